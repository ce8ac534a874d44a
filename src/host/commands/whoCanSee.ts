import type { Services } from './services';

/** `mentorNotes.whoCanSee`. Not built yet. */
export const whoCanSee = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
