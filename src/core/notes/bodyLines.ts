import { plainText } from '../text/plainText';
import { splitFrontMatter } from './frontMatter';

/** One non-empty line of a note's body, as the preview shows it. */
export interface BodyLine {
	/** The line in the file, from 0. */
	readonly line: number;
	/** The text without comments, which are prompts and hidden in the preview. */
	readonly text: string;
	/** Whether the line is in a code fence and so never a heading. */
	readonly fenced: boolean;
}

/** The body of a note: its text after the front matter. */
export interface Body {
	/** The lines, without blank ones. */
	readonly lines: readonly BodyLine[];
	/** The line after the last one, from 0. */
	readonly end: number;
}

/** Returns the body of a note in one pass over the text. Comments are hidden as in the preview, unless a blank line precedes their end. */
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
 * Returns a function from the offset of `<!--` to the end offset of the comment; undefined if a blank line precedes the end. Offsets are
 * cached, so that many openings cost one pass.
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
	/** The plain text, without the markers of lists, check boxes and emphasis. */
	readonly words: string;
	/** The end offset of the line in the text. */
	readonly end: number;
	/** The source of the line. */
	readonly written: string;
}

/** The max length of an action's text, in characters. */
const maxCharacters = 500;

/** Returns the text of a line, from 0. Undefined in front matter, comments, code and tables, and on headings and blank lines. */
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
