import type { Language } from '../text/language';

/** The walkthrough in each language; only the one in the reader's is shown. */
export const walkthroughIds: Readonly<Record<Language, string>> = { en: 'getStarted', id: 'getStarted.id' };
