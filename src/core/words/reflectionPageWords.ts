import type { Language } from '../text/language';
import { reflectionPageWords as en } from './en/reflectionPage';
import { reflectionPageWords as id } from './id/reflectionPage';

/** The words of the page of a note in one language. */
export type ReflectionPageWords = typeof en;
/** Those that are sent to the page. */
export type ReflectionPageLabels = ReflectionPageWords['page'];

const catalogues: Readonly<Record<Language, ReflectionPageWords>> = { en, id };

/** Returns the words of the page of a note. They are not a part of `Words`: a start does not load them. */
export function reflectionPageWordsFor(language: Language): ReflectionPageWords {
	return catalogues[language];
}
