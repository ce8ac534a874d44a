import { OpenRecord, type RecordChange } from '../../plans/changeRecord';
import { nextId } from '../../plans/names';
import { setList, setValues } from '../../plans/setValues';
import { parseText } from '../../files/parseFile';
import { fileAt } from '../../programme/queries';
import type { Pair } from '../../record/pair';
import { sameValue } from '../../text/collections';
import { bareName } from '../../text/personName';
import { onOneLine } from '../../text/plainText';
import type { TextEdit } from '../../text/textEdit';
import type { ImportIssue } from '../importIssue';
import type { ImportRecord, PairGoal, PairRecord } from '../importRecords';
import type { Proposal, ProposedValue } from '../proposal';
import { keyOfSomeone, type KnownPair } from './importedPairs';
import type { Someone } from './importedPeople';
import { leftOut, stateOf, unclear, type Work } from './importWork';
import { comparable } from './nameKeys';
import { proposedRemarks, remarkEdits, remarksOf } from './pairRemarks';
import { proposeValue } from './proposeValue';

/** A pair as a row names it. */
interface NamedMembers {
	readonly record: ImportRecord;
	readonly id?: string | undefined;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	readonly values: Pick<PairRecord, 'cohort' | 'status' | 'start' | 'end' | 'every' | 'goals' | 'signedOn'>;
}

/** Proposes the pairs of a source: those of its rows of pairs, and those that rows of people and of sessions name. */
export async function proposePairs(work: Work): Promise<void> {
	const seen = new Set<KnownPair>();
	// A row of a pair says more of it than one of a person does.
	const rank = { pair: 0, person: 1, session: 2 } as const;
	for (const record of [...work.records].sort((a, b) => rank[a.kind] - rank[b.kind])) {
		for (const [i, named] of (work.isUsed(record) ? pairsIn(work, record) : []).entries()) {
			await proposePair(work, named, i, seen);
		}
		if (record.kind === 'pair' && !work.isUsed(record)) {
			const base = { key: `pair?${String(record.line)}`, thing: 'pair' as const, label: [...record.mentees, ...record.mentors].join(' – ') };
			work.propose(work.isLeftOut(record) ? leftOut(record, base) : unclear(record, base, []));
		}
		await work.step();
	}
}

function pairsIn(work: Work, record: ImportRecord): readonly NamedMembers[] {
	switch (record.kind) {
		case 'pair':
			return [{ record, id: record.id, mentors: record.mentors, mentees: record.mentees, values: record }];
		case 'person': {
			const values = { ...(record.cohort !== undefined && { cohort: record.cohort }) };
			return [
				...(record.mentors ?? []).map(mentor => ({ record, mentors: [mentor], mentees: [record.name], values })),
				...(record.mentees ?? []).map(mentee => ({ record, mentors: [record.name], mentees: [mentee], values })),
			];
		}
		case 'session': {
			// A pair's id with its people says that they are a pair. Names alone may have met once.
			const { pair, mentors, mentees } = record;
			return pair === undefined || work.pairs.withId(pair) || mentors.length === 0 || mentees.length === 0
				? []
				: [{ record, id: pair, mentors, mentees, values: {} }];
		}
	}
}

