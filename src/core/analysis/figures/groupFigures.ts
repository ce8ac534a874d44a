import type { Programme, SessionGroup } from '../../programme/programme';
import { groupBy } from '../../text/collections';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import { countGoals, type GoalCounts, goalsOnce } from './goals';
import type { Credit } from './jpRule';
import { addUp, type MeetingFigures } from './meetings';
import type { PairFigures } from './pairFigures';
import type { JpRule } from '../../record/programmeFile';

/** Numbers of pairs; `stale` and `alert` are active pairs flagged for not having met. */
export interface PairCounts {
	readonly all: number;
	readonly active: number;
	readonly stale: number;
	readonly alert: number;
}

/** The figures of some pairs together: of those of a cohort, or of what a mentor did (see `MentorTally`). */
export interface GroupFigures extends MeetingFigures {
	/** The cohort’s id, or the mentor’s id or name; absent for the pairs without a cohort or mentor. */
	readonly id?: string;
	readonly name?: string;
	readonly pairs: PairCounts;
	/** A goal that two pairs pursue counts where it counts in the programme's total. */
	readonly goals: GoalCounts;
}

/** A pair with what its figures were counted from. */
export interface CountedPair {
	readonly figures: PairFigures;
	readonly credit: Credit;
	readonly is: Exclude<SessionGroup, { is: 'forums' }>;
}

export function countPairs(pairs: readonly Pick<PairFigures, 'status' | 'flag'>[]): PairCounts {
	const active = pairs.filter(({ status }) => status === 'active');
	return {
		all: pairs.length,
		active: active.length,
		stale: active.filter(({ flag }) => flag === 'stale').length,
		alert: active.filter(({ flag }) => flag === 'alert').length,
	};
}

/**
 * Returns the figures of each cohort in the order of the programme's file, then those of cohorts that only pairs name, then of pairs
 * without one; empty where no pair has a cohort.
 */
export function* figuresByCohort(
	{ file }: Programme, pairs: readonly CountedPair[], rule: JpRule | 'unclear' | undefined,
): Steps<readonly GroupFigures[]> {
	const cohorts = groupBy(pairs, ({ figures }) => figures.cohort ?? '');
	const declared = (file?.cohorts ?? []).flatMap(({ id, name }) => id === undefined
		? []
		: { id: plainText(id), name: plainText(name ?? id) });
	const ids = [...declared.map(({ id }) => id), ...[...cohorts.keys()].sort()].filter(id => id !== '' && cohorts.has(id));
	const inOrder = ids.length === 0 ? [] : [...new Set(ids), ''];
	const result: GroupFigures[] = [];
	for (const id of inOrder) {
		const own = cohorts.get(id) ?? [];
		if (own.length > 0) {
			result.push(together(own, rule, id === '' ? {} : { id, name: declared.find(cohort => cohort.id === id)?.name ?? id }));
		}
		yield;
	}
	return result;
}

function together(
	pairs: readonly CountedPair[], rule: JpRule | 'unclear' | undefined, about: Pick<GroupFigures, 'id' | 'name'>,
): GroupFigures {
	return {
		...about,
		pairs: countPairs(pairs.map(({ figures }) => figures)),
		goals: countGoals(goalsOnce(pairs.map(({ figures }) => figures))),
		...addUp(pairs, rule),
	};
}
