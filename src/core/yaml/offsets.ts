import type { Position, Range } from '../record/problem';

/** The offset of a place in a text; a place behind the end is the end. */
function offsetAt(text: string, { line, character }: Position): number {
	let start = 0;
	for (let n = 0; n < line; n++) {
		const newline = text.indexOf('\n', start);
		if (newline < 0) {
			return text.length;
		}
		start = newline + 1;
	}
	return Math.min(start + character, text.length);
}

export function offsetsOf(text: string, { start, end }: Range): { readonly start: number; readonly end: number } {
	return { start: offsetAt(text, start), end: offsetAt(text, end) };
}