async function proposePair(work: Work, named: NamedMembers, index: number, seen: Set<KnownPair>): Promise<void> {
	const { record, id, values } = named;
	const sides = [membersOf(work, named, 'mentor'), membersOf(work, named, 'mentee')] as const;
	const [mentors, mentees] = sides.map(({ people }) => people) as [readonly Someone[], readonly Someone[]];
	const issues = sides.flatMap(each => each.issues);
	const label = labelOf(mentors.map(({ name }) => name), mentees.map(({ name }) => name));
	const base = {
		key: `pair?${String(record.line)}.${String(index)}`, thing: 'pair' as const, label: label || labelOf(named.mentors, named.mentees) || (id ?? ''),
	};
	// Of a row of a person, only what it says of the pair counts here.
	const row: ImportRecord = record.kind === 'pair' ? record : { ...record, issues: [] };
	if (issues.length > 0) {
		work.propose(unclear(row, base, issues));
		return;
	}
	const itself = record.kind === 'pair' && named.mentors.length + named.mentees.length === 0 && id !== undefined ? work.pairs.withId(id) : undefined;
	if (itself?.pair) {
		await proposeChange(work, { known: itself, pair: itself.pair, named, row, label: labelOf(itself.mentors, itself.mentees) });
		return;
	}
	const both = mentors.find(mentor => mentees.includes(mentor));
	if (both || mentors.length + mentees.length === 0) {
		work.propose(leftOut({ ...row, issues: both ? [...row.issues, { code: 'bothSides', value: both.name }] : row.issues }, base));
		return;
	}
	const known = (id === undefined ? undefined : work.pairs.withId(id)) ?? work.pairs.withMembers(mentors, mentees);
	if (known && seen.has(known)) {
		if (record.kind === 'pair') {
			await proposeMore(work, known, record, label);
		}
		return;
	}
	if (known?.pair) {
		seen.add(known);
		await proposeChange(work, { known, pair: known.pair, named, row, label, members: { mentors, mentees } });
		return;
	}
	const added = work.pairs.add(id, mentors, mentees);
	seen.add(added);
	proposeNew(work, added, values, row, label);
}

function membersOf(work: Work, { record, ...named }: NamedMembers, role: 'mentor' | 'mentee'): ReturnType<Work['members']> {
	const names = role === 'mentor' ? named.mentors : named.mentees;
	// The row's own person is who the row is about, whoever else has the name.
	const isOwn = record.kind === 'person' && names.length === 1 && names[0] === record.name;
	const own = isOwn ? work.people.ofRow(record) : undefined;
	return own === undefined ? work.members(names, role, record)
		: 'issue' in own ? { people: [], issues: [own.issue] } : { people: [own], issues: [] };
}

/** Proposes a pair that the programme does not have. Returns whether it is made. */
export function proposeNew(
	work: Work, added: KnownPair, { cohort, status, start, end, every }: NamedMembers['values'], row: ImportRecord, label: string,
): void {
	const { id, uri, mentors, mentees } = added;
	const key = `pair:${id}`;
	const isGone = work.memory.has(key);
	// Without one of its sides, it can't meet yet.
	const state = status ?? (mentors.length === 0 || mentees.length === 0 ? 'pending' : 'active');
	const cohortId = cohort === undefined || isGone ? undefined : work.cohortId(cohort, row);
	const values: Readonly<Record<string, string | undefined>> = {
		mentors: mentors.join(', '), mentees: mentees.join(', '), cohort: cohortId ?? cohort, status: state,
		start, end, cadence: every,
	};
	const proposed: ProposedValue[] = Object.entries(values).flatMap(([field, after]): readonly ProposedValue[] => {
		if (after === undefined || after === '') {
			return [];
		}
		work.memory.remember(key, field, sameness(field)(after));
		return [{ key: field, after, effect: isGone ? 'kept' : 'set' }];
	});
	const remarks = row.kind === 'pair' ? remarksOf(row) : [];
	for (const remark of remarks) {
		work.memory.remember(key, `remarks/${remark}`, remark);
	}
	if (remarks.length > 0) {
		proposed.push({ key: 'remarks', after: remarks.join('\n'), effect: isGone ? 'kept' : 'set' });
	}
	const issues: readonly ImportIssue[] = isGone ? [...row.issues, { code: 'removedSince', value: label }] : row.issues;
	work.propose({
		key, line: row.line, written: row.written, thing: 'pair', state: isGone ? 'leftOut' : 'new', label, uri, values: proposed, issues,
	});
	if (!isGone) {
		work.changes.pairs.push({
			id, uri, mentors, mentees, ...(cohortId !== undefined && { cohort: cohortId }), status: state,
			...(start !== undefined && { start }), ...(end !== undefined && { end }), ...(every !== undefined && { every }),
			...(remarks.length > 0 && { remarks }),
		});
	}
}

