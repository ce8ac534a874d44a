import type { Pair } from '../record/pair';
import type { Day } from '../time/days';

export type Goal = NonNullable<Pair['goals']>[number];
type GoalUpdate = NonNullable<Goal['updates']>[number];

/** How far a goal is, by the updates that say so. */
export interface GoalProgress {
	readonly percent?: number;
	/** What the update before said. */
	readonly before?: number;
	readonly last?: GoalUpdate;
}

/** Computed, never stored. Updates count by day: a merge may have put two people's in another order. */
export function goalProgress({ updates = [] }: Goal): GoalProgress {
	const measured = inOrder(updates).filter(({ percent }) => percent !== undefined);
	const [before, last] = [measured.at(-2), measured.at(-1)];
	return {
		...(last && { last }),
		...(last?.percent !== undefined && { percent: last.percent }),
		...(before?.percent !== undefined && { before: before.percent }),
	};
}

/** One without a day stays behind the one before it. */
function inOrder(updates: readonly GoalUpdate[]): readonly GoalUpdate[] {
	let day: Day = '';
	return updates
		.map(update => {
			day = update.on ?? day;
			return { update, day };
		})
		.sort((a, b) => a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
		.map(({ update }) => update);
}
