import { ownerFrom } from '../../programme/openActions';
import type { Programme, SessionGroup } from '../../programme/programme';
import { groupBy } from '../../text/collections';
import { compareNames } from '../../text/personName';
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

/** The figures of some pairs together: of those of a cohort, or of a mentor. */
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

/**
 * Returns the figures of each mentor's pairs, sorted by name; those of pairs without a mentor last. A pair with two mentors counts for
 * both.
 */
export function* figuresByMentor(
	programme: Programme, pairs: readonly CountedPair[], rule: JpRule | 'unclear' | undefined,
): Steps<readonly GroupFigures[]> {
	const mentors = new Map<string, { readonly id: string; readonly name: string; readonly own: Set<CountedPair> }>();
	const alone: CountedPair[] = [];
	for (const pair of pairs) {
		const { is } = pair;
		const written = (is.is === 'names' ? is.mentors : programme.pairs.get(is.id)?.mentors) ?? [];
		for (const person of written) {
			const key = programme.people.comparisonKeyOf(person);
			const owner = ownerFrom(programme, person);
			const mentor = mentors.get(key) ?? { id: plainText(owner.key), name: plainText(owner.name), own: new Set() };
			mentors.set(key, mentor);
			mentor.own.add(pair);
		}
		alone.push(...written.length === 0 ? [pair] : []);
	}
	const result: GroupFigures[] = [];
	for (const { id, name, own } of [...mentors.values()].sort((a, b) => compareNames(a.name, b.name))) {
		result.push(together([...own], rule, { id, name }));
		yield;
	}
	return [...result, ...alone.length === 0 ? [] : [together(alone, rule, {})]];
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
