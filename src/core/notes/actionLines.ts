import { readLink } from '../text/links';
import { plainText } from '../text/plainText';
import { type BodyLine, bodyLines } from './bodyLines';

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
	const words = shown && actionWords(shown);
	if (words === undefined) {
		return undefined;
	}
	let start = 0;
	for (let n = 0; n < line; n++) {
		start = text.indexOf('\n', start) + 1;
	}
	const newline = text.indexOf('\n', start);
	const written = text.slice(start, newline < 0 ? undefined : newline).trimEnd();
	return { words, end: start + written.length, written };
}

/** Returns a line's text as that of an action, without a link to the action that it has become; undefined where it can't be one. */
export function actionWords({ text, fenced }: Pick<BodyLine, 'text' | 'fenced'>): string | undefined {
	const content = text.trim();
	if (fenced || content.startsWith('|') || /^#{1,6}(?:\s|$)/.test(content)) {
		return undefined;
	}
	const words = plainText(withoutMarkers(content.slice(0, 4 * maxCharacters)), maxCharacters);
	return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

/** A link from a line of a note to the action that it has become. */
export interface ActionLink {
	/** The path to the session's file, as it is written. */
	readonly path: string;
	/** The action's id: the last word of the link's text. */
	readonly id: string;
}

/** Returns the link to an action at a line's end, `→ [action a1](../sessions/x.yaml)`; undefined if there is none. */
export function actionLinkIn(line: string): ActionLink | undefined {
	const [, words = '', href = ''] = linkAtEnd.exec(line.slice(-maxLinkCharacters)) ?? [];
	const target = readLink(href);
	const id = /\S+$/.exec(words.trimEnd())?.[0];
	return target?.is === 'file' && id !== undefined ? { path: target.path, id } : undefined;
}

const linkAtEnd = /→ ?\[([^\][]*)\]\(([^()\s]*)\)\s*$/;
/** In characters: a longer link is none of ours. */
const maxLinkCharacters = 1_000;

function withoutMarkers(content: string): string {
	return content
		.replace(linkAtEnd, '')
		.replace(/^(?:>\s*)+/, '').replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, '').replace(/^\[[ xX]\]\s+/, '')
		.replaceAll(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
		.replaceAll(/(\*\*|__|~~)(?=\S)([^*_~]+)\1/g, '$2')
		.replaceAll(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^*_\\]+)\1(?![\p{L}\p{N}*_])/gu, '$2')
		.replaceAll(/`([^`]+)`/g, '$1')
		.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
