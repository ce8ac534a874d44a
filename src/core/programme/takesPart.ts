import type { Session } from '../record/session';
import { menteesOf, mentorsOf, type Programme } from './programme';

/** Everyone in a session, by id where there is one: mentors, mentees, who was expected or came, and who was on stage. Each once. */
export function takesPart(programme: Programme, session: Session): readonly string[] {
	const written = [
		...mentorsOf(programme, session),
		...menteesOf(programme, session),
		...(session.attendance ?? []).map(({ person }) => person),
		...(session.speakers ?? []).map(({ name }) => name),
	].filter(person => person !== undefined);
	return [...new Set(written.map(person => {
		const known = programme.people.get(person);
		return known?.id ?? known?.name ?? person;
	}))];
}
