import type { Services } from './services';

/** `mentorNotes.splitSessions`. Not built yet. */
export const splitSessions = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
