import { plainText } from '../text/plainText';
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
 * Where a comment that opens at an offset ends; undefined where a blank line comes first. What was looked for is kept, so that
 * many openings cost one pass.
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

/** A line of a note that may become an action. */
export interface ActionLine {
	/** Its words as plain text, without the signs of lists, boxes and emphasis. */
	readonly words: string;
	/** Where the line's words end, as an offset in the text. */
	readonly end: number;
	/** The line as it is written. */
	readonly written: string;
}

/** Nobody reads a longer action; and so whatever is in the line costs nothing. */
const maxCharacters = 500;

/**
 * The words of a line, counted from 0. Undefined where none stand: in the head, in comments, code and tables, on headings and
 * blank lines.
 */
export function actionLineAt(text: string, line: number): ActionLine | undefined {
	const shown = bodyLines(text).lines.find(each => each.line === line);
	const content = shown?.text.trim() ?? '';
	if (!shown || shown.fenced || content.startsWith('|') || /^#{1,6}(?:\s|$)/.test(content)) {
		return undefined;
	}
	const words = plainText(withoutSigns(content.slice(0, 4 * maxCharacters)), maxCharacters);
	let start = 0;
	for (let n = 0; n < line; n++) {
		start = text.indexOf('\n', start) + 1;
	}
	const newline = text.indexOf('\n', start);
	const written = text.slice(start, newline < 0 ? undefined : newline).trimEnd();
	return /[\p{L}\p{N}]/u.test(words) ? { words, end: start + written.length, written } : undefined;
}

function withoutSigns(content: string): string {
	return content
		.replace(/^(?:>\s*)+/, '').replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, '').replace(/^\[[ xX]\]\s+/, '')
		.replaceAll(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
		.replaceAll(/(\*\*|__|~~)(?=\S)([^*_~]+)\1/g, '$2')
		.replaceAll(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^*_\\]+)\1(?![\p{L}\p{N}*_])/gu, '$2')
		.replaceAll(/`([^`]+)`/g, '$1')
		.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
