import assert from 'node:assert/strict';
import { goalProgress } from '../../../src/core/programme/goalProgress';

suite('How far a goal is', () => {
	test('is what the last update by day says, beside the one before it', () => {
		const last = { on: '2021-09-22', percent: 35 };
		assert.deepEqual(goalProgress({ updates: [{ on: '2021-09-01', percent: 10 }, last] }), { percent: 35, before: 10, last });
		// Two branches that were merged.
		assert.deepEqual(goalProgress({ updates: [last, { on: '2021-09-01', percent: 10 }] }), { percent: 35, before: 10, last });
	});

	test('an update without a percentage says nothing of it, and one without a day stays in its place', () => {
		const last = { percent: 20 };
		assert.deepEqual(
			goalProgress({ updates: [{ on: '2021-09-01', percent: 10 }, last, { on: '2021-09-05', comment: 'well' }] }),
			{ percent: 20, before: 10, last },
		);
	});

	test('is not known where nobody has said', () => {
		assert.deepEqual(goalProgress({}), {});
		assert.deepEqual(goalProgress({ updates: [{ comment: 'begun' }] }), {});
	});
});
