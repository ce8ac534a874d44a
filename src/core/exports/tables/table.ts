import type { ProgrammeFigures } from '../../analysis/figures/figures';
import type { Scope } from '../../analysis/figures/scope';
import type { Programme } from '../../programme/programme';
import type { Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import { reportTableWords } from '../../words/lateWords';
import type { Words } from '../../words/words';

/** What a report has figures of. */
export interface Reported {
	/** As it is reported: with labels for mentees where it is anonymous. */
	readonly programme: Programme;
	readonly figures: ProgrammeFigures;
	/** The part that is counted, in the ids of `programme`. */
	readonly scope: Scope;
	readonly now: Now;
	/** The id of the programme in the rows: its own, else its folder's name. */
	readonly id: string;
}

/**
 * What the cells of a column hold: text that stays as it is written; a whole number; a number with up to two decimals, such as hours; a
 * year; a whole percentage, where 87 is 87 %; a day as 2021-08-13.
 */
export type ColumnKind = 'text' | 'number' | 'decimal' | 'year' | 'percent' | 'day';

/** A value; undefined is not known, or not there. */
export type CellValue = string | number | undefined;

export type ColumnId = keyof (typeof reportTableWords)['en']['columns'];

/** A column of a table whose rows are made from `Row`. */
export type Column<Row> = readonly [id: ColumnId, kind: ColumnKind, of: (row: Row) => CellValue];

/** Says of which rows some columns are. */
export function columnsOf<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
	return columns;
}

export const tableIds = ['summary', 'pairs', 'people', 'sessions'] as const;
export type TableId = (typeof tableIds)[number];

/** A table with its rows; all in words of one language. */
export interface Table {
	readonly id: TableId;
	readonly columns: readonly { readonly id: ColumnId; readonly kind: ColumnKind; readonly head: string; readonly means: string }[];
	readonly rows: readonly (readonly CellValue[])[];
}

/** A row of a table and the programme that it is about; without one, it is about all. */
export interface RowOf<T> {
	readonly about?: Reported;
	readonly row: T;
}

/** The columns that begin every table. */
const ofProgramme: readonly Column<RowOf<unknown>>[] = [
	['programme', 'text', ({ about }) => about?.figures.name],
	['programmeId', 'text', ({ about }) => about?.id],
];

/** Makes a table of rows. Yields every few milliseconds. */
export function* tableFrom<T>(id: TableId, own: readonly Column<T>[], rows: readonly RowOf<T>[], words: Words): Steps<Table> {
	const { columns } = reportTableWords[words.language];
	const all = [
		...ofProgramme, ...own.map(([column, kind, of]): Column<RowOf<T>> => [column, kind, ({ row }) => of(row)]),
	];
	return {
		id,
		columns: all.map(([column, kind]) => ({ id: column, kind, ...columns[column] })),
		rows: yield* eachInSteps(rows, row => all.map(([, , of]) => of(row))),
	};
}

const rowsAStep = 200;

/** Maps rows. Yields every few milliseconds. */
export function* eachInSteps<R, V>(rows: readonly R[], of: (row: R) => V): Steps<readonly V[]> {
	const all: V[] = [];
	for (const [i, row] of rows.entries()) {
		all.push(of(row));
		if (i % rowsAStep === rowsAStep - 1) {
			yield;
		}
	}
	return all;
}

/** Joins names so that they can be told apart, although names have commas. */
export function namesTogether(names: readonly string[]): string {
	return names.join('; ');
}
