import type { Services } from './services';

/** `mentorNotes.newTemplate`. Not built yet. */
export const newTemplate = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
