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
/** The same where all is ASCII, ten times as fast: most texts are. */
const writtenInAscii = /[a-z\d]+(?:'[a-z\d]+)*/g;
const beyondAscii = /[\u0080-\uffff]/;

/** Returns the words of a text, in order. Words with a hyphen are two: *buku-buku*. */
export function wordsIn(text: string): readonly TextWord[] {
	const words: TextWord[] = [];
	const isAscii = !beyondAscii.test(text);
	const read = isAscii ? text.toLowerCase() : text;
	const pattern = isAscii ? writtenInAscii : written;
	pattern.lastIndex = 0;
	for (let found = pattern.exec(read); found; found = pattern.exec(read)) {
		const [whole] = found;
		const folded = isAscii ? whole : fold(whole);
		const word = /['’ʼ]/.test(folded) ? folded.replaceAll(/['’ʼ]/g, '') : folded;
		if (word !== '') {
			words.push({ word, start: found.index, end: found.index + whole.length });
		}
	}
	return words;
}
