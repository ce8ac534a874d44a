import { type Session, statusOf } from '../record/session';
import type { SessionStatus } from '../record/sessionWords';
import { memoizeByList } from '../text/memoizeByList';
import { addDays, type Day } from '../time/days';
import { endOfDay, epochOf, momentAt, type Now } from '../time/instants';
import { sessionBundles } from './memoizedLists';
import type { Programme } from './programme';

/** The length of a meeting in minutes if neither the session nor its pair contains one. */
export const usualMinutes = 60;

/** Returns the IANA zone of a programme's times: its own, else the current user's. */
export function zoneOf(programme: Pick<Programme, 'file'>, now: Now): string {
	return programme.file?.timezone ?? now.zone;
}

let lastDayIn = { zone: '', epochMs: NaN, today: '' };

/**
 * Returns the present in a programme's zone. Whatever is said of a programme's days (today, overdue, has come) is said by this clock, so
 * that everyone who reads the programme reads the same. For the result of `nowIn` itself it returns an equal value.
 */
export function nowIn(programme: Pick<Programme, 'file'>, now: Now): Now {
	const zone = zoneOf(programme, now);
	return zone === now.zone ? now : { today: dayIn(zone, now), epochMs: now.epochMs, zone, userZone: now.userZone ?? now.zone };
}

/** Cached for the last moment, since thousands of sessions use it. */
function dayIn(zone: string, { epochMs }: Now): Day {
	if (lastDayIn.zone !== zone || lastDayIn.epochMs !== epochMs) {
		lastDayIn = { zone, epochMs, today: momentAt(epochMs, zone).date };
	}
	return lastDayIn.today;
}

/** Returns a session's start in milliseconds since 1970-01-01 UTC; without a time, the start of its day. */
export function startOf(session: Session, programme: Pick<Programme, 'file'>, now: Now): number {
	return startIn(session, zoneOf(programme, now));
}

/** Returns a session's end in milliseconds since 1970-01-01 UTC; without a time, the end of its day. */
export function endOf(session: Session, programme: Pick<Programme, 'file'>, now: Now): number {
	return endIn(session, zoneOf(programme, now));
}

/** Like `startOf`, in the zone of the programme's times. */
export function startIn({ date, clock }: Session, zone: string): number {
	return epochOf(clock ? { date, ...clock } : { date }, zone);
}

/** Like `endOf`, in the zone of the programme's times. */
export function endIn(session: Session, zone: string): number {
	const { date, clock, minutes = usualMinutes } = session;
	return clock ? startIn(session, zone) + minutes * 60_000 : endOfDay(date, zone);
}

/** The statuses of a session that is still to be held or logged. */
export const plannedStatuses: readonly SessionStatus[] = ['proposed', 'scheduled', 'in-progress'];

/** Returns the sessions with a planned status (proposed, scheduled or in progress): upcoming ones and those to log. */
export const planned = memoizeByList((
	sessions: readonly Session[], today: Day,
): readonly Session[] => sessions.filter(session => plannedStatuses.includes(statusOf(session, today))));

/** Returns a programme's sessions with a planned status: upcoming ones and those to log. */
export function plannedSessions(programme: Programme, today: Day): readonly Session[] {
	return sessionBundles(programme).flatMap(sessions => planned(sessions, today));
}

let lastDayBounds = { today: '', tomorrow: '', longOver: '' };

/** Returns tomorrow and three days ago. Cached for the last day, since thousands of sessions use it. */
function dayBounds(today: Day): typeof lastDayBounds {
	if (lastDayBounds.today !== today) {
		lastDayBounds = { today, tomorrow: addDays(today, 1), longOver: addDays(today, -3) };
	}
	return lastDayBounds;
}

/** Whether a session with a planned status is over, so that the user has to log it. */
export function needsLogging(session: Session, programme: Pick<Programme, 'file'>, now: Now): boolean {
	const { today } = nowIn(programme, now);
	// One day covers every zone difference and avoids the conversion for most sessions.
	const { tomorrow, longOver } = dayBounds(today);
	return plannedStatuses.includes(statusOf(session, today))
		&& session.date <= tomorrow
		&& (session.date < longOver || endOf(session, programme, now) <= now.epochMs);
}

/** Returns the minutes of the latest session that contains them, else `usualMinutes`. */
export function usualMinutesOf(sessions: readonly Session[]): number {
	const latest = [...sessions].filter(s => s.minutes !== undefined).sort((a, b) => a.date.localeCompare(b.date)).at(-1);
	return latest?.minutes ?? usualMinutes;
}

/** A possible next step of a planned session, or of a cancelled one. */
export type LifecycleStep = 'confirm' | 'start' | 'complete' | 'reschedule' | 'cancel' | 'noShow' | 'reinstate';

/** Whether a session's day has begun, or its time has come where it is written with an offset of its own. */
export function hasCome(session: Session, programme: Pick<Programme, 'file'>, now: Now): boolean {
	return session.date <= nowIn(programme, now).today || startOf(session, programme, now) <= now.epochMs;
}

/**
 * Returns the possible steps of a session, in display order. A session starts on its day; it cannot be held or missed before its day;
 * a proposed one can be confirmed. Of the closed ones, a cancelled session can be reinstated (product.md, Lifecycle).
 */
export function lifecycleSteps(session: Session, programme: Pick<Programme, 'file'>, now: Now): readonly LifecycleStep[] {
	const { today } = nowIn(programme, now);
	const status = statusOf(session, today);
	const isPlanned = status === 'draft' || status === 'proposed' || status === 'scheduled';
	if (!isPlanned && status !== 'in-progress') {
		return status === 'cancelled' ? ['reinstate'] : [];
	}
	const canClose = hasCome(session, programme, now);
	return [
		...(status === 'proposed' ? ['confirm'] as const : []),
		...(isPlanned && session.date === today ? ['start'] as const : []),
		...(canClose ? ['complete'] as const : []),
		...(isPlanned ? ['reschedule'] as const : []),
		'cancel',
		...(canClose ? ['noShow'] as const : []),
	];
}
