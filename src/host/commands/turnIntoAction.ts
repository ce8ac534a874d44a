import type { Services } from './services';

/** `mentorNotes.turnIntoAction`. Not built yet. */
export const turnIntoAction = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