/** A pair that is there, with what a row says of it. */
interface Compared {
	readonly known: KnownPair;
	readonly pair: Pair;
	readonly named: NamedMembers;
	readonly row: ImportRecord;
	readonly label: string;
	/** Absent where the row names nobody. */
	readonly members?: { readonly mentors: readonly Someone[]; readonly mentees: readonly Someone[] };
}

async function proposeChange(work: Work, { known, pair, named, row, label, members }: Compared): Promise<void> {
	const key = `pair:${known.id}`;
	const { cohort, status, start, end, every } = named.values;
	const side = (name: 'mentors' | 'mentees', all: NonNullable<Compared['members']>): readonly [string, string] => {
		const isSame = sameValue([...known.keys[name]].sort(), all[name].map(keyOfSomeone).sort());
		const written = known[name].join(', ');
		return [written, isSame ? written : all[name].map(({ reference }) => reference).join(', ')];
	};
	const sides = members && { mentors: side('mentors', members), mentees: side('mentees', members) };
	const wanted: Readonly<Record<string, readonly [before: string | undefined, after: string | undefined]>> = {
		...sides,
		cohort: [pair.cohort, cohort === undefined ? undefined : work.cohortId(cohort, row)],
		agreement: [pair.agreement?.signed_on, named.values.signedOn],
		status: [pair.status, status], start: [pair.start, start], end: [pair.end, end], cadence: [pair.cadence?.every, every],
	};
	const goals = named.values.goals ?? [];
	const values = Object.entries(wanted).flatMap(([field, [before, after]]) => after === undefined || after === ''
		? []
		: [proposeValue({ proposal: key, key: field, before, after, same: sameness(field) }, work)]);
	values.push(...goals.map(({ text }) => onOneLine(text)).map(text => proposeValue({
		proposal: key, key: 'goals', entry: text, before: pair.goals?.some(goal => onOneLine(goal.text ?? '') === text) === true ? text : undefined, after: text,
	}, work)));
	const present = await work.target.text(known.uri);
	const remarks = row.kind === 'pair' ? proposedRemarks(work, key, remarksOf(row), present ?? '') : [];
	const set = values.filter(({ effect }) => effect === 'set');
	const added = remarks.filter(({ effect }) => effect === 'set').map(({ after }) => after);
	values.push(...remarks);
	const base = { key, line: row.line, written: row.written, thing: 'pair' as const, label, uri: known.uri };
	const text = set.length + added.length === 0 ? undefined : present;
	const changed = text === undefined ? undefined : set.length === 0 ? [] : editsOf(work, text, { pair, set, members, goals });
	const edits = text === undefined || !changed ? undefined : [...changed, ...remarkEdits(text, added)];
	if (set.length + added.length > 0 && !edits) {
		work.propose(notEditable(base, values, row));
		return;
	}
	work.propose({ ...base, state: stateOf(values), values, issues: row.issues });
	if (text !== undefined && edits && edits.length > 0) {
		work.changes.edit.push({ uri: known.uri, expected: text, edits });
	}
}

/** Proposes what another row says of a pair that a row before is about: its values, where they differ, and the rest are remarks. */
async function proposeMore(work: Work, known: KnownPair, row: PairRecord, label: string): Promise<void> {
	const key = `pair:${known.id}`;
	const made = work.changes.pairs.find(({ id }) => id === known.id);
	const { status, start, end, every } = row;
	const { pair } = known;
	const before = made ?? { status: pair?.status, start: pair?.start, end: pair?.end, every: pair?.cadence?.every };
	const said = [['status', status, before.status], ['start', start, before.start], ['end', end, before.end], ['every', every, before.every]] as const;
	const differing = said.flatMap(([name, value, present]) => value === undefined || value === present ? [] : [`${name}: ${value}`]);
	const text = made ? (made.remarks ?? []).map(remark => `# ${remark}`).join('\n') : await work.target.text(known.uri) ?? '';
	const remarks = proposedRemarks(work, key, [...remarksOf(row), ...differing], text);
	const added = remarks.filter(({ effect }) => effect === 'set').map(({ after }) => after);
	work.propose({
		key: `${key}@${String(row.line)}`, line: row.line, written: row.written, thing: 'pair', state: stateOf(remarks), label, uri: known.uri,
		values: remarks, issues: row.issues,
	});
	if (made) {
		work.changes.pairs.splice(work.changes.pairs.indexOf(made), 1, { ...made, remarks: [...made.remarks ?? [], ...added] });
	} else if (added.length > 0) {
		work.changes.edit.push({ uri: known.uri, expected: text, edits: remarkEdits(text, added) });
	}
}

