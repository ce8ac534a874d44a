import type { Services } from './services';

/** `mentorNotes.addAction`. Not built yet. */
export const addAction = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.completeAction`. Not built yet. */
export const completeAction = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.reassignAction`. Not built yet. */
export const reassignAction = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.dropAction`. Not built yet. */
export const dropAction = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
