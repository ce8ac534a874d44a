import { templatePacks } from '../../../src/core/notes/templates/library';
import { valueSets } from '../../../src/core/record/valueSets';
import { languages, type Language } from '../../../src/core/text/language';
import * as commandWords from '../../../src/core/words/lateWords';
import { commandLineWords as en } from '../../../src/core/words/en/commandLine';
import { commandLineWords as id } from '../../../src/core/words/id/commandLine';
import { keyHelp, wordHelp } from '../../../src/core/words/keyHelp';
import { wordsFor } from '../../../src/core/words/catalogues';
import { reflectionPageWordsFor } from '../../../src/core/words/reflectionPageWords';

/**
 * Who says what can be seen from its letters, so that a mixture shows itself without a list of words: English words are written
 * in Cyrillic, Indonesian ones in Armenian, and what people wrote in Georgian. A Latin letter then comes from the code itself.
 */
const alphabets = {
	en: { capitalA: 0x410, smallA: 0x430 },
	id: { capitalA: 0x531, smallA: 0x561 },
	people: { capitalA: 0x10d0, smallA: 0x10d0 },
} as const;
const scripts: Readonly<Record<Language, RegExp>> = { en: /\p{Script=Cyrillic}/u, id: /\p{Script=Armenian}/u };
const other: Readonly<Record<Language, Language>> = { en: 'id', id: 'en' };

/** A text in the letters of a language, or of people. */
export function written(text: string, by: keyof typeof alphabets): string {
	const { capitalA, smallA } = alphabets[by];
	return text.replaceAll(/[A-Za-z]/g, letter => {
		const isSmall = letter >= 'a';
		return String.fromCodePoint((isSmall ? smallA : capitalA) + letter.charCodeAt(0) - (isSmall ? 97 : 65));
	});
}

/**
 * Runs of letters that say what the language's words do not: of the other language, or of neither. `known` is a Latin word that
 * may be shown as it is.
 */
export function foreignTo(language: Language, text: string, known: (word: string) => boolean = () => false): readonly string[] {
	return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(word => scripts[other[language]].test(word)
		|| /\p{Script=Latin}/u.test(word) && !known(word));
}

/** Writes everything that the product says in the letters of its language, in place, until the function that it gives is called. */
export function writeInAlphabets(): () => void {
	const undo: (() => void)[] = [];
	const done = new Set<object>();
	for (const language of languages) {
		rewrite(wordsFor(language), language, done, undo);
		rewrite(reflectionPageWordsFor(language), language, done, undo);
	}
	for (const both of [keyHelp, wordHelp, valueSets, templatePacks, { commandLineWords: { en, id }, ...commandWords }]) {
		rewriteBilingual(both, done, undo);
	}
	return () => {
		undo.forEach(back => { back(); });
	};
}

/** How deep the catalogue's own functions are in one another: what they say to each other they may take apart. */
let depth = 0;

function rewrite(group: object, language: Language, done: Set<object>, undo: (() => void)[]): void {
	if (done.has(group)) {
		return;
	}
	done.add(group);
	for (const [name, value] of Object.entries(group) as [keyof typeof group, unknown][]) {
		// No words: what files are called, and which language it is.
		if (typeof value === 'string' && value !== language && name !== 'fileName') {
			replace(group, name, written(value, language), undo);
		} else if (typeof value === 'function') {
			replace(group, name, inAlphabet(value as (...given: unknown[]) => string, language), undo);
		} else if (typeof value === 'object' && value !== null) {
			rewrite(value, language, done, undo);
		}
	}
}

function rewriteBilingual(group: object, done: Set<object>, undo: (() => void)[]): void {
	for (const value of Object.values(group) as unknown[]) {
		if (typeof value !== 'object' || value === null) {
			continue;
		}
		if ('en' in value && 'id' in value) {
			for (const language of languages) {
				const said = value[language];
				if (typeof said === 'string') {
					replace(value, language as never, written(said, language), undo);
				} else {
					rewrite(said as object, language, done, undo);
				}
			}
		} else {
			rewriteBilingual(value, done, undo);
		}
	}
}

function replace(group: object, name: keyof typeof group, value: unknown, undo: (() => void)[]): void {
	const before = group[name];
	Object.assign(group, { [name]: value });
	undo.push(() => Object.assign(group, { [name]: before }));
}

/** A sentence with what was given to it as it was given: that is not the catalogue's word. */
function inAlphabet(say: (...given: unknown[]) => string, language: Language): (...given: unknown[]) => string {
	return (...given) => {
		if (depth > 0) {
			return say(...given);
		}
		depth++;
		try {
			const said = say(...given);
			// Also as somebody may have made it readable.
			const parts = textsIn(given)
				.flatMap(text => [text, text.toLowerCase().replaceAll(/[_-]/g, ' ')])
				.filter(text => /[A-Za-z]{2}/.test(text))
				.sort((a, b) => b.length - a.length);
			const pattern = new RegExp(`(${parts.map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
			return parts.length === 0
				? written(said, language)
				: said.split(pattern).map((part, n) => n % 2 === 1 ? part : written(part, language)).join('');
		} finally {
			depth--;
		}
	};
}

function textsIn(given: unknown): string[] {
	return typeof given === 'string' ? [given] : typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsIn) : [];
}
