/*
 * What the naive figures know of pairs that take over from others: plain loops, as the rest of them.
 */
import type { Action, Goal, Pair, Session, Written } from './naiveFiles';

export interface GoalFigures {
	readonly id: string | undefined;
	readonly standing: string;
	readonly percent: number | undefined;
}

type IsSame = (one: string, other: string) => boolean;

/** Whose a session or an action is, given all pairs and whether two names are one person's. */
export function handedOver(allPairs: readonly Pair[], isSame: IsSame): {
	readonly isOver: (pair: Pair | undefined) => boolean;
	readonly pairOfNames: (session: Omit<Written, 'pair'>, folder: string) => string | undefined;
	readonly duePair: (session: Session, action: Action) => Pair | undefined;
} {
	const isOver = (pair: Pair | undefined): boolean => ['completed', 'ended-early'].includes(pair?.status ?? '');
	const isMember = (person: string, { mentors = [], mentees = [] }: Pair): boolean =>
		[...mentors, ...mentees].some(each => isSame(each, person));
	/** The pair of a session that says none: the one with just its people, else the one of its folder if it has them all. */
	const pairOfNames = ({ mentors = [], mentees = [], kind }: Omit<Written, 'pair'>, folder: string): string | undefined => {
		const ofFolder = allPairs.find(({ id }) => id === folder);
		const areAmong = (names: readonly string[], others: readonly string[] = []): boolean =>
			names.every(name => others.some(other => isSame(name, other)));
		if (mentors.length + mentees.length === 0 || kind === 'forum' || kind === 'group') {
			return ofFolder?.id;
		}
		const isOf = (pair: Pair): boolean => areAmong(mentors, pair.mentors) && areAmong(mentees, pair.mentees);
		const isJust = (pair: Pair): boolean => areAmong(pair.mentors ?? [], mentors) && areAmong(pair.mentees ?? [], mentees);
		return (allPairs.find(pair => isOf(pair) && isJust(pair)) ?? (ofFolder && isOf(ofFolder) ? ofFolder : undefined))?.id;
	};
	/** The pairs that took over from a pair, the nearest first. */
	const laterThan = (pair: Pair): readonly Pair[] => {
		const later = [pair];
		for (const each of later) {
			later.push(...allPairs.filter(one => one.continues === each.id && !later.includes(one)));
		}
		return later.slice(1);
	};
	/** The pair under which an action is due: it goes with its owner, and away from a pair that is over and has not its owner. */
	const duePair = (session: Session, { owner }: Action): Pair | undefined => {
		let pair = allPairs.find(({ id }) => id === session.pair);
		for (const seen: Pair[] = []; pair !== undefined && !seen.includes(pair);) {
			seen.push(pair);
			const now = pair;
			const later = laterThan(now);
			const isTheirs = (each: Pair): boolean => owner !== undefined && isMember(owner, each);
			if (!isOver(now) && (owner === undefined || isTheirs(now))) {
				break;
			}
			const first = isTheirs(now) || !isOver(now) ? undefined : later[0];
			pair = later.find(isTheirs) ?? first ?? now;
		}
		return pair;
	};
	return { isOver, pairOfNames, duePair };
}

/** Counts goals by standing. What several pairs pursue is one goal, as far as the last of them is. */
export function goalsInTotal(
	allPairs: readonly Pair[], all: readonly { readonly pair: Pair; readonly goals: readonly GoalFigures[] }[],
): Readonly<Record<string, number>> {
	/** The goal with which one began, over all pairs that went on with it. */
	const beginning = (pair: Pair, goal: Goal, i: number): string => {
		const found: string[] = [`${pair.id}#${goal.id ?? String(i)}`];
		for (let earlier = goal.continues; earlier !== undefined && !found.includes(earlier);) {
			const [from = '', id = ''] = earlier.split('#');
			const before = allPairs.find(each => each.id === from)?.goals?.find(each => each.id === id);
			if (before) {
				found.push(earlier);
			}
			earlier = before?.continues;
		}
		return found.at(-1)!;
	};
	const standings = ['late', 'behind', 'unknown', 'onTrack', 'reached'];
	const lowest = new Map<string, number>();
	const inTotal = Object.fromEntries([...standings, 'dropped', 'moved'].map(standing => [standing, 0])) as Record<string, number>;
	for (const { pair, goals } of all) {
		const own: string[] = [];
		for (const [i, { standing }] of goals.entries()) {
			const rank = standings.indexOf(standing);
			const key = beginning(pair, pair.goals![i]!, i);
			// Two goals of one pair are two.
			if (rank < 0 || own.includes(key)) {
				inTotal[standing]! += 1;
			} else {
				own.push(key);
				lowest.set(key, Math.min(rank, lowest.get(key) ?? rank));
			}
		}
	}
	lowest.forEach(rank => { inTotal[standings[rank]!]! += 1; });
	return inTotal;
}
