import type { NewPerson } from '../../plans/people/peopleFiles';
import { PeopleEntries } from '../../plans/people/peopleEntries';
import { groupBy } from '../../text/collections';
import { slug } from '../../plans/names';
import { canonicalKey } from '../../record/keys';
import { type Person, personShape } from '../../record/programmeFile';
import { personKey } from '../../text/personName';
import { join } from '../../text/uri';
import type { PersonRecord } from '../importRecords';
import type { Proposal, ProposedValue } from '../proposal';
import { asksFirst, issuesOf, leftOut, stateOf, unclear, type Work } from './importWork';
import { isSomeone, type Someone } from './importedPeople';
import { comparable, inUsualOrder } from './nameKeys';
import { proposeValue } from './proposeValue';
import { longer } from './rowsOfPeople';

/** Values of a person, by the keys of `people.yaml`. */
type PersonValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Proposes the people of a source: one proposal a row, and one for each that other rows name. */
export async function proposePeople(work: Work): Promise<void> {
	const { people, records } = work;
	const entries = work.target.people && await PeopleEntries.open(work.target.people.text, () => work.step());
	for (const record of records) {
		if (record.kind !== 'person') {
			continue;
		}
		const who = people.ofRow(record);
		if (work.isLeftOut(record)) {
			work.propose(leftOut(record, { key: `person:${String(record.line)}`, thing: 'person', label: record.name }));
		} else if (asksFirst(record)) {
			work.propose(unclear(record, { key: `person?${String(record.line)}`, thing: 'person', label: record.name }, []));
		} else if (!isSomeone(who)) {
			work.propose(unclear(record, { key: `person?${String(record.line)}`, thing: 'person', label: record.name }, [who.issue]));
		} else if (who.rows.findLast(row => work.isUsed(row)) === record) {
			proposePerson(work, who, record, entries);
		} else if (who.rows.at(-1)?.line !== record.line) {
			work.propose(earlierRow(record, who));
		}
		await work.step();
	}
}

/** Proposes the people whom pairs or sessions name and who have no row of their own. */
export async function proposeNamed(work: Work): Promise<void> {
	for (const someone of work.people.added) {
		const mention = work.mentions.get(someone);
		if (someone.rows.length === 0 && mention) {
			proposePerson(work, someone, mention.record, undefined, mention.role);
		}
		await work.step();
	}
}

/** A row about a person whom a later row is about, too. */
function earlierRow(record: PersonRecord, who: Someone): Proposal {
	const later = who.rows.at(-1);
	const isSame = later !== undefined && JSON.stringify(said(record)) === JSON.stringify(said(later));
	const isSaid = isSame || record.issues.some(({ code }) => code === 'laterRowUsed');
	return {
		...leftOut(record, { key: `person:${who.reference}@${String(record.line)}`, thing: 'person', label: record.name }),
		state: isSame ? 'same' : 'leftOut',
		issues: [
			...issuesOf(record),
			...isSaid ? [] : [{ code: 'laterRowUsed' as const, value: record.name, offered: [String(later?.line ?? 0)] }],
		],
	};
}

/** What a row says of a person, aside from whom they meet. */
function said(row: PersonRecord): unknown {
	const { role, email, phone, nip, unit, position, timezone, salutation, capacity, offers, seeks, languages, superior, wishes } = row;
	return [role, email, phone, nip, unit, position, timezone, salutation, capacity, offers, seeks, languages, superior, wishes, row.rest];
}

function proposePerson(
	work: Work, who: Someone, record: Work['records'][number], entries: PeopleEntries | undefined, role?: string,
): void {
	const key = `person:${who.reference}`;
	const base = {
		key, line: record.line, written: record.written, thing: 'person' as const, label: who.name,
		uri: work.target.people?.uri ?? join(work.target.programme.folder, 'people.yaml'),
	};
	const issues = record.kind === 'person' ? issuesOf(record) : [];
	const wanted = valuesOf(work, who, role);
	const { person } = who;
	if (!person && work.memory.has(key)) {
		work.propose({
			...base, state: 'leftOut', values: Object.entries(wanted).map(([each, value]) => ({ key: each, after: textOf(value), effect: 'kept' })),
			issues: [...issues, { code: 'removedSince', value: who.name }],
		});
		return;
	}
	const others = person && entries?.otherValues(person);
	const values = Object.entries(wanted).map(([each, value]): ProposedValue => proposeValue({
		proposal: key, key: each, before: person && presentText(person, others ?? {}, each), after: textOf(value), same: sameness(each),
	}, work));
	if (!person) {
		work.propose({ ...base, state: 'new', values, issues });
		work.changes.people.push(newPerson(who, wanted));
		return;
	}
	const set = values.filter(({ effect }) => effect === 'set');
	if (set.length > 0 && entries?.has(person) !== true) {
		work.propose({
			...base, state: 'leftOut', values: values.map(each => ({ ...each, effect: each.effect === 'set' ? 'kept' : each.effect })),
			issues: [...issues, { code: 'notEditable' }],
		});
		return;
	}
	work.propose({ ...base, state: stateOf(values), values, issues });
	if (set.length > 0) {
		work.changes.changedPeople.push({ was: person, values: Object.fromEntries(set.map(each => [each.key, wanted[each.key] ?? ''])) });
	}
}

