import { parse } from 'csv-parse/browser/esm/sync';
import { importLimits, tooMany } from '../limits';
import type { NotImported } from '../readImport';
import { areDegrees } from '../../text/personName';
import { cleanCell, type TableRow, writtenOf } from './table';

/** The separators that are recognised, likeliest first. */
const separators = [',', ';', '\t', '|'] as const;

/** A text of rows and cells (RFC 4180, and what programs make of it). */
export interface SeparatedText {
	readonly separator: string;
	readonly rows: readonly TableRow[];
}

/** How many characters are parsed at once, so that others have their turn between: some milliseconds. */
const sliceCharacters = 12_000;
/** A cell that goes on for more has lost its closing quotation mark. */
const maxOpenCharacters = 16 * sliceCharacters;
/** After so many cells without a closing quotation mark, these marks are no quoting. */
const maxUnclosed = 10;

/** Reads the rows of a text. The first line can name the separator: `sep=;`. Yields between slices. */
export async function readRows(written: string, pause: () => Promise<void>): Promise<SeparatedText | NotImported> {
	// The parser counts `\r\n` in a cell as two lines.
	const text = written.replaceAll(/\r\n?/g, '\n');
	const named = /^sep=([^\n])[ \t]*(?:\n|$)/i.exec(text);
	const body = named ? text.slice(named[0].length) : text;
	const lines = text.split('\n');
	if (lines.some(({ length }) => length > importLimits.lineCharacters)) {
		return { refused: 'notReadable' };
	}
	const separator = named?.[1] ?? guessSeparator(body);
	const rows: TableRow[] = [];
	let cells = 0;
	let line = named ? 2 : 1;
	for await (const { record, length } of records(body, separator, pause)) {
		if (record.length > importLimits.columns) {
			return { refused: 'tooManyColumns', value: String(importLimits.columns) };
		}
		cells += record.length;
		if (rows.length >= importLimits.rows || cells > importLimits.cells) {
			return tooMany(importLimits.rows);
		}
		rows.push({
			line, cells: record.map(cell => cleanCell(cell, importLimits.cellCharacters)), written: writtenOf(lines[line - 1] ?? ''),
		});
		line += length;
	}
	return { separator, rows };
}

/** A record, and how many lines it has. */
interface Parsed {
	readonly record: readonly string[];
	readonly length: number;
}

/** Parses a text slice by slice, each of which ends at the end of a record. */
async function* records(text: string, separator: string, pause: () => Promise<void>): AsyncGenerator<Parsed, void, undefined> {
	let from = 0;
	let size = sliceCharacters;
	let unclosed = 0;
	while (from < text.length) {
		const to = endOfLine(text, from + size);
		const slice = text.slice(from, to);
		const part = parsePart(slice, separator, unclosed < maxUnclosed);
		const bad = unclosed < maxUnclosed ? swallowingAt(part.records, slice, separator) : -1;
		if (bad < 0 && !part.isOpen) {
			yield* part.records;
			from = to;
			size = sliceCharacters;
		} else if (bad < 0 && to < text.length && size < maxOpenCharacters) {
			size *= 2;
		} else {
			// The records before the one that stays open are good; of that one, the first line is read without regard to the mark.
			const good = bad < 0 ? part.records : part.records.slice(0, bad);
			yield* good;
			const start = from + afterLines(slice, linesOf(good));
			from = endOfLine(text, start);
			yield* parsePart(text.slice(start, from), separator, false).records;
			unclosed += 1;
			size = sliceCharacters;
		}
		await pause();
	}
}

/** The offset behind the first line break at or after an offset. */
function endOfLine(text: string, at: number): number {
	return text.indexOf('\n', at) + 1 || text.length;
}

/** Parses a part of whole records; `isOpen` if there is one more, whose last cell is not closed. */
function parsePart(part: string, separator: string, quoted: boolean): { readonly records: readonly Parsed[]; readonly isOpen: boolean } {
	const read: Parsed[] = [];
	let lines = 0;
	try {
		parse(part, {
			...options(separator, quoted),
			// Each is taken as it comes, so that it need not be kept twice.
			on_record: (record: string[], { lines: end }: { readonly lines: number }) => {
				read.push({ record: withDegrees(record, separator), length: end - lines });
				lines = end;
				return null;
			},
		});
		return { records: read, isOpen: false };
	} catch {
		return { records: read, isOpen: true };
	}
}

/** A record whose names keep their degrees where commas were not quoted: `Ani, S.Sos., M.AP.` is one cell. */
function withDegrees(record: readonly string[], separator: string): readonly string[] {
	if (separator !== ',' || !record.some(cell => cell.startsWith(' ') && areDegrees(cell))) {
		return record;
	}
	return record.reduce<string[]>((cells, cell) => {
		const before = cells.at(-1) ?? '';
		if (before !== '' && cell.startsWith(' ') && cell.trim() !== '' && areDegrees(cell)) {
			cells.pop();
			cells.push(`${before},${cell}`);
		} else {
			cells.push(cell);
		}
		return cells;
	}, []);
}

const linesOf = (records: readonly Parsed[]): number => records.reduce((sum, { length }) => sum + length, 0);

/**
 * The first record that has swallowed others: a mark that is not closed goes on to the next one, in a later line. In what is well-formed,
 * no mark is left at the beginning of a cell when all quoted cells are taken away.
 */
function swallowingAt(part: readonly Parsed[], slice: string, separator: string): number {
	if (part.every(({ length }) => length === 1)) {
		return -1;
	}
	const sep = separator.replaceAll(/[|\\^$.*+?()[\]{}]/g, '\\$&');
	const quoted = new RegExp(`(^|${sep})"(?:[^"]|"")*"(?=${sep}|$)`, 'g');
	const open = new RegExp(`(?:^|${sep})"`);
	const lines = slice.split('\n');
	let line = 0;
	return part.findIndex(({ length }) => {
		const raw = length === 1 ? '' : lines.slice(line, line + length).join('\n');
		line += length;
		return raw !== '' && open.test(raw.replaceAll(quoted, '$1'));
	});
}

/** The offset behind some lines. */
function afterLines(part: string, lines: number): number {
	let at = 0;
	for (let n = 0; n < lines; n++) {
		at = endOfLine(part, at);
	}
	return at;
}

/** The options of the parser: what is not well-formed is read as far as it goes. */
const options = (separator: string, quoted: boolean): object => ({
	delimiter: separator,
	quote: quoted ? '"' : null,
	relax_quotes: true,
	relax_column_count: true,
	skip_empty_lines: false,
	record_delimiter: '\n',
});

const sampleCharacters = 16_384;
const sampleRecords = 60;

/** The separator by which most of the first records have the same number of cells, of several the one with most cells. */
function guessSeparator(text: string): string {
	const sample = text.length <= sampleCharacters ? text : text.slice(0, text.lastIndexOf('\n', sampleCharacters) + 1 || sampleCharacters);
	let [best, bestScore]: [string, number] = [',', 0];
	for (const separator of separators) {
		const counts = new Map<number, number>();
		let records = 0;
		for (const { length } of parse(sample, { ...options(separator, true), to: sampleRecords, skip_records_with_error: true })) {
			if (length > 1) {
				counts.set(length, (counts.get(length) ?? 0) + 1);
			}
			records += 1;
		}
		for (const [cells, count] of counts) {
			const score = (count / records) ** 2 * Math.min(cells, 8) * (count > 1 || records === 1 ? 1 : 0.2);
			if (score > bestScore) {
				[best, bestScore] = [separator, score];
			}
		}
	}
	return best;
}
