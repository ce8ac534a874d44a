import type { Language } from '../text/language';
import { sessionPageWords as en } from './en/sessionPage';
import { sessionPageWords as id } from './id/sessionPage';

/** The words of the session page in one language. */
export type SessionPageWords = typeof en;
/** Those that are sent to the page. */
export type SessionPageLabels = SessionPageWords['page'];

const catalogues: Readonly<Record<Language, SessionPageWords>> = { en, id };

/** Returns the words of the session page. They are not a part of `Words`: a start does not load them. */
export function sessionPageWordsFor(language: Language): SessionPageWords {
	return catalogues[language];
}
