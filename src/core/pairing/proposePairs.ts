import munkres from 'munkres';
import type { Candidate, Candidates, MentorCandidate } from './pairingPeople';
import { type Barrier, barrierBetween, type ScoreContext, type ScorePart, scorePair, spreadPart, type Weights } from './pairScore';

/** A mentee and a mentor, by their keys. */
export interface KeyPair {
	readonly mentee: string;
	readonly mentor: string;
}

/** What the coordinator has decided before. */
export interface Decisions {
	/** Pairs that stay as they are. They are kept even where they break a capacity; a barrier is shown with them. */
	readonly locked: readonly KeyPair[];
	/** Pairs that are not proposed. */
	readonly excluded: readonly KeyPair[];
	/** People who are not paired now. */
	readonly leftOut: ReadonlySet<string>;
	/** Pairs that were shown before: as many as possible of them stay. */
	readonly shown?: readonly KeyPair[];
}

/** A proposed pair. */
export interface ProposedPair {
	readonly mentee: Candidate;
	readonly mentor: MentorCandidate;
	readonly points: number;
	readonly parts: readonly ScorePart[];
	readonly isLocked: boolean;
	/** Whether another mentor was shown before, and nobody chose this one. */
	readonly isMoved: boolean;
	/** Only of a locked pair: why it would not be proposed. */
	readonly barrier?: Barrier;
}

/**
 * Why a mentee has no proposal. `noMentors`: there is none at all. `noneAllowed`: every mentor is excluded, refused or a superior.
 * `noPlace`: those who could take the mentee are full.
 */
type LeftOver = 'noMentors' | 'noneAllowed' | 'noPlace';

/** The proposals for all mentees. */
export interface Pairing {
	/** In the order of the mentees. */
	readonly pairs: readonly ProposedPair[];
	readonly leftOver: readonly { readonly mentee: Candidate; readonly why: LeftOver }[];
	/** The sum of the pairs' points. */
	readonly total: number;
}

/** Points are compared as whole numbers: a thousandth of a point decides nothing, and sums of fractions are not exact. */
const perPoint = 1000;

/**
 * Proposes a pair for as many mentees as possible; among these, as many as possible that were shown; among these, the pairs with the best
 * sum of points. Optimal by the Hungarian
 * algorithm over the mentors' free places; a later place of a mentor costs more (`spread`). Deterministic: candidates are ordered by name.
 */
export function proposePairs(
	{ mentees: allMentees, mentors: allMentors }: Pick<Candidates, 'mentees' | 'mentors'>, context: ScoreContext,
	{ locked, excluded, leftOut, shown = [] }: Decisions,
): Pairing {
	const mentors = new Map(allMentors.filter(({ key }) => !leftOut.has(key)).map(mentor => [mentor.key, mentor] as const));
	const mentees = allMentees.filter(({ key }) => !leftOut.has(key));
	const isExcluded = new Set(excluded.map(({ mentee, mentor }) => JSON.stringify([mentee, mentor])));
	const shownMentor = new Map(shown.map(({ mentee, mentor }) => [mentee, mentor] as const));
	const taken = new Map<string, number>();
	const pairs = new Map<string, ProposedPair>();
	for (const { mentee: menteeKey, mentor: mentorKey } of locked) {
		const [mentee, mentor] = [mentees.find(({ key }) => key === menteeKey), mentors.get(mentorKey)];
		if (mentee && mentor && !pairs.has(menteeKey)) {
			taken.set(mentorKey, (taken.get(mentorKey) ?? 0) + 1);
			pairs.set(menteeKey, proposed(mentee, mentor, context, mentor.load + taken.get(mentorKey)!, true));
		}
	}
	const free = mentees.filter(({ key }) => !pairs.has(key));
	const withPlaces = [...mentors.values()].map(mentor => {
		const before = mentor.load + (taken.get(mentor.key) ?? 0);
		return { mentor, before, places: Math.min(Math.max(0, mentor.capacity - before), free.length) };
	});
	const barriers = (mentee: Candidate, mentor: Candidate): boolean => isExcluded.has(JSON.stringify([mentee.key, mentor.key]))
		|| barrierBetween(mentee, mentor, context.preferences) !== undefined;
	const leftOver: { readonly mentee: Candidate; readonly why: LeftOver }[] = [];
	const stays = (mentee: Candidate, mentor: Candidate): boolean => shownMentor.get(mentee.key) === mentor.key;
	for (const [mentee, place] of assign(free, withPlaces, { barriers, stays }, context)) {
		if (place) {
			const isMoved = shownMentor.has(mentee.key) && !stays(mentee, place.mentor);
			pairs.set(mentee.key, { ...proposed(mentee, place.mentor, context, place.count, false), isMoved });
		} else {
			const why = mentors.size === 0 ? 'noMentors'
				: [...mentors.values()].every(mentor => barriers(mentee, mentor)) ? 'noneAllowed' : 'noPlace';
			leftOver.push({ mentee, why });
		}
	}
	const inOrder = mentees.flatMap(({ key }) => pairs.get(key) ?? []);
	return { pairs: inOrder, leftOver, total: inOrder.reduce((sum, { points }) => sum + points, 0) };
}

