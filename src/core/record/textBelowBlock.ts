import { isKnownKey } from './knownKeys';

/** Lines that were meant for a text in block style (`summary: |`) and are not indented as it is, as after pasting from a chat. */
export interface TextBelowBlock {
	/** The block's key as written. */
	readonly key: string;
	/** The number of the first of these lines and of the last one that is not blank, counted from 0. */
	readonly first: number;
	readonly last: number;
	/** The spaces that make them part of the block. */
	readonly indent: string;
}

/** A key whose value is a block, at any depth. */
const blockKey = /^( *(?:- +)*)([\p{L}_][\p{L}\p{N}_ -]{0,80}):[ \t]*[|>][-+\d]{0,2}[ \t]*$/u;
const keyLine = /^[ \t]*(?:- +)*["']?([\p{L}_][\p{L}\p{N}_ /.-]{0,80})["']?[ \t]*:(?:[ \t]|$)/u;

/**
 * Finds the lines below a block that contain a fault in the syntax. They begin where the block ends and go on to the next line with a key
 * of ours, or to the next document. Undefined if the fault has another cause.
 */
export function textBelowBlock(text: string, faultLine: number): TextBelowBlock | undefined {
	const lines = text.split(/\r?\n/);
	for (let at = Math.min(faultLine, lines.length - 1); at >= 0; at--) {
		const [, before, key] = blockKey.exec(lines[at] ?? '') ?? [];
		if (before !== undefined && key !== undefined) {
			const found = linesBelow(lines, at, before.length);
			return found && faultLine <= found.last + 1 ? { key, ...found } : undefined;
		}
	}
	return undefined;
}

/** Returns the indentation of the block that a line is part of, or a line to come at its end; undefined outside of a block. */
export function blockIndentAt(text: string, line: number): string | undefined {
	const lines = text.split(/\r?\n/, line + 1);
	for (let at = line; at >= 0; at--) {
		const current = lines[at] ?? '';
		const before = blockKey.exec(current)?.[1];
		if (before !== undefined) {
			const isBelow = at < line && lines.slice(at + 1).every(each => isInside(each, before.length));
			return isBelow ? indentOf(lines.slice(at + 1), before.length) : undefined;
		}
	}
	return undefined;
}

function isInside(line: string, column: number): boolean {
	return line.trim() === '' || /^ */.exec(line)![0].length > column;
}

/** The indentation of a block's first line that is not blank, else two spaces more than its key's. */
function indentOf(block: readonly string[], column: number): string {
	const first = block.find(line => line.trim() !== '');
	return first === undefined ? ' '.repeat(column + 2) : /^ */.exec(first)![0];
}

function linesBelow(lines: readonly string[], header: number, column: number): Omit<TextBelowBlock, 'key'> | undefined {
	let first = header + 1;
	while (first < lines.length && isInside(lines[first] ?? '', column)) {
		first++;
	}
	let end = first;
	while (end < lines.length && !isOurs(lines[end] ?? '')) {
		end++;
	}
	let last = end - 1;
	while (last >= first && lines[last]?.trim() === '') {
		last--;
	}
	return last < first ? undefined : { first, last, indent: indentOf(lines.slice(header + 1, first), column) };
}

/** Whether a line begins a key of ours, or another document. A key with a capital letter may be the beginning of a sentence. */
export function isOurs(line: string): boolean {
	const written = keyLine.exec(line)?.[1];
	return /^(?:---|\.\.\.)(?:\s|$)/.test(line) || (written !== undefined && written === written.toLowerCase() && isKnownKey(written));
}
