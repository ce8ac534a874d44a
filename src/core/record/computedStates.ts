import type { Pair } from './pair';

/**
 * How a goal stands. Open ones: `late` when the due day is over; `onTrack` when the percentage noted last is at most
 * `onTrackLeeway` points below the share of the time that is gone between the pair's start and the due day; else
 * `behind`; `unknown` where a percentage, a start or a due day is missing.
 */
export const goalStandings = ['reached', 'onTrack', 'behind', 'late', 'unknown', 'dropped'] as const;
export type GoalStanding = (typeof goalStandings)[number];

/**
 * What a session counts as: exactly one of these. `toLog` was planned and is over; a draft is nobody's plan yet;
 * `contradictory` says that it was held on a day that is still to come.
 */
export const meetingStates = ['held', 'planned', 'toLog', 'draft', 'cancelled', 'noShow', 'contradictory'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** How a pair stands. One that says nothing is active; one whose file is missing or can't be read is unknown. */
export type PairStanding = NonNullable<Pair['status']> | 'unknown';
