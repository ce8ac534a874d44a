import type { Services } from './services';

/** `mentorNotes.copySummary`. Not built yet. */
export const copySummary = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
