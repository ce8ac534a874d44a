import type { Services } from './services';

/** `mentorNotes.addGoal`. Not built yet. */
export const addGoal = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.updateGoal`. Not built yet. */
export const updateGoal = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
