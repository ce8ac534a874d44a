import readExcelFile from 'read-excel-file/universal';
import { importLimits } from '../limits';
import type { NotImported } from '../readImport';
import { cleanCell, oneLine, type Table, writtenOf } from './table';
import { columnOf, unpackWorkbook } from './unpackWorkbook';

/**
 * Reads the sheets of a workbook, hidden ones and hidden rows too. Formulas are never computed: a cell has the result that was saved with
 * it. A cell that is merged with those below it counts for all of their rows.
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly Table[] | NotImported> {
	const unpacked = unpackWorkbook(bytes);
	if ('refused' in unpacked) {
		return unpacked;
	}
	try {
		const sheets = await readExcelFile(bufferOf(unpacked.bytes), { parseNumber: number, trim: false });
		return sheets.map(({ sheet, data }) => {
			const rows = data.map(row => row.map(cell => cleanCell(textOf(cell), importLimits.cellCharacters)));
			fillMerged(rows, mergedIn(unpacked.parts, sheet));
			return {
				name: sheet,
				rows: rows.map((cells, i) => ({
					line: i + 1, cells, isTyped: true, written: writtenOf(cells.map(oneLine).filter(cell => cell !== '').join(' | ')),
				})),
			};
		});
	} catch {
		return { refused: 'notReadable' };
	}
}

/** The buffer of an array that has all of it. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
	buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

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

function fillMerged(rows: string[][], merged: readonly Merged[]): void {
	for (const [row, column, lastRow] of merged) {
		const text = rows[row]?.[column] ?? '';
		for (let at = row + 1; text !== '' && at <= Math.min(lastRow, rows.length - 1); at++) {
			const cells = rows[at]!;
			if (column < cells.length && cells[column] === '') {
				cells[column] = text;
			}
		}
	}
}
