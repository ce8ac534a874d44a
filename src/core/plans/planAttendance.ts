import type { Session } from '../record/session';
import type { TextEdit } from '../text/textEdit';
import { OpenRecord, type RecordChange } from './changeRecord';

/** Whether a person came to a session. */
export type AttendanceState = NonNullable<NonNullable<Session['attendance']>[number]['state']>;

/** Compares spellings of a person: those of one person have the same key. */
interface Spellings {
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
	const entries = session.attendance ?? [];
	const isList = entries.length === 0 || record?.has(['attendance', entries.length - 1]) === true;
	if (!record || record.has(['attendance', entries.length])) {
		return undefined;
	}
	const wanted = new Map([...states].map(([person, state]) => [people.comparisonKeyOf(person), { person, state }]));
	const stateOf = (person: string | undefined): AttendanceState | undefined => wanted.get(people.comparisonKeyOf(person ?? ''))?.state;
	const missing = [...wanted].filter(([key]) => !entries.some(({ person }) => people.comparisonKeyOf(person ?? '') === key));
	const added = missing.map(([, entry]) => entry);
	if (!isList) {
		const whole = entries.map(({ person = '', state }) => {
			const known = stateOf(person) ?? state;
			return known === undefined ? person : { person, state: known };
		});
		return record.change([{ set: ['attendance'], to: [...whole, ...added] }])?.edits;
	}
	const changed = entries.flatMap(({ person = '', state }, i): readonly RecordChange[] => {
		const to = stateOf(person);
		if (to === undefined || to === state) {
			return [];
		}
		return record.has(['attendance', i, 'person'])
			? [{ set: ['attendance', i, 'state'], to }]
			: [{ set: ['attendance', i], to: { person, state: to } }];
	});
	return record.change([...changed, ...added.map(item => ({ append: ['attendance'], item }))])?.edits;
}
