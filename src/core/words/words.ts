import type { Problem } from '../record/problem';
import type { Language } from '../text/language';
import type { en } from './en/en';
import { plainText } from '../text/plainText';

/** Every word that people see, in one language. */
export type Words = typeof en;

/** The language to speak: the setting, else the open programme's, else the editor's, else English (product.md, Settings). */
export function chooseLanguage(setting: unknown, programmeLanguage: Language | undefined, editorLanguage: string): Language {
	if (setting === 'en' || setting === 'id') {
		return setting;
	}
	return programmeLanguage ?? (/^id(?![a-z])/i.test(editorLanguage) ? 'id' : 'en');
}

/**
 * The sentence of a problem. What it quotes of the file is shown on one line, without what can't be seen: an editor, a terminal or
 * a page shows it.
 */
export function describeProblem({ value, expected, ...problem }: Problem, words: Words): string {
	return words.problem[problem.code]({
		...problem,
		...(value !== undefined && { value: plainText(value) }),
		...(expected !== undefined && { expected: plainText(expected, 1_000) }),
	});
}
