import type { PersonRecord } from '../importRecords';
import { areAlike, comparable, nameKeyOf } from './nameKeys';

/** The rows of a source that are about one person. */
export interface Row {
	readonly name: string;
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
		for (const each of telling) {
			row[each] = record[each] ?? row[each];
		}
		for (const each of own) {
			const value = record[each];
			if (value !== undefined) {
				const at = `${each}:${comparable(each, value)}`;
				byOwn.set(at, [...byOwn.get(at) ?? [], row]);
			}
		}
		await step();
	}
	return rows;
}

/** The row that a record belongs to: one that is there, or a new one without records. */
function rowOf(record: PersonRecord, named: readonly Row[], byOwn: ReadonlyMap<string, readonly Row[]>): Row {
	const known = own.flatMap(each => {
		const value = record[each];
		return value === undefined ? [] : byOwn.get(`${each}:${comparable(each, value)}`) ?? [];
	}).find(row => areAlike(row.name, record.name));
	const isNew = named.every(row => areTwo(row, record));
	const same = known ?? (isNew ? undefined : named.find(row => !row.isUnclear && row.records.every(each => saysTheSame(each, record))));
	return same ?? {
		name: record.name, records: [], isUnclear: !isNew, others: named.filter(row => !areTwo(row, record)).flatMap(row => row.records),
	};
}

function areTwo(row: Row, record: PersonRecord): boolean {
	return telling.some(each => {
		const [a, b] = [row[each], record[each]];
		return a !== undefined && b !== undefined && comparable(each, a) !== comparable(each, b);
	});
}

/** Whether two rows say the same of a person; each of them may name somebody else whom the person meets. */
function saysTheSame(a: PersonRecord, b: PersonRecord): boolean {
	const said = ({ id, role, email, phone, nip, unit, position, timezone, salutation, capacity, offers, seeks }: PersonRecord): string =>
		JSON.stringify([id, role, email, phone, nip, unit, position, timezone, salutation, capacity, offers, seeks]);
	return said(a) === said(b) && meetsSomebody(a) === meetsSomebody(b);
}

function meetsSomebody({ mentors = [], mentees = [] }: PersonRecord): boolean {
	return mentors.length + mentees.length > 0;
}
