import type { Problem } from '../record/problem';
import type { Language } from '../record/programme';
import { en } from './en';
import { id } from './id';

/** Every word that people see, in one language. */
export type Words = typeof en;

const catalogues: Readonly<Record<Language, Words>> = { en, id };

export function wordsFor(language: Language): Words {
	return catalogues[language];
}

/** The language to speak: the setting, else the open programme's, else the editor's, else English (product.md, Settings). */
export function chooseLanguage(setting: unknown, programmeLanguage: Language | undefined, editorLanguage: string): Language {
	if (setting === 'en' || setting === 'id') {
		return setting;
	}
	return programmeLanguage ?? (/^id(?![a-z])/i.test(editorLanguage) ? 'id' : 'en');
}

export function describeProblem(problem: Problem, words: Words): string {
	return words.problem[problem.code](problem);
}
