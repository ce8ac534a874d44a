import { eachLine, type NoteLine, startOfBody } from './noteLines';

/** One line of a note's body (the text after the front matter), as the rendered page shows it. */
export type BodyLine = Pick<NoteLine, 'line' | 'text' | 'fenced'>;

/** A note's body: the text after the front matter. */
export interface Body {
	/** The body's lines; blank lines are left out. */
	readonly lines: readonly BodyLine[];
	/** Number of the line after the last one, counted from 0. */
	readonly end: number;
}

/** Returns the lines of a note's body, in one pass over the text. */
export function bodyLines(text: string): Body {
	const lines: BodyLine[] = [];
	const end = eachLine(text, startOfBody(text), ({ line, text: shown, fenced }) => {
		if (shown !== '') {
			lines.push({ line, text: shown, fenced });
		}
	});
	return { lines, end };
}
