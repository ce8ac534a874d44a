import type { Session } from '../record/session';
import { type Grouping, menteesOf, mentorsOf, type Programme } from './programme';

/** A state of a person's attendance. */
export type AttendanceState = NonNullable<NonNullable<Session['attendance']>[number]['state']>;

/** A person of a session, with the state that its attendance has. */
export interface Attendee {
	/** As it is written. */
	readonly person: string;
	readonly state?: AttendanceState;
}

/** Returns everyone whom a session is for and who is in its attendance, each once: mentors first. */
export function attendeesOf(programme: Grouping & Pick<Programme, 'people'>, session: Session): readonly Attendee[] {
	const attendees = new Map<string, Attendee>();
	const { attendance = [] } = session;
	for (const person of [
		...mentorsOf(programme, session), ...menteesOf(programme, session), ...attendance.map(entry => entry.person ?? ''),
	]) {
		const key = programme.people.comparisonKeyOf(person);
		const state = attendance.find(entry => programme.people.comparisonKeyOf(entry.person ?? '') === key)?.state;
		if (person !== '' && !attendees.has(key)) {
			attendees.set(key, { person, ...(state && { state }) });
		}
	}
	return [...attendees.values()];
}

/** Returns the side of a session that a person is on; both where that is not known. */
export function sideOf(programme: Grouping, session: Session, person: string | undefined): 'mentor' | 'mentee' | 'both' {
	const isAmong = (people: readonly string[]): boolean =>
		person !== undefined && people.some(each => programme.people.isSame(each, person));
	const [isMentor, isMentee] = [isAmong(mentorsOf(programme, session)), isAmong(menteesOf(programme, session))];
	return isMentor === isMentee ? 'both' : isMentor ? 'mentor' : 'mentee';
}
