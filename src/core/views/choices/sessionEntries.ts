import { describePair, menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import { type Session, statusOf } from '../../record/session';
import { compareText } from '../../text/collections';
import { plainLabel } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import type { Day } from '../../time/days';
import type { Words } from '../../words/words';

/** A session as a line in a list of all of them. Both texts may be shown where `$(name)` would be an icon. */
export interface SessionEntry {
	readonly session: Session;
	/** Day and title. */
	readonly label: string;
	/** Who met, how it stands, and the programme where there are several. */
	readonly description: string;
}

interface Kept {
	readonly words: Words;
	readonly today: Day;
	readonly several: boolean;
	readonly entries: readonly SessionEntry[];
}

const kept = new WeakMap<Programme, Kept>();

/** So many are put together, or put in their order, before others get a turn. */
const sliceLength = 1000;

/**
 * A programme's sessions, the newest first. Put together once for as long as the programme, the language and the day
 * stay the same; in slices, and yields between them, so that thousands hold nobody up.
 */
export function* sessionEntries(programme: Programme, words: Words, today: Day, several: boolean): Steps<readonly SessionEntry[]> {
	const before = kept.get(programme);
	if (before && before.words === words && before.today === today && before.several === several) {
		return before.entries;
	}
	const entryOf = describe(programme, words, today, several);
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
	// Days are far fewer than sessions, and a day has few of them.
	const entries: SessionEntry[] = [];
	for (const day of [...days.keys()].sort().reverse()) {
		const slices = Math.floor(entries.length / sliceLength);
		(days.get(day) ?? []).sort(newestFirst).forEach(entry => entries.push(entry));
		if (Math.floor(entries.length / sliceLength) > slices) {
			yield;
		}
	}
	kept.set(programme, { words, today, several, entries });
	return entries;
}

/** The entries of several programmes as one list, the newest first; in slices too. */
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

function describe(programme: Programme, words: Words, today: Day, several: boolean): (session: Session) => SessionEntry {
	const dayOf = once(words.day);
	const shown = once((text: string) => plainLabel(text));
	const end = several ? ` · ${plainLabel(programme.name)}` : '';
	return session => {
		const who = shown(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
		const title = session.title === undefined ? '' : plainLabel(session.title);
		return {
			session,
			label: title === '' ? dayOf(session.date) : `${dayOf(session.date)} · ${title}`,
			description: `${who === '' ? '' : `${who} · `}${words.status[statusOf(session, today)]}${end}`,
		};
	};
}

function newestFirst({ session: a }: SessionEntry, { session: b }: SessionEntry): number {
	return compareText(b.date, a.date) || compareText(b.clock?.time ?? '', a.clock?.time ?? '') || compareText(b.id, a.id);
}

/** The same function, but each answer is worked out once. */
function once(work: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return text => {
		const answer = known.get(text) ?? work(text);
		known.set(text, answer);
		return answer;
	};
}

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

/**
 * A programme's sessions as one would look for them: those that were held, the latest first; then what did not come about; what is
 * ahead last.
 */
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
		description: [
			describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)), words.status[statusOf(session, today)],
		]
			.filter(part => part !== '')
			.join(' · '),
		reflected: programme.reflectionsBySession.has(session.id),
	}));
}
