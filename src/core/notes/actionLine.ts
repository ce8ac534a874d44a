import { plainText } from '../text/plainText';
import { bodyLines } from './bodyLines';

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
const mostCharacters = 500;

/** The words of a line, counted from 0. Undefined where none stand: in the head, in comments, code and tables, on headings and blank lines. */
export function actionLineAt(text: string, line: number): ActionLine | undefined {
	const shown = bodyLines(text).lines.find(each => each.line === line);
	const content = shown?.text.trim() ?? '';
	if (!shown || shown.fenced || content.startsWith('|') || /^#{1,6}(?:\s|$)/.test(content)) {
		return undefined;
	}
	const words = plainText(withoutSigns(content.slice(0, 4 * mostCharacters)), mostCharacters);
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
