import { type Day, daysBetween } from '../../time/days';
import type { Steps } from '../../text/steps';
import { reportTableWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { CellStyle, Sheet, SheetCell } from '../workbook/sheet';
import { type CellValue, type ColumnId, type ColumnKind, eachInSteps, type Table } from './table';

/** The column up to which a table stays in sight: it names the row. */
const naming: Readonly<Record<Table['id'], ColumnId>> = { summary: 'name', pairs: 'mentee', people: 'personName', sessions: 'day' };

/** In characters. Names of one person fit; several, and long ones, wrap. */
const widths = { least: 8, most: 38, ofDay: 13, indent: 2 } as const;

/**
 * Makes a sheet of a table. Where there is one programme only, its name and id are in the sheet of notes, not in each row; with several,
 * the rows of all programmes together are strong.
 */
export function* tableSheet(
	{ id, columns, rows }: Table, { hasSeveral, printed }: { readonly hasSeveral: boolean; readonly printed: string }, words: Words,
): Steps<Sheet> {
	const shown = columns.map((column, i) => ({ ...column, i })).filter(column => hasSeveral || !column.id.startsWith('programme'));
	const isStrong = (row: readonly CellValue[]): boolean => id === 'summary' && (hasSeveral ? row[0] === undefined : row === rows[0]);
	const widthsOf = shown.map(({ kind, head }) => widthOf(kind, head));
	const cells = yield* eachInSteps(rows, row => shown.map(({ kind, i }, at) => {
		widthsOf[at] = widened(widthsOf[at] ?? 0, kind, row[i]);
		return cellOf(kind, row[i], isStrong(row));
	}));
	return {
		name: reportTableWords[words.language].names[id],
		widths: widthsOf,
		rows: [
			shown.map(({ head, kind }): SheetCell => ({ value: head, style: isOfNumbers(kind) ? 'headOfNumbers' : 'head' })),
			...cells,
		],
		table: { frozenColumns: shown.findIndex(column => column.id === naming[id]) + 1 },
		printed,
	};
}

/** Whether a column has its values at its right side. */
const isOfNumbers = (kind: ColumnKind): boolean => kind !== 'text';

const strong: Readonly<Partial<Record<CellStyle, CellStyle>>> = {
	text: 'strongText', number: 'strongNumber', decimal: 'strongDecimal', percent: 'strongPercent',
};

function cellOf(kind: ColumnKind, value: CellValue, isStrong: boolean): SheetCell | undefined {
	if (value === undefined || value === '') {
		return undefined;
	}
	const cell: SheetCell = kind === 'day' ? dayCell(String(value))
		: typeof value === 'string' ? { value, style: 'text' }
			: { value: kind === 'percent' ? value / 100 : value, style: kind };
	return isStrong ? { ...cell, style: strong[cell.style] ?? cell.style } : cell;
}

/** The first day from which on all programs count alike: Excel believes in 29 February 1900. */
const firstDay = '1900-03-01';

/** A day as a date; as text where the format has no date for it. */
function dayCell(day: Day): SheetCell {
	return day < firstDay ? { value: day, style: 'text' } : { value: daysBetween('1899-12-30', day), style: 'day' };
}

/** The width of a column that its head and figures need. */
function widthOf(kind: ColumnKind, head: string): number {
	const word = Math.max(...head.split(/\s+/).map(({ length }) => Math.ceil(length * 1.2)));
	return Math.max(widths.least, word + widths.indent, kind === 'day' ? widths.ofDay : 0);
}

/** The width of a column that a text needs as well, up to the most that a column has. */
function widened(width: number, kind: ColumnKind, value: CellValue): number {
	return kind === 'text' ? Math.max(width, Math.min(widths.most, String(value ?? '').length + widths.indent)) : width;
}
