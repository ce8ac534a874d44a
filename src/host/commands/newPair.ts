import type { Services } from './services';

/** `mentorNotes.newPair`. Not built yet. */
export const newPair = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.addPerson`. Not built yet. */
export const addPerson = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
