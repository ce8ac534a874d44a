import { assert } from 'chai';
import fc from 'fast-check';
import { decide, isConflict, mergeLines } from '../../../src/core/merge/lines';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 });
const merged = (base: string, ours: string, theirs: string): string | number => {
	const pieces = mergeLines(base.split(''), ours.split(''), theirs.split(''));
	const conflicts = pieces.filter(isConflict).length;
	return conflicts > 0 ? conflicts : decide(pieces, () => 'both').join('');
};

suite('Merging lines', () => {
	test('an unchanged side gives the other one, and no line that either side added is lost', () => {
		fc.assert(fc.property(fc.option(lines, { nil: undefined }), lines, lines, (base, ours, theirs) => {
			const pieces = mergeLines(base, ours, theirs);
			for (const side of [ours, theirs]) {
				const other = base && mergeLines(base, side, base);
				assert.deepEqual(other && decide(other, () => 'both'), base && side);
				assert.deepEqual(decide(mergeLines(base, side, side), () => 'both'), side);
			}
			const added = [...ours, ...theirs].filter(line => !(base ?? []).includes(line));
			assert.ok(added.every(line => decide(pieces, () => 'both').includes(line)));
		}));
	});

	test('changes side by side are no conflict; changes of the same line are', () => {
		assert.strictEqual(merged('abc', 'xbc', 'aby'), 'xby');
		assert.strictEqual(merged('ab', 'xb', 'ay'), 'xy');
		assert.strictEqual(merged('ab', 'a1b', 'ax'), 'a1x');
		assert.strictEqual(merged('ab', 'ab1', 'ax'), 'ax1');
		assert.strictEqual(merged('abc', 'ac', 'abcd'), 'acd');
		assert.strictEqual(merged('a', 'x', 'y'), 1);
		assert.strictEqual(merged('a', 'ax', 'ay'), 1);
		assert.strictEqual(merged('ab', 'xy', 'zb'), 1);
	});

	test('long texts that both changed far apart are merged, in any order of their lines', () => {
		const base = Array.from({ length: 12_000 }, (_, i) => i % 3 === 0 ? '' : `line ${String(i)}`);
		const changed = (text: string, ...at: readonly number[]): string[] => base.map((line, i) => at.includes(i) ? text : line);
		const both = base.map((line, i) => [4, 11_999].includes(i) ? 'mine' : [6000, 11_000].includes(i) ? 'yours' : line);
		const pieces = mergeLines(base, changed('mine', 4, 11_999), changed('yours', 6000, 11_000));
		assert.ok(!pieces.some(isConflict));
		assert.deepEqual(decide(pieces, () => 'both'), both);
		const apart = mergeLines(undefined, base.toSpliced(10, 0, 'mine'), base.toSpliced(11_000, 0, 'yours'));
		assert.deepEqual(decide(apart, () => 'both'), base.toSpliced(11_000, 0, 'yours').toSpliced(10, 0, 'mine'));
		const moved = mergeLines(base, [...base.slice(6000), ...base.slice(0, 6000)], changed('yours', 4));
		assert.deepEqual(decide(moved, () => 'first').length, base.length);
	});
});
