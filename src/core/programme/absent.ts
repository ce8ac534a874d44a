import type { Session } from '../record/session';
import { menteesOf, mentorsOf, type Grouping } from './programme';

/** The side of a session whose members were all absent, or both sides. */
export type AbsentSide = 'mentors' | 'mentees' | 'both';

/**
 * Returns the side of a session all of whose people are absent or excused by its attendance. Then the pair has not met, whatever the status
 * says. Undefined if at least one person of each side was present, or if attendance is unknown.
 */
export function absentSideOf(programme: Grouping, session: Session): AbsentSide | undefined {
	const { attendance = [] } = session;
	if (!attendance.some(({ state }) => isAbsence(state))) {
		return undefined;
	}
	const keyOf = (person: string): string => programme.people.comparisonKeyOf(person);
	const absent = new Set(attendance.flatMap(({ person, state }) => person !== undefined && isAbsence(state) ? keyOf(person) : []));
	const isEmpty = (side: readonly string[]): boolean => side.length > 0 && side.every(person => absent.has(keyOf(person)));
	const [mentors, mentees] = [isEmpty(mentorsOf(programme, session)), isEmpty(menteesOf(programme, session))];
	return mentors && mentees ? 'both' : mentors ? 'mentors' : mentees ? 'mentees' : undefined;
}

/** Returns a session as it counts for its pair: without minutes if one side was absent. */
export function asMet(programme: Grouping, session: Session): Session {
	return absentSideOf(programme, session) === undefined ? session : { ...session, minutes: 0 };
}

/**
 * Returns the attendance of a session as it is counted: as written, and of a no-show that says of nobody that they were absent, the mentees
 * whom it doesn't name as absent.
 */
export function countedAttendance(programme: Grouping, session: Session): NonNullable<Session['attendance']> {
	const { status, attendance = [] } = session;
	if (status !== 'no-show' || attendance.some(({ state }) => isAbsence(state))) {
		return attendance;
	}
	const { people } = programme;
	const mentees = new Map(menteesOf(programme, session).map(person => [people.comparisonKeyOf(person), person]));
	attendance.forEach(({ person = '' }) => mentees.delete(people.comparisonKeyOf(person)));
	return [...attendance, ...[...mentees.values()].map(person => ({ person, state: 'absent' as const }))];
}

/** Whether an attendance state means that the person was absent. */
export function isAbsence(state: NonNullable<Session['attendance']>[number]['state']): boolean {
	return state === 'absent' || state === 'excused';
}
