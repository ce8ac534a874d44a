import type { Pair } from './pair';

/** How far a goal is: a level of its scale, or a percentage. */
export interface Measure {
	/** 1 to 5. */
	readonly level?: number;
	/** 0 to 100. A level's is its share of the way from the baseline to the target; absent where the goal lacks one of the two. */
	readonly percent?: number;
}

/**
 * The computed state of a goal. `dropped` and `moved` are written in the file; `reached` is written, or its latest progress is 100
 * percent. Any other goal is
 * - `late` when its due day is over,
 * - `unknown` when its progress, the pair's start or the due day is missing,
 * - `onTrack` when its latest progress is at most `onTrackLeeway` points below the share of time that has passed between the
 *   pair's start and the due day,
 * - `behind` otherwise.
 */
export const goalStandings = ['reached', 'onTrack', 'behind', 'late', 'unknown', 'dropped', 'moved'] as const;
/** One of `goalStandings`. */
export type GoalStanding = (typeof goalStandings)[number];

/**
 * The computed state of a session; each session has exactly one. `toLog`: it was planned and its time is over. `draft`: it is
 * not planned yet. `contradictory`: its file reports it as held, but its day is in the future.
 */
export const meetingStates = ['held', 'planned', 'toLog', 'draft', 'cancelled', 'noShow', 'contradictory'] as const;
/** One of `meetingStates`. */
export type MeetingState = (typeof meetingStates)[number];

/** The status of a pair. Without a written status it is `active`; if its file is missing or cannot be read, it is `unknown`. */
export type PairStanding = NonNullable<Pair['status']> | 'unknown';
