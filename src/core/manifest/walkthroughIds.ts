import type { Language } from '../text/language';

/** The walkthrough's id in each language; only that of the current language is shown. */
export const walkthroughIds: Readonly<Record<Language, string>> = { en: 'getStarted', id: 'getStarted.id' };
