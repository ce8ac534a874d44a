import { statusOf, type Session } from '../../record/session';
import type { Day } from '../../time/days';
import type { Words } from '../../words/words';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../programme/programme';

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

/** A programme's sessions as one would look for them: those that were held, the latest first; then what did not come about; what is ahead last. */
export function sessionChoices(programme: Programme, words: Words, today: Day): readonly SessionChoice[] {
	const newestFirst = [...programme.sessions].sort((a, b) => b.date.localeCompare(a.date));
	const wasHeld = (s: Session): boolean => s.date <= today && ['done', 'in-progress'].includes(statusOf(s, today));
	const held = newestFirst.filter(wasHeld);
	const missed = newestFirst.filter(s => s.date <= today && !wasHeld(s));
	const ahead = newestFirst.filter(s => s.date > today).reverse();
	return [...held, ...missed, ...ahead].map(session => ({
		programme,
		session,
		label: [words.day(session.date), session.title].filter(part => part !== undefined).join(' · '),
		description: [describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)), words.status[statusOf(session, today)]].filter(part => part !== '').join(' · '),
		reflected: programme.reflectionsBySession.has(session.id),
	}));
}
