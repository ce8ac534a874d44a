import type { Pair } from './pair';

/**
 * The computed state of a goal. `dropped` is written in the file; `reached` is written, or the latest percentage is 100. Any other
 * goal is
 * - `late` when its due day is over,
 * - `unknown` when a percentage, the pair's start or the due day is missing,
 * - `onTrack` when its latest percentage is at most `onTrackLeeway` points below the share of time that has passed between the
 *   pair's start and the due day,
 * - `behind` otherwise.
 */
export const goalStandings = ['reached', 'onTrack', 'behind', 'late', 'unknown', 'dropped'] as const;
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
