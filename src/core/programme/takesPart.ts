import type { Session } from '../record/session';
import { menteesOf, mentorsOf, type Grouping } from './programme';

/** Everyone in a session, by id where there is one: mentors, mentees, who was expected or came, and who was on stage. Each once. */
export function takesPart(programme: Grouping, session: Session): readonly string[] {
	// A handful: looking through it is quicker than a set, and all sessions are asked at once.
	const all: string[] = [];
	const take = (person: string | undefined): void => {
		const known = person === undefined ? undefined : programme.people.get(person);
		const key = known?.id ?? known?.name ?? person;
		if (key !== undefined && !all.includes(key)) {
			all.push(key);
		}
	};
	mentorsOf(programme, session).forEach(take);
	menteesOf(programme, session).forEach(take);
	session.attendance?.forEach(({ person }) => { take(person); });
	session.speakers?.forEach(({ name }) => { take(name); });
	return all;
}
