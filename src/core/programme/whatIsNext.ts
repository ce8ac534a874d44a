import type { Session } from '../record/session';
import { addDays } from '../time/days';
import type { Now } from '../time/instants';
import { byUrgency, openActionsOf, type ProgrammeAction } from './openActions';
import type { Programme } from './programme';
import { endOf, needsLogging, plannedSessions, startOf } from './timing';

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

/** What somebody who looks up for a moment wants to know. */
export interface WhatIsNext {
	/** The soonest first. One that is going on is still among them. */
	readonly coming: readonly ComingSession[];
	/** Over, and nobody has said what became of them; the oldest first. */
	readonly toLog: readonly ProgrammeSession[];
	/** As the Actions view orders them. */
	readonly overdue: readonly ProgrammeAction[];
	/** When a meeting ends, so that all this is no longer true: milliseconds since 1970-01-01 UTC. */
	readonly changesAtMs?: number;
}

/** What is planned, what needs logging and what is overdue in all programmes together. */
export function whatIsNext(programmes: readonly Programme[], now: Now): WhatIsNext {
	const sessions = programmes.flatMap(programme => plannedSessions(programme, now.today).map(session => ({ programme, session })));
	// A day covers every zone, and spares most sessions the sum.
	const yesterday = addDays(now.today, -1);
	const ahead = sessions
		.filter(({ session }) => session.date >= yesterday)
		.map(({ programme, session }) => ({ programme, session, startMs: startOf(session, programme, now), endMs: endOf(session, programme, now) }))
		.filter(({ endMs }) => endMs > now.epochMs);
	return {
		coming: ahead.sort((a, b) => a.startMs - b.startMs || byId(a.session, b.session)).map(({ programme, session, startMs }) => ({ programme, session, startMs })),
		toLog: sessions.filter(({ programme, session }) => needsLogging(session, programme, now)).sort((a, b) => a.session.date.localeCompare(b.session.date) || byId(a.session, b.session)),
		overdue: programmes.flatMap(programme => openActionsOf(programme, now)).filter(({ overdue }) => overdue).sort(byUrgency),
		...(ahead.length > 0 && { changesAtMs: Math.min(...ahead.map(({ endMs }) => endMs)) }),
	};
}

function byId(a: Session, b: Session): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
