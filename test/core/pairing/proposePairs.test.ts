import { assert } from 'chai';
import fc from 'fast-check';
import type { Candidate, Candidates, MentorCandidate } from '../../../src/core/pairing/pairingPeople';
import { barrierBetween, criteria, defaultWeights, type ScoreContext, type Weights } from '../../../src/core/pairing/pairScore';
import { type Decisions, proposed, proposePairs } from '../../../src/core/pairing/proposePairs';
import { noPreferences, refusalKey } from '../../../src/core/pairing/preferences';

const noDecisions: Decisions = { locked: [], excluded: [], leftOut: new Set() };
const context = (rest: Partial<ScoreContext> = {}): ScoreContext =>
	({ preferences: noPreferences, weights: defaultWeights, today: '2026-03-10', ...rest });

const person = (
	key: string, rest: { readonly topics?: readonly string[]; readonly unit?: string; readonly superior?: string } = {},
): Candidate => ({
	reference: key, key, name: key, topics: new Map((rest.topics ?? []).map(topic => [topic, topic])), zone: undefined,
	languages: new Set(),
	unit: rest.unit, superior: rest.superior,
});
const mentor = (key: string, capacity: number, rest: Parameters<typeof person>[1] & { readonly load?: number } = {}): MentorCandidate => ({
	...person(key, rest), capacity, isAssumed: false, load: rest.load ?? 0,
});

const topics = fc.subarray(['data', 'law', 'speech', 'budget']);
const made = fc.record({
	mentees: fc.array(
		fc.record({ topics, unit: fc.constantFrom(undefined, 'a', 'b'), superior: fc.constantFrom(undefined, 'm0', 'm1') }),
		{ maxLength: 5 },
	),
	mentors: fc.array(
		fc.record({ topics, unit: fc.constantFrom(undefined, 'a', 'b'), capacity: fc.nat(5), load: fc.nat(2) }), { maxLength: 4 },
	),
	wishes: fc.array(fc.tuple(fc.nat(4), fc.array(fc.nat(3), { maxLength: 3 })), { maxLength: 4 }),
	refusals: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 4 }),
	excluded: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 2 }),
	weights: fc.record(
		Object.fromEntries(criteria.map(criterion => [criterion, fc.nat(100)])) as Record<keyof Weights, fc.Arbitrary<number>>,
	),
}).map(({ mentees, mentors, wishes, refusals, excluded, weights }) => ({
	candidates: {
		mentees: mentees.map((rest, i) => person(`e${String(i)}`, rest as Parameters<typeof person>[1])),
		mentors: mentors.map(({ capacity, ...rest }, i) => mentor(`m${String(i)}`, capacity, rest as Parameters<typeof mentor>[2])),
	} satisfies Pick<Candidates, 'mentees' | 'mentors'>,
	context: context({
		weights,
		preferences: {
			wishes: new Map(wishes.map(([one, others]) => [`e${String(one)}`, others.map(other => `m${String(other)}`)])),
			refusals: new Set(refusals.map(([one, other]) => refusalKey(`e${String(one)}`, `m${String(other)}`))),
			unknown: [],
		},
	}),
	decisions: { ...noDecisions, excluded: excluded.map(([one, other]) => ({ mentee: `e${String(one)}`, mentor: `m${String(other)}` })) },
}));
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

/** The best result by trying all of them: as many pairs as possible, then the most points. */
function best({ candidates, context: given, decisions }: Made): { readonly pairs: number; readonly points: number } {
	const free = new Map(candidates.mentors.map(each => [each.key, Math.max(0, each.capacity - each.load)]));
	const from = (i: number): { readonly pairs: number; readonly points: number } => {
		const mentee = candidates.mentees[i];
		if (!mentee) {
			return { pairs: 0, points: 0 };
		}
		let found = from(i + 1);
		for (const each of candidates.mentors) {
			const left = free.get(each.key)!;
			const isExcluded = decisions.excluded.some(one => one.mentee === mentee.key && one.mentor === each.key);
			if (left > 0 && !isExcluded && barrierBetween(mentee, each, given.preferences) === undefined) {
				free.set(each.key, left - 1);
				const count = each.capacity - left + 1;
				const rest = from(i + 1);
				const sum = { pairs: rest.pairs + 1, points: rest.points + proposed(mentee, each, given, count, false).points };
				free.set(each.key, left);
				found = sum.pairs > found.pairs || (sum.pairs === found.pairs && sum.points > found.points) ? sum : found;
			}
		}
		return found;
	};
	return from(0);
}

