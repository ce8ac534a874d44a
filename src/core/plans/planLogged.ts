import type { FileRole } from '../files/layout';
import { parseText } from '../files/parseFile';
import { carriedOver } from '../programme/carriedOver';
import { pairOf, type Programme } from '../programme/programme';
import { zoneOf } from '../programme/timing';
import type { Session } from '../record/session';
import type { TextEdit } from '../text/textEdit';
import type { Now } from '../time/instants';
import type { Span } from '../yaml/edit/tokens';
import { OpenRecord } from './changeRecord';
import { completeChanges, momentChanges } from './planLifecycle';
import { openGoals } from './planSession';

/** What is said of a planned session when it is logged. */
export interface LoggedAs {
	readonly minutes?: number;
	readonly title?: string;
	/** On the programme's clock; used where the session has no time yet. */
	readonly time?: string;
}

/**
 * Logs a session that was planned: it is done, and gets what it has not said yet, with the open
 * actions of earlier sessions and the pair's open goals. `cursor` is an offset in the text after the edits,
 * at the end of its summary, which is added where it is missing. Undefined when the text can't be edited.
 */
export function planLogged(
	text: string, programme: Programme, session: Session, { minutes, title = '', time }: LoggedAs, now: Now,
): { readonly edits: readonly TextEdit[]; readonly cursor: number } | undefined {
	const pair = pairOf(programme, session);
	const goals = session.goals === undefined && pair ? openGoals(pair) : [];
	const carried = session.carried === undefined && pair
		? carriedOver(programme, { pair, date: session.date, ...(session.clock && { time: session.clock.time }), session })
		: [];
	const record = OpenRecord.session(text, session);
	const finished = record?.change([
		...completeChanges(session, { ...(minutes !== undefined && { minutes }) }),
		...(session.clock === undefined && time !== undefined
			? momentChanges(record, session, { date: session.date, time, zone: zoneOf(programme, now) })
			: []),
		...(session.title === undefined && title.trim() !== '' ? [{ set: ['title'], to: title }] : []),
		...(goals.length > 0 ? [{ set: ['goals'], to: goals }] : []),
		...(session.summary === undefined ? [{ set: ['summary'], to: '', emptyAsBlock: true }] : []),
		...(carried.length > 0 ? [{ set: ['carried'], to: carried }] : []),
	]);
	return finished && { edits: finished.edits, cursor: endOfText(finished.text, finished.spanAt(['summary']) ?? { start: 0, end: 0 }) };
}

/** The offset behind the last word of a text: in front of its closing quote. In an empty block, behind its indentation. */
function endOfText(text: string, { start, end }: Span): number {
	const written = text.slice(start, end);
	const isEmptyBlock = /^[|>][-+]?\s*$/.test(written);
	return isEmptyBlock ? end : start + written.slice(0, /^["']/.test(written) ? -1 : undefined).trimEnd().length;
}

/**
 * The session as its file's text has it now, with its places there. Undefined when it no longer says what it said
 * when somebody was asked about it, or can't be told from another one: then the answer was to something else.
 */
export function presentSession(text: string, place: FileRole, session: Session): Session | undefined {
	const [present, ...others] = parseText(session.uri, place, text).sessions.filter(({ id }) => id === session.id);
	return present && others.length === 0 && whatItSays(present) === whatItSays(session) ? present : undefined;
}

function whatItSays(session: Session): string {
	return JSON.stringify({ ...session, position: undefined, lastLine: undefined, actionPositions: undefined });
}
