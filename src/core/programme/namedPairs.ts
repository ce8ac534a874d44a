import type { Pair } from '../record/pair';
import type { Session } from '../record/session';
import { describePair, groupOfSession, keyOfGroup, type Grouping, menteesOf, mentorsOf, type Programme } from './programme';

/** People who meet and have no pair file: only sessions say who they are. Its `id` is the key of its sessions' group. */
export interface NamedPair extends Omit<Pair, 'uri'> {
	readonly uri?: undefined;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	/** The id that the sessions have in `pair`; absent where they have names alone. */
	readonly writtenId?: string;
}

/** People who meet, with or without a pair file. */
export type AnyPair = Pair | NamedPair;

/** Whether the pair has a file, which can hold goals. */
export function hasFile(pair: AnyPair): pair is Pair {
	return pair.uri !== undefined;
}

/** Returns a pair by its id, or a named pair by its group's key. */
export function findPair(programme: Programme, id: string): AnyPair | undefined {
	return programme.pairs.get(id) ?? namedPair(programme, id);
}

/** Returns who meets in a session; undefined for forums and group sessions. */
export function whoMeetsIn(programme: Programme, session: Session): AnyPair | undefined {
	const group = groupOfSession(programme, session);
	return group.is === 'forums' ? undefined
		: group.is === 'pair' && programme.pairs.get(group.id) || namedPair(programme, keyOfGroup(group));
}

/** Returns the people who meet and have no pair file. */
export function namedPairs(programme: Programme): readonly NamedPair[] {
	return [...programme.sessionsByGroup.keys()].flatMap(key => namedPair(programme, key) ?? []);
}

/** Whether anybody meets, with or without a pair file. */
export function hasPairs(programme: Programme): boolean {
	return programme.pairs.size > 0 || namedPairs(programme).length > 0;
}

/** Returns the sessions of a pair, ordered by uri. */
export function sessionsOfPair(programme: Pick<Programme, 'sessionsByGroup'>, pair: AnyPair): readonly Session[] {
	return programme.sessionsByGroup.get(hasFile(pair) ? keyOfGroup({ is: 'pair', id: pair.id }) : pair.id) ?? [];
}

/** Describes a pair by its people's names, else by its id. */
export function describeAnyPair(programme: Pick<Programme, 'people'>, pair: AnyPair): string {
	return describePair(programme, pair.mentors ?? [], pair.mentees ?? []) || (hasFile(pair) ? pair.id : pair.writtenId ?? '');
}

/** Returns two people as a pair without a file, in a folder where nobody has met yet. */
export function newNamedPair(mentors: readonly string[], mentees: readonly string[]): NamedPair {
	return { id: keyOfGroup({ is: 'names', mentors, mentees }), mentors, mentees, goalPositions: [] };
}

function namedPair(programme: Grouping & Pick<Programme, 'sessionsByGroup'>, key: string): NamedPair | undefined {
	const sessions = programme.sessionsByGroup.get(key) ?? [];
	const [first] = sessions;
	const group = first && groupOfSession(programme, first);
	if (!group || group.is === 'forums' || (group.is === 'pair' && programme.pairs.has(group.id))) {
		return undefined;
	}
	if (group.is === 'names') {
		return { id: key, mentors: group.mentors, mentees: group.mentees, goalPositions: [] };
	}
	const latest = [...sessions]
		.filter(session => mentorsOf(programme, session).length + menteesOf(programme, session).length > 0)
		.sort((a, b) => a.date < b.date ? 1 : -1)
		.at(0);
	return { id: key, writtenId: group.id, mentors: latest?.mentors ?? [], mentees: latest?.mentees ?? [], goalPositions: [] };
}
