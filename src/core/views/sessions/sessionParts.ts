import { memoizeByList } from '../../text/memoizeByList';
import { needsLogging, planned } from '../../programme/timing';
import type { Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf, type Part } from '../partition';

/** Some sessions on a day. */
export interface SessionPart extends Part<Session> {
	readonly today: Day;
	/** Those of which nobody has said what became of them. */
	readonly planned: readonly Session[];
}

/** The part that a list of sessions is on a day. */
export const partOf = memoizeByList((values: readonly Session[], today: Day): SessionPart => ({ values, today, planned: planned(values, today) }));

/** Some of a part's sessions. */
export function partOfPart(values: readonly Session[], { today, planned: all }: SessionPart): SessionPart {
	if (all.length === 0) {
		return { values, today, planned: all };
	}
	const members = new Set(values);
	return { values, today, planned: all.filter(session => members.has(session)) };
}

/** How many, and how many of them wait to be logged. */
export function describeCount({ programme, words, now }: { readonly programme: Programme; readonly words: Words; readonly now: Now }, parts: readonly SessionPart[]): string {
	const toLog = parts.reduce((sum, part) => sum + part.planned.filter(session => needsLogging(session, programme, now)).length, 0);
	return [words.rows.sessions(countOf(parts)), ...(toLog > 0 ? [words.rows.toLog(toLog)] : [])].join(' · ');
}
