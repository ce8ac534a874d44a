import type { FileFacts } from '../files/fileFacts';
import { People, spellingsOf } from '../programme/people';
import { type Grouping, groupOfSession, keyOfGroup, membersKey, menteesOf, mentorsOf, type Programme } from '../programme/programme';
import type { Pair } from '../record/pair';
import type { Session } from '../record/session';
import type { Uri } from '../text/uri';
import type { ChangedPair } from './change';

/** What two versions of a file say. */
export interface ComparedFacts {
	readonly uri: Uri;
	/** Where it was. Equals `uri` unless the file was moved. */
	readonly from: Uri;
	readonly wasThere: boolean;
	readonly isThere: boolean;
	/** Whether the text is the same, as far as it is known. */
	readonly isSame: boolean;
	/** Of a note that is in both versions: the headings of the sections whose text differs. */
	readonly sections?: readonly string[];
	/** Absent for a file of no known kind. */
	readonly before?: FileFacts;
	readonly after?: FileFacts;
}

/** What names and pairs are looked up in. */
export type KnownProgramme = Grouping & Pick<Programme, 'sessionsById'>;

/** Returns the people and pairs of a programme with those of both versions; what a file says now counts before what it said. */
export function knownWith(files: readonly ComparedFacts[], programme: KnownProgramme): KnownProgramme {
	const listed = files.findLast(({ after }) => after?.people)?.after?.people;
	const pairsOf = (side: 'before' | 'after'): readonly (readonly [string, Pair])[] => files.flatMap(file => {
		const pair = file[side]?.pair;
		return pair ? [[pair.id, pair] as const] : [];
	});
	const pairs = new Map([...pairsOf('before'), ...programme.pairs, ...pairsOf('after')]);
	const namesInPairs = [...pairs.values()].flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees]);
	const people = listed ? new People(spellingsOf(listed), namesInPairs) : programme.people;
	return {
		folder: programme.folder, sessionsById: programme.sessionsById, people, pairs,
		pairsByMembers: new Map([...pairs.values()].map(pair => [membersKey(people, pair.mentors, pair.mentees), pair])),
	};
}

/** Returns who meets in a session; undefined for forums and group sessions. */
export function pairOfSession(known: Grouping, session: Session): ChangedPair | undefined {
	const group = groupOfSession(known, session);
	return group.is === 'forums' ? undefined : {
		key: keyOfGroup(group), mentors: mentorsOf(known, session), mentees: menteesOf(known, session),
		...(group.is === 'pair' && { id: group.id, ...membersOf(known, group.id) }),
	};
}

/** Returns a pair with the people that it has now. */
export function changedPair(known: Grouping, id: string): ChangedPair {
	return { key: keyOfGroup({ is: 'pair', id }), id, mentors: [], mentees: [], ...membersOf(known, id) };
}

function membersOf({ pairs }: Grouping, id: string): Partial<Pick<ChangedPair, 'mentors' | 'mentees'>> {
	const pair = pairs.get(id);
	return pair ? { mentors: pair.mentors ?? [], mentees: pair.mentees ?? [] } : {};
}
