import { groupBy } from '../../text/collections';
import { normalForm } from '../../text/normalForm';
import { personKey } from '../../text/personName';
import type { ImportIssue } from '../importIssue';
import type { ImportRecord, PersonRecord, SessionRecord } from '../importRecords';

/**
 * Marks rows that a later row replaces: of the same person, by the e-mail address, or the same in all that it says. Two people of one name
 * whom nothing tells apart are asked about. `sentAt`: when the answer of a line was sent in, where the table says it. `pause` lets others
 * have their turn.
 */
export async function withLaterRows(
	records: readonly ImportRecord[], sentAt: ReadonlyMap<number, string>, pause: () => Promise<void>,
): Promise<readonly ImportRecord[]> {
	const issues = new Map<ImportRecord, ImportIssue>();
	const people = records.filter(record => record.kind === 'person');
	const keys = new Map<PersonRecord, string>();
	for (const person of people) {
		keys.set(person, personKey(person.name));
		await pause();
	}
	for (const same of groupBy(people, person => person.email === undefined ? undefined : `${normalForm(person.email)}\n${keys.get(person)!}`).values()) {
		markEarlier(same, issues, sentAt);
	}
	await pause();
	for (const same of groupBy(people, person => keys.get(person)).values()) {
		if (same.length === 1) {
			continue;
		}
		const left = same.filter(person => !issues.has(person));
		for (const equal of groupBy(left, ownWords).values()) {
			markEarlier(equal, issues, sentAt);
		}
		const different = left.filter(person => !issues.has(person));
		// Of very many, each would be compared with each.
		const isOneOfMany = different.length > maxCompared;
		const isUnclear = (each: PersonRecord): boolean => different.some(other => other.line !== each.line && !isToldApart(each, other));
		for (const person of different.filter(each => isOneOfMany || isUnclear(each))) {
			issues.set(person, { code: 'sameName', value: person.name });
		}
		await pause();
	}
	const meetings = records.filter(record => record.kind === 'session');
	for (const same of groupBy(meetings, ({ date = '', title = '' }) => `${date} ${title}`).values()) {
		for (const equal of same.length === 1 ? [] : groupBy(same, ownWords).values()) {
			markEarlier(equal, issues, sentAt);
		}
		await pause();
	}
	return issues.size === 0 ? records : records.map(record => {
		const issue = issues.get(record);
		return issue ? { ...record, issues: [...record.issues, issue] } : record;
	});
}

const maxCompared = 100;

/** Marks all but the last of equal records; those of one row belong together. */
function markEarlier(same: readonly ImportRecord[], issues: Map<ImportRecord, ImportIssue>, sentAt: ReadonlyMap<number, string>): void {
	const sent = ({ line }: ImportRecord): string => sentAt.get(line) ?? '';
	const last = same.reduce<ImportRecord | undefined>((latest, each) => latest && sent(latest) > sent(each) ? latest : each, undefined);
	for (const record of same.filter(({ line }) => line !== last?.line)) {
		issues.set(record, { code: 'laterRowUsed', offered: [String(last!.line)] });
	}
}

/** Whether both have something that belongs to one person only, and it differs. */
function isToldApart(a: PersonRecord, b: PersonRecord): boolean {
	return a.cohort !== b.cohort && a.cohort !== undefined && b.cohort !== undefined
		|| (['id', ...(/\s/.test(a.name.trim()) ? [] : ['email' as const]), 'nip', 'phone'] as const).some(key => a[key] !== undefined && b[key] !== undefined && normalForm(a[key]) !== normalForm(b[key]));
}

/** All that a row says; the number of the row is none of it. */
const ownWords = (record: PersonRecord | SessionRecord): string => JSON.stringify({ ...record, line: 0, written: '', issues: [] });
