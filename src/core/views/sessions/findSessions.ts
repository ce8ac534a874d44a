import type { Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import { fold } from '../../text/plainText';
import type { Now } from '../../time/instants';
import { menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../programme/programme';
import { frameOf, type ProgrammeFrame, sessionBundles } from '../../programme/memoizedLists';
import { nowIn } from '../../programme/timing';
import { memoizeByList } from '../../text/memoizeByList';
import { dayText, notMetTextOf, saidInRows } from './shownInRows';

/** Returns whether a session matches every word of a filter. */
export type Finder = (session: Session) => boolean;

interface CachedFinder {
	readonly filter: string;
	/** What the finder depends on beside the frame and the sessions. */
	readonly when: string;
	readonly finder: Finder;
}

const lastFinder = new WeakMap<ProgrammeFrame, CachedFinder>();

/**
 * Returns a predicate for the sessions that match every word of a filter in what their rows show: day, time, title, people (name or id),
 * status, what needs doing, and that their pair has not met for too long; also in topics and the ISO day. Days and states match in both
 * languages. Case and accents are ignored; an empty filter matches all. The last predicate of each programme is cached by filter and
 * moment, so that results can be memoized by it. `present` is in any zone.
 */
export function finderOf(programme: Programme, filter: string, present: Now): Finder {
	const now = nowIn(programme, present);
	const frame = frameOf(programme);
	const typed = wordsIn(filter);
	const said = saidInRows(programme, now).filter(({ text }) => typed.some(({ isIn }) => isIn(text)));
	// What needs logging changes within a day; the minute is enough.
	const when = said.length > 0 ? `${now.today} ${String(Math.floor(now.epochMs / 60_000))}` : now.today;
	const before = lastFinder.get(frame);
	if (before?.filter === filter && before.when === when) {
		return before.finder;
	}
	const wanted = typed.map(word => ({
		...word, hasPeople: peopleWith(frame, word.isIn), said: said.filter(({ text }) => word.isIn(text)),
	}));
	const finder = (session: Session): boolean =>
		wanted.every(({ isIn, hasPeople, said }) => isIn(ownText(session))
			|| isIn(dayText(session.date))
			|| said.some(({ isSaidOf }) => isSaidOf(session))
			|| hasPeople(session));
	lastFinder.set(frame, { filter, when, finder });
	return finder;
}

/** Whether a pair matches every word of a filter in its own row: by its names, its cohort, or that it has not met for too long. */
export function matchesPair(programme: Programme, pair: Pair, filter: string, now: Now): boolean {
	const { mentors = [], mentees = [], cohort } = pair;
	const text = fold([
		pair.id, ...[...mentors, ...mentees].map(person => nameOfPerson(programme, person)),
		programme.file?.cohorts?.find(({ id }) => id === cohort)?.name ?? cohort ?? '',
	].join('\n'));
	const said = notMetTextOf(programme, pair, nowIn(programme, now));
	return wordsIn(filter).every(({ isIn }) => isIn(text) || isIn(said));
}

/** A word of a filter. */
export interface TypedWord {
	/** Whether a folded text contains it. */
	readonly isIn: (text: string) => boolean;
}

/**
 * Returns the words of a filter. A number of one or two digits is a day, a month or an hour: it matches whole numbers only, the last one
 * also while it is typed.
 */
export function wordsIn(filter: string): readonly TypedWord[] {
	const words = [...new Set(fold(filter).split(/\s+/).filter(word => word !== ''))];
	return words.map((word, i) => {
		if (!/^\d{1,2}$/.test(word)) {
			return { isIn: text => text.includes(word) };
		}
		const pattern = new RegExp(`(?<!\\d)0?${word}${i === words.length - 1 ? '' : '(?!\\d)'}`);
		return { isIn: text => pattern.test(text) };
	});
}

/** Returns the sessions that a predicate matches; memoized. */
export const foundIn = memoizeByList((sessions: readonly Session[], finder: Finder): readonly Session[] => sessions.filter(finder));

/** Returns the sessions of a programme that match every word of a filter. */
export function findSessions(programme: Programme, filter: string, now: Now): readonly Session[] {
	const finder = finderOf(programme, filter, now);
	return sessionBundles(programme).flatMap(sessions => foundIn(sessions, finder));
}

/** Caches a session's own text. People's names are not part of it: other files define them. */
const ownTexts = new WeakMap<Session, string>();

/** Line breaks prevent matches across two fields. */
function ownText(session: Session): string {
	let text = ownTexts.get(session);
	if (text === undefined) {
		const { title = '', topics = [], clock } = session;
		text = fold([title, ...topics, ...(clock ? [clock.time, clock.time.replace(':', '.')] : [])].join('\n'));
		ownTexts.set(session, text);
	}
	return text;
}

/** Returns a predicate for sessions with a person whose name or id a word is in; the result is cached per person and per pair. */
function peopleWith(programme: ProgrammeFrame, isIn: (text: string) => boolean): (session: Session) => boolean {
	const people = new Map<string | undefined, boolean>([[undefined, false]]);
	const isMeant = (person: string | undefined): boolean => {
		let holds = people.get(person);
		if (holds === undefined) {
			const { id, name } = programme.people.get(person ?? '') ?? {};
			holds = isIn(fold(`${nameOfPerson(programme, person ?? '')}\n${id ?? name ?? person ?? ''}`));
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
