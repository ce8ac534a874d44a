import { ownerFrom } from '../../programme/openActions';
import { menteesOf, type Programme } from '../../programme/programme';
import { fold } from '../../text/plainText';
import type { Words } from '../../words/words';

/** A mentee under another name. */
interface Label {
	/** From 1. */
	readonly number: number;
	/** `mentee-1` */
	readonly id: string;
	/** `Mentee 1` */
	readonly name: string;
}

/** What mentees are called where their names are not to be told. */
export interface MenteeLabels {
	/** By their number. */
	readonly all: readonly Label[];
	/** The label of whom a written name means; undefined for who is no mentee. */
	readonly of: (reference: string) => Label | undefined;
	/** A name that a programme, a cohort or a folder has, without the mentees' names in it. */
	readonly inText: (text: string) => string;
}

/**
 * Labels for everyone who is a mentee of any pair or session, or by their role; also for who is a mentor elsewhere. They are
 * numbered as `people.yaml` lists them, then, where only a name is written, by the day of their first session, so that
 * whoever comes last changes no other's label. No label is one that somebody else is called by.
 */
export function menteeLabels(programme: Programme, words: Words): MenteeLabels {
	const keyOf = (reference: string): string => ownerFrom(programme, reference).key;
	const keys = menteeKeys(programme, keyOf);
	const taken = new Set([...programme.people.keys(), ...referencesIn(programme)].filter(reference => !keys.has(keyOf(reference))));
	const labels = new Map<string, Label>();
	let number = 0;
	for (const key of keys) {
		do {
			number++;
		} while (taken.has(idOf(number)) || taken.has(nameOf(number, words)));
		labels.set(key, { number, id: idOf(number), name: nameOf(number, words) });
	}
	const of = (reference: string): Label | undefined => labels.get(keyOf(reference));
	const spellings = new Map([...labels.keys(), ...programme.people.keys()].flatMap(spelling => {
		const label = of(spelling);
		return label && spelling.trim().length > 1 ? [[spelling.trim().toLowerCase(), label] as const] : [];
	}));
	const names = [...spellings.keys()].sort((a, b) => b.length - a.length).map(name => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
	const aName = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
	return {
		all: [...labels.values()], of,
		inText: text => names.length === 0
			? text
			: text.replaceAll(aName, name => spellings.get(name.toLowerCase())?.name ?? words.overview.pairs.mentee),
	};
}

const idOf = (number: number): string => `mentee-${String(number)}`;
const nameOf = (number: number, words: Words): string => `${words.overview.pairs.mentee} ${String(number)}`;

/** In the order of their numbers. */
function menteeKeys(programme: Programme, keyOf: (reference: string) => string): ReadonlySet<string> {
	const { people, pairs, sessions } = programme;
	const written = [
		...[...sessions].sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0).flatMap(session => menteesOf(programme, session)),
		...[...pairs.values()].flatMap(({ mentees = [] }) => mentees),
	].map(keyOf);
	const isMentee = new Set(written);
	const known = [...people].flatMap(([spelling, { role }]) => isMentee.has(keyOf(spelling)) || role?.trim().toLowerCase() === 'mentee'
		? [keyOf(spelling)]
		: []);
	const keys = new Set([...known, ...written]);
	// A name that is written in another way, and so is nobody whom the programme knows, still tells it.
	const alike = (name: string): string => fold(name).replaceAll(/\s+/g, ' ').trim();
	const spellings = new Set([...keys, ...[...people.keys()].filter(spelling => keys.has(keyOf(spelling)))].map(alike));
	return new Set([...keys, ...referencesIn(programme).filter(reference => !people.has(reference) && spellings.has(alike(reference)))]);
}

/** Everybody who is written anywhere else than as a mentee. */
function referencesIn({ pairs, sessions, reflections }: Programme): readonly string[] {
	return [
		...[...pairs.values()].flatMap(({ mentors = [], goals = [] }) => [
			...mentors, ...goals.flatMap(({ updates = [] }) => updates.map(({ by }) => by)),
		]),
		...sessions.flatMap(({ mentors = [], attendance = [], speakers = [], actions = [], approved, reflected = [] }) => [
			...mentors, ...attendance.map(({ person }) => person), ...speakers.map(({ name }) => name), ...actions.map(({ owner }) => owner), approved?.by, ...reflected.map(({ person }) => person),
		]),
		...reflections.map(({ author }) => author),
	].filter(reference => reference !== undefined);
}
