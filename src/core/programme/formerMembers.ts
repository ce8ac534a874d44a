import type { Pair } from '../record/pair';
import type { Session } from '../record/session';
import { namesIn } from '../text/personName';
import type { Day } from '../time/days';
import type { Programme } from './programme';
import { unnamedNoShows, unnamedSessions } from './unnamedSessions';

interface Member {
	readonly written: string;
	/** Whether `people.yaml` knew them, and by which name. */
	readonly isKnown: boolean;
	readonly name: string | undefined;
}

/** A pair's people before a change, with what `people.yaml` said of them then. */
export type FormerMembers = Readonly<Record<'mentors' | 'mentees', readonly Member[]>>;

/** Returns a pair's people of today, to be compared with later ones. */
export function membersToday({ people }: Pick<Programme, 'people'>, { mentors = [], mentees = [] }: Pair): FormerMembers {
	const member = (written: string): Member => ({ written, isKnown: people.has(written), name: people.get(written)?.name });
	return { mentors: mentors.map(member), mentees: mentees.map(member) };
}

/**
 * Returns a pair's former people as they are written today, and its held sessions and no-shows that count for its people of today
 * although others were its people. Undefined if there are none. A person with a new id, another spelling of a name, and a text that is now
 * a list of the same names are no others.
 */
export function namesOfBefore(programme: Programme, pair: Pair, before: FormerMembers, today: Day): {
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	readonly sessions: readonly Session[];
} | undefined {
	const { people, pairs } = programme;
	if (pairs.get(pair.id)?.uri !== pair.uri) {
		return undefined;
	}
	const present = ({ written, isKnown, name }: Member): readonly string[] => {
		// `people.yaml` has no longer who it had: under another id, or not at all.
		const renamed = isKnown && !people.has(written);
		return !renamed ? [written] : name === undefined ? [] : [people.get(name)?.id ?? name];
	};
	const keysOf = (names: readonly string[]): string =>
		JSON.stringify(names.flatMap(namesIn).map(name => people.comparisonKeyOf(name)).sort());
	const [mentors, mentees] = [before.mentors.flatMap(present), before.mentees.flatMap(present)];
	const gone = {
		mentors: keysOf(mentors) === keysOf(pair.mentors ?? []) ? [] : mentors,
		mentees: keysOf(mentees) === keysOf(pair.mentees ?? []) ? [] : mentees,
	};
	const sessions = [...unnamedSessions(programme, pair.id, today, gone), ...unnamedNoShows(programme, pair.id, today, gone)];
	return sessions.length === 0 ? undefined : { mentors, mentees, sessions };
}
