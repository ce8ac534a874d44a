import type { Services } from './services';

/** `mentorNotes.openBrief`. Not built yet. */
export const openBrief = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
