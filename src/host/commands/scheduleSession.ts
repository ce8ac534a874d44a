import type { Services } from './services';

/** `mentorNotes.scheduleSession`. Not built yet. */
export const scheduleSession = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
