import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import { plainLabel } from '../words/plainText';
import type { Words } from '../words/words';
import { describePair, groupBy, menteesOf, mentorsOf, type Programme } from './programme';

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

/** So many are put together before others get a turn. */
const sliceLength = 1000;

/**
 * A programme's sessions, the newest first. Put together once for as long as the programme, the language and the day
 * stay the same; in slices, and yields between them, so that thousands hold nobody up.
 */
export function* sessionEntries(programme: Programme, words: Words, today: Day, several: boolean): Generator<undefined, readonly SessionEntry[]> {
	const before = kept.get(programme);
	if (before && before.words === words && before.today === today && before.several === several) {
		return before.entries;
	}
	const entryOf = describe(programme, words, today, several);
	const unsorted: SessionEntry[] = [];
	for (const [i, session] of programme.sessions.entries()) {
		unsorted.push(entryOf(session));
		if (i % sliceLength === sliceLength - 1) {
			yield;
		}
	}
	const days = groupBy(unsorted, ({ session: { date } }) => date);
	yield;
	const entries: SessionEntry[] = [];
	for (const [i, day] of [...days.keys()].sort().reverse().entries()) {
		entries.push(...[...days.get(day) ?? []].sort(newestFirst));
		if (i % sliceLength === sliceLength - 1) {
			yield;
		}
	}
	kept.set(programme, { words, today, several, entries });
	return entries;
}

/** The entries of several programmes as one list, the newest first. */
export function mergeEntries(lists: readonly (readonly SessionEntry[])[]): readonly SessionEntry[] {
	const [first, ...others] = lists;
	return others.length === 0 ? first ?? [] : lists.flat().sort(newestFirst);
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
	return compare(b.date, a.date) || compare(b.clock?.time ?? '', a.clock?.time ?? '') || compare(b.id, a.id);
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** The same function, but each answer is worked out once. */
function once(work: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return text => {
		const answer = known.get(text) ?? work(text);
		known.set(text, answer);
		return answer;
	};
}
