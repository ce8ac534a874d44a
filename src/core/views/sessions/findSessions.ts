import { statusOf, type Session, type SessionStatus } from '../../record/session';
import type { Day } from '../../time/days';
import { fold } from '../../text/plainText';
import { wordsFor } from '../../words/words';
import { menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../programme/programme';
import { frameOf, type ProgrammeFrame, sessionBundles } from '../../programme/memoizedLists';
import { memoizeByList } from '../../text/memoizeByList';

/** Returns whether a session matches every word of a filter. */
export type Finder = (session: Session) => boolean;

interface CachedFinder {
	readonly filter: string;
	readonly today: Day;
	readonly finder: Finder;
}

const lastFinder = new WeakMap<ProgrammeFrame, CachedFinder>();

/**
 * Returns a predicate for the sessions that match every word of a filter in title, topics, ISO day, people (name or id) or status
 * (both languages). Case and accents are ignored; an empty filter matches all. The last predicate of each programme is cached by
 * filter and day, so that results can be memoized by it.
 */
export function finderOf(programme: Programme, filter: string, today: Day): Finder {
	const frame = frameOf(programme);
	const before = lastFinder.get(frame);
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
	lastFinder.set(frame, { filter, today, finder });
	return finder;
}

/** Returns the sessions that a predicate matches; memoized. */
export const foundIn = memoizeByList((sessions: readonly Session[], finder: Finder): readonly Session[] => sessions.filter(finder));

/** Returns the sessions of a programme that match every word of a filter. */
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

/** Caches a session's own text. People's names are not part of it: other files define them. */
const ownTexts = new WeakMap<Session, string>();

/** Line breaks prevent matches across two fields. */
function ownText(session: Session): string {
	let text = ownTexts.get(session);
	if (text === undefined) {
		text = fold(`${session.title ?? ''}\n${session.topics?.join('\n') ?? ''}\n${session.date}`);
		ownTexts.set(session, text);
	}
	return text;
}

/** Returns a predicate for sessions with a person whose name or id contains a word; the result is cached per person and per pair. */
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
