/** A Markdown note split into front matter and body. Offsets are relative to the whole text. */
export interface FrontMatter {
	/** The YAML of the front matter, padded so that its offsets equal those in the whole text. */
	readonly yaml: string;
	/** The start offset of the body. */
	readonly bodyStart: number;
	/** The body's first line, from 0. */
	readonly bodyLine: number;
}

/**
 * Splits a note into front matter and body. Returns undefined without front matter, `unclosed` if the closing line is missing. Own code,
 * because common packages execute code in front matter.
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
