import { statusOf, type Session, type SessionStatus } from '../../record/session';
import type { Day } from '../../time/days';
import { fold } from '../../text/plainText';
import { wordsFor } from '../../words/words';
import { menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../programme/programme';
import { frameOf, type ProgrammeFrame, sessionBundles } from '../../programme/partitions';
import { memoizeByList } from '../../text/memoizeByList';

/** Whether a session holds every word of a filter. */
export type Finder = (session: Session) => boolean;

interface Sought {
	readonly filter: string;
	readonly today: Day;
	readonly finder: Finder;
}

const lastSought = new WeakMap<ProgrammeFrame, Sought>();

/**
 * What finds the sessions that hold every word of a filter: in the title, the topics, the day as it is written, the
 * people (by name or id) or the status in either language. Capital letters and accents say nothing. An empty filter
 * leaves all. The same finder as long as it finds the same, so that what it found can be remembered by it.
 */
export function finderOf(programme: Programme, filter: string, today: Day): Finder {
	const frame = frameOf(programme);
	const before = lastSought.get(frame);
	if (before?.filter === filter && before.today === today) {
		return before.finder;
	}
	const wanted = [
		...new Set(fold(filter).split(/\s+/).filter(word => word !== '')),
	].map(word => ({ word, hasPeople: peopleWith(frame, word) }));
	const finder = (session: Session): boolean =>
		wanted.every(({ word, hasPeople }) => ownText(session).includes(word)
			|| statusTexts[statusOf(session, today)].includes(word)
			|| hasPeople(session));
	lastSought.set(frame, { filter, today, finder });
	return finder;
}

/** Those of some sessions that a finder finds. */
export const foundIn = memoizeByList((sessions: readonly Session[], finder: Finder): readonly Session[] => sessions.filter(finder));

/** The sessions of a programme that hold every word of a filter. */
export function findSessions(programme: Programme, filter: string, today: Day): readonly Session[] {
	const finder = finderOf(programme, filter, today);
	return sessionBundles(programme).flatMap(sessions => foundIn(sessions, finder));
}

const statusText = (status: SessionStatus): string =>
	fold([status, wordsFor('en').status[status], wordsFor('id').status[status]].join('\n'));

const statusTexts: Readonly<Record<SessionStatus, string>> = {
	'draft': statusText('draft'), 'proposed': statusText('proposed'), 'scheduled': statusText('scheduled'), 'in-progress': statusText('in-progress'),
	'done': statusText('done'), 'cancelled': statusText('cancelled'), 'no-show': statusText('no-show'),
};

/** What a session itself says stays while other files change; who its people are may not. */
const ownTexts = new WeakMap<Session, string>();

/** Lines keep apart what doesn't belong together. */
function ownText(session: Session): string {
	let text = ownTexts.get(session);
	if (text === undefined) {
		text = fold(`${session.title ?? ''}\n${session.topics?.join('\n') ?? ''}\n${session.date}`);
		ownTexts.set(session, text);
	}
	return text;
}

/** Whether a session has people whose name or id holds a word. Each person, and the people of each pair, are looked at once. */
function peopleWith(programme: ProgrammeFrame, word: string): (session: Session) => boolean {
	const people = new Map<string | undefined, boolean>([[undefined, false]]);
	const isMeant = (person: string | undefined): boolean => {
		let holds = people.get(person);
		if (holds === undefined) {
			const { id, name } = programme.people.get(person ?? '') ?? {};
			holds = fold(`${nameOfPerson(programme, person ?? '')}\n${id ?? name ?? person ?? ''}`).includes(word);
			people.set(person, holds);
		}
		return holds;
	};
	const pairs = new Map<string, boolean>();
	const areMeant = (session: Session): boolean =>
		mentorsOf(programme, session).some(isMeant) || menteesOf(programme, session).some(isMeant);
	const pairIsMeant = (session: Session): boolean => {
		const { pair, mentors, mentees } = session;
		if (pair === undefined || mentors || mentees) {
			return areMeant(session);
		}
		const holds = pairs.get(pair) ?? areMeant(session);
		pairs.set(pair, holds);
		return holds;
	};
	return session => pairIsMeant(session)
		|| session.attendance?.some(({ person }) => isMeant(person)) === true
		|| session.speakers?.some(({ name }) => isMeant(name)) === true;
}
