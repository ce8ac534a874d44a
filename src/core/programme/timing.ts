import { statusOf, type Session } from '../record/session';
import { addDays } from '../time/days';
import { epochOf, type Now } from '../time/instants';
import type { Programme } from './programme';

/** How long a meeting is taken to last when neither it nor its pair says so. */
export const usualMinutes = 60;

/** The last day that can be written: it has no next one. */
const lastDay = '9999-12-31';

/** The zone of a programme's wall clocks: its own, else the reader's. */
export function zoneOf(programme: Programme, now: Now): string {
	return programme.file?.timezone ?? now.zone;
}

/** When a session begins, as milliseconds since 1970-01-01 UTC; with no time given, when its day does. */
export function startOf(session: Session, programme: Programme, now: Now): number {
	return epochOf({ date: session.date, ...session.clock }, zoneOf(programme, now));
}

/** When a session is over, as milliseconds since 1970-01-01 UTC; with no time given, at the end of its day. */
export function endOf(session: Session, programme: Programme, now: Now): number {
	const zone = zoneOf(programme, now);
	return session.clock
		? epochOf({ date: session.date, ...session.clock }, zone) + (session.minutes ?? usualMinutes) * 60_000
		: session.date === lastDay ? epochOf({ date: lastDay }, zone) + 86_400_000 : epochOf({ date: addDays(session.date, 1) }, zone);
}

/** Planned, over, and nobody has said yet what became of it. */
export function needsLogging(session: Session, programme: Programme, now: Now): boolean {
	// A day either way covers every zone, and spares most sessions the sum.
	return ['proposed', 'scheduled', 'in-progress'].includes(statusOf(session, now.today))
		&& session.date <= addDays(now.today, 1)
		&& (session.date < addDays(now.today, -3) || endOf(session, programme, now) <= now.epochMs);
}

/** The minutes that a pair's meetings usually take: those of the latest one that says so. */
export function usualMinutesOf(sessions: readonly Session[]): number {
	const latest = [...sessions].filter(s => s.minutes !== undefined).sort((a, b) => a.date.localeCompare(b.date)).at(-1);
	return latest?.minutes ?? usualMinutes;
}
