import type { Language } from '../text/language';
import { en } from './en/en';
import { id } from './id/id';
import type { Words } from './words';

const catalogues: Readonly<Record<Language, Words>> = { en, id };

/** Returns the words of a language. What a start loads uses `loadWords` instead: this file brings both languages. */
export function wordsFor(language: Language): Words {
	return catalogues[language];
}
