import type { Measure } from '../record/computedStates';
import type { Pair } from '../record/pair';
import type { Day } from '../time/days';

/** One goal of a pair. */
export type Goal = NonNullable<Pair['goals']>[number];
type GoalUpdate = NonNullable<Goal['updates']>[number];

/** An update that measured the goal. */
interface MeasuredUpdate extends Measure {
	readonly update: GoalUpdate;
}

type Trend = 'up' | 'down' | 'same';

/** A goal's progress, from the updates that measured it. */
export interface GoalProgress extends Measure {
	readonly before?: Measure;
	/** Towards the target or away from it since `before`; absent where the two can't be compared. */
	readonly trend?: Trend;
	readonly last?: GoalUpdate;
}

/** Whether a goal is still worked on in its pair: neither reached nor dropped, and not moved to a later pair. */
export function isOpenGoal({ state = 'open' }: Goal): boolean {
	return state === 'open';
}

/** Returns the open goals of a pair. */
export function openGoals(pair: Pick<Pair, 'goals'> | undefined): readonly Goal[] {
	return (pair?.goals ?? []).filter(isOpenGoal);
}

/** Whether the goal is measured in levels; else it is in percent. */
function isMeasuredInLevels({ baseline, target }: Goal): boolean {
	return baseline !== undefined && target !== undefined;
}

/** Computes a goal's progress; it is never stored. Updates are ordered by day, since a Git merge can change their order in the file. */
export function goalProgress(goal: Goal): GoalProgress {
	const measured = measuredUpdates(goal);
	const [before, last] = [measured.at(-2), measured.at(-1)];
	if (!last) {
		return {};
	}
	const trend = before && trendOf(goal, measureOf(before), measureOf(last));
	return { ...measureOf(last), ...(before && { before: measureOf(before) }), ...(trend && { trend }), last: last.update };
}

/** Returns the updates that measured the goal, by day. An update with a level and a percentage counts in what the goal is measured in. */
export function measuredUpdates(goal: Goal): readonly MeasuredUpdate[] {
	return inOrder(goal.updates ?? []).flatMap(update => {
		const { level, percent } = update;
		const isLevel = level !== undefined && (percent === undefined || isMeasuredInLevels(goal));
		const share = isLevel ? shareOf(goal, level) : percent;
		return level === undefined && percent === undefined ? []
			: [{ update, ...(isLevel && { level }), ...(share !== undefined && { percent: share }) }];
	});
}

function measureOf({ level, percent }: Measure): Measure {
	return { ...(level !== undefined && { level }), ...(percent !== undefined && { percent }) };
}

/** The share of the way from baseline to target, in whole percent. A goal that keeps its level has reached it or not. */
function shareOf({ baseline, target }: Goal, level: number): number | undefined {
	if (baseline === undefined || target === undefined) {
		return undefined;
	}
	return baseline === target ? level >= target ? 100 : 0
		: Math.round(100 * Math.min(Math.max((level - baseline) / (target - baseline), 0), 1));
}

/** Compares levels where both are, since levels beyond the target have the same percentage. */
function trendOf({ baseline = 0, target = 5 }: Goal, before: Measure, last: Measure): Trend | undefined {
	const change = before.level !== undefined && last.level !== undefined ? (last.level - before.level) * (target < baseline ? -1 : 1)
		: before.percent !== undefined && last.percent !== undefined ? last.percent - before.percent : undefined;
	return change === undefined ? undefined : change > 0 ? 'up' : change < 0 ? 'down' : 'same';
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
