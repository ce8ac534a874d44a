import type { Pair } from '../record/pair';
import type { Goal } from './goalProgress';
import type { Programme } from './programme';

/** A goal of a pair, by its index there. */
export interface GoalOfPair {
	readonly pair: Pair;
	readonly index: number;
}

/** Returns the earlier pair's goal that a goal goes on with (`<pair>#<id>`); undefined if there is none. */
export function earlierGoal({ pairs }: Pick<Programme, 'pairs'>, { continues }: Goal): GoalOfPair | undefined {
	const at = continues?.lastIndexOf('#') ?? -1;
	const pair = at < 0 ? undefined : pairs.get(continues?.slice(0, at) ?? '');
	const id = continues?.slice(at + 1);
	const index = pair?.goals?.findIndex(goal => goal.id === id) ?? -1;
	return pair && index >= 0 ? { pair, index } : undefined;
}

/**
 * Returns a key of a goal that is the same over all hand-overs: that of the goal with which it began. Several pairs have the same goal
 * where one of several mentees changed mentors.
 */
export function keyOfGoal(programme: Pick<Programme, 'pairs'>, goal: GoalOfPair): string {
	const seen = new Set<string>();
	let key = '';
	let next: GoalOfPair | undefined = goal;
	while (next && !seen.has(key)) {
		seen.add(key);
		const { pair, index }: GoalOfPair = next;
		key = `${pair.id}#${String(index)}`;
		next = earlierGoal(programme, pair.goals?.[index] ?? {});
	}
	return key;
}
