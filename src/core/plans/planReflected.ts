import { ownerFrom } from '../programme/openActions';
import type { Programme } from '../programme/programme';
import type { Session } from '../record/session';
import type { Day } from '../time/days';
import { changeSession } from './changeRecord';
import type { TextEdit } from '../text/textEdit';

/** Whether somebody has left the trace that they have written about a session. */
export function hasLeftTrace(programme: Programme, session: Session, person: string): boolean {
	const keyOf = (reference: string): string => ownerFrom(programme, reference).key;
	return session.reflected?.some(trace => trace.person !== undefined && keyOf(trace.person) === keyOf(person)) === true;
}

/**
 * The trace that an author chose to leave in a session's file: that they have written, and when; nothing of the note. One a
 * person, however many notes there are. Undefined when the text can't be edited.
 */
export function planReflected(
	text: string, programme: Programme, session: Session, person: string, on: Day,
): readonly TextEdit[] | undefined {
	return hasLeftTrace(programme, session, person)
		? []
		: changeSession(text, session, [{ append: ['reflected'], item: { person: ownerFrom(programme, person).key, on } }]);
}
