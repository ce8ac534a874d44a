import readExcelFile from 'read-excel-file/universal';
import { importLimits } from '../limits';
import type { NotImported } from '../readImport';
import { cleanCell, oneLine, type Table, writtenOf } from './table';
import { columnOf, unpackWorkbook } from './unpackWorkbook';

/**
 * Reads the sheets of a workbook, hidden ones and hidden rows too. Formulas are never computed: a cell has the result that was saved with
 * it. A cell that is merged with those below it counts for all of their rows. `pause` lets others have their turn.
 */
export async function readSheets(bytes: Uint8Array, pause: () => Promise<void>): Promise<readonly Table[] | NotImported> {
	const unpacked = await unpackWorkbook(bytes, pause);
	if ('refused' in unpacked) {
		return unpacked;
	}
	await pause();
	const sheets = await readExcelFile(bufferOf(unpacked.bytes), { parseNumber: number, trim: false }).catch(() => undefined);
	const tables: Table[] = [];
	for (const { sheet, data } of sheets ?? []) {
		const rows = await inSteps(data, row => row.map(cell => cleanCell(textOf(cell), importLimits.cellCharacters)), pause);
		fillMerged(rows, mergedIn(unpacked.parts, sheet));
		tables.push({
			name: sheet,
			rows: await inSteps(rows, (cells, i) => ({
				line: i + 1, cells, isTyped: true as const, written: writtenOf(cells.map(oneLine).filter(cell => cell !== '').join(' | ')),
			}), pause),
		});
	}
	return sheets ? tables : { refused: 'notReadable' };
}

const rowsPerStep = 100;

async function inSteps<T, V>(rows: readonly T[], of: (row: T, i: number) => V, pause: () => Promise<void>): Promise<V[]> {
	const all: V[] = [];
	for (const [i, row] of rows.entries()) {
		all.push(of(row, i));
		if (i % rowsPerStep === 0) {
			await pause();
		}
	}
	return all;
}

/** The buffer of an array, copied only where the array is a part of it: it may be large. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
	(byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer;

/** From here on, numbers of a spreadsheet have lost digits. */
const maxExact = 1e15;

/** A number's digits; with an exponent where digits are lost, as spreadsheets show it. */
function number(written: string): string {
	const value = Number(written);
	return Number.isNaN(value) ? written
		: Math.abs(value) >= maxExact ? value.toExponential().replace('e', 'E') : String(value);
}

function textOf(cell: unknown): string {
	return cell instanceof Date ? momentOf(cell) : typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
}

const day = 86_400_000;
/** 30 December 1899, from which spreadsheets count days. */
const zero = -25_569 * day;

/** A day, a day with its time, or a time or length alone, `HH:MM`. */
function momentOf(date: Date): string {
	const seconds = Math.round(date.getTime() / 1000);
	if (Number.isNaN(seconds)) {
		return '';
	}
	if (date.getTime() < zero + 2 * day) {
		const minutes = Math.round((date.getTime() - zero) / 60_000);
		return minutes < 0 ? '' : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
	}
	const iso = new Date(seconds * 1000).toISOString();
	return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** The first and last row and column of merged cells, from 0. */
type Merged = readonly [row: number, column: number, lastRow: number, lastColumn: number];

/** The merged cells of a sheet, found by the names and paths that the workbook has. */
function mergedIn(parts: ReadonlyMap<string, string>, sheet: string): readonly Merged[] {
	const attribute = (tag: string, name: string): string => new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
	const tags = (part: string, tag: string): readonly string[] => part.match(new RegExp(`<(?:\\w+:)?${tag}\\s[^>]*>`, 'g')) ?? [];
	const plain = (text: string): string =>
		text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&');
	const named = tags(parts.get('xl/workbook.xml') ?? '', 'sheet').find(tag => plain(attribute(tag, 'name')) === sheet);
	const id = named === undefined ? '' : attribute(named, 'id');
	const relation = tags(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').find(tag => attribute(tag, 'Id') === id);
	const target = relation === undefined ? '' : attribute(relation, 'Target');
	const text = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '';
	return [...text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)]
		.map(([, column = '', row, lastColumn = '', lastRow]) => [Number(row) - 1, columnOf(column), Number(lastRow) - 1, columnOf(lastColumn)]);
}

/** Merged cells don't overlap: more than there are cells come from no spreadsheet. */
function fillMerged(rows: string[][], merged: readonly Merged[]): void {
	let left: number = importLimits.cells;
	for (const [row, column, lastRow] of merged) {
		const text = rows[row]?.[column] ?? '';
		for (let at = row + 1; text !== '' && at <= Math.min(lastRow, rows.length - 1) && left > 0; at++) {
			left -= 1;
			const cells = rows[at]!;
			if (column < cells.length && cells[column] === '') {
				cells[column] = text;
			}
		}
	}
}
