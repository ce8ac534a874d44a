import { splitFrontMatter } from './frontMatter';

/** One line of a note below its head, as its page shows it. */
export interface BodyLine {
	/** In the file, counted from 0. */
	readonly line: number;
	/** Without comments: those are prompts, and the page hides them. */
	readonly text: string;
	/** Whether it is code, in which nothing is a heading. */
	readonly fenced: boolean;
}

/** A note below its head. */
export interface Body {
	/** Without blank ones. */
	readonly lines: readonly BodyLine[];
	/** The line behind the last one. */
	readonly end: number;
}

/** The lines of a note below its head, in one pass. Like the page, it hides comments, unless they never end before a blank line. */
export function bodyLines(text: string): Body {
	const split = splitFrontMatter(text);
	const { bodyStart, bodyLine } = typeof split === 'object' ? split : { bodyStart: 0, bodyLine: 0 };
	const endOfComment = commentEnds(text);
	const lines: BodyLine[] = [];
	let line = bodyLine;
	let hiddenUntil = bodyStart;
	let fence: string | undefined;
	for (let start = bodyStart; start < text.length; line++) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline;
		if (end === start) {
			start = end + 1;
			continue;
		}
		const from = Math.min(Math.max(start, hiddenUntil), end);
		let shown = text.slice(from, end);
		const marker = hiddenUntil > start ? undefined : /^ {0,3}(`{3,}|~{3,})/.exec(shown)?.[1];
		const wasFenced = fence !== undefined;
		if (fence !== undefined) {
			fence = marker?.startsWith(fence) === true && shown.trim() === marker ? undefined : fence;
		} else {
			fence = marker;
			({ shown, hiddenUntil } = marker === undefined ? withoutComments(shown, from, hiddenUntil, endOfComment) : { shown, hiddenUntil });
		}
		shown = shown.endsWith('\r') ? shown.slice(0, -1) : shown;
		if (shown !== '') {
			lines.push({ line, text: shown, fenced: wasFenced || fence !== undefined });
		}
		start = end + 1;
	}
	return { lines, end: line };
}

function withoutComments(line: string, offset: number, hiddenUntil: number, endOfComment: (open: number) => number | undefined): { shown: string; hiddenUntil: number } {
	let shown = '';
	let at = 0;
	for (;;) {
		const open = line.indexOf('<!--', at);
		const end = open < 0 ? undefined : endOfComment(offset + open);
		if (end === undefined) {
			return { shown: shown + line.slice(at), hiddenUntil };
		}
		shown += line.slice(at, open);
		if (end - offset >= line.length) {
			return { shown, hiddenUntil: end };
		}
		at = end - offset;
	}
}

/** Where a comment that opens at an offset ends; undefined where a blank line comes first. What was looked for is kept, so that many openings cost one pass. */
function commentEnds(text: string): (open: number) => number | undefined {
	const blankLine = /\n[ \t]*\r?(?=\n)/g;
	let close = -1;
	let blank = -1;
	const find = (at: number): number => at < 0 ? Infinity : at;
	return open => {
		if (close < open + 4) {
			close = find(text.indexOf('-->', open + 4));
		}
		if (blank < open) {
			blankLine.lastIndex = open;
			blank = blankLine.exec(text)?.index ?? Infinity;
		}
		return close < blank ? close + 3 : undefined;
	};
}
