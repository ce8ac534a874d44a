import { addDays } from '../../../src/core/time/days';
import { benchDay } from './programme';
import { type Draw, drawFrom, oneOf } from './draw';
import { sentences } from './phrases';

/** A note that nobody wrote, with its day. */
export interface MadeUpNote {
	readonly text: string;
	readonly day: string;
}

/** How many words are known besides those of the sentences: as many as a few people use in years of notes. */
const vocabularySize = 12_000;
const syllables = ['ba', 'ca', 'du', 'ri', 'men', 'ul', 'is', 'kan', 'an', 'pe', 'ga', 'jar', 'te', 'mu', 'so', 'li', 'at', 'on', 'ing', 'ed', 'ber', 'ke', 'wa', 'ra', 'pan'];

/** So many notes of so many characters, the same for the same numbers. */
export function madeUpNotes(count: number, characters: number): readonly MadeUpNote[] {
	const draw = drawFrom(5);
	const vocabulary = Array.from({ length: vocabularySize }, () => Array.from({ length: 2 + draw(3) }, () => oneOf(draw, syllables)).join(''));
	return Array.from({ length: count }, (_, i) => ({ text: noteText(draw, vocabulary, characters), day: addDays(benchDay, -i % 3_650) }));
}

/** Four stages of sentences; every other one is of words that are rare, as names and subjects are. */
function noteText(draw: Draw, vocabulary: readonly string[], characters: number): string {
	let text = '---\nsession: s1\nauthor: sari\ntemplate: 4p@1\n---\n# Refleksi: Layanan\n';
	for (const heading of ['Peristiwa', 'Perasaan', 'Pembelajaran', 'Penerapan']) {
		text += `\n## ${heading}\n<!-- Apa? -->\n\n`;
		const end = text.length + characters / 4 - 30;
		while (text.length < end) {
			text += draw(2) === 0
				? `${oneOf(draw, sentences)}\n`
				: `- ${Array.from({ length: 12 }, () => vocabulary[Math.floor(vocabularySize ** (draw(1_000) / 1_000))] ?? '').join(' ')}.\n`;
		}
	}
	return text;
}
