import { describePair, menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import { overdueIn, todayByOwner } from '../../programme/openActions';
import { needsLogging, nowIn } from '../../programme/timing';
import { type Session, statusOf } from '../../record/session';
import { compareText } from '../../text/collections';
import { fold, plainLabel } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { wordsIn } from '../sessions/findSessions';

/** A session as a quick pick item. `$(name)` in either text is escaped, so that VS Code shows no icon for it. */
export interface SessionEntry {
	readonly session: Session;
	/** Day with the month in full, so that typing `19 nov` as well as `november` finds it, and title. */
	readonly label: string;
	/** Names of the pair, status, what needs doing; with several programmes also the programme's name. */
	readonly description: string;
}

const foldedTexts = new WeakMap<SessionEntry, string>();

/** Returns the entries that have every typed word in what they show. */
export function findEntries(entries: readonly SessionEntry[], typed: string): readonly SessionEntry[] {
	const words = wordsIn(typed);
	return words.length === 0 ? entries : entries.filter(entry => {
		const text = foldedTexts.get(entry) ?? fold(`${entry.label}\n${entry.description}`);
		foldedTexts.set(entry, text);
		return words.every(({ isIn }) => isIn(text));
	});
}

interface Cached {
	readonly words: Words;
	/** The day and the minute: what needs logging changes within a day. */
	readonly when: string;
	readonly several: boolean;
	readonly entries: readonly SessionEntry[];
}

const cache = new WeakMap<Programme, Cached>();

/** The number of entries built, or sorted, in one time slice. */
const sliceLength = 1000;

/**
 * Returns a programme's sessions, newest first. Cached while programme, language, minute and `several` are the same; yields after each
 * time slice.
 */
export function* sessionEntries(programme: Programme, words: Words, present: Now, several: boolean): Steps<readonly SessionEntry[]> {
	const now = nowIn(programme, present);
	const when = `${now.today} ${String(Math.floor(now.epochMs / 60_000))}`;
	const before = cache.get(programme);
	if (before && before.words === words && before.when === when && before.several === several) {
		return before.entries;
	}
	const entryOf = describe(programme, words, now, several);
	const days = new Map<Day, SessionEntry[]>();
	yield* eachInSlices(programme.sessions, session => {
		const entry = entryOf(session);
		const day = days.get(session.date);
		if (day) {
			day.push(entry);
		} else {
			days.set(session.date, [entry]);
		}
	});
	// There are far fewer days than sessions, and few sessions a day, so this sorts fast.
	const entries: SessionEntry[] = [];
	for (const day of [...days.keys()].sort().reverse()) {
		const slices = Math.floor(entries.length / sliceLength);
		(days.get(day) ?? []).sort(newestFirst).forEach(entry => entries.push(entry));
		if (Math.floor(entries.length / sliceLength) > slices) {
			yield;
		}
	}
	cache.set(programme, { words, when, several, entries });
	return entries;
}

/** Merges the entries of several programmes into one list, newest first; yields after each time slice. */
export function* mergeEntries(lists: readonly (readonly SessionEntry[])[]): Steps<readonly SessionEntry[]> {
	const [first, ...others] = lists;
	if (others.length === 0) {
		return first ?? [];
	}
	const left = lists.map(entries => ({ entries, next: 0 }));
	const merged: SessionEntry[] = [];
	yield* eachInSlices(lists.flat(), () => {
		let newest: { readonly list: typeof left[number]; readonly entry: SessionEntry } | undefined;
		for (const list of left) {
			const entry = list.entries[list.next];
			if (entry && (!newest || newestFirst(entry, newest.entry) < 0)) {
				newest = { list, entry };
			}
		}
		if (newest) {
			newest.list.next++;
			merged.push(newest.entry);
		}
	});
	return merged;
}

function* eachInSlices<T>(values: readonly T[], work: (value: T) => void): Steps {
	for (const [i, value] of values.entries()) {
		work(value);
		if (i % sliceLength === sliceLength - 1) {
			yield;
		}
	}
}

function describe(programme: Programme, words: Words, now: Now, several: boolean): (session: Session) => SessionEntry {
	const { today } = now;
	const todayOf = todayByOwner(programme, now);
	const dayOf = once(day => `${words.day(day).split(' ', 1)[0] ?? ''} ${words.spoken.day(day).replace(/^\S+ /, '')}`);
	const shown = once((text: string) => plainLabel(text));
	const end = several ? ` · ${plainLabel(programme.name)}` : '';
	const needs = (session: Session): readonly string[] => {
		const overdue = overdueIn(session, programme, todayOf);
		return [
			...(needsLogging(session, programme, now) ? [words.rows.needsLogging] : []),
			...(overdue > 0 ? [words.rows.overdue(overdue)] : []),
		];
	};
	return session => {
		const names = shown(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
		const title = session.title === undefined ? '' : plainLabel(session.title);
		return {
			session,
			label: title === '' ? dayOf(session.date) : `${dayOf(session.date)} · ${title}`,
			description: [...(names === '' ? [] : [names]), words.status[statusOf(session, today)], ...needs(session)].join(' · ') + end,
		};
	};
}

function newestFirst({ session: a }: SessionEntry, { session: b }: SessionEntry): number {
	return compareText(b.date, a.date) || compareText(b.clock?.time ?? '', a.clock?.time ?? '') || compareText(b.id, a.id);
}

/** Memoizes `work` by its argument. */
function once(work: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return text => {
		const answer = known.get(text) ?? work(text);
		known.set(text, answer);
		return answer;
	};
}

/** A session as a quick pick item. */
export interface SessionChoice {
	readonly programme: Programme;
	readonly session: Session;
	/** Day and title. */
	readonly label: string;
	/** Names of the pair, status. */
	readonly description: string;
}

/** Returns a programme's sessions: held ones, latest first; then past ones that were not held; then future ones, earliest first. */
export function sessionChoices(programme: Programme, words: Words, today: Day): readonly SessionChoice[] {
	const newestFirst = [...programme.sessions].sort((a, b) => b.date.localeCompare(a.date));
	const wasHeld = (s: Session): boolean => s.date <= today && ['done', 'in-progress'].includes(statusOf(s, today));
	const held = newestFirst.filter(wasHeld);
	const missed = newestFirst.filter(s => s.date <= today && !wasHeld(s));
	const ahead = newestFirst.filter(s => s.date > today).reverse();
	return [...held, ...missed, ...ahead].map(session => sessionChoice(programme, session, words, today));
}

/** Returns one session as a quick pick item. */
export function sessionChoice(programme: Programme, session: Session, words: Words, today: Day): SessionChoice {
	return {
		programme,
		session,
		label: [words.day(session.date), session.title].filter(part => part !== undefined).join(' · '),
		description: [
			describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)), words.status[statusOf(session, today)],
		]
			.filter(part => part !== '')
			.join(' · '),
	};
}
