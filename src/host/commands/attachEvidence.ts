import type { Services } from './services';

/** `mentorNotes.attachEvidence`. Not built yet. */
export const attachEvidence = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
