import { assert } from 'chai';
import fc from 'fast-check';
import { blockChange, linesAfter, type PageBlock } from '../../../src/core/markdown/blockDiff';

const blocks = fc.array(
	fc.record({ gap: fc.integer({ min: 1, max: 3 }), html: fc.constantFrom('a', 'b', 'c') }), { maxLength: 8 },
).map(list => {
	let line = 0;
	return list.map(({ gap, html }): PageBlock => ({ line: line += gap, html }));
});

suite('What a page is sent of a change', () => {
	test('makes of the blocks that it has those that it is to have, with their lines', () => {
		fc.assert(fc.property(blocks, blocks, (old, now) => {
			const change = blockChange(old, now);
			assert.deepEqual(
				[...old.slice(0, change.first), ...change.blocks, ...old.slice(old.length - change.last)].map(({ html }) => html),
				now.map(({ html }) => html),
			);
			assert.deepEqual(linesAfter(old.map(({ line }) => line), change), now.map(({ line }) => line));
		}));
	});

	test('is one block when one was typed in, and the blocks below it only move', () => {
		const old = [{ line: 0, html: 'a' }, { line: 2, html: 'b' }, { line: 4, html: 'c' }];
		assert.deepEqual(
			blockChange(old, [{ line: 0, html: 'a' }, { line: 2, html: 'b!' }, { line: 5, html: 'c' }]),
			{ first: 1, last: 1, blocks: [{ line: 2, html: 'b!' }], lines: 1 },
		);
		assert.deepEqual(blockChange(old, old), { first: 3, last: 0, blocks: [], lines: 0 });
	});
});
