import type { Session } from '../record/session';
import { menteesOf, mentorsOf, type Programme } from './programme';

/** Whether somebody writes as a mentor: in this session, else by their role, else by their pairs. Of whom nobody knows it, it is not assumed. */
export function writesAsMentor(programme: Programme, author: string, session?: Session): boolean {
	const idOf = (person: string): string => programme.people.get(person)?.id ?? person;
	const isAmong = (people: readonly string[]): boolean => people.some(person => idOf(person) === idOf(author));
	if (session && isAmong(menteesOf(programme, session))) {
		return false;
	}
	const role = programme.people.get(author)?.role?.toLowerCase();
	return (session !== undefined && isAmong(mentorsOf(programme, session)))
		|| role === 'mentor'
		|| (role !== 'mentee' && [...programme.pairs.values()].some(pair => isAmong(pair.mentors ?? [])));
}
