import { participantsOf } from '../programme/queries';
import { groupOfSession, type Programme } from '../programme/programme';
import type { Session } from '../record/session';

/** Returns all pair ids: pairs with a file, and those that only sessions name. */
export function pairIdsOf(programme: Programme): readonly string[] {
	return [...new Set([...programme.pairs.keys(), ...programme.sessions.flatMap(session => pairIdOf(programme, session) ?? [])])];
}

/** Returns the keys of all people in the list of people, in pairs or in sessions. */
export function peopleKeysOf(programme: Programme): readonly string[] {
	const written = [
		...[...programme.people.values()].flatMap(({ id, name }) => id ?? name ?? []),
		...[...programme.pairs.values()].flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees]),
	];
	const inSessions = programme.sessions.flatMap(session => participantsOf(programme, session));
	return [...countPeople(programme, [...written.map(person => programme.people.keyOf(person)), ...inSessions]).keys()];
}

/** Returns the key of a person by id, name or other spelling; undefined where no one matches, or several do. */
export function findCalendarPerson(programme: Programme, written: string): string | undefined {
	const { people } = programme;
	if (people.has(written)) {
		const known = people.get(written);
		return known?.id ?? known?.name;
	}
	const wanted = people.comparisonKeyOf(written);
	return peopleKeysOf(programme).find(key => people.comparisonKeyOf(key) === wanted);
}

/** Returns the ids, else names, of all who answer to a name, where several do in one programme; empty otherwise. */
export function peopleMeant(programmes: readonly Programme[], written: string): readonly string[] {
	const ambiguous = programmes.map(({ people }) => people.answeringTo(written)).filter(found => found.length > 1);
	return [...new Set(ambiguous.flat().flatMap(({ id, name }) => id ?? name ?? []))];
}

/** Returns the id of a session's pair, also of a pair without a file; undefined for other sessions. */
export function pairIdOf(programme: Programme, session: Session): string | undefined {
	const group = groupOfSession(programme, session);
	return group.is === 'pair' ? group.id : undefined;
}

/** Returns each person once, by the first spelling, with the number of times that they occur. */
export function countPeople({ people }: Programme, keys: readonly string[]): ReadonlyMap<string, number> {
	const first = new Map(keys.map(key => [people.comparisonKeyOf(key), key] as const).reverse());
	return countEach(keys.map(key => first.get(people.comparisonKeyOf(key)) ?? key));
}

/** Returns each text with the number of times that it occurs. */
export function countEach(keys: readonly string[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	keys.forEach(key => times.set(key, (times.get(key) ?? 0) + 1));
	return times;
}
