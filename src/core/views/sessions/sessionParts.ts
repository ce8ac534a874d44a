import { countToLog } from '../../programme/plannedByAge';
import type { Programme } from '../../programme/programme';
import { planned } from '../../programme/timing';
import type { Session } from '../../record/session';
import { memoizeByList } from '../../text/memoizeByList';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf, type Part } from '../partition';

/** Sessions as of a day. */
export interface SessionPart extends Part<Session> {
	readonly today: Day;
	/** Those whose outcome isn't logged. */
	readonly planned: readonly Session[];
}

/** Returns the part for a list of sessions and a day; memoized. */
export const partOf = memoizeByList((
	values: readonly Session[], today: Day,
): SessionPart => ({ values, today, planned: planned(values, today) }));

/** Returns the part for some of a part's sessions. */
export function partOfPart(values: readonly Session[], { today, planned: all }: SessionPart): SessionPart {
	if (all.length === 0) {
		return { values, today, planned: all };
	}
	const members = new Set(values);
	return { values, today, planned: all.filter(session => members.has(session)) };
}

/** Returns `12 sessions · 3 to log`. */
export function describeCount(
	{ programme, words, now }: { readonly programme: Programme; readonly words: Words; readonly now: Now }, parts: readonly SessionPart[],
): string {
	const toLog = parts.reduce((sum, part) => sum + countToLog(part.planned, programme, now), 0);
	return [words.rows.sessions(countOf(parts)), ...(toLog > 0 ? [words.rows.toLog(toLog)] : [])].join(' · ');
}
