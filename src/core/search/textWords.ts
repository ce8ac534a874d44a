import { fold } from '../text/plainText';

/** A word of a text. */
export interface TextWord {
	/** Without accents, in lower case and without apostrophes. */
	readonly word: string;
	/** Offsets in the text. */
	readonly start: number;
	readonly end: number;
}

const written = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

const simple = /^[a-z\d]+$/;

/** Returns the words of a text, in order. Words with a hyphen are two: *buku-buku*. */
export function wordsIn(text: string): readonly TextWord[] {
	const words: TextWord[] = [];
	for (const { 0: found, index } of text.matchAll(written)) {
		// Most words need neither: folding them would take most of the time.
		const word = simple.test(found) ? found : fold(found).replaceAll(/['’ʼ]/g, '');
		if (word !== '') {
			words.push({ word, start: index, end: index + found.length });
		}
	}
	return words;
}
