import { offsetAt } from '../time/instants';
import type { Day } from '../time/days';
import type { Candidate } from './pairingPeople';
import { type Preferences, refusalKey } from './preferences';

/** What counts for or against a pair. */
export const criteria = ['topics', 'menteeWish', 'mentorWish', 'timezone', 'languages', 'unit', 'spread'] as const;
/** One of `criteria`. */
export type Criterion = (typeof criteria)[number];

/** The points that each criterion gives at most, 0 to 100. For `unit` and `spread` they are taken off. */
export type Weights = Readonly<Record<Criterion, number>>;

/** The points with which a proposal begins; the coordinator changes them on the page. */
export const defaultWeights: Weights = { topics: 40, menteeWish: 30, mentorWish: 15, timezone: 10, languages: 10, unit: 40, spread: 10 };

/** The highest weight of a criterion. */
export const maxWeight = 100;

/** What one criterion says of a pair. */
export interface ScorePart {
	readonly criterion: Criterion;
	/** Negative where it speaks against the pair. */
	readonly points: number;
	/** For `topics`: the topics that both have, as the mentee wrote them, and how many the mentee has. */
	readonly topics?: { readonly shared: readonly string[]; readonly sought: number };
	/** For wishes: which wish it is, from 1. */
	readonly rank?: number;
	/** For `timezone`: hours between the two. */
	readonly hours?: number;
	/** For `spread`: how many mentees the mentor then has. */
	readonly mentees?: number;
}

/** Why two people can't be a pair, whatever else speaks for it. */
export type Barrier = 'self' | 'refused' | 'superior' | 'excluded';

/** How the rank of a wish counts: the first wholly, the second by 0.7 … */
const rankShares = [1, 0.7, 0.5, 0.4, 0.3];

/** What a score needs to know beside the two people. */
export interface ScoreContext {
	readonly preferences: Preferences;
	readonly weights: Weights;
	/** The day on which time zones are compared. */
	readonly today: Day;
}

/** Returns why two people can't be a pair, without regard to exclusions of the page. */
export function barrierBetween(mentee: Candidate, mentor: Candidate, { refusals }: Preferences): Barrier | undefined {
	return mentee.key === mentor.key ? 'self'
		: refusals.has(refusalKey(mentee.key, mentor.key)) ? 'refused'
		: mentee.superior === mentor.key || mentor.superior === mentee.key ? 'superior'
		: undefined;
}

/**
 * Returns what speaks for and against a pair, without `spread`, which depends on the mentor's other mentees. A criterion of which nothing
 * is known (no topics, no languages) has no part.
 */
export function scorePair(mentee: Candidate, mentor: Candidate, { preferences, weights, today }: ScoreContext): readonly ScorePart[] {
	const parts: ScorePart[] = [];
	if (mentee.topics.size > 0 && mentor.topics.size > 0) {
		const shared = [...mentee.topics].filter(([key]) => mentor.topics.has(key)).map(([, topic]) => topic);
		const points = weights.topics * shared.length / mentee.topics.size;
		parts.push({ criterion: 'topics', points, topics: { shared, sought: mentee.topics.size } });
	}
	for (const [criterion, person, other] of [['menteeWish', mentee, mentor], ['mentorWish', mentor, mentee]] as const) {
		const rank = (preferences.wishes.get(person.key)?.indexOf(other.key) ?? -1) + 1;
		if (rank > 0) {
			parts.push({ criterion, points: weights[criterion] * (rankShares[rank - 1] ?? rankShares.at(-1)!), rank });
		}
	}
	if (mentee.zone !== undefined && mentor.zone !== undefined) {
		const hours = Math.abs(offsetHours(mentee.zone, today) - offsetHours(mentor.zone, today));
		parts.push({ criterion: 'timezone', points: weights.timezone * Math.max(0, 1 - hours / 4), hours });
	}
	if (mentee.languages.size > 0 && mentor.languages.size > 0) {
		const isShared = [...mentee.languages].some(language => mentor.languages.has(language));
		parts.push({ criterion: 'languages', points: isShared ? weights.languages : 0 });
	}
	if (mentee.unit !== undefined && mentee.unit === mentor.unit) {
		parts.push({ criterion: 'unit', points: -weights.unit });
	}
	return parts;
}

/** What speaks against one more mentee: nothing for the first one, all of the weight for the fifth. */
export function spreadPart(weights: Weights, mentees: number): ScorePart | undefined {
	return mentees <= 1 ? undefined : { criterion: 'spread', points: -weights.spread * Math.min(1, (mentees - 1) / 4), mentees };
}

const offsets = new Map<string, number>();

/** Hours east of UTC. Cached by zone and day: there are few. */
function offsetHours(zone: string, today: Day): number {
	const key = `${zone} ${today}`;
	const known = offsets.get(key);
	if (known !== undefined) {
		return known;
	}
	const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offsetAt({ date: today, time: '12:00' }, zone)) ?? [];
	const offset = (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
	offsets.set(key, offset);
	return offset;
}
