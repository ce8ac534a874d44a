import type { Pair } from '../record/pair';
import type { Session } from '../record/session';
import { sessionsOfPair } from './namedPairs';
import { type Grouping, groupOfSession, keyOfGroup, membersKey, type Programme } from './programme';

/** Returns the sessions that belong to a pair by whom they name, and would not if the pair had the people of `becomes`. */
export function leavingSessions(programme: Programme, pair: Pair, becomes: Pair): readonly Session[] {
	const { folder, people, pairs, pairsByMembers } = programme;
	const others = [...pairsByMembers].filter(([, each]) => each.id !== pair.id);
	const after: Grouping = {
		folder, people,
		pairs: new Map([...pairs, [pair.id, becomes]]),
		pairsByMembers: new Map([...others, [membersKey(people, becomes.mentors, becomes.mentees), becomes]]),
	};
	const key = keyOfGroup({ is: 'pair', id: pair.id });
	return sessionsOfPair(programme, pair)
		.filter(session => session.pair === undefined && keyOfGroup(groupOfSession(after, session)) !== key);
}
