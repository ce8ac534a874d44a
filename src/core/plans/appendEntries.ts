import type { DetailedSession } from '../record/session';
import { onOneLine } from '../text/plainText';
import type { TextEdit } from '../text/textEdit';
import type { NewValue } from '../yaml/edit/renderValue';
import { OpenRecord } from './changeRecord';
import type { ListName } from './session/lists';
import { openList } from './session/sessionList';

/** Whose entries of the agenda: one side's, or both sides' in a plain list. */
export type AgendaSide = 'mentor' | 'mentee' | 'both';

/** Returns the edits that append decisions to a session, one a text. Returns undefined if the text can't be edited. */
export function planDecisions(text: string, session: DetailedSession, decisions: readonly string[]): readonly TextEdit[] | undefined {
	return appendEntries(text, session, 'decisions', decisions.map(onOneLine));
}

/** Returns the edits that append entries to a session's agenda, one a text. Returns undefined if the text can't be edited. */
export function planAgendaEntries(
	text: string, session: DetailedSession, side: AgendaSide, entries: readonly string[],
): readonly TextEdit[] | undefined {
	return appendEntries(text, session, side === 'both' ? 'agenda' : `agenda.${side}`, entries.map(onOneLine));
}

/**
 * Returns the edits that append entries to a list of a session, in the list's style; the key is added if it is missing. `present` is how
 * the entries are written that were not a list. Returns undefined if the text can't be edited.
 */
export function appendEntries(
	text: string, session: DetailedSession, list: ListName, added: readonly NewValue[], present?: readonly NewValue[],
): readonly TextEdit[] | undefined {
	const record = OpenRecord.session(text, session);
	const changes = record && openList(record, session, list)?.append(added, present);
	return changes && record.change(changes)?.edits;
}
