import { escapeHtml } from '../../text/escapeHtml';

/** The number of letters up to which a word is never broken. */
const lettersAWord = 24;
/** The number of letters after each of which a longer word may be broken, wide letters in narrow columns included. */
const lettersALine = 8;

/** Escapes a text so that only words that are too long for a column are broken over two lines. */
export function breakable(text: string, maxCharacters?: number): string {
	return escapeHtml(text, maxCharacters).split(' ').map(word => word.length <= lettersAWord ? word : broken(word)).join(' ');
}

/** A text from a file, with a direction of its own; only words that are too long for a column are broken. */
export function ownText(text: string, maxCharacters?: number): string {
	return `<bdi>${breakable(text, maxCharacters)}</bdi>`;
}

/** An entity is one letter; a letter keeps its marks. */
function broken(word: string): string {
	const letters = word.match(/&[a-z#0-9]+;|\P{M}\p{M}*|\p{M}+/gu) ?? [word];
	return letters.length <= lettersAWord ? word : letters.map((letter, i) => i > 0 && i % lettersALine === 0 ? `<wbr>${letter}` : letter).join('');
}
