import { assert } from 'chai';
import fc from 'fast-check';
import { goalProgress, measuredUpdates } from '../../../src/core/programme/goalProgress';

suite('How far a goal is', () => {
	test('is what the last update by day says, beside the one before it', () => {
		const last = { on: '2021-09-22', percent: 35 };
		assert.deepEqual(goalProgress({ updates: [{ on: '2021-09-01', percent: 10 }, last] }), { percent: 35, before: { percent: 10 }, trend: 'up', last });
		// Two branches that were merged.
		assert.deepEqual(goalProgress({ updates: [last, { on: '2021-09-01', percent: 10 }] }), { percent: 35, before: { percent: 10 }, trend: 'up', last });
	});

	test('an update without a percentage says nothing of it, and one without a day stays in its place', () => {
		const last = { percent: 20 };
		assert.deepEqual(
			goalProgress({ updates: [{ on: '2021-09-01', percent: 10 }, last, { on: '2021-09-05', comment: 'well' }] }),
			{ percent: 20, before: { percent: 10 }, trend: 'up', last },
		);
	});

	const scale = { baseline: 2, target: 4 };

	test('with baseline and target is a level, and its share of the way between the two', () => {
		const last = { on: '2021-09-22', level: 3 };
		assert.deepEqual(
			goalProgress({ ...scale, updates: [{ on: '2021-09-01', level: 2 }, last] }),
			{ level: 3, percent: 50, before: { level: 2, percent: 0 }, trend: 'up', last },
		);
		const shares = (goal: object): readonly (number | undefined)[] =>
			measuredUpdates({ ...goal, updates: [1, 2, 3, 4, 5].map(level => ({ level })) }).map(({ percent }) => percent);
		assert.deepEqual(shares(scale), [0, 0, 50, 100, 100]);
		assert.deepEqual(shares({ baseline: 4, target: 2 }), [100, 100, 50, 0, 0]);
		assert.deepEqual(shares({ baseline: 3, target: 3 }), [0, 0, 100, 100, 100]);
		assert.deepEqual(shares({ target: 3 }), [undefined, undefined, undefined, undefined, undefined]);
	});

	test('in levels goes on from percentages that were noted before, and a level beyond the target is still a step up', () => {
		const last = { on: '2021-09-22', level: 4 };
		assert.deepEqual(
			goalProgress({ ...scale, updates: [{ on: '2021-09-01', percent: 60 }, last] }),
			{ level: 4, percent: 100, before: { percent: 60 }, trend: 'up', last },
		);
		assert.strictEqual(goalProgress({ ...scale, updates: [{ level: 4 }, { level: 5 }] }).trend, 'up');
		assert.strictEqual(goalProgress({ baseline: 4, target: 2, updates: [{ level: 4 }, { level: 3 }] }).trend, 'up');
		assert.strictEqual(goalProgress({ updates: [{ percent: 60 }, { level: 4 }] }).trend, undefined);
	});

	test('of an update with both is what its goal is measured in', () => {
		assert.strictEqual(goalProgress({ ...scale, updates: [{ level: 3, percent: 10 }] }).percent, 50);
		const { level, percent } = goalProgress({ updates: [{ level: 3, percent: 10 }] });
		assert.deepEqual([level, percent], [undefined, 10]);
	});

	test('never goes beyond 0 and 100 percent, and a higher level of a goal upwards has no lower share', () => {
		const level = fc.integer({ min: 1, max: 5 });
		fc.assert(fc.property(level, level, level, level, (baseline, target, one, other) => {
			const updates = [Math.min(one, other), Math.max(one, other)].map(each => ({ level: each }));
			const [low = 0, high = 0] = measuredUpdates({ baseline, target, updates }).map(({ percent }) => percent);
			assert.ok([low, high].every(share => share >= 0 && share <= 100));
			assert.ok(target < baseline || low <= high);
		}));
	});

	test('is not known where nobody has said', () => {
		assert.deepEqual(goalProgress({}), {});
		assert.deepEqual(goalProgress({ updates: [{ comment: 'begun' }] }), {});
	});
});
