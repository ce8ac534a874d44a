/** The beginning of a Markdown text. */
export interface Excerpt {
	readonly text: string;
	readonly isCut: boolean;
}

/** Max length of an excerpt, in characters: about a screen's third. */
const maxExcerptCharacters = 700;

/** Returns a text's beginning: it ends with a paragraph if one ends in its second half, else with a line, a word or a character. */
export function excerptOf(text: string): Excerpt {
	if (text.length <= maxExcerptCharacters) {
		return { text, isCut: false };
	}
	const end = ['\n\n', '\n', ' ']
		.map(gap => text.lastIndexOf(gap, maxExcerptCharacters))
		.find(at => at >= maxExcerptCharacters / 2) ?? maxExcerptCharacters;
	// A character of two code units stays whole.
	const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
	return { text: text.slice(0, isHalf ? end - 1 : end).trimEnd(), isCut: true };
}
