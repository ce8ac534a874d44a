import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import type { Words } from '../words/words';
import { describePair, menteesOf, mentorsOf, type Programme } from './programme';

/** A session as a choice, in words. */
export interface SessionChoice {
	readonly programme: Programme;
	readonly session: Session;
	/** Day and title. */
	readonly label: string;
	/** Who met, and how it stands. */
	readonly description: string;
	/** Whether a reflection on it is known. */
	readonly reflected: boolean;
}

/** A programme's sessions as one would look for them: the latest first, what is still ahead last. */
export function sessionChoices(programme: Programme, words: Words, today: Day): readonly SessionChoice[] {
	const past = programme.sessions.filter(s => s.date <= today).sort((a, b) => b.date.localeCompare(a.date));
	const ahead = programme.sessions.filter(s => s.date > today).sort((a, b) => a.date.localeCompare(b.date));
	return [...past, ...ahead].map(session => ({
		programme,
		session,
		label: [words.day(session.date), session.title].filter(part => part !== undefined).join(' · '),
		description: [describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)), words.status[statusOf(session, today)]].filter(part => part !== '').join(' · '),
		reflected: programme.reflectionsBySession.has(session.id),
	}));
}
