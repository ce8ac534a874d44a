import type { Services } from './services';

/** `mentorNotes.showNext`. Not built yet. */
export const showNext = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
