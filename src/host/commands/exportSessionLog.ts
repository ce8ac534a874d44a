import type { Services } from './services';

/** `mentorNotes.exportSessionLog`. Not built yet. */
export const exportSessionLog = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