/** What changes of a pair. */
interface Changes {
	readonly pair: Pair;
	readonly set: readonly ProposedValue[];
	readonly members: Compared['members'];
	readonly goals: readonly PairGoal[];
}

function editsOf(
	work: Work, text: string, { pair, set, members, goals }: Changes,
): readonly TextEdit[] | undefined {
	const file = fileAt(work.target.programme, pair.uri);
	const present = file && parseText(pair.uri, { kind: file.kind, folder: file.folder }, text).pair;
	const record = present && JSON.stringify({ ...present, goalPositions: [] }) === JSON.stringify({ ...pair, goalPositions: [] })
		? OpenRecord.pair(text)
		: undefined;
	const newGoals = set.flatMap(({ key, after }) => key === 'goals' ? [after] : []);
	const changes = record && set.flatMap(({ key, after }) => {
		switch (key) {
			case 'mentors':
			case 'mentees':
				return setList(record, [key], pair[key] ?? [], (members?.[key] ?? []).map(({ reference }) => reference));
			case 'agreement':
				return setValues(record, ['agreement'], { signed_on: after });
			case 'goals':
				return goalChanges(pair, goals.find(goal => onOneLine(goal.text) === after), newGoals.indexOf(after));
			case 'cadence':
				return record.has(['cadence']) && !record.has(['cadence', 'every']) && typeof pair.cadence?.every === 'string'
					? setValues(record, [], { cadence: after })
					: setValues(record, ['cadence'], { every: after });
			default:
				return setValues(record, [], { [key]: after });
		}
	});
	return changes && record.change(changes)?.edits;
}

/** Adds a goal to a pair as the `nth` new one. */
function goalChanges({ goals = [] }: Pair, goal: PairGoal | undefined, nth: number): readonly RecordChange[] {
	const made = Array.from({ length: nth }).reduce<readonly { readonly id?: string }[]>(all => [...all, { id: nextId('g', all) }], goals);
	return goal === undefined ? [] : [{
		append: ['goals'],
		item: {
			id: nextId('g', made), text: onOneLine(goal.text), ...(goal.measure !== undefined && { measure: onOneLine(goal.measure) }),
			...(goal.due !== undefined && { due: goal.due }), state: 'open',
		},
	}];
}

/** Something whose file can't be changed: nothing of it is written. */
export function notEditable(
	base: Pick<Proposal, 'key' | 'line' | 'written' | 'thing' | 'label'>, values: readonly ProposedValue[], { issues }: ImportRecord,
): Proposal {
	return {
		...base, state: 'leftOut', values: values.map(each => ({ ...each, effect: each.effect === 'set' ? 'kept' : each.effect })),
		issues: [...issues, { code: 'notEditable' }],
	};
}

/** The names of a pair, mentees first, without titles and degrees. */
export function labelOf(mentors: readonly string[], mentees: readonly string[]): string {
	return [mentees, mentors].filter(side => side.length > 0).map(side => side.map(bareName).join(', ')).join(' – ');
}

function sameness(field: string): (text: string) => string {
	return field === 'mentors' || field === 'mentees' ? text => text.split(', ').sort().join(', ') : text => comparable(field, text);
}