/** Returns the score of one pair, as the proposals have it; `count` is how many mentees the mentor then has. */
export function proposed(
	mentee: Candidate, mentor: MentorCandidate, context: ScoreContext, count: number, isLocked: boolean,
): ProposedPair {
	const parts = [...scorePair(mentee, mentor, context), spreadPart(context.weights, count)].filter(part => part !== undefined);
	const barrier = isLocked ? barrierBetween(mentee, mentor, context.preferences) : undefined;
	return { mentee, mentor, parts, points: sumOf(parts), isLocked, isMoved: false, ...(barrier && { barrier }) };
}

const sumOf = (parts: readonly ScorePart[]): number => parts.reduce((sum, { points }) => sum + points, 0);

interface Place {
	readonly mentor: MentorCandidate;
	/** How many mentees the mentor has once the place is filled. */
	readonly count: number;
}

interface WithPlaces {
	readonly mentor: MentorCandidate;
	/** How many mentees the mentor has before. */
	readonly before: number;
	readonly places: number;
}

/** What is known of a mentee and a mentor beside their points. */
interface Known {
	readonly barriers: (mentee: Candidate, mentor: Candidate) => boolean;
	/** Whether the two were shown as a pair. */
	readonly stays: (mentee: Candidate, mentor: Candidate) => boolean;
}

/**
 * Returns the place of each mentee, or none. A mentor's further places never cost less, so while one of those that are offered stays empty
 * no further one can be better. So few are offered at first, and more of the mentors only whose places are all taken.
 */
function assign(
	mentees: readonly Candidate[], mentors: readonly WithPlaces[], { barriers, stays }: Known, context: ScoreContext,
): readonly (readonly [Candidate, Place | undefined])[] {
	const points = mentees.map(mentee => mentors.map(({ mentor }) =>
		barriers(mentee, mentor) ? undefined : sumOf(scorePair(mentee, mentor, context))));
	const staying = mentees.map(mentee => mentors.map(({ mentor }) => stays(mentee, mentor)));
	const atFirst = 1 + Math.ceil(mentees.length / Math.max(1, mentors.length));
	const offered = mentors.map(({ places }) => Math.min(places, atFirst));
	for (;;) {
		const places = mentors.flatMap(({ mentor, before }, index) =>
			Array.from({ length: offered[index] ?? 0 }, (_, i) => ({ mentor, count: before + i + 1, index })));
		const chosen = cheapest(points, staying, places, context.weights);
		const isEmpty = new Set(places.filter((_, i) => !chosen.includes(i)).map(({ index }) => index));
		const more = mentors.flatMap(({ places: all }, index) => !isEmpty.has(index) && (offered[index] ?? 0) < all ? [index] : []);
		if (more.length === 0) {
			return mentees.map((mentee, i) => {
				const place = places[chosen[i] ?? -1];
				return [mentee, place && points[i]?.[place.index] !== undefined ? place : undefined] as const;
			});
		}
		more.forEach(index => { offered[index] = Math.min(mentors[index]?.places ?? 0, 2 * (offered[index] ?? 0)); });
	}
}

/** Returns the index of the place of each row of points; undefined where there are too few. The points of who is barred are undefined. */
function cheapest(
	points: readonly (readonly (number | undefined)[])[], staying: readonly (readonly boolean[])[],
	places: readonly (Place & { readonly index: number })[], weights: Weights,
): readonly (number | undefined)[] {
	if (places.length === 0) {
		return [];
	}
	const scores = points.map(row => places.map(({ index, count }) => {
		const score = row[index];
		return score === undefined ? undefined : Math.round((score + (spreadPart(weights, count)?.points ?? 0)) * perPoint);
	}));
	// As many mentees get a place as there are places; one who is barred from it counts as left over, and costs more than all points.
	const most = scores.reduce((max, row) => row.reduce<number>((high, score) => Math.max(high, Math.abs(score ?? 0)), max), 1);
	// What moves costs more than all points, and one who is left over more than all that move.
	const movedCost = staying.some(row => row.includes(true)) ? 2 * most * (points.length + 1) : 0;
	const barredCost = (2 * most + movedCost) * (points.length + 1);
	const columns = new Map(munkres(scores.map((row, i) => row.map((score, j) => score === undefined
		? barredCost : most - score + (staying[i]?.[places[j]?.index ?? -1] === true ? 0 : movedCost)))));
	return points.map((_, i) => columns.get(i));
}
