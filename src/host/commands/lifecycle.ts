import type { Services } from './services';

/** `mentorNotes.startSession`. Not built yet. */
export const startSession = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.completeSession`. Not built yet. */
export const completeSession = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.rescheduleSession`. Not built yet. */
export const rescheduleSession = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.cancelSession`. Not built yet. */
export const cancelSession = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

/** `mentorNotes.markNoShow`. Not built yet. */
export const markNoShow = ({ language }: Services) => (): void => { throw new Error(language.words.language); };
