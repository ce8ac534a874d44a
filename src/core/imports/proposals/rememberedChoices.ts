import { digestOf } from '../../text/digest';
import { normalForm } from '../../text/normalForm';
import type { ImportRecord } from '../importRecords';
import { type DateOrder, dateOrders, type ImportAnswers, type ImportKind, importKinds } from '../importSource';
import type { SourceColumn, SourceRead } from '../readImport';

/**
 * What the user has decided about a source, in a form that finds its columns and rows in a later version of it again: names, ids, headers
 * and rows are digests. Only the texts of corrected cells are there as they were typed: a source that is imported again needs them.
 */
export interface RememberedChoices {
	readonly as?: ImportKind;
	readonly dateOrder?: DateOrder;
	readonly roomLinks?: boolean;
	readonly sheet?: string;
	readonly pair?: string;
	/** Header → what it is read as. */
	readonly columns?: Readonly<Record<string, string>>;
	/** Name → a person, or `new` or `skip`. */
	readonly people?: Readonly<Record<string, string>>;
	readonly leftOut?: readonly string[];
	/** `row:header` → text; without headers, the number of the column. */
	readonly cells?: Readonly<Record<string, string>>;
}

/** Answers that say nothing of who is meant by a name. */
export const plainAnswers: ReadonlySet<string> = new Set(['new', 'skip']);

/** Puts the answers about a source into the form in which they are remembered. `madeAs`: the id of the person that a name has made. */
export function choicesOf(
	{ columns, records }: SourceRead, answers: ImportAnswers, madeAs: (key: string) => string | undefined = () => undefined,
): RememberedChoices {
	const { as, dateOrder, roomLinks, sheet, pair } = answers;
	const headers = headerKeys(columns);
	const rows = rowKeys(records);
	const people = [...answers.people ?? []].map(([key, answer]) => {
		const meant = answer === 'new' ? madeAs(key) ?? answer : answer;
		return [keyOf(key), plainAnswers.has(meant) ? meant : keyOf(meant)] as const;
	});
	const cells = [...answers.cells ?? []].flatMap(([cell, text]) => {
		const [line, column] = cell.split(':').map(Number);
		const row = rows.get(line ?? 0);
		return row === undefined ? [] : [[`${row}:${headers[column ?? 0] ?? String(column)}`, text] as const];
	});
	const read = [...answers.columns ?? []].flatMap(([column, key]) => {
		const header = headers[column];
		return header === undefined ? [] : [[header, key] as const];
	});
	const leftOut = [...answers.leftOut ?? []].flatMap(line => rows.get(line) ?? []);
	return {
		...as && { as }, ...dateOrder && { dateOrder }, ...roomLinks !== undefined && { roomLinks },
		...sheet !== undefined && { sheet: keyOf(sheet) }, ...pair !== undefined && { pair: keyOf(pair) },
		...read.length > 0 && { columns: Object.fromEntries(read) }, ...people.length > 0 && { people: Object.fromEntries(people) },
		...leftOut.length > 0 && { leftOut }, ...cells.length > 0 && { cells: Object.fromEntries(cells) },
	};
}

/** A key for each column: of its header, and of how many with the same one are before it. */
export function headerKeys(columns: readonly SourceColumn[]): readonly string[] {
	return numbered(columns.map(({ name }) => normalForm(name)));
}

/** A key for each row by its line: of the line as written, and of how many that are equal are before it. */
export function rowKeys(records: readonly ImportRecord[]): ReadonlyMap<number, string> {
	const written = new Map(records.map(record => [record.line, record.written]));
	const lines = [...written.keys()].sort((a, b) => a - b);
	const keys = numbered(lines.map(line => written.get(line) ?? ''));
	return new Map(lines.map((line, i) => [line, keys[i] ?? '']));
}

function numbered(texts: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	return texts.map(text => {
		const before = counts.get(text) ?? 0;
		counts.set(text, before + 1);
		return before === 0 ? keyOf(text) : `${keyOf(text)}.${String(before)}`;
	});
}

/** Reads choices from a file, which can hold anything. */
export function readChoices(value: unknown): RememberedChoices {
	const { as, dateOrder, roomLinks, sheet, pair, columns, people, leftOut, cells } = isRecord(value) ? value : {};
	const [kind, order] = [importKinds.find(each => each === as), dateOrders.find(each => each === dateOrder)];
	return {
		...kind && { as: kind }, ...order && { dateOrder: order }, ...typeof roomLinks === 'boolean' && { roomLinks },
		...typeof sheet === 'string' && { sheet }, ...typeof pair === 'string' && { pair },
		...isTexts(columns) && { columns }, ...isTexts(people) && { people }, ...isTexts(cells) && { cells },
		...Array.isArray(leftOut) && { leftOut: leftOut.filter(each => typeof each === 'string') },
	};
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
	return isRecord(value) && Object.values(value).every(each => typeof each === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The form in which names, ids, headers and rows are remembered. */
export function keyOf(text: string): string {
	return digestOf(text).toString(36);
}
