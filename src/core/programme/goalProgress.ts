import type { Pair } from '../record/pair';
import type { Day } from '../time/days';

/** One goal of a pair. */
export type Goal = NonNullable<Pair['goals']>[number];
type GoalUpdate = NonNullable<Goal['updates']>[number];

/** A goal's progress in percent, from the updates that contain one. */
export interface GoalProgress {
	readonly percent?: number;
	/** The percentage of the previous measured update. */
	readonly before?: number;
	readonly last?: GoalUpdate;
}

/** Computes a goal's progress; it is never stored. Updates are ordered by day, since a Git merge can change their order in the file. */
export function goalProgress({ updates = [] }: Goal): GoalProgress {
	const measured = inOrder(updates).filter(({ percent }) => percent !== undefined);
	const [before, last] = [measured.at(-2), measured.at(-1)];
	return {
		...(last && { last }),
		...(last?.percent !== undefined && { percent: last.percent }),
		...(before?.percent !== undefined && { before: before.percent }),
	};
}

/** Sorts updates by day. An update without a day keeps its position after the previous one. */
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
