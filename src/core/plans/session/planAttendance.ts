import type { AttendanceState } from '../../programme/attendees';
import type { Session } from '../../record/session';
import type { TextEdit } from '../../text/textEdit';
import { OpenRecord, type RecordChange } from '../changeRecord';
import { SessionList } from './sessionList';

/** Compares spellings of a person: those of one person have the same key. */
export interface Spellings {
	comparisonKeyOf(person: string): string;
}

/**
 * Returns the edits that write who came to a session: entries whose state differs are changed, and missing ones are appended; people who
 * are not in `states` keep theirs. Returns undefined if the text can't be edited, or an entry of the list can't be read.
 */
export function planAttendance(
	text: string, session: Session, states: ReadonlyMap<string, AttendanceState>, people: Spellings,
): readonly TextEdit[] | undefined {
	const record = OpenRecord.session(text, session);
	const changes = record && attendanceChanges(record, session, states, people);
	return changes && record.change(changes)?.edits;
}

/** Returns the changes that `planAttendance` makes. A state that is undefined is removed from the person's entry. */
export function attendanceChanges(
	record: OpenRecord, session: Session, states: ReadonlyMap<string, AttendanceState | undefined>, people: Spellings,
): readonly RecordChange[] | undefined {
	const entries = session.attendance ?? [];
	const list = record.has(['attendance', entries.length]) ? undefined : SessionList.open(record, ['attendance'], entries);
	const wanted = new Map([...states].map(([person, state]) => [people.comparisonKeyOf(person), { person, state }]));
	const known = entries.map(({ person = '' }) => wanted.get(people.comparisonKeyOf(person)));
	const added = [...wanted].flatMap(([key, { person, state }]) =>
		state === undefined || entries.some(entry => people.comparisonKeyOf(entry.person ?? '') === key) ? [] : [{ person, state }]);
	if (added.length === 0 && entries.every(({ state }, i) => !known[i] || known[i].state === state)) {
		return list && [];
	}
	if (list?.isOneText === true) {
		return list.setAll([...entries.map(({ person = '', state }, i) => {
			const to = known[i] ? known[i].state : state;
			return to === undefined ? person : { person, state: to };
		}), ...added]);
	}
	const changed = entries.map(({ state }, i) =>
		!known[i] || known[i].state === state ? [] : list?.set(i, { state: known[i].state ?? null }));
	const all = [...changed, added.length === 0 ? [] : list?.append(added)];
	return all.every(each => each !== undefined) ? all.flat() : undefined;
}
