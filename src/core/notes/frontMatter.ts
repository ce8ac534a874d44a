/** A Markdown note in two parts. Offsets count from the beginning of the text. */
export interface FrontMatter {
	/** The head's YAML, padded so that its offsets are those of the whole text. */
	readonly yaml: string;
	/** Where the body begins. */
	readonly bodyStart: number;
	/** The body's first line, counted from 0. */
	readonly bodyLine: number;
}

/**
 * Splits a note by hand: packages that do this run code that a head may hold.
 * `unclosed` when the text begins like a head that never ends.
 */
export function splitFrontMatter(text: string): FrontMatter | 'unclosed' | undefined {
	const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
	if (!open) {
		return undefined;
	}
	const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
	const rest = text.slice(open[0].length);
	const end = close.exec(rest);
	if (!end) {
		return 'unclosed';
	}
	const bodyStart = open[0].length + end.index + end[0].length;
	const bodyLine = text.slice(0, bodyStart).split('\n').length - 1;
	const padding = open[0].replaceAll(/[^\r\n]/g, ' ');
	return { yaml: padding + rest.slice(0, end.index), bodyStart, bodyLine };
}