suite('Proposed pairs', () => {
	test('are as many as possible, and have no fewer points than any other choice of pairs', () => {
		fc.assert(fc.property(made, given => {
			const { pairs, total } = proposePairs(given.candidates, given.context, given.decisions);
			const expected = best(given);
			assert.deepEqual(
				[pairs.length, Math.abs(total - expected.points) < 0.01],
				[expected.pairs, true],
				`${String(total)} ${String(expected.points)}`,
			);
		}), { numRuns: 300 });
	});

	test('break no capacity, refusal, exclusion or superior, and tell of every mentee', () => {
		fc.assert(fc.property(made, given => {
			const { candidates, context: { preferences }, decisions } = given;
			const { pairs, leftOver } = proposePairs(candidates, given.context, decisions);
			for (const { key, capacity, load } of candidates.mentors) {
				assert.ok(pairs.filter(pair => pair.mentor.key === key).length <= Math.max(0, capacity - load));
			}
			assert.deepEqual(pairs.filter(({ mentee, mentor: other }) => barrierBetween(mentee, other, preferences) !== undefined
				|| decisions.excluded.some(one => one.mentee === mentee.key && one.mentor === other.key)), []);
			assert.deepEqual(
				[...pairs, ...leftOver].map(({ mentee }) => mentee.key).sort(), candidates.mentees.map(({ key }) => key).sort(),
			);
		}), { numRuns: 300 });
	});

	test('are the same whenever they are made, and a locked pair stays', () => {
		fc.assert(fc.property(made, ({ candidates, context: given, decisions }) => {
			const [first, again] = [1, 2].map(() => proposePairs(candidates, given, decisions));
			assert.deepEqual(first, again);
			const [one] = first!.pairs;
			if (one) {
				const locked = [{ mentee: one.mentee.key, mentor: one.mentor.key }];
				const kept = proposePairs(candidates, given, { ...decisions, locked });
				assert.ok(kept.pairs.some(({ mentee, mentor: other, isLocked }) => isLocked
					&& mentee === one.mentee
					&& other.key === one.mentor.key));
				assert.strictEqual(kept.pairs.length, first!.pairs.length);
			}
		}));
	});

	test('that were shown stay, where the mentors have room for what is chosen by hand and no fewer are proposed for it', () => {
		let moves = 0;
		fc.assert(fc.property(made, fc.nat(), fc.nat(), ({ candidates, context: given, decisions }, one, other) => {
			const { pairs: before } = proposePairs(candidates, given, decisions);
			const shown = before.map(({ mentee, mentor: each }) => ({ mentee: mentee.key, mentor: each.key }));
			const text = (pairs: typeof before): readonly string[] => pairs.map(({ mentee, mentor: each }) => `${mentee.key} ${each.key}`).sort();
			// With other points, others would be better.
			const weights = { ...given.weights, topics: 100 - given.weights.topics, unit: 0 };
			assert.deepEqual(text(proposePairs(candidates, { ...given, weights }, { ...decisions, shown }).pairs), text(before));
			const free = candidates.mentors.filter(({ key, capacity, load }) =>
				before.filter(pair => pair.mentor.key === key).length < capacity - load);
			const mentee = candidates.mentees[one % Math.max(1, candidates.mentees.length)];
			const chosen = free[other % Math.max(1, free.length)];
			if (mentee && chosen) {
				const locked = [{ mentee: mentee.key, mentor: chosen.key }];
				const after = proposePairs(candidates, given, { ...decisions, locked, shown });
				const most = proposePairs(candidates, given, { ...decisions, locked }).pairs.length;
				// Whom the mentee leaves may have room for one who was left over, in the place of one who was shown.
				const stay = [...locked, ...shown.filter(pair => pair.mentee !== mentee.key)];
				const allStay = proposePairs(candidates, given, { ...decisions, locked: stay }).pairs.length === most;
				const others = (pairs: typeof before): readonly string[] => text(pairs).filter(each => !each.startsWith(`${mentee.key} `));
				const known = new Set(before.map(pair => pair.mentee.key));
				assert.strictEqual(after.pairs.length, most);
				if (allStay) {
					assert.deepEqual(others(after.pairs.filter(pair => known.has(pair.mentee.key))), others(before));
					assert.ok(after.pairs.every(({ isMoved }) => !isMoved));
					moves += 1;
				}
			}
		}), { numRuns: 200 });
		assert.ok(moves > 20);
	});

	test('move only where the mentor who was chosen by hand has no other place, and are marked then', () => {
		const given = { mentees: ['a', 'b', 'c'].map(key => person(key)), mentors: [mentor('x', 1), mentor('y', 1), mentor('z', 2)] };
		const shown = [{ mentee: 'a', mentor: 'x' }, { mentee: 'b', mentor: 'y' }, { mentee: 'c', mentor: 'z' }];
		const { pairs } = proposePairs(given, context(), { ...noDecisions, shown, locked: [{ mentee: 'a', mentor: 'y' }] });
		assert.deepEqual(
			pairs.map(pair => [pair.mentee.key, pair.mentor.key, pair.isMoved]), [['a', 'y', false], ['b', 'x', true], ['c', 'z', false]],
		);
	});

	test('two wishes in a circle are weighed, not followed round', () => {
		const given: Pick<Candidates, 'mentees' | 'mentors'> = { mentees: [person('a'), person('b')], mentors: [mentor('x', 1), mentor('y', 1)] };
		const preferences = { ...noPreferences, wishes: new Map([['a', ['x']], ['x', ['b']], ['b', ['y']], ['y', ['a']]]) };
		const { pairs } = proposePairs(given, context({ preferences }), noDecisions);
		assert.deepEqual(pairs.map(pair => [pair.mentee.key, pair.mentor.key]), [['a', 'x'], ['b', 'y']]);
		const mentors = proposePairs(given, context({ preferences, weights: { ...defaultWeights, menteeWish: 0 } }), noDecisions);
		assert.deepEqual(mentors.pairs.map(pair => [pair.mentee.key, pair.mentor.key]), [['a', 'y'], ['b', 'x']]);
	});

	test('a first wish counts more than a second one', () => {
		const given: Pick<Candidates, 'mentees' | 'mentors'> = { mentees: [person('a'), person('b')], mentors: [mentor('x', 1), mentor('y', 1)] };
		const wishes = (of: Readonly<Record<string, readonly string[]>>): ScoreContext =>
			context({ preferences: { ...noPreferences, wishes: new Map(Object.entries(of)) } });
		const pairsFor = (of: ScoreContext): readonly string[] => proposePairs(given, of, noDecisions).pairs.map(pair => `${pair.mentee.key}–${pair.mentor.key}`);
		assert.deepEqual(pairsFor(wishes({ a: ['y', 'x'], b: ['x', 'y'] })), ['a–y', 'b–x']);
		assert.deepEqual(pairsFor(wishes({ a: ['x', 'y'], b: ['y', 'x'] })), ['a–x', 'b–y']);
	});

	test('say why a mentee is left over', () => {
		const whyOf = (mentors: readonly MentorCandidate[], decisions = noDecisions): readonly string[] =>
			proposePairs({ mentees: [person('a')], mentors }, context(), decisions).leftOver.map(({ why }) => why);
		assert.deepEqual(
			[
				whyOf([]),
				whyOf([mentor('x', 0)]),
				whyOf([mentor('x', 2, { load: 2 })]),
				whyOf([mentor('x', 1)], { ...noDecisions, excluded: [{ mentee: 'a', mentor: 'x' }] }),
			],
			[['noMentors'], ['noPlace'], ['noPlace'], ['noneAllowed']],
		);
	});

	test('someone who is mentor and mentee is never their own mentor', () => {
		const both = person('a');
		const { pairs, leftOver } = proposePairs(
			{ mentees: [both], mentors: [{ ...both, capacity: 3, isAssumed: false, load: 0 }] }, context(), noDecisions,
		);
		assert.deepEqual([pairs, leftOver.map(({ why }) => why)], [[], ['noneAllowed']]);
	});
});
