import type { TextEdit } from './plan';

/** Where the last words that edits write will end, as an offset in the text that they make: a place to go on at. */
export function endOfEdits(edits: readonly TextEdit[]): number {
	const ordered = [...edits].sort((a, b) => a.start - b.start);
	const grown = ordered.slice(0, -1).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
	const last = ordered.at(-1);
	return last ? last.start + grown + last.text.trimEnd().length : 0;
}
