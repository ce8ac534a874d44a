import type { Language } from '../text/language';
import { programmePageWords as en } from './en/programmePage';
import { programmePageWords as id } from './id/programmePage';

/** The words of the page of a programme's file in one language. */
export type ProgrammePageWords = typeof en;
/** Those that are sent to the page. */
export type ProgrammePageLabels = ProgrammePageWords['page'];

const catalogues: Readonly<Record<Language, ProgrammePageWords>> = { en, id };

/** Returns the words of the page of a programme's file. They are not a part of `Words`: a start does not load them. */
export function programmePageWordsFor(language: Language): ProgrammePageWords {
	return catalogues[language];
}
