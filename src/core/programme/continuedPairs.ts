import { hasEnded, type Pair } from '../record/pair';
import { isOverdue, openActions, type Session } from '../record/session';
import type { Action } from '../record/sessionShape';
import { groupBy } from '../text/collections';
import { memoizeByList } from '../text/memoizeByList';
import type { Day } from '../time/days';
import { type AnyPair, hasFile, sessionsOfPair } from './namedPairs';
import { type Grouping, groupOfSession, keyOfGroup, menteesOf, pairOf, type Programme } from './programme';

type Pairs = Pick<Programme, 'pairs'>;

/** Returns the pairs that a pair takes over from, oldest first. A circle is followed once. */
export function earlierPairs({ pairs }: Pairs, pair: AnyPair): readonly Pair[] {
	const earlier: Pair[] = [];
	let id = pair.continues;
	while (id !== undefined) {
		const found: Pair | undefined = pairs.get(id);
		if (!found || found.id === pair.id || earlier.includes(found)) {
			break;
		}
		earlier.unshift(found);
		id = found.continues;
	}
	return earlier;
}

/** Whether a pair takes over from itself, through others. */
export function isInCircle({ pairs }: Pairs, pair: Pair): boolean {
	const seen = new Set<string>();
	for (let id = pair.continues; id !== undefined && !seen.has(id); id = pairs.get(id)?.continues) {
		if (id === pair.id) {
			return true;
		}
		seen.add(id);
	}
	return false;
}

const successors = memoizeByList((pairs: Programme['pairs']): ReadonlyMap<string, readonly Pair[]> =>
	groupBy([...pairs.values()].filter(({ continues }) => continues !== undefined), ({ continues = '' }) => continues));

/** Returns the pairs that take over from a pair. */
export function laterPairs({ pairs }: Pairs, pair: AnyPair): readonly Pair[] {
	return successors(pairs).get(pair.id) ?? [];
}

/**
 * Returns the pair under which an open action is due: its session's, else a later one that it goes along to. It goes along to a pair that
 * has its owner; from a pair that has ended, it does so too if nobody owns it, or someone who was in neither.
 */
export function pairOfAction(programme: Grouping, session: Session, { owner }: Action): Pair | undefined {
	const own = pairOf(programme, session);
	return own && (goesAlongTo(programme, own, owner, new Set([own.id])) ?? own);
}

/** Returns the open actions of a session that are due under a later pair. */
export function actionsMovedOn(
	programme: Grouping, session: Session,
): readonly { readonly action: Action; readonly to: Pair }[] {
	const own = session.actions === undefined ? undefined : pairOf(programme, session);
	return !own || laterPairs(programme, own).length === 0 ? [] : openActions(session).flatMap(action => {
		const to = pairOfAction(programme, session, action);
		return to && to.id !== own.id ? [{ action, to }] : [];
	});
}

function goesAlongTo(programme: Grouping, pair: Pair, owner: string | undefined, seen: ReadonlySet<string>): Pair | undefined {
	const isMember = ({ mentors = [], mentees = [] }: Pair): boolean =>
		owner !== undefined && [...mentors, ...mentees].some(each => programme.people.isSame(each, owner));
	const later = laterPairs(programme, pair).filter(({ id }) => !seen.has(id));
	const isIn = later.length > 0 && isMember(pair);
	if (later.length === 0 || (!hasEnded(pair) && (owner === undefined || isIn))) {
		return undefined;
	}
	const next = later.find(isMember) ?? later
		.map(each => goesAlongTo(programme, each, owner, new Set([...seen, each.id])))
		.find(found => found && isMember(found));
	if (next) {
		return goesAlongTo(programme, next, owner, new Set([...seen, next.id])) ?? next;
	}
	const [first] = isIn || !hasEnded(pair) ? [] : later;
	return first && (goesAlongTo(programme, first, owner, new Set([...seen, first.id])) ?? first);
}

/**
 * Returns the sessions of the pairs that a pair takes over from. Where such a pair goes on with others, they are those in which one of
 * the pair's own mentees took part.
 */
export function earlierSessions(programme: Grouping & Pick<Programme, 'sessionsByGroup'>, pair: AnyPair): readonly Session[] {
	const { mentees = [] } = pair;
	const isTheirs = (session: Session): boolean => {
		const others = menteesOf(programme, session);
		return others.length === 0 || mentees.length === 0
			|| others.some(other => mentees.some(mentee => programme.people.isSame(other, mentee)));
	};
	return earlierPairs(programme, pair).flatMap(earlier => sessionsOfPair(programme, earlier)).filter(isTheirs);
}

/** Returns a pair's sessions and those of the pairs that it takes over from, oldest pair first. */
export function sessionsOfStory(programme: Grouping & Pick<Programme, 'sessionsByGroup'>, pair: AnyPair): readonly Session[] {
	const own = sessionsOfPair(programme, pair);
	return pair.continues === undefined ? own : [...earlierSessions(programme, pair), ...own];
}

/** Whether an open action of a session is due under a pair: for people without a pair file, if the session is theirs. */
export function isDueUnder(programme: Grouping, pair: AnyPair, session: Session, action: Action): boolean {
	return hasFile(pair)
		? pairOfAction(programme, session, action)?.id === pair.id
		: keyOfGroup(groupOfSession(programme, session)) === pair.id;
}

/** Returns the number of overdue actions that are due under a pair which takes over from another one, or from which others took over. */
export function overdueUnder(
	programme: Grouping & Pick<Programme, 'sessionsByGroup'>, pair: Pair, todayOf: (owner: string | undefined) => Day,
): number {
	return sessionsOfStory(programme, pair).reduce((sum, session) => sum + openActions(session)
		.filter(action => isOverdue(action, todayOf(action.owner)) && isDueUnder(programme, pair, session, action)).length, 0);
}
