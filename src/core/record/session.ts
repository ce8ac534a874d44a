import type { Position, Range } from '../text/range';
import type { Uri } from '../text/uri';
import type { Day } from '../time/days';
import type { ClockTime } from '../time/moments';
import { actionStateAliases, attendanceAliases, kindAliases, modeAliases, statusAliases, visibilityAliases } from './keys';
import { aside, day, fields, idOf, list, moment, reference, text, time, type ValueOf, whole, word } from './shape';

/** The statuses of a session, in order of its lifecycle. */
export const sessionStatuses = ['draft', 'proposed', 'scheduled', 'in-progress', 'done', 'cancelled', 'no-show'] as const;
/** One of `sessionStatuses`. */
export type SessionStatus = (typeof sessionStatuses)[number];

/** The kinds of sessions and pairs. */
export const sessionKinds = ['one-on-one', 'group', 'peer', 'reverse', 'forum'] as const;

const actionStates = ['open', 'doing', 'done', 'dropped'] as const;

const action = fields({
	id: idOf('action'),
	text,
	owner: reference('person'),
	due: day,
	state: word(actionStates, actionStateAliases),
	done_on: day,
	goal: reference('goal'),
	evidence: list(text),
}, 'text');

/** The keys of a session (product.md, Session). */
export const sessionShape = fields({
	id: idOf('session'),
	title: text,
	date: moment,
	time,
	start: moment,
	pair: reference('pair'),
	mentors: list(reference('person')),
	mentees: list(reference('person')),
	kind: word(sessionKinds, kindAliases),
	status: word(sessionStatuses, statusAliases),
	minutes: whole(0, 100_000),
	mode: word(['in-person', 'video', 'phone', 'chat'], modeAliases),
	place: text,
	speakers: list(fields({ name: text, role: text }, 'name')),
	attendance: list(fields(
		{ person: reference('person'), state: word(['present', 'late', 'absent', 'excused'], attendanceAliases) }, 'person',
	)),
	topics: list(text),
	values: list(reference('value')),
	goals: list(reference('goal')),
	agenda: fields({ mentor: list(text), mentee: list(text) }),
	summary: text,
	decisions: list(text),
	actions: list(action),
	carried: list(reference('action')),
	approved: fields({ by: reference('person'), on: day }),
	reflected: list(fields({ person: reference('person'), on: day }, 'person')),
	links: list(fields({ title: text, url: text }, 'url')),
	history: list(fields({ on: day, from: moment, to: moment, why: text })),
	visibility: word(['pair', 'coordinator', 'programme'], visibilityAliases),
});

/** The keys of a file of sessions, unless its root is a list. */
export const sessionListShape = fields({ sessions: aside(list(sessionShape)) });

/** The keys of a session as read from a file. */
export type SessionKeys = ValueOf<typeof sessionShape>;
/** An action of a session. */
export type Action = ValueOf<typeof action>;

/** A session, held or planned. `date` and `clock` come from `start`, else from `date` and `time`. */
export interface Session extends Omit<SessionKeys, 'id' | 'date' | 'time' | 'start'> {
	readonly id: string;
	readonly uri: Uri;
	/** The start position of the session in its file. */
	readonly position: Position;
	/** The last line, from 0; the first line if the facts come from the cache. */
	readonly lastLine: number;
	/** The start positions of its actions, in the order of `actions`. */
	readonly actionPositions: readonly Position[];
	/** Whether the session contains its id; otherwise the id is implied by the file's name. */
	readonly hasOwnId: boolean;
	readonly date: Day;
	readonly clock?: ClockTime;
}

/** The ranges of a session's values that can contradict other files or the current day. */
export interface SessionRanges {
	readonly date: Range;
	readonly status?: Range;
	/** Absent if the session contains no id. */
	readonly id?: Range;
}

/** Returns a session's status; without one, a session up to today counts as held and a future one as planned. */
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

/** Whether an action's due day is over. Computed, never stored; a due date ends with its day. */
export function isOverdue(action: Action, today: Day): boolean {
	return action.due !== undefined && action.due < today;
}

/**
 * Returns the session at a line, from 0; undefined if there is none. If blank lines of a session reach the first line of the next one,
 * returns the next one.
 */
export function sessionAtLine(sessions: readonly Session[], line: number): Session | undefined {
	return sessions.findLast(({ position, lastLine }) => position.line <= line && line <= lastLine);
}
