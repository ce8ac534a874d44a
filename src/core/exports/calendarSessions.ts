import { findPerson, takesPart } from '../programme/queries';
import { ownerFrom } from '../programme/openActions';
import { groupOfSession, type Programme } from '../programme/programme';
import { endOf } from '../programme/timing';
import { statusOf, type Session } from '../record/session';
import { addDays } from '../time/days';
import type { Now } from '../time/instants';

/** Whose sessions a calendar is to hold: everybody's, unless it says more. */
export interface CalendarScope {
	/** A pair's id. */
	readonly pair?: string;
	/** Somebody's key, as `ownerFrom` gives it. */
	readonly person?: string;
}

/**
 * The sessions that belong into a calendar: those agreed or proposed from today on, and those called off, so that a calendar
 * takes them out. What is over is not planned any more; a draft is nobody's plan yet.
 */
export function calendarSessions(programme: Programme, now: Now, { pair, person }: CalendarScope = {}): readonly Session[] {
	return programme.sessions.filter(session =>
		['proposed', 'scheduled', 'in-progress', 'cancelled'].includes(statusOf(session, now.today))
		&& isAhead(session, programme, now)
		&& (pair === undefined || pairIdOf(programme, session) === pair)
		&& (person === undefined || takesPart(programme, session).includes(person)));
}

/** The pairs and people of some sessions, and how many are theirs: by ids, and by keys as `ownerFrom` gives them. */
export function calendarSubjects(
	programme: Programme, sessions: readonly Session[],
): { readonly pairs: ReadonlyMap<string, number>; readonly people: ReadonlyMap<string, number> } {
	return {
		pairs: count(sessions.flatMap(session => pairIdOf(programme, session) ?? [])),
		people: count(sessions.flatMap(session => takesPart(programme, session))),
	};
}

/** All ids of pairs: those with a file, and those that only sessions name. */
export function pairIdsOf(programme: Programme): readonly string[] {
	return [...new Set([...programme.pairs.keys(), ...calendarSubjects(programme, programme.sessions).pairs.keys()])];
}

/** The keys of all whom the programme names: in its list of people, in a pair, or in a session. */
export function peopleKeysOf(programme: Programme): readonly string[] {
	const written = [
		...[...programme.people.values()].flatMap(({ id, name }) => id ?? name ?? []),
		...[...programme.pairs.values()].flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees]),
	];
	return [
		...new Set([
			...written.map(person => ownerFrom(programme, person).key), ...calendarSubjects(programme, programme.sessions).people.keys(),
		]),
	];
}

/** The key of somebody written by id, name or another spelling; undefined where nobody is called that. */
export function findCalendarPerson(programme: Programme, written: string): string | undefined {
	const known = findPerson(programme, written);
	return known ? known.id ?? known.name : peopleKeysOf(programme).find(key => key === written);
}

/** Today's and what comes after it. Where the programme is, what was planned for the reader's yesterday may still be to come. */
function isAhead(session: Session, programme: Programme, now: Now): boolean {
	return session.date >= now.today || (session.date >= addDays(now.today, -1) && endOf(session, programme, now) > now.epochMs);
}

function pairIdOf(programme: Programme, session: Session): string | undefined {
	const group = groupOfSession(programme, session);
	return group.is === 'pair' ? group.id : undefined;
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	keys.forEach(key => times.set(key, (times.get(key) ?? 0) + 1));
	return times;
}
