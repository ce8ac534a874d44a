import type { PersonRecord } from '../importRecords';
import { areAlike, comparable, nameKeyOf } from './nameKeys';

/** The rows of a source that are about one person. */
export interface Row {
	/** The longest of its names. */
	name: string;
	readonly records: PersonRecord[];
	id?: string | undefined;
	email?: string | undefined;
	nip?: string | undefined;
	phone?: string | undefined;
	unit?: string | undefined;
	/** Whether nothing tells the row from `others`, which have the same name. */
	readonly isUnclear: boolean;
	readonly others: readonly PersonRecord[];
}

/** Keys that differ between two people of one name. */
const telling = ['id', 'email', 'nip', 'phone', 'unit'] as const;

/** Keys that can be equal for one person only. */
const own = ['id', 'email', 'nip'] as const;

/** What can be equal for one person only, each as a text. */
function ownOf(record: PersonRecord): readonly string[] {
	return [
		...own.flatMap(each => record[each] === undefined ? [] : [`${each}:${comparable(each, record[each])}`]),
		...(record.handles ?? []).map(handle => `handle:${handle.toLowerCase().replace(/^@/, '')}`),
	];
}

/**
 * Joins rows that are about one person: with one id, e-mail address or NIP; of one name, where nothing they say differs. Two of one name
 * that differ in one of these, or in telephone or unit, are two people. Otherwise it is not clear. `step` lets other work run.
 */
export async function rowsOfPeople(records: readonly PersonRecord[], step: () => Promise<void>): Promise<readonly Row[]> {
	const rows: Row[] = [];
	const byName = new Map<string, Row[]>();
	const byOwn = new Map<string, Row[]>();
	for (const record of records) {
		const key = nameKeyOf(record.name);
		const named = byName.get(key) ?? [];
		const row = rowOf(record, named, byOwn);
		if (row.records.length === 0) {
			rows.push(row);
			byName.set(key, [...named, row]);
		}
		row.records.push(record);
		row.name = longer(row.name, record.name);
		for (const each of telling) {
			row[each] = record[each] ?? row[each];
		}
		for (const each of ownOf(record)) {
			byOwn.set(each, [...byOwn.get(each) ?? [], row]);
		}
		await step();
	}
	return rows;
}

/** The name that says more: `Samuel Kiplagat`, not `Samuel K.`; of two that are equal, the later one. */
export function longer(before: string, after: string): string {
	return nameKeyOf(before).length > nameKeyOf(after).length ? before : after;
}

/** The row that a record belongs to: one that is there, or a new one without records. */
function rowOf(record: PersonRecord, named: readonly Row[], byOwn: ReadonlyMap<string, readonly Row[]>): Row {
	const alike = ownOf(record).flatMap(each => byOwn.get(each) ?? []).filter(row => areAlike(row.name, record.name));
	const hasOtherId = ({ id }: Row): boolean => id !== undefined && record.id !== undefined && comparable('id', id) !== comparable('id', record.id);
	// One line of a source can be several records of a person: one for each cohort.
	const known = alike.find(row => !hasOtherId(row)) ?? named.find(({ records }) => records.at(-1)?.line === record.line);
	// One address under two ids of the source can be one person or two.
	const isNew = !alike.some(hasOtherId) && named.every(row => areTwo(row, record));
	const same = known ?? (isNew ? undefined : named.find(row => !row.isUnclear && row.records.every(each => saysTheSame(each, record))));
	const others = [...new Set([...named.filter(row => !areTwo(row, record)), ...alike])].flatMap(row => row.records);
	return same ?? { name: record.name, records: [], isUnclear: !isNew, others };
}

function areTwo(row: Row, record: PersonRecord): boolean {
	const differ = telling.filter(each => {
		const [a, b] = [row[each], record[each]];
		return a !== undefined && b !== undefined && comparable(each, a) !== comparable(each, b);
	});
	// People have two addresses more often than two people have one full name.
	return differ.some(each => each !== 'email' || !/\s/.test(record.name.trim()));
}

/** Whether two rows say the same of a person; each of them may name somebody else whom the person meets. */
function saysTheSame(a: PersonRecord, b: PersonRecord): boolean {
	const said = (row: PersonRecord): string => {
		const { id, role, email, phone, nip, unit, position, timezone, salutation, capacity, offers, seeks, languages, superior } = row;
		const whoIs = [id, role, email, phone, nip, unit, position, timezone, salutation];
		return JSON.stringify([...whoIs, capacity, offers, seeks, languages, superior]);
	};
	return said(a) === said(b) && meetsSomebody(a) === meetsSomebody(b);
}

function meetsSomebody({ mentors = [], mentees = [] }: PersonRecord): boolean {
	return mentors.length + mentees.length > 0;
}
