import { participantsOf } from '../programme/queries';
import { whoMeetsIn } from '../programme/namedPairs';
import { groupOfSession, type Programme } from '../programme/programme';
import { endOf, nowIn } from '../programme/timing';
import { statusOf, type Session } from '../record/session';
import { addDays } from '../time/days';
import type { Now } from '../time/instants';

/** Filters the sessions of a calendar; empty for all sessions. */
export interface CalendarScope {
	/** A pair's id, also that of a pair without a file. */
	readonly pair?: string;
	/** A person's key, as `ownerFrom` returns it. */
	readonly person?: string;
}

/**
 * Returns the planned (proposed or scheduled) sessions from today on, and cancelled ones, so that calendars remove them. Excludes past
 * sessions and drafts.
 */
export function calendarSessions(programme: Programme, present: Now, { pair, person }: CalendarScope = {}): readonly Session[] {
	const now = nowIn(programme, present);
	return programme.sessions.filter(session =>
		['proposed', 'scheduled', 'in-progress', 'cancelled'].includes(statusOf(session, now.today))
		&& isAhead(session, programme, now)
		&& (pair === undefined || whoMeetsIn(programme, session)?.id === pair || pairIdOf(programme, session) === pair)
		&& (person === undefined || participantsOf(programme, session).some(each => programme.people.isSame(each, person))));
}

/** Returns the numbers of sessions by pair id and by person key (see `ownerFrom`). */
export function calendarSubjects(
	programme: Programme, sessions: readonly Session[],
): { readonly pairs: ReadonlyMap<string, number>; readonly people: ReadonlyMap<string, number> } {
	return {
		pairs: count(sessions.flatMap(session => pairIdOf(programme, session) ?? [])),
		people: countPeople(programme, sessions.flatMap(session => participantsOf(programme, session))),
	};
}

/** Returns all pair ids: pairs with a file, and those that only sessions name. */
export function pairIdsOf(programme: Programme): readonly string[] {
	return [...new Set([...programme.pairs.keys(), ...calendarSubjects(programme, programme.sessions).pairs.keys()])];
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

/** From today on; also yesterday's sessions that haven't ended yet in the programme's time zone. */
function isAhead(session: Session, programme: Programme, now: Now): boolean {
	return session.date >= now.today || (session.date >= addDays(now.today, -1) && endOf(session, programme, now) > now.epochMs);
}

function pairIdOf(programme: Programme, session: Session): string | undefined {
	const group = groupOfSession(programme, session);
	return group.is === 'pair' ? group.id : undefined;
}

/** Like `count`, by the first spelling of each person. */
function countPeople({ people }: Programme, keys: readonly string[]): ReadonlyMap<string, number> {
	const first = new Map(keys.map(key => [people.comparisonKeyOf(key), key] as const).reverse());
	return count(keys.map(key => first.get(people.comparisonKeyOf(key)) ?? key));
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	keys.forEach(key => times.set(key, (times.get(key) ?? 0) + 1));
	return times;
}
