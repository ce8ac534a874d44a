import type { Services } from './services';

/** `mentorNotes.logSession`. Not built yet. */
export const logSession = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
