import type { SkippedLine } from '../readImport';
import { normalForm } from '../../text/normalForm';
import { type HeaderMeaning, headerMeaning, isCohortName } from './columns';
import { isDate } from './dates';
import { oneLine, type Table, type TableRow } from './table';
import { isMail, isNip, isNothing, isPhone, readRole } from './values';

/** A table divided into its columns and the rows of data. */
export interface Headed {
	/** The name of each column on one line; empty where it has none. */
	readonly names: readonly string[];
	readonly meanings: readonly (HeaderMeaning | undefined)[];
	readonly rows: readonly TableRow[];
	readonly skipped: readonly { readonly line: number; readonly why: SkippedLine }[];
	/** Whether the table has a header; without one, columns are known by their contents only. */
	readonly hasHeader: boolean;
}

/** How far down a header is looked for: titles and letterheads are above it. */
const maxTitleRows = 20;
/** Cells that a header never has. */
const isData = (cell: string): boolean =>
	isMail(cell) || isPhone(cell) || isNip(cell) || isDate(cell) || /^[\d.,]+%?$/.test(cell) && cell.length > 4 || readRole(cell) === 'coordinator';

const isEmpty = (row: TableRow): boolean => row.cells.every(cell => cell === '');

/** Finds the header of a table: one row or two, below titles, or none. Names of columns that a row repeats are no data. */
export function findHeader({ rows: all }: Table): Headed {
	const skipped: { line: number; why: SkippedLine }[] = [];
	const rows = all.filter(row => {
		if (isEmpty(row)) {
			skipped.push({ line: row.line, why: 'empty' });
		}
		return !isEmpty(row);
	});
	const top = rows.slice(0, maxTitleRows);
	const found = top.map((row, at) => ({ at, score: headerScore(row, rows[at + 1]) }))
		.reduce((best, each) => each.score > best.score ? each : best, { at: -1, score: 0 });
	const at = found.at >= 0 ? found.at : unknownHeaderAt(top);
	const header = rows[at];
	if (!header) {
		const width = Math.max(0, ...rows.slice(0, 200).map(({ cells }) => cells.length));
		return { names: Array.from({ length: width }, () => ''), meanings: Array.from({ length: width }, () => undefined), rows, skipped, hasHeader: false };
	}
	const second = rows[at + 1];
	const isDouble = second !== undefined && isSecondRow(header, second);
	skipped.push(...rows.slice(0, at).map(({ line }) => ({ line, why: 'title' as const })));
	skipped.push(...rows.slice(at, at + (isDouble ? 2 : 1)).map(({ line }) => ({ line, why: 'header' as const })));
	const names = isDouble ? combined(header, second) : header.cells.map(oneLine);
	const written = names.map(normalForm);
	const data = rows.slice(at + (isDouble ? 2 : 1)).filter(row => {
		const isRepeated = row.cells.length === names.length && row.cells.every((cell, i) => normalForm(cell) === written[i]);
		if (isRepeated) {
			skipped.push({ line: row.line, why: 'header' });
		}
		return !isRepeated;
	});
	const meanings = (isDouble ? names : header.cells).map(headerMeaning);
	return { names, meanings, rows: data, skipped: skipped.sort((a, b) => a.line - b.line), hasHeader: true };
}

/** How many cells of a row are words of headers; a row with data, or with one word among other texts, is none. */
function headerScore({ cells }: TableRow, below: TableRow | undefined): number {
	const filled = cells.filter(cell => !isNothing(cell));
	const isRole = (text: string | undefined): boolean => readRole(text ?? '') !== undefined;
	if (filled.some(isData) || cells.some((cell, i) => isRole(cell) && isRole(below?.cells[i]))) {
		return 0;
	}
	const meanings = filled.map(headerMeaning).filter(meaning => meaning !== undefined);
	const cohorts = filled.filter(cell => isCohortName(cell) && headerMeaning(cell)?.key !== 'cohort').length;
	const known = (cohorts > 1 ? cohorts : 0) + meanings.filter(({ isWhole }) => isWhole).length
		+ 0.6 * meanings.filter(({ isWhole }) => !isWhole).length;
	// A title alone in its row is above the header; a list of names has one column.
	const isAlone = filled.length === 1 && (below?.cells.filter(cell => cell !== '').length ?? 0) > 1;
	return isAlone || (meanings.length + cohorts) * 4 < filled.length || (known < 1.5 && known * 2 < filled.length) ? 0 : known;
}

/** A first row whose words are not known is a header if the rows below have data in columns where it has text. */
function unknownHeaderAt(rows: readonly TableRow[]): number {
	const [first, ...below] = rows;
	if (!first || below.length === 0 || first.cells.some(isData)) {
		return -1;
	}
	const isOver = (column: number): boolean => {
		const cells = below.map(row => row.cells[column] ?? '').filter(cell => !isNothing(cell));
		const name = first.cells[column] ?? '';
		return cells.length > 0 && !/^[\d.,]*$/.test(name) && cells.every(cell => isData(cell) || /^\d+$/.test(cell));
	};
	return first.cells.some((_, column) => isOver(column)) ? 0 : -1;
}

/** Whether a second row of a header divides what the first one groups: *Mentor* over *Nama* and *Email*. */
function isSecondRow(first: TableRow, second: TableRow): boolean {
	const filled = second.cells.filter(cell => cell !== '');
	if (filled.length < 2 || filled.some(isData) || filled.length === 0) {
		return false;
	}
	const known = filled.filter(cell => headerMeaning(cell)?.isWhole === true && readRole(cell) === undefined).length;
	const hasGaps = second.cells.some((cell, i) => cell !== '' && (first.cells[i] ?? '') === '');
	return known * 2 > filled.length && hasGaps;
}

function combined({ cells: above }: TableRow, { cells: below }: TableRow): readonly string[] {
	let group = '';
	return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
		const own = oneLine(above[i] ?? '');
		const name = oneLine(below[i] ?? '');
		group = own !== '' ? own : name === '' ? '' : group;
		return name === '' ? own : `${group} ${name}`.trim();
	});
}
