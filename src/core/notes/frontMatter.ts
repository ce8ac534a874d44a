/** A Markdown note, split into YAML front matter and body. Offsets count from the beginning of the text. */
export interface FrontMatter {
	/** The front matter's YAML, padded with spaces so that its offsets equal those in the whole text. */
	readonly yaml: string;
	/** Offset of the body's first character. */
	readonly bodyStart: number;
	/** Number of the body's first line, counted from 0. */
	readonly bodyLine: number;
}

/**
 * Splits a note into front matter and body. Returns undefined for a note without front matter, and `unclosed` where the opening
 * `---` has no closing line. No package is used: some of them execute code that front matter can contain.
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
