import type { AgendaEntry, Session } from '../record/session';
import { onOneLine } from '../text/plainText';
import type { TextEdit } from '../text/textEdit';
import type { NewValue } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/read/yamlNode';
import { OpenRecord } from './changeRecord';

/** Whose entries of the agenda: one side's, or both sides' in a plain list. */
export type AgendaSide = 'mentor' | 'mentee' | 'both';

/** Returns the edits that append decisions to a session, one a text. Returns undefined if the text can't be edited. */
export function planDecisions(text: string, session: Session, decisions: readonly string[]): readonly TextEdit[] | undefined {
	return appendEntries(text, session, ['decisions'], session.decisions, decisions.map(onOneLine));
}

/** Returns the edits that append entries to a session's agenda, one a text. Returns undefined if the text can't be edited. */
export function planAgendaEntries(
	text: string, session: Session, side: AgendaSide, entries: readonly string[],
): readonly TextEdit[] | undefined {
	const list = side === 'both' ? ['agenda'] : ['agenda', side];
	return appendEntries(text, session, list, session.agenda?.[side]?.map(writtenEntry), entries.map(onOneLine));
}

/**
 * Returns the edits that append entries to a list of a session, in the list's style; the key is added if it is missing. `present` is what
 * the list is read as. Returns undefined if the text can't be edited.
 */
export function appendEntries(
	text: string, session: Session, list: YamlPath, present: readonly NewValue[] = [], added: readonly NewValue[],
): readonly TextEdit[] | undefined {
	const record = OpenRecord.session(text, session);
	if (!record) {
		return undefined;
	}
	const lone = present.length > 0 && !record.has([...list, 0]) ? record.textOf(list) : undefined;
	// Lines with other marks than YAML's, and words with a colon, are one value for YAML: their entries become a list.
	const isReadOtherwise = lone !== undefined && (present.length > 1 || (lone !== present[0] && !/^["']/.test(lone)));
	return (isReadOtherwise
		? record.change([{ set: list, to: [...present, ...added] }])
		: record.change(added.map(item => ({ append: list, item }))))?.edits;
}

/** An entry as short as it can be written: a text alone where it has no state. */
function writtenEntry({ text = '', state }: AgendaEntry): NewValue {
	return state === undefined ? text : { text, state };
}
