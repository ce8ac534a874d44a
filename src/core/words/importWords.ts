import type { Language } from '../text/language';
import { importingWords as en } from './en/importing';
import { importingWords as id } from './id/importing';

/** The words of imports in one language. */
export type ImportWords = typeof en;
/** Those of the page. */
export type ImportPageWords = ImportWords['page'];

const catalogues: Readonly<Record<Language, ImportWords>> = { en, id };

/** Returns the words of imports. They are not a part of `Words`: a start does not load them. */
export function importWordsFor(language: Language): ImportWords {
	return catalogues[language];
}
