import { hasRole } from '../../programme/people';
import { menteesOf, type Programme } from '../../programme/programme';
import { normalForm } from '../../text/normalForm';
import { personKey } from '../../text/personName';
import { fold } from '../../text/plainText';
import type { Words } from '../../words/words';

/** The label that replaces a mentee's name. */
interface Label {
	/** From 1. */
	readonly number: number;
	/** `mentee-1` */
	readonly id: string;
	/** `Mentee 1` */
	readonly name: string;
}

/** The labels of all mentees of a programme. */
export interface MenteeLabels {
	/** Sorted by number. */
	readonly all: readonly Label[];
	/** Returns the label of a person, by id or any spelling of the name; undefined for people who are not mentees. */
	readonly of: (reference: string) => Label | undefined;
	/** Replaces mentees' names in the name of a programme, cohort or folder. */
	readonly inText: (text: string) => string;
}

/**
 * Makes labels for all people who are mentees in a pair, a session or by their role, even if they are mentors elsewhere. Numbers follow
 * the order of `people.yaml`, then, for people who aren't listed, the day of their first session, so that a new mentee changes no
 * other label. Skips labels that are another person's id or name.
 */
export function menteeLabels(programme: Programme, words: Words): MenteeLabels {
	const keyOf = (reference: string): string => programme.people.comparisonKeyOf(reference);
	const keys = menteeKeys(programme, keyOf);
	const taken = new Set([...programme.people.keys(), ...referencesIn(programme)].filter(reference => !keys.has(keyOf(reference)))
		.map(normalForm));
	const labels = new Map<string, Label>();
	let number = 0;
	for (const key of keys) {
		do {
			number++;
		} while (taken.has(idOf(number)) || taken.has(normalForm(nameOf(number, words))));
		labels.set(key, { number, id: idOf(number), name: nameOf(number, words) });
	}
	const of = (reference: string): Label | undefined => labels.get(keyOf(reference));
	const spellings = new Map([...labels.keys(), ...programme.people.keys()].flatMap(spelling => {
		const label = of(spelling);
		const written = [normalForm(spelling), personKey(spelling)].filter(text => text.length > 1);
		return label ? written.map(text => [text, label] as const) : [];
	}));
	const names = [...spellings.keys()].sort((a, b) => b.length - a.length)
		.map(name => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'));
	const aName = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
	return {
		all: [...labels.values()], of,
		inText: text => names.length === 0
			? text
			: text.normalize('NFC').replaceAll(aName, name => spellings.get(normalForm(name))?.name ?? words.overview.pairs.mentee),
	};
}

const idOf = (number: number): string => `mentee-${String(number)}`;
const nameOf = (number: number, words: Words): string => `${words.overview.pairs.mentee} ${String(number)}`;

/** Returns the mentees' keys in the order of their numbers. */
function menteeKeys(programme: Programme, keyOf: (reference: string) => string): ReadonlySet<string> {
	const { people, pairs, sessions } = programme;
	const written = [
		...[...sessions].sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0).flatMap(session => menteesOf(programme, session)),
		...[...pairs.values()].flatMap(({ mentees = [] }) => mentees),
	].map(keyOf);
	const isMentee = new Set(written);
	const known = [...people].flatMap(([spelling, person]) => isMentee.has(keyOf(spelling)) || hasRole(person, 'mentee')
		? [keyOf(spelling)]
		: []);
	const keys = new Set([...known, ...written]);
	// A name in another spelling resolves to no one in the programme, but would still reveal the mentee.
	const alike = (name: string): string => fold(personKey(name));
	const spellings = new Set([...keys, ...[...people.keys()].filter(spelling => keys.has(keyOf(spelling)))].map(alike));
	const revealing = referencesIn(programme).filter(reference => !people.get(reference) && spellings.has(alike(reference)));
	return new Set([...keys, ...revealing.map(keyOf)]);
}

/** Returns all references to people other than as mentees. */
function referencesIn({ pairs, sessions, reflections }: Programme): readonly string[] {
	return [
		...[...pairs.values()].flatMap(({ mentors = [], goals = [] }) => [
			...mentors, ...goals.flatMap(({ updates = [] }) => updates.map(({ by }) => by)),
		]),
		...sessions.flatMap(({ mentors = [], attendance = [], speakers = [], actions = [], approved, reflected = [] }) => [
			...mentors,
			...attendance.map(({ person }) => person),
			...speakers.map(({ name }) => name),
			...actions.map(({ owner }) => owner),
			approved?.by,
			...reflected.map(({ person }) => person),
		]),
		...reflections.map(({ author }) => author),
	].filter(reference => reference !== undefined);
}
