import { compareText } from '../text/collections';
import type { Pair } from '../record/pair';
import type { Session } from '../record/session';
import { addDays } from '../time/days';
import type { Now } from '../time/instants';
import { byUrgency, countOverdue, openActionsOf, todayByOwner, type ProgrammeAction } from './openActions';
import { pairNotMet } from './pairMeetings';
import type { Programme } from './programme';
import { endOf, needsLogging, nowIn, plannedSessions, startOf } from './timing';

/** A session with its programme. */
export interface ProgrammeSession {
	readonly programme: Programme;
	readonly session: Session;
}

/** A planned meeting that is not over. */
export interface ComingSession extends ProgrammeSession {
	/** Milliseconds since 1970-01-01 UTC. */
	readonly startMs: number;
}

/** A pair that has not met for very long. */
interface UrgentPair {
	readonly programme: Programme;
	readonly pair: Pair;
	/** Days since the last meeting, or since the pair's start. */
	readonly days: number;
}

/** A summary of all programmes for the current moment. */
export interface WhatIsNext {
	/** Soonest first; includes sessions in progress. */
	readonly coming: readonly ComingSession[];
	/** Sessions to log, oldest first. */
	readonly toLog: readonly ProgrammeSession[];
	/** The number of overdue actions; `overdueActions` returns them. */
	readonly overdue: number;
	/** The pairs that have urgently not met, by the programmes' policies; longest first. */
	readonly urgent: readonly UrgentPair[];
	/** The end of the first meeting to end, when this value expires: milliseconds since 1970-01-01 UTC. */
	readonly changesAtMs?: number;
}

/** Combines upcoming sessions, sessions to log, overdue actions and urgent pairs of all programmes. */
export function whatIsNext(programmes: readonly Programme[], now: Now): WhatIsNext {
	const coming: ComingSession[] = [];
	const toLog: ProgrammeSession[] = [];
	let changesAtMs = Infinity;
	for (const programme of programmes) {
		const { today } = nowIn(programme, now);
		// One day covers every zone difference and avoids the conversion for most sessions.
		const yesterday = addDays(today, -1);
		for (const session of plannedSessions(programme, today)) {
			const endMs = session.date >= yesterday ? endOf(session, programme, now) : -Infinity;
			if (endMs > now.epochMs) {
				coming.push({ programme, session, startMs: startOf(session, programme, now) });
				changesAtMs = Math.min(changesAtMs, endMs);
			} else if (needsLogging(session, programme, now)) {
				toLog.push({ programme, session });
			}
		}
	}
	return {
		coming: coming.sort((a, b) => a.startMs - b.startMs || byId(a.session, b.session)),
		toLog: toLog.sort((a, b) => compareText(a.session.date, b.session.date) || byId(a.session, b.session)),
		overdue: programmes.reduce((sum, programme) => sum + countOverdue(programme, now), 0),
		urgent: programmes
			.flatMap(programme => urgentPairs(programme, now))
			.sort((a, b) => b.days - a.days || compareText(a.pair.uri, b.pair.uri)),
		...(coming.length > 0 && { changesAtMs }),
	};
}

function urgentPairs(programme: Programme, now: Now): readonly UrgentPair[] {
	if (programme.file?.policy?.alert_after_days === undefined) {
		return [];
	}
	const { today } = nowIn(programme, now);
	const todayOf = todayByOwner(programme, now);
	return [...programme.pairs.values()].flatMap(pair => {
		const found = pairNotMet(programme, pair, today, todayOf);
		return found?.flag === 'alert' ? [{ programme, pair, days: found.days }] : [];
	});
}

/** Returns the overdue actions of all programmes, in the order of `byUrgency`. */
export function overdueActions(programmes: readonly Programme[], now: Now): readonly ProgrammeAction[] {
	return programmes.flatMap(programme => openActionsOf(programme, now)).filter(({ overdue }) => overdue).sort(byUrgency);
}

function byId(a: Session, b: Session): number {
	return compareText(a.id, b.id) || compareText(a.uri, b.uri);
}
