import type { Language } from '../record/programme';

/** The walkthrough in each language; only the one in the reader's is shown. */
export const walkthroughIds: Readonly<Record<Language, string>> = { en: 'getStarted', id: 'getStarted.id' };
