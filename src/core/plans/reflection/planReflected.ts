import { ownerFrom } from '../../programme/openActions';
import type { Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import type { Day } from '../../time/days';
import { changeSession } from '../changeRecord';
import type { TextEdit } from '../../text/textEdit';

/** Whether a session has a `reflected` entry of a person, by any spelling. */
export function hasReflectedEntry(programme: Programme, session: Session, person: string): boolean {
	return session.reflected?.some(trace => programme.people.isSame(trace.person, person)) === true;
}

/**
 * Returns the edits that add a `reflected` entry: the person and the day, nothing of the note. At most one entry per person, whatever the
 * number of notes. Returns undefined if the text can't be edited.
 */
export function planReflected(
	text: string, programme: Programme, session: Session, person: string, on: Day,
): readonly TextEdit[] | undefined {
	return hasReflectedEntry(programme, session, person)
		? []
		: changeSession(text, session, [{ append: ['reflected'], item: { person: ownerFrom(programme, person).key, on } }]);
}
