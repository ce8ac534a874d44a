import { keyOfGoal } from '../../programme/continuedGoals';
import { type Goal, goalProgress } from '../../programme/goalProgress';
import type { Programme } from '../../programme/programme';
import { type GoalStanding, goalStandings } from '../../record/computedStates';
import type { Pair } from '../../record/pair';
import type { ProgrammeFile } from '../../record/programmeFile';
import { type Day, daysBetween } from '../../time/days';

/** In percentage points. A goal is on track while its progress is at most this far behind the elapsed share of its time. */
export const onTrackLeeway = 15;

/** The figures of a goal, without its text. */
export interface GoalFigures {
	readonly id?: string;
	readonly standing: GoalStanding;
	/** 0 to 100; the share of the way to the target where it is measured in levels. */
	readonly percent?: number;
	/** 1 to 5, as `baseline` and `target`. */
	readonly level?: number;
	readonly baseline?: number;
	readonly target?: number;
	readonly due?: Day;
	/** Another pair pursues the same goal since a hand-over: in totals it counts there. */
	readonly countsElsewhere?: true;
}

/** Returns the pair's start day: its own, else the day its agreement was signed, else its cohort's start. */
function startOfPair(pair: Pair, file: ProgrammeFile | undefined): Day | undefined {
	return pair.start ?? pair.agreement?.signed_on ?? file?.cohorts?.find(({ id }) => id !== undefined && id === pair.cohort)?.start;
}

/** Returns the figures of a pair's goals, in their order. */
function goalFigures(pair: Pair, file: ProgrammeFile | undefined, today: Day): readonly GoalFigures[] {
	const start = startOfPair(pair, file);
	return (pair.goals ?? []).map(goal => {
		const { id, baseline, target, due, state } = goal;
		const progress = goalProgress(goal);
		const { level } = progress;
		const percent = progress.percent ?? (state === 'reached' ? 100 : undefined);
		return {
			...(id !== undefined && { id }),
			standing: standingOf(goal, percent, start, today),
			...(percent !== undefined && { percent }),
			...(level !== undefined && { level }),
			...(baseline !== undefined && { baseline }),
			...(target !== undefined && { target }),
			...(due !== undefined && { due }),
		};
	});
}

/** What counts of a goal that several pairs pursue: it is reached where all of them have reached it. */
const leastFirst: readonly GoalStanding[] = ['late', 'behind', 'unknown', 'onTrack', 'reached'];

/** Returns the figures of the goals of pairs, by the pair's id. A goal that several of them pursue counts in one. */
export function goalsByPair(
	programme: Pick<Programme, 'pairs' | 'file'>, pairs: readonly Pair[], today: Day,
): ReadonlyMap<string, readonly GoalFigures[]> {
	const figures = new Map(pairs.map(pair => [pair.id, goalFigures(pair, programme.file, today)]));
	const counting = new Map<string, GoalFigures>();
	const all = pairs.flatMap(pair => {
		const keys = new Set<string>();
		return (figures.get(pair.id) ?? []).flatMap((goal, index) => {
			const key = keyOfGoal(programme, { pair, index });
			// Two goals of one pair are two, whatever they go on with.
			if (!isCountedGoal(goal) || keys.has(key)) {
				return [];
			}
			keys.add(key);
			return [{ goal, key }];
		});
	});
	for (const { goal, key } of all) {
		const other = counting.get(key);
		if (!other || leastFirst.indexOf(goal.standing) < leastFirst.indexOf(other.standing)) {
			counting.set(key, goal);
		}
	}
	const elsewhere = new Set(all.flatMap(({ goal, key }) => counting.get(key) === goal ? [] : [goal]));
	return new Map([...figures].map(([id, goals]) =>
		[id, goals.map(goal => elsewhere.has(goal) ? { ...goal, countsElsewhere: true as const } : goal)]));
}

function standingOf({ state, due }: Goal, percent: number | undefined, start: Day | undefined, today: Day): GoalStanding {
	if (state === 'dropped' || state === 'moved') {
		return state;
	}
	if (state === 'reached' || percent === 100) {
		return 'reached';
	}
	if (due !== undefined && due < today) {
		return 'late';
	}
	if (due === undefined || start === undefined || percent === undefined) {
		return 'unknown';
	}
	const days = daysBetween(start, due);
	const gone = days <= 0 ? 100 : 100 * Math.min(Math.max(daysBetween(start, today) / days, 0), 1);
	return percent >= gone - onTrackLeeway ? 'onTrack' : 'behind';
}

/** Numbers of goals by standing. */
export type GoalCounts = Readonly<Record<GoalStanding, number>>;

/** Counts goals by standing. */
export function countGoals(goals: readonly GoalFigures[]): GoalCounts {
	const counts = Object.fromEntries(goalStandings.map(standing => [standing, 0])) as Record<GoalStanding, number>;
	goals.forEach(({ standing }) => counts[standing]++);
	return counts;
}

/** Whether a goal counts in its pair: it was not dropped, and no later pair goes on with it. */
export function isCountedGoal({ standing }: Pick<GoalFigures, 'standing'>): boolean {
	return standing !== 'dropped' && standing !== 'moved';
}

/** Returns the goals of several pairs, each that two of them pursue once. */
export function goalsOnce(byPair: readonly { readonly goals: readonly GoalFigures[] }[]): readonly GoalFigures[] {
	return byPair.flatMap(({ goals }) => goals.filter(({ countsElsewhere }) => !countsElsewhere));
}

/** Returns the number of goals on track (including those reached) and of all goals that count. */
export function goalsOnTrack({ reached, onTrack, behind, late, unknown }: GoalCounts): { readonly onTrack: number; readonly all: number } {
	return { onTrack: reached + onTrack, all: reached + onTrack + behind + late + unknown };
}

/** Returns the average progress of the goals that count, in percent; undefined where no progress was noted. */
export function averagePercent(goals: readonly GoalFigures[]): number | undefined {
	const known = goals.filter(isCountedGoal).flatMap(({ percent }) => percent ?? []);
	return known.length === 0 ? undefined : Math.round(known.reduce((sum, percent) => sum + percent, 0) / known.length);
}