/** What the rows say of a person; of two that differ, the later one. Of contact data, what most rows say. */
function valuesOf(work: Work, who: Someone, role: string | undefined): PersonValues {
	const values: Record<string, string | number | readonly string[]> = {};
	for (const row of who.rows.filter(each => work.isUsed(each))) {
		const { name, email, phone, nip, unit, position, timezone, salutation, capacity, offers, seeks, languages, rest } = row;
		const said = { role: row.role, email, phone, nip, unit, position, timezone, salutation, capacity, offers, seeks, languages };
		const written = inUsualOrder(name.replaceAll(/\s+/g, ' ').trim());
		values['name'] = typeof values['name'] === 'string' ? longer(values['name'], written) : written;
		for (const [key, value] of Object.entries(said)) {
			if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) {
				values[key] = value;
			}
		}
		if (row.superior !== undefined) {
			const superior = work.people.known(row.superior);
			values['superior'] = superior && (superior.person ?? superior.rows.some(each => work.isUsed(each))) ? superior.reference : row.superior;
		}
		if (row.cohort !== undefined && !work.hasPair(row)) {
			values['cohort'] = work.cohortId(row.cohort, row);
		}
		const ownId = row.id === undefined || who.person || row.id === who.reference ? [] : [{ name: 'source id', text: row.id }];
		const others = groupBy([...rest, ...ownId].filter(({ text }) => text.trim() !== ''), ({ name: column }) => otherKey(column));
		for (const [key, texts] of others) {
			values[key] = [...new Set(texts.map(({ text }) => text.trim()))].join('; ');
		}
	}
	for (const key of ['email', 'phone'] as const) {
		const said = mostFrequent(who.rows.filter(each => work.isUsed(each)).flatMap(row => row[key] ?? []), text => comparable(key, text));
		Object.assign(values, said !== undefined && { [key]: said });
	}
	return { name: who.name, ...(who.rows.length === 0 && role !== undefined && !who.person && { role }), ...values };
}

/** The text that is most frequent; of two that are, the later one. */
function mostFrequent(texts: readonly string[], keyOf: (text: string) => string): string | undefined {
	const groups = [...groupBy(texts.map((text, at) => ({ text, at })), ({ text }) => keyOf(text)).values()];
	const [best] = groups.sort((a, b) => b.length - a.length || (b.at(-1)?.at ?? 0) - (a.at(-1)?.at ?? 0));
	return best?.at(-1)?.text;
}

/** The key of a column that is none of ours. */
function otherKey(column: string): string {
	const made = slug(column, 'column');
	return canonicalKey(made, personShape.is === 'fields' ? personShape.fields : {}) === undefined ? made : `column-${made}`;
}

function newPerson(who: Someone, { name, ...values }: PersonValues): NewPerson {
	const known = Object.entries(values).filter(([key]) => isOurs(key));
	const others = Object.fromEntries(Object.entries(values).filter(([key]) => !isOurs(key)).map(([key, value]) => [key, textOf(value)]));
	return {
		id: who.reference, name: typeof name === 'string' ? name : who.name, ...Object.fromEntries(known),
		...(Object.keys(others).length > 0 && { others }),
	};
}

function isOurs(key: string): boolean {
	return personShape.is === 'fields' && Object.hasOwn(personShape.fields, key);
}

function presentText(person: Person, others: Readonly<Record<string, string>>, key: string): string | undefined {
	const value = isOurs(key) ? person[key as keyof Person] : others[key];
	return value === undefined ? undefined : textOf(value);
}

function textOf(value: string | number | readonly string[]): string {
	return typeof value === 'object' ? value.join('; ') : String(value);
}

function sameness(key: string): (text: string) => string {
	return key === 'name' ? personKey : key === 'offers' || key === 'seeks' || key === 'languages'
		? text => text.split('; ').map(each => comparable(key, each)).sort().join('; ')
		: text => comparable(key, text);
}
