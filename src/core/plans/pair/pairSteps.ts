import type { Day } from '../../time/days';

/** What can be done with one pair or many: put on hold, resumed, ended, moved to a cohort, or how often they meet. */
export const pairSteps = ['hold', 'resume', 'end', 'cohort', 'cadence'] as const;
/** One thing that can be done with pairs. */
export type PairStep = typeof pairSteps[number];

/** A step with its answers. A cohort is an id; null is none, and for the cadence, nothing agreed. */
export type PairsChange =
	| { readonly step: 'hold' | 'resume' }
	| { readonly step: 'end'; readonly ends: 'completed' | 'ended-early'; readonly on: Day }
	| { readonly step: 'cohort' | 'cadence'; readonly to: string | null };
