import { smallDigestOf } from '../text/digest';
import { without } from '../text/collections';
import { isVisible } from '../text/plainText';
import type { Position, Range } from '../text/range';
import type { Uri } from '../text/uri';
import type { Day } from '../time/days';
import type { ClockTime } from '../time/moments';
import type { Action, AgendaEntry, SessionKeys } from './sessionShape';
import type { SessionStatus } from './sessionWords';

/** The values of a session that only pages, documents and searches show. They are most of its text, and are never cached. */
export type SessionDetails = Pick<SessionKeys, 'agenda' | 'summary' | 'decisions' | 'links'>;

/**
 * The facts of one meeting, held or planned: what rows, figures and references need. `date` and `clock` are read from the key `start`, else
 * from `date` and `time`.
 */
export interface Session extends Omit<SessionKeys, 'id' | 'date' | 'time' | 'start' | keyof SessionDetails> {
	readonly id: string;
	readonly uri: Uri;
	/** The position at which the session begins in its file. */
	readonly position: Position;
	/** The session's last line, counted from 0. */
	readonly lastLine: number;
	/** The positions at which its actions begin, in the order of `actions`. */
	readonly actionPositions: readonly Position[];
	/** Whether the session contains its id. Otherwise the id is derived from the file's name. */
	readonly hasOwnId: boolean;
	readonly date: Day;
	readonly clock?: ClockTime;
	/** What is known of its details without their text. Absent without any. */
	readonly details?: DetailFacts;
	/** Milliseconds: since when the session's file can't be read. The session is as it was before. */
	readonly unreadableSinceMs?: number;
}

/** What is known of a session's details without their text. */
export interface DetailFacts {
	/** `smallDigestOf` all of them. */
	readonly digest: number;
	readonly decisions?: number;
	/** The number of entries of the agenda that are open. */
	readonly openAgenda?: number;
	/** Whether the agenda is one list, of both sides. */
	readonly hasOneAgenda?: true;
	/** Whether any of them contains text. */
	readonly hasText?: true;
	readonly hasSummary?: true;
	readonly hasLinks?: true;
}

declare const fromText: unique symbol;
/** A session as its file says it. Facts alone are no such session, for the compiler: only reading the file's text gives one. */
export interface DetailedSession extends Session, SessionDetails {
	readonly [fromText]: true;
}

/** The ranges of those values of a session that can contradict other files or the current day. */
export interface SessionRanges {
	readonly date: Range;
	readonly status?: Range;
	/** Absent where the session does not contain its id. */
	readonly id?: Range;
}

/** Returns facts as a session without details, for one whose file can't be read. */
export function withoutDetails(session: Session): DetailedSession {
	return session as DetailedSession;
}

/** Returns a session of a file that was read again: the one at the same position if several have its id. */
export function sessionIn(
	file: { readonly sessions: readonly DetailedSession[] } | undefined, { id, position }: Session,
): DetailedSession | undefined {
	const [first, ...others] = file?.sessions.filter(session => session.id === id) ?? [];
	return others.find(each => each.position.line === position.line && each.position.character === position.character) ?? first;
}

/** Returns the details of a session that were read from its file before; none if it could not be read. */
export type DetailsOf = (session: Session) => SessionDetails;

/** Whether an entry of the agenda was neither discussed nor carried over. */
export function isOpenEntry({ text: written = '', state = 'open' }: AgendaEntry): boolean {
	return state === 'open' && written.trim() !== '';
}

/** Returns the facts of a session. */
export function factsOfSession(session: Session & SessionDetails): Session {
	return without<Session & SessionDetails, keyof SessionDetails>(session, detailKeys);
}

const detailKeys: ReadonlySet<string> = new Set<keyof SessionDetails>(['agenda', 'summary', 'decisions', 'links']);

/** Returns what facts say of a session's details; undefined without any. */
export function detailFactsOf({ agenda, summary, decisions, links }: SessionDetails): DetailFacts | undefined {
	const details = JSON.stringify([agenda, summary, decisions, links]);
	if (details === noDetails) {
		return undefined;
	}
	const entries = [agenda?.both, agenda?.mentor, agenda?.mentee].flatMap((side = []) => side);
	const open = entries.filter(isOpenEntry).length;
	const ofLinks = (links ?? []).flatMap(({ title, url }) => [title, url]);
	const texts = [summary, ...decisions ?? [], ...entries.map(entry => entry.text), ...ofLinks];
	return {
		digest: smallDigestOf(details),
		...(decisions && { decisions: decisions.length }),
		...(open > 0 && { openAgenda: open }),
		...(agenda?.both && { hasOneAgenda: true }),
		...(texts.some(each => each !== undefined && isVisible(each)) && { hasText: true }),
		...(summary !== undefined && { hasSummary: true }),
		...(links && { hasLinks: true }),
	};
}

const noDetails = JSON.stringify([null, null, null, null]);

/** Returns a session's status. Without a written one it is `done` up to and including today, and `scheduled` after. */
export function statusOf(session: Session, today: Day): SessionStatus {
	return session.status ?? (session.date <= today ? 'done' : 'scheduled');
}

/** Whether an action is open or in progress. */
export function isOpen({ state }: Action): boolean {
	return state === undefined || state === 'open' || state === 'doing';
}

/** Returns a session's open actions. */
export function openActions(session: Session): readonly Action[] {
	return (session.actions ?? []).filter(isOpen);
}

/** Whether an action's due day is before today. An action is due at the end of its due day. The result is never stored. */
export function isOverdue(action: Action, today: Day): boolean {
	return action.due !== undefined && action.due < today;
}

/**
 * Returns the session at a line (counted from 0). Where two sessions include the line, the later one is returned: blank lines
 * after a session can extend its range to the first line of the next.
 */
export function sessionAtLine(sessions: readonly Session[], line: number): Session | undefined {
	return sessions.findLast(({ position, lastLine }) => position.line <= line && line <= lastLine);
}
