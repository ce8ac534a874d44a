import { languages } from '../../text/language';
import { wordsFor } from '../../words/catalogues';
import { reportTableWords } from '../../words/lateWords';
import type { PairRecord, PersonRecord } from '../importRecords';
import { pairStatusOf } from './ownReport';
import type { TableRow } from './table';

type ColumnId = keyof (typeof reportTableWords)['en']['columns'];
type TableId = 'summary' | 'pairs' | 'people' | 'sessions';

/** Columns that only this table of our own report has (`exports/tables`), in the order in which the tables are looked for. */
const signs: Readonly<Record<TableId, readonly ColumnId[]>> = {
	pairs: ['pair', 'daysSince', 'mentee', 'mentor'],
	people: ['person', 'ofTarget', 'personName'],
	sessions: ['session', 'reschedules', 'day'],
	summary: ['part', 'activePairs', 'urgent'],
};

/** A table of our own report: which one, and the text of a row's cell by its column. */
interface OwnTable {
	readonly id: TableId;
	readonly cell: (row: TableRow, column: ColumnId) => string | undefined;
	/** The role that a word means. */
	readonly roleOf: (written: string) => PersonRecord['role'];
}

/** Returns which table of our own report has these heads, in either language. */
export function ownTableOf(names: readonly string[]): OwnTable | undefined {
	for (const language of languages) {
		const { columns } = reportTableWords[language];
		const id = (Object.keys(signs) as TableId[]).find(table => signs[table].every(column => names.includes(columns[column].head)));
		if (id) {
			const { mentor, mentee } = wordsFor(language).overview.pairs;
			return {
				id,
				cell: ({ cells }, column) => cells[names.indexOf(columns[column].head)] || undefined,
				roleOf: written => {
					const roles = written.split(/;\s*/);
					return roles.includes(mentor) ? roles.includes(mentee) ? 'mentor and mentee' : 'mentor' : roles.includes(mentee) ? 'mentee' : undefined;
				},
			};
		}
	}
	return undefined;
}

/** How well a table of our own serves an import, among the sheets of a workbook. */
export function ownLikeliness({ id }: OwnTable): number {
	return { pairs: 2_000_000, people: 1_000_000, sessions: 0, summary: 0 }[id];
}

/**
 * Reads a row of a table of our own report: a pair or a person. Counts are no values to import, so that rows of sessions and sums give
 * nothing.
 */
export function readOwnTableRow(row: TableRow, { id, cell, roleOf }: OwnTable): readonly (PairRecord | PersonRecord)[] {
	const base = { line: row.line, written: row.written, issues: [], rest: [] };
	const given = <K extends string>(key: K, column: ColumnId): { readonly [P in K]?: string } => {
		const value = cell(row, column);
		return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
	};
	if (id === 'pairs') {
		const side = (column: ColumnId): readonly string[] => (cell(row, column) ?? '').split(/;\s*/).filter(name => name !== '');
		const status = pairStatusOf(cell(row, 'status') ?? '');
		return [{
			...base, kind: 'pair', ...given('id', 'pair'), mentors: side('mentor'), mentees: side('mentee'), ...given('cohort', 'cohort'),
			...(status && { status }),
		}];
	}
	const name = cell(row, 'personName');
	const role = roleOf(cell(row, 'role') ?? '');
	return id === 'people' && name !== undefined
		? [{
			...base, kind: 'person', ...given('id', 'person'), name, ...(role && { role }),
			...given('nip', 'nip'), ...given('position', 'position'), ...given('unit', 'unit'),
		}]
		: [];
}
