import { plainText } from '../text/plainText';
import { splitFrontMatter } from './frontMatter';

/** One line of a note's body (the text after the front matter), as the rendered page shows it. */
export interface BodyLine {
	/** Line number in the file, counted from 0. */
	readonly line: number;
	/** The line's text without HTML comments. Comments hold prompts, and the rendered page hides them. */
	readonly text: string;
	/** Whether the line is in or delimits a fenced code block. Such a line is never a heading. */
	readonly fenced: boolean;
}

/** A note's body: the text after the front matter. */
export interface Body {
	/** The body's lines; blank lines are left out. */
	readonly lines: readonly BodyLine[];
	/** Number of the line after the last one, counted from 0. */
	readonly end: number;
}

/**
 * Returns the lines of a note's body, in one pass over the text. Comments are removed, as on the rendered page. A comment that
 * does not close before the next blank line is treated as text.
 */
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
			({ shown, hiddenUntil } = marker === undefined
				? withoutComments(shown, from, hiddenUntil, endOfComment)
				: { shown, hiddenUntil });
		}
		shown = shown.endsWith('\r') ? shown.slice(0, -1) : shown;
		if (shown !== '') {
			lines.push({ line, text: shown, fenced: wasFenced || fence !== undefined });
		}
		start = end + 1;
	}
	return { lines, end: line };
}

function withoutComments(
	line: string, offset: number, hiddenUntil: number, endOfComment: (open: number) => number | undefined,
): { shown: string; hiddenUntil: number } {
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

/**
 * Returns a function that maps the offset of `<!--` to the offset after the matching `-->`, or to undefined where a blank line
 * comes first. Offsets must be passed in ascending order: search results are cached, so that many openings cost one pass.
 */
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

/** A line of a note that can become an action. */
export interface ActionLine {
	/** The line as plain text, without the Markdown signs of lists, checkboxes, links and emphasis. */
	readonly words: string;
	/** Offset in the text of the line's end, without trailing white space. */
	readonly end: number;
	/** The line as written, without trailing white space. */
	readonly written: string;
}

/** Max length of an action's words, in characters. It bounds the time spent on one line. */
const maxCharacters = 500;

/**
 * Returns the action text of a line (counted from 0). Undefined for a line of the front matter, of code or of a table, for a
 * heading, and for a line without letters or digits outside comments.
 */
export function actionLineAt(text: string, line: number): ActionLine | undefined {
	const shown = bodyLines(text).lines.find(each => each.line === line);
	const content = shown?.text.trim() ?? '';
	if (!shown || shown.fenced || content.startsWith('|') || /^#{1,6}(?:\s|$)/.test(content)) {
		return undefined;
	}
	const words = plainText(withoutMarkers(content.slice(0, 4 * maxCharacters)), maxCharacters);
	let start = 0;
	for (let n = 0; n < line; n++) {
		start = text.indexOf('\n', start) + 1;
	}
	const newline = text.indexOf('\n', start);
	const written = text.slice(start, newline < 0 ? undefined : newline).trimEnd();
	return /[\p{L}\p{N}]/u.test(words) ? { words, end: start + written.length, written } : undefined;
}

function withoutMarkers(content: string): string {
	return content
		.replace(/^(?:>\s*)+/, '').replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, '').replace(/^\[[ xX]\]\s+/, '')
		.replaceAll(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
		.replaceAll(/(\*\*|__|~~)(?=\S)([^*_~]+)\1/g, '$2')
		.replaceAll(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^*_\\]+)\1(?![\p{L}\p{N}*_])/gu, '$2')
		.replaceAll(/`([^`]+)`/g, '$1')
		.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
