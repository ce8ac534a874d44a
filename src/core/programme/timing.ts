import { type Session, type SessionStatus, statusOf } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import { addDays, type Day } from '../time/days';
import { epochOf, type Now } from '../time/instants';
import { sessionBundles } from './memoizedLists';
import type { Programme } from './programme';

/** How long a meeting is taken to last when neither it nor its pair says so. */
export const usualMinutes = 60;

/** The last day that can be written: it has no next one. */
const lastDay = '9999-12-31';

/** The zone of a programme's wall clocks: its own, else the reader's. */
export function zoneOf(programme: Pick<Programme, 'file'>, now: Now): string {
	return programme.file?.timezone ?? now.zone;
}

/** When a session begins and ends in a zone: looking a zone up costs more than all else that is asked of a session. */
const times = new WeakMap<Session, { readonly zone: string; readonly start: number; readonly end: number }>();

function timesOf(session: Session, zone: string): { readonly start: number; readonly end: number } {
	const before = times.get(session);
	if (before?.zone === zone) {
		return before;
	}
	const { date, clock, minutes = usualMinutes } = session;
	const start = epochOf({ date, ...clock }, zone);
	const end = clock ? start + minutes * 60_000 : date === lastDay ? start + 86_400_000 : epochOf({ date: addDays(date, 1) }, zone);
	const told = { zone, start, end };
	times.set(session, told);
	return told;
}

/** When a session begins, as milliseconds since 1970-01-01 UTC; with no time given, when its day does. */
export function startOf(session: Session, programme: Pick<Programme, 'file'>, now: Now): number {
	return timesOf(session, zoneOf(programme, now)).start;
}

/** When a session is over, as milliseconds since 1970-01-01 UTC; with no time given, at the end of its day. */
export function endOf(session: Session, programme: Pick<Programme, 'file'>, now: Now): number {
	return timesOf(session, zoneOf(programme, now)).end;
}

const plannedStatuses: readonly SessionStatus[] = ['proposed', 'scheduled', 'in-progress'];

/** Those of some sessions of which nobody has said what became of them. */
export const planned = memoizeByList((
	sessions: readonly Session[], today: Day,
): readonly Session[] => sessions.filter(session => plannedStatuses.includes(statusOf(session, today))));

/** All sessions of which nobody has said what became of them: those ahead, and those that need logging. */
export function plannedSessions(programme: Programme, today: Day): readonly Session[] {
	return sessionBundles(programme).flatMap(sessions => planned(sessions, today));
}

let lastAround = { today: '', tomorrow: '', longOver: '' };

/** The days around one, worked out once: thousands of sessions ask on the same day. */
function around(today: Day): typeof lastAround {
	if (lastAround.today !== today) {
		lastAround = { today, tomorrow: addDays(today, 1), longOver: addDays(today, -3) };
	}
	return lastAround;
}

/** Planned, over, and nobody has said yet what became of it. */
export function needsLogging(session: Session, programme: Pick<Programme, 'file'>, now: Now): boolean {
	// A day either way covers every zone, and spares most sessions the sum.
	const { tomorrow, longOver } = around(now.today);
	return plannedStatuses.includes(statusOf(session, now.today))
		&& session.date <= tomorrow
		&& (session.date < longOver || endOf(session, programme, now) <= now.epochMs);
}

/** The minutes that a pair's meetings usually take: those of the latest one that says so. */
export function usualMinutesOf(sessions: readonly Session[]): number {
	const latest = [...sessions].filter(s => s.minutes !== undefined).sort((a, b) => a.date.localeCompare(b.date)).at(-1);
	return latest?.minutes ?? usualMinutes;
}

/** What may become of a planned session next. */
export type LifecycleStep = 'start' | 'complete' | 'reschedule' | 'cancel' | 'noShow';

/**
 * The steps that make sense for a session, in the order in which they are offered. A session
 * starts on its day, and nobody can have held or missed one whose day has not come; what is
 * closed needs nothing more (product.md, Lifecycle).
 */
export function lifecycleSteps(session: Session, today: Day): readonly LifecycleStep[] {
	const status = statusOf(session, today);
	const isPlanned = status === 'draft' || status === 'proposed' || status === 'scheduled';
	if (!isPlanned && status !== 'in-progress') {
		return [];
	}
	const hasCome = session.date <= today;
	return [
		...(isPlanned && session.date === today ? ['start'] as const : []),
		...(hasCome ? ['complete'] as const : []),
		...(isPlanned ? ['reschedule'] as const : []),
		'cancel',
		...(hasCome ? ['noShow'] as const : []),
	];
}
