import { type GoalStanding, goalStandings } from '../../record/computedStates';
import type { GoalFigures } from './goalStanding';

/** Goals by how they stand. */
export type GoalCounts = Readonly<Record<GoalStanding, number>>;

export function countGoals(goals: readonly GoalFigures[]): GoalCounts {
	const counts = Object.fromEntries(goalStandings.map(standing => [standing, 0])) as Record<GoalStanding, number>;
	goals.forEach(({ standing }) => counts[standing]++);
	return counts;
}

/** Goals on track, those reached among them, of all that were not dropped. */
export function goalsOnTrack({ reached, onTrack, behind, late, unknown }: GoalCounts): { readonly onTrack: number; readonly all: number } {
	return { onTrack: reached + onTrack, all: reached + onTrack + behind + late + unknown };
}

/** How far the goals that were not dropped are on average, 0 to 100; undefined where no progress was noted. */
export function averagePercent(goals: readonly GoalFigures[]): number | undefined {
	const known = goals.filter(({ standing }) => standing !== 'dropped').flatMap(({ percent }) => percent ?? []);
	return known.length === 0 ? undefined : Math.round(known.reduce((sum, percent) => sum + percent, 0) / known.length);
}
