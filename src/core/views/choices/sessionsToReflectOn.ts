import { sessionsToReflectOn, sessionsReflectedOn } from '../../programme/notes';
import type { Programme } from '../../programme/programme';
import { hasCome, nowIn } from '../../programme/timing';
import { type Session, statusOf } from '../../record/session';
import { compareText } from '../../text/collections';
import type { Now } from '../../time/instants';

/** The sessions of a programme that a note can be about, each list latest first. */
export interface ReflectionSessions {
	/** Those that the Reflections view lists as *To write*. */
	readonly toWrite: readonly Session[];
	/** Others that the user has no note on: not logged yet, still going on, or held without the user. */
	readonly others: readonly Session[];
	/** Those that the user has written about; where the user is unknown, those with a note by anybody. */
	readonly written: readonly Session[];
}

/**
 * Sorts the sessions that a new note can be about. Leaves out cancelled sessions, those nobody came to and those still to come. `me` is
 * the user's key; undefined where the user is unknown: then *to write* are the held sessions without a note.
 */
export function reflectionSessions(programme: Programme, me: string | undefined, present: Now): ReflectionSessions {
	const now = nowIn(programme, present);
	const { today } = now;
	const possible = programme.sessions
		.filter(session => hasCome(session, programme, now) && !['cancelled', 'no-show'].includes(statusOf(session, today)))
		.sort(latestFirst);
	const isWritten = me === undefined
		? ({ id }: Session): boolean => programme.reflectionsBySession.has(id)
		: sessionsReflectedOn(programme, me);
	const open = me === undefined
		? new Set(possible.filter(session => statusOf(session, today) === 'done' && !isWritten(session)))
		: new Set(sessionsToReflectOn(programme, me, today).flat());
	return {
		toWrite: possible.filter(session => open.has(session)),
		others: possible.filter(session => !open.has(session) && !isWritten(session)),
		written: possible.filter(session => !open.has(session) && isWritten(session)),
	};
}

/** The order of sessions that are written about: the latest first. */
export function latestFirst(a: Session, b: Session): number {
	return compareText(b.date, a.date)
		|| compareText(b.clock?.time ?? '', a.clock?.time ?? '')
		|| compareText(a.id, b.id)
		|| compareText(a.uri, b.uri)
		|| a.position.line - b.position.line;
}
