import type { Pair } from './pair';

/**
 * The computed state of a goal. Open goals: `late` after the due day; `onTrack` if the last percentage is at most `onTrackLeeway` points
 * below the elapsed share of the time between the pair's start and the due day; else `behind`; `unknown` if a percentage, a start or a due
 * day is missing.
 */
export const goalStandings = ['reached', 'onTrack', 'behind', 'late', 'unknown', 'dropped'] as const;
/** One of `goalStandings`. */
export type GoalStanding = (typeof goalStandings)[number];

/**
 * The computed state of a session; exactly one applies. `toLog`: planned and over; `draft`: not planned yet; `contradictory`: marked as
 * held on a future day.
 */
export const meetingStates = ['held', 'planned', 'toLog', 'draft', 'cancelled', 'noShow', 'contradictory'] as const;
/** One of `meetingStates`. */
export type MeetingState = (typeof meetingStates)[number];

/** The status of a pair: `active` if its file contains none, `unknown` if its file is missing or unparsable. */
export type PairStanding = NonNullable<Pair['status']> | 'unknown';
