import { pairStatusAliases } from '../../record/keys';
import { namesIn } from '../../text/personName';
import { languages } from '../../text/language';
import { wordsFor } from '../../words/catalogues';
import type { PairRecord, PersonRecord } from '../importRecords';
import type { TableRow } from './table';
import { wordOf } from './wordOf';

/** What our own report (`exports/tables/reportCsv.ts`) calls its columns and kinds of rows, in each language. */
const reports = languages.map(language => {
	const { overview: { csv, pairs, people } } = wordsFor(language);
	const statuses = new Map(Object.entries(pairs.statuses).map(([status, written]) => [written, status]));
	return { csv, pairs, people, statuses };
});

const reportOf = (names: readonly string[]): (typeof reports)[number] | undefined =>
	reports.find(({ csv, pairs, people }) => [csv.programme, csv.row, pairs.pair, people.person].every(name => names.includes(name)));

/** The status of a pair that a word of our reports means, in either language. */
export function pairStatusOf(said: string): PairRecord['status'] {
	const written = reports.map(({ statuses }) => statuses.get(said)).find(status => status !== undefined) ?? said;
	return wordOf(written, pairStatusAliases, ['pending', 'active', 'on-hold', 'completed', 'ended-early'] as const);
}

/** Whether a table is our own report. */
export function isOwnReport(names: readonly string[]): boolean {
	return reportOf(names) !== undefined;
}

/** Reads a row of our own report: a pair or a person. Its figures are counted from the sessions, so that they are no values to import. */
export function readOwnReportRow({ line, written, cells }: TableRow, names: readonly string[]): readonly (PairRecord | PersonRecord)[] {
	const report = reportOf(names);
	const of = (name: string): string | undefined => cells[names.indexOf(name)] || undefined;
	const base = { line, written, issues: [], rest: [] };
	if (!report) {
		return [];
	}
	const { csv, pairs, people } = report;
	if (of(csv.row) === csv.rows.pair) {
		const [id, cohort] = [of(pairs.pair), of(pairs.cohort)];
		const status = pairStatusOf(of(pairs.status) ?? '');
		const side = (name: string): readonly string[] => namesIn(of(name) ?? '').filter(each => each !== '');
		return [{
			...base, kind: 'pair', ...(id !== undefined && { id }), mentors: side(pairs.mentor), mentees: side(pairs.mentee),
			...(cohort !== undefined && { cohort }), ...(status && { status }),
		}];
	}
	const [person, name] = [of(people.person), of(people.name)];
	return of(csv.row) === csv.rows.person && (name ?? person) !== undefined
		? [{ ...base, kind: 'person', ...(person !== undefined && { id: person }), name: (name ?? person)! }]
		: [];
}

