import { carriedOver } from '../../programme/carriedOver';
import { whoMeetsIn } from '../../programme/namedPairs';
import type { Programme } from '../../programme/programme';
import { zoneOf } from '../../programme/timing';
import type { DetailedSession } from '../../record/session';
import type { TextEdit } from '../../text/textEdit';
import type { Now } from '../../time/instants';
import type { Span } from '../../yaml/edit/tokens';
import { OpenRecord } from '../changeRecord';
import { completeChanges, momentChanges } from './planLifecycle';

/** The user's input when logging a planned session. */
export interface LoggedAs {
	readonly minutes?: number;
	readonly title?: string;
	/** `HH:MM` on the programme's clock; used if the session has no time yet. */
	readonly time?: string;
}

/**
 * Returns the edits that log a planned session: it is marked as held and its missing keys are added, with the pair's people and the open
 * actions of earlier sessions. `cursor` is an offset in the edited text, at the end of the summary, which is added if missing.
 * Returns undefined if the text can't be edited.
 */
export function planLogged(
	text: string, programme: Programme, session: DetailedSession, { minutes, title = '', time }: LoggedAs, now: Now,
): { readonly edits: readonly TextEdit[]; readonly cursor: number } | undefined {
	const pair = whoMeetsIn(programme, session);
	const carried = session.carried === undefined && pair
		? carriedOver(programme, { pair, date: session.date, ...(session.clock && { time: session.clock.time }), session })
		: [];
	const record = OpenRecord.session(text, session);
	const finished = record?.change([
		...completeChanges(programme, session, { ...(minutes !== undefined && { minutes }) }),
		...(session.clock === undefined && time !== undefined
			? momentChanges(record, session, { date: session.date, time, zone: zoneOf(programme, now) })
			: []),
		...(session.title === undefined && title.trim() !== '' ? [{ set: ['title'], to: title }] : []),
		...(session.summary === undefined ? [{ set: ['summary'], to: '', emptyAsBlock: true }] : []),
		...(carried.length > 0 ? [{ set: ['carried'], to: carried }] : []),
	]);
	return finished && { edits: finished.edits, cursor: endOfText(finished.text, finished.spanAt(['summary']) ?? { start: 0, end: 0 }) };
}

/**
 * Returns the offset after the last word of a scalar, before its closing quote. In an empty block scalar, the offset after its indentation.
 */
function endOfText(text: string, { start, end }: Span): number {
	const written = text.slice(start, end);
	const isEmptyBlock = /^[|>][-+]?\s*$/.test(written);
	return isEmptyBlock ? end : start + written.slice(0, /^["']/.test(written) ? -1 : undefined).trimEnd().length;
}
