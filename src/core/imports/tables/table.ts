/** A row of a table as the source has it. Cells are texts: a day is `2026-03-02`, a number has all digits that are known. */
export interface TableRow {
	/** Counted from 1. */
	readonly line: number;
	readonly cells: readonly string[];
	/** Whether the source tells numbers from texts, so that the digits of a text are all there. */
	readonly isTyped?: true;
	/** The line as written, at most `maxWrittenCharacters`. */
	readonly written: string;
}

/** A table before its columns are known. */
export interface Table {
	/** The name of a sheet. */
	readonly name?: string;
	readonly rows: readonly TableRow[];
}

const maxWrittenCharacters = 200;

/** The beginning of a line, to show it. */
export const writtenOf = (line: string): string => line.slice(0, maxWrittenCharacters);

/** A text as nearly all cells are: letters, digits and signs, with single blanks between words. */
const isPlain = /^(?!['=])[!-~]+(?: [!-~]+)*$/;

/** A cell's text on one line: for headers, names and words. */
export const oneLine = (cell: string): string => isPlain.test(cell) ? cell : cell.replaceAll(/\s+/gu, ' ').trim();

/** Invisible characters at the ends of a cell, beside blanks. */
const atEnds = /^[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+$/gu;

/**
 * A cell without what spreadsheets add: blanks at the ends, `="0812"` and the apostrophe that keep digits or disarm a formula, `_x000D_`.
 * Line breaks are `\n`.
 */
export function cleanCell(cell: string, maxCharacters: number): string {
	const text = cell.length > maxCharacters ? cell.slice(0, maxCharacters) : cell;
	return isPlain.test(text) && !text.includes('_x000D_') ? text : text
		.replaceAll(/_x000D_|\r(?=\n)/g, '').replaceAll('\r', '\n')
		.replaceAll(/^\s*="([^"]*)"\s*$/g, '$1')
		.replaceAll(/^'(?=[\d=+\-@＝＋－＠])/gu, '')
		.replaceAll(atEnds, '');
}
