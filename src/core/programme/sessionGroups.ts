import { groupOfSession, type Programme, type SessionGroup } from './programme';
import type { Session } from '../record/session';
import type { Day } from '../time/days';

/** The sessions that are shown together, in the programme's order. */
interface GroupedSessions {
	readonly group: SessionGroup;
	/** The group as text, the same for the same group. */
	readonly key: string;
	/** The very same list for as long as nothing in it changes, whatever becomes of the rest of the programme. */
	readonly sessions: readonly Session[];
}

type Groups = ReadonlyMap<string, GroupedSessions>;

const known = new WeakMap<Programme, Groups>();
/** The programme whose sessions were grouped last, by its first session. */
const last = new WeakMap<Session, Programme>();

/** A programme's sessions by where they are shown, by key. So what is told of many sessions is put together again only for the groups that changed. */
export function sessionGroups(programme: Programme): Groups {
	let groups = known.get(programme);
	if (!groups) {
		const [first] = programme.sessions;
		const before = first && last.get(first);
		groups = (before && regroup(before, programme)) ?? group(programme);
		known.set(programme, groups);
		if (first) {
			last.set(first, programme);
		}
	}
	return groups;
}

/** The groups where some sessions say something else now, and each stays in its group; undefined where more changed. */
function regroup(before: Programme, now: Programme): Groups | undefined {
	const groups = known.get(before);
	if (!groups || before.sessions.length !== now.sessions.length || !sameEntries(before.pairs, now.pairs) || !sameEntries(before.people, now.people)) {
		return undefined;
	}
	const changed = new Map<string, Map<Session, Session>>();
	for (const [i, session] of now.sessions.entries()) {
		const old = before.sessions[i];
		if (old && old !== session) {
			const key = keyOfGroup(groupOfSession(now, session));
			if (key !== keyOfGroup(groupOfSession(before, old))) {
				return undefined;
			}
			changed.set(key, (changed.get(key) ?? new Map<Session, Session>()).set(old, session));
		}
	}
	const next = new Map(groups);
	for (const [key, replaced] of changed) {
		const old = groups.get(key);
		if (old) {
			next.set(key, { ...old, sessions: sameList(old.sessions.map(session => replaced.get(session) ?? session)) });
		}
	}
	return next;
}

function sameEntries<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
	return a === b || (a.size === b.size && [...a].every(([key, value]) => b.get(key) === value));
}

/** The text of a group, the same for the same group. */
export function keyOfGroup(group: SessionGroup): string {
	return JSON.stringify(group);
}

function group(programme: Programme): Groups {
	const ofPairs = new Map<string, Session[]>();
	const others = new Map<string, { readonly group: SessionGroup; readonly sessions: Session[] }>();
	const add = (pair: string, session: Session): void => {
		const sessions = ofPairs.get(pair);
		if (sessions) {
			sessions.push(session);
		} else {
			ofPairs.set(pair, [session]);
		}
	};
	for (const session of programme.sessions) {
		if (session.pair !== undefined) {
			add(session.pair, session);
			continue;
		}
		const group = groupOfSession(programme, session);
		if (group.is === 'pair') {
			add(group.id, session);
			continue;
		}
		const key = keyOfGroup(group);
		const other = others.get(key) ?? { group, sessions: [] };
		others.set(key, other);
		other.sessions.push(session);
	}
	return new Map([
		...[...ofPairs].map(([id, sessions]) => ({ group: { is: 'pair', id } as const, sessions })),
		...others.values(),
	].map(({ group, sessions }) => [keyOfGroup(group), { group, key: keyOfGroup(group), sessions: sameList(sessions) }]));
}

/** Lists by their first session. */
const lists = new WeakMap<Session, readonly Session[]>();

/** The list with these sessions that was made before, where there is one. */
function sameList(sessions: readonly Session[]): readonly Session[] {
	const [first] = sessions;
	const before = first && lists.get(first);
	if (before && before.length === sessions.length && before.every((session, i) => session === sessions[i])) {
		return before;
	}
	if (first) {
		lists.set(first, sessions);
	}
	return sessions;
}

/** What some sessions say on a day, remembered as long as that very list of sessions is held and the day is the same. */
export function onDay<V>(tell: (sessions: readonly Session[], today: Day) => V): (sessions: readonly Session[], today: Day) => V {
	const told = new WeakMap<readonly Session[], { readonly today: Day; readonly value: V }>();
	return (sessions, today) => {
		const before = told.get(sessions);
		if (before?.today === today) {
			return before.value;
		}
		const value = tell(sessions, today);
		told.set(sessions, { today, value });
		return value;
	};
}
