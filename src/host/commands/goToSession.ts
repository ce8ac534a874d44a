import type { Services } from './services';

/** `mentorNotes.goToSession`. Not built yet. */
export const goToSession = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
