import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { planGoalUpdate, planNewGoal, type GoalUpdate, type NewGoal } from '../../../../src/core/plans/pair/planGoal';
import { parseText } from '../../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../../src/core/files/parsedFile';

const folder = 'memory://p';
const fileOf = (text: string): ParsedFile => parseText(`${folder}/pairs/a-b.yaml`, { kind: 'pair', folder }, text);
const added = (text: string, goal: NewGoal): string | undefined => {
	const edits = planNewGoal(fileOf(text), text, goal);
	return edits && applyEdits(text, edits);
};
const updated = (text: string, index: number, update: GoalUpdate): string | undefined => {
	const edits = planGoalUpdate(fileOf(text), text, { index, text: fileOf(text).pair?.goals?.[index]?.text ?? '' }, update);
	return typeof edits === 'object' ? applyEdits(text, edits) : edits;
};
const update: GoalUpdate = { on: '2021-08-20', by: 'sari', percent: 35, comment: 'Balasan: sudah dipakai' };

suite('A new goal', () => {
	test('begins the list behind what comes before it, and leaves the comments that teach', () => {
		assert.strictEqual(
			added(
				'# a pair\nid: a-b\nmentors:\n  - a\ncadence:\n  every: 2 weeks\n# Goals, for example:\n# goals:\n#   - id: g1\n',
				{ text: 'Lead a meeting', baseline: 2, target: 4, due: '2021-12-15' },
			),
			'# a pair\nid: a-b\nmentors:\n  - a\ncadence:\n  every: 2 weeks\ngoals:\n  - id: g1\n    text: Lead a meeting\n    baseline: 2\n    target: 4\n    due: 2021-12-15\n    state: open\n# Goals, for example:\n# goals:\n#   - id: g1\n',
		);
	});

	test('comes last, with the next free id', () => {
		assert.strictEqual(
			added('tujuan:\r\n- id: g2\r\n  teks: A\r\n', { text: 'B #1' }),
			'tujuan:\r\n- id: g2\r\n  teks: A\r\n- id: g3\r\n  text: "B #1"\r\n  state: open\r\n',
		);
	});

	test('goes into an empty file, but not into a broken one', () => {
		assert.strictEqual(added('', { text: 'A' }), 'goals:\n  - id: g1\n    text: A\n    state: open\n');
		assert.strictEqual(added('goals: [', { text: 'A' }), undefined);
	});
});

suite('An update of a goal', () => {
	const goals = 'goals:\n  - id: g1\n    text: A\n    # only ever added\n    updates:\n      - on: 2021-08-01\n        percent: 10   # a guess\n    state: open\n  - id: g2\n    text: B\nsessions: []\n';

	test('is added at the end, and what was said before stays as it was', () => {
		assert.strictEqual(
			updated(goals, 0, update),
			goals.replace(
				'        percent: 10   # a guess\n',
				'        percent: 10   # a guess\n      - on: 2021-08-20\n        by: sari\n        percent: 35\n        comment: "Balasan: sudah dipakai"\n',
			),
		);
	});

	test('begins the list where there is none', () => {
		assert.strictEqual(
			updated(goals, 1, { on: '2021-08-20', percent: 0 }),
			goals.replace('    text: B\n', '    text: B\n    updates:\n      - on: 2021-08-20\n        percent: 0\n'),
		);
	});

	test('of a goal on a scale has the level', () => {
		assert.strictEqual(
			updated(goals, 1, { on: '2021-08-20', level: 3 }),
			goals.replace('    text: B\n', '    text: B\n    updates:\n      - on: 2021-08-20\n        level: 3\n'),
		);
	});

	test('finds Indonesian keys, flow lists and goals that are just words', () => {
		assert.strictEqual(
			updated('tujuan:\n  - teks: A\n    kemajuan:\n      - {on: 2021-08-01, persen: 10}\n', 0, { on: '2021-08-20', percent: 20 }),
			'tujuan:\n  - teks: A\n    kemajuan:\n      - {on: 2021-08-01, persen: 10}\n      - on: 2021-08-20\n        percent: 20\n',
		);
		assert.strictEqual(
			updated('goals: [{text: A}, {text: B}]\n', 1, { on: '2021-08-20', percent: 20 }),
			'goals: [{text: A}, {text: B, updates: [{on: 2021-08-20, percent: 20}]}]\n',
		);
		assert.strictEqual(
			updated('goals:\n  -\n  - Lead\n', 0, { on: '2021-08-20', percent: 20 }),
			'goals:\n  -\n  - text: Lead\n    updates:\n      - on: 2021-08-20\n        percent: 20\n',
		);
	});

	test('is not written to a goal that is not what was shown any more, nor into a broken file', () => {
		assert.strictEqual(planGoalUpdate(fileOf(goals), goals, { index: 0, text: 'B' }, update), 'changed');
		assert.strictEqual(planGoalUpdate(fileOf(goals), goals, { index: 5, text: '' }, update), 'changed');
		assert.strictEqual(planGoalUpdate(fileOf(goals), 'goals: [', { index: 0, text: 'A' }, update), undefined);
	});

	test('whatever is noted, one after the other: every line that was there stays, and all are read in order', () => {
		const one = fc.record({
			percent: fc.integer({ min: 0, max: 100 }),
			comment: fc.string({ minLength: 1 }).map(text => text.replaceAll(/\s+/g, ' ').trim()).filter(text => text !== ''),
		});
		fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), updates => {
			const result = updates.reduce((text, each) => updated(text, 0, { on: '2021-08-20', ...each })!, goals);
			assert.deepEqual(fileOf(result).pair?.goals?.[0]?.updates?.slice(1), updates.map(each => ({ on: '2021-08-20', ...each })));
			const lines = result.split('\n');
			assert.deepEqual(goals.split('\n').filter(line => !lines.includes(line)), []);
		}));
	});
});
