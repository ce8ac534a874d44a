import { participantsOf } from '../../programme/queries';
import { whoMeetsIn } from '../../programme/namedPairs';
import { pairOf, type Programme } from '../../programme/programme';
import { endOf, nowIn } from '../../programme/timing';
import { statusOf, type Session } from '../../record/session';
import type { SessionStatus } from '../../record/sessionWords';
import { addDays } from '../../time/days';
import type { Now } from '../../time/instants';
import { countEach, countPeople, pairIdOf } from '../namedPeople';

/** Filters the sessions of a calendar; empty for all sessions. */
export interface CalendarScope {
	/** A pair's id, also that of a pair without a file. */
	readonly pair?: string;
	/** A person's key, as `ownerFrom` returns it. */
	readonly person?: string;
	/** A cohort's id: the sessions of its pairs. */
	readonly cohort?: string;
}

const inCalendars: readonly SessionStatus[] = ['proposed', 'scheduled', 'in-progress', 'cancelled', 'no-show'];

/**
 * Returns what a calendar has to know of: planned (proposed, scheduled or running) and cancelled sessions from today on, today's no-shows,
 * and every session that was moved away from a day ahead, so that no calendar keeps its old slot, whatever has become of it since.
 */
export function calendarSessions(programme: Programme, present: Now, scope: CalendarScope = {}): readonly Session[] {
	const now = nowIn(programme, present);
	return sessionsIn(programme, scope).filter(session => leftSlotAhead(session, now)
		|| (inCalendars.includes(statusOf(session, now.today)) && isAhead(session, programme, now)));
}

/** Returns the sessions that a calendar of an earlier export may still have ahead, to remove them. */
export function exportedSessions(programme: Programme, present: Now, scope: CalendarScope = {}): readonly Session[] {
	const now = nowIn(programme, present);
	return sessionsIn(programme, scope).filter(session => isAhead(session, programme, now) || leftSlotAhead(session, now));
}

function sessionsIn(programme: Programme, { pair, person, cohort }: CalendarScope): readonly Session[] {
	return programme.sessions.filter(session =>
		(cohort === undefined || pairOf(programme, session)?.cohort === cohort)
		&& (pair === undefined || whoMeetsIn(programme, session)?.id === pair || pairIdOf(programme, session) === pair)
		&& (person === undefined || participantsOf(programme, session).some(each => programme.people.isSame(each, person))));
}

/** Returns the numbers of sessions by pair id, by person key (see `ownerFrom`), and by cohort id. */
export function calendarSubjects(
	programme: Programme, sessions: readonly Session[],
): Readonly<Record<'pairs' | 'people' | 'cohorts', ReadonlyMap<string, number>>> {
	return {
		pairs: countEach(sessions.flatMap(session => pairIdOf(programme, session) ?? [])),
		cohorts: countEach(sessions.flatMap(session => pairOf(programme, session)?.cohort ?? [])),
		people: countPeople(programme, sessions.flatMap(session => participantsOf(programme, session))),
	};
}

/** From today on; also yesterday's sessions that haven't ended yet in the programme's time zone. */
function isAhead(session: Session, programme: Programme, now: Now): boolean {
	return session.date >= now.today || (session.date >= addDays(now.today, -1) && endOf(session, programme, now) > now.epochMs);
}

/** Whether a session was once planned for today or a later day that it is no longer on. */
function leftSlotAhead({ date, history = [] }: Session, { today }: Now): boolean {
	return history.some(({ from }) => from !== undefined && from.date >= today && from.date !== date);
}
