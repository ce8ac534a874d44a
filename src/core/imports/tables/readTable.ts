import type { ImportRecord } from '../importRecords';
import type { ImportAnswers } from '../importSource';
import type { ReadContext, SkippedLine, SourceColumn } from '../readImport';
import { readDate } from './dates';
import { withLaterRows } from './duplicates';
import { findHeader, type Headed } from './header';
import { isOwnReport, readOwnReportRow } from './ownReport';
import { ownLikeliness, ownTableOf, readOwnTableRow } from './ownTables';
import { readPairRow, readPersonRow } from './personRows';
import { RowCells } from './rowCells';
import { readSessionRow } from './sessionRows';
import { oneLine, type Table, type TableRow } from './table';
import { columnsOf, type TableColumn } from './tableColumns';
import { isMail, isNip, isPhone } from './values';

/** A table, read. */
export interface TableRead {
	readonly kind: 'people' | 'pairs' | 'sessions';
	readonly columns: readonly SourceColumn[];
	readonly records: readonly ImportRecord[];
	readonly skipped: readonly { readonly line: number; readonly why: SkippedLine }[];
}

/** How many rows are read before others have their turn: some milliseconds. */
const rowsPerSlice = 20;

/** How well a table is understood: the columns with a key, and the rows below them. Compares the sheets of a workbook. */
export function likeliness(table: Table): number {
	const headed = findHeader(table);
	const own = ownTableOf(headed.names);
	if (own) {
		return ownLikeliness(own);
	}
	const { columns } = columnsOf(headed, {}, 0);
	return columns.filter(({ key }) => key !== 'rest' && key !== 'ignore').length * (headed.rows.length > 0 ? 1000 : 0) + Math.min(headed.rows.length, 999);
}

/** Whether a table in a text is one of people, pairs or meetings, and not just any. */
export function isImportable(table: Table): boolean {
	const headed = findHeader(table);
	const { kind, columns } = columnsOf(headed, {}, 0);
	const has = (key: string): boolean => columns.some(column => column.key === key);
	return headed.hasHeader && headed.rows.length > 0
		&& (kind === 'sessions' ? has('date') : kind === 'pairs' ? has('mentors') && has('mentees')
			: has('name') && ['email', 'role', 'nip', 'mentors', 'phone'].some(has));
}

/** Reads a table. `firstColumn` is the number of its first column among all columns of the source. */
export async function readTable(
	table: Table, answers: ImportAnswers, context: ReadContext, firstColumn: number, pause: () => Promise<void>,
): Promise<TableRead> {
	const headed = findHeader(table);
	const { kind, columns } = columnsOf(headed, answers, firstColumn);
	const own = ownTableOf(headed.names);
	const isOwn = own !== undefined || isOwnReport(headed.names);
	const skipped = [...headed.skipped];
	const records: ImportRecord[] = [];
	const state: Above = {};
	const foot = kind === 'people' ? footOf(headed, columns.length) : headed.rows.length;
	for (const [i, row] of headed.rows.entries()) {
		if (i % rowsPerSlice === 0 && i > 0) {
			await pause();
		}
		const why = i >= foot ? 'title' : skippedAs(row, columns, kind, state);
		const read = why !== undefined ? [] : own ? readOwnTableRow(row, own) : isOwn ? readOwnReportRow(row, headed.names)
			: recordsOf(row, { kind, columns, answers, firstColumn, context, state });
		if (read.length === 0) {
			skipped.push({ line: row.line, why: why ?? 'empty' });
		}
		records.push(...read);
	}
	return {
		kind: own?.id === 'people' ? 'people' : isOwn ? 'pairs' : kind,
		columns: isOwn ? [] : columns.map(described),
		records: await withLaterRows(records, sentAt(headed, columns), pause),
		skipped: skipped.sort((a, b) => a.line - b.line),
	};
}

/** What rows above say about those below. */
interface Above {
	/** The mentors of the row above, where one cell for several rows has them. */
	mentors?: readonly string[];
	/** The cohort that a row of its own names. */
	cohort?: string;
}

interface RowContext {
	readonly kind: TableRead['kind'];
	readonly columns: readonly TableColumn[];
	readonly answers: ImportAnswers;
	readonly firstColumn: number;
	readonly context: ReadContext;
	readonly state: Above;
}

/** Columns of what came out of a meeting. */
const saysWhatCame: ReadonlySet<string> = new Set(['summary', 'decisions', 'actions', 'approved', 'present']);

