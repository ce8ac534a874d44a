import type { Pair } from '../record/pair';
import { statusOf, type Session } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import type { Day } from '../time/days';
import { keyOfGroup, type Programme } from './programme';

/**
 * Returns a pair's held sessions that lack mentors or mentees which the pair has, or those of `members`. They are credited to the pair's
 * people of today, so a change of these would move hours and JP. Memoised by the pair's sessions.
 */
export function unnamedSessions(
	{ sessionsByGroup, pairs }: Programme, id: string, today: Day, members: Pick<Pair, 'mentors' | 'mentees'> | undefined = pairs.get(id),
): readonly Session[] {
	const { mentors = [], mentees = [] } = members ?? {};
	const sessions = sessionsByGroup.get(keyOfGroup({ is: 'pair', id }));
	return sessions ? unnamedIn(sessions, mentors.length > 0, mentees.length > 0, today) : [];
}

/**
 * Returns a pair's no-shows that lack mentees which the pair has, or those of `members`: its mentees of today count as absent in them
 * (`countedAttendance`). Memoised by the pair's sessions.
 */
export function unnamedNoShows(
	{ sessionsByGroup }: Programme, id: string, today: Day, { mentees = [] }: Pick<Pair, 'mentees'>,
): readonly Session[] {
	const sessions = sessionsByGroup.get(keyOfGroup({ is: 'pair', id }));
	return sessions && mentees.length > 0 ? noShowsIn(sessions, today) : [];
}

const noShowsIn = memoizeByList((sessions: readonly Session[], today: Day): readonly Session[] =>
	sessions.filter(session => session.mentees === undefined && statusOf(session, today) === 'no-show'));

const unnamedIn = memoizeByList((
	sessions: readonly Session[], hasMentors: boolean, hasMentees: boolean, today: Day,
): readonly Session[] => sessions.filter(session => isUnnamed(session, hasMentors, hasMentees)
	&& session.date <= today && statusOf(session, today) === 'done'));

/** Whether a session is credited to its pair's people of today, since it lacks mentors or mentees which the pair has. */
export function isCreditedToPair(session: Session, pair: Pair | undefined): boolean {
	return isUnnamed(session, (pair?.mentors ?? []).length > 0, (pair?.mentees ?? []).length > 0);
}

function isUnnamed({ mentors, mentees }: Session, hasMentors: boolean, hasMentees: boolean): boolean {
	return (hasMentors && mentors === undefined) || (hasMentees && mentees === undefined);
}
