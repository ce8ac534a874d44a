import { plainText } from '../text/plainText';
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