function recordsOf(row: TableRow, { kind, columns, answers, firstColumn, context, state }: RowContext): readonly ImportRecord[] {
	const cells = new RowCells(row, columns, answers, firstColumn);
	if (kind === 'people') {
		return readPersonRow(cells, state.cohort);
	}
	if (kind === 'pairs') {
		// A word for nothing, such as TBD, says that there is no mentor yet.
		const isOpen = columns.some(({ key, index }) => key === 'mentors' && (row.cells[index] ?? '') !== '');
		const read = readPairRow(cells, isOpen ? undefined : state.mentors);
		const [pair] = read;
		state.mentors = pair?.kind === 'pair' ? pair.mentors : [];
		const { cohort } = state;
		return read.map(record => record.kind === 'pair' && record.cohort === undefined && cohort !== undefined ? { ...record, cohort } : record);
	}
	return cells.filled.length === 0 ? [] : readSessionRow(cells, context, columns.some(({ key }) => saysWhatCame.has(key)));
}

/** What begins the lines for signatures below a list. */
const signature = /^(?:mengetahui|menyetujui|disetujui|disahkan|diketahui|hormat kami|approved by|signed by|tanda tangan)\b/i;

/**
 * The index of the first row of what is below a list of people, such as *Mengetahui, Kepala Dinas*: from a line for signatures on, or
 * rows at the end with one cell each, set off by an empty line. The number of rows where there is nothing below.
 */
function footOf({ rows, skipped }: Headed, width: number): number {
	const filledOf = (row: TableRow | undefined): readonly string[] => row?.cells.filter(cell => cell !== '') ?? [];
	const isBelow = (row: TableRow | undefined): boolean => {
		const filled = filledOf(row);
		return filled.length <= 2 && (filled.length < 2 || filled.some(cell => signature.test(cell)))
			&& !filled.some(cell => isMail(cell) || isPhone(cell) || isNip(cell));
	};
	let last = rows.length;
	while (last > 0 && width > 2 && isBelow(rows[last - 1])) {
		last--;
	}
	const empty = new Set(skipped.flatMap(({ line, why }) => why === 'empty' ? [line] : []));
	const begins = (row: TableRow): boolean => signature.test(filledOf(row)[0] ?? '') || empty.has(row.line - 1);
	const first = last === 0 ? -1 : rows.slice(last).findIndex(begins);
	return first < 0 ? rows.length : last + first;
}

const total = /^(?:grand |sub ?)?(?:total|jumlah|subtotal|rata-rata|average|rerata|sum)\b/i;
const section = /^(?:angkatan|batch|cohort|gelombang|kelompok|periode)\b/i;

/** A remark below a table, or between its rows. */
const footnote = /^(?:\*+\)|\*\s|(?:catatan|keterangan|ket|notes?|nb)\b\s*[.:])/i;

/** Why a row makes no record: it adds up others, or is a heading among the rows. */
function skippedAs({ cells }: TableRow, columns: readonly TableColumn[], kind: string, state: Above): SkippedLine | undefined {
	const filled = cells.filter(cell => cell !== '');
	const [first = ''] = filled;
	const names = columns.filter(({ key }) => key === 'name').map(({ index }) => cells[index] ?? '');
	if (total.test(first) && (kind !== 'people' || names.every(name => !/\p{L}/u.test(name) || total.test(name)))) {
		const isDated = columns.some(({ key, index }) => key === 'date' && /\d/.test(cells[index] ?? ''));
		return isDated ? undefined : 'total';
	}
	if (filled.length === 1 && columns.length > 2 && (footnote.test(first) || (kind === 'sessions' && /\p{L}/u.test(first) && !/\p{Ll}/u.test(first)))) {
		return 'title';
	}
	if (filled.length === 1 && columns.length > 2 && section.test(first)) {
		state.cohort = oneLine(first);
		return 'title';
	}
	return undefined;
}

/** When the answer of each line was sent in, as a text that sorts. */
function sentAt({ rows }: Headed, columns: readonly TableColumn[]): ReadonlyMap<number, string> {
	const column = columns.find(({ key }) => key === 'timestamp');
	return new Map(column === undefined ? [] : rows.map(({ line, cells }) => {
		const { day = '', time = '' } = readDate(cells[column.index] ?? '', column.dateOrder);
		return [line, `${day} ${time}`];
	}));
}

const described = ({ name, key, samples, dateOrder }: TableColumn): SourceColumn =>
	({ name, key, samples, ...(dateOrder && { dateOrder }) });
