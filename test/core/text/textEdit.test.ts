import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, type TextEdit } from '../../../src/core/text/textEdit';

suite('Several steps as edits of the first text', () => {
	/** One replacement, whatever the text's length. */
	const step = fc.record({ from: fc.nat(20), length: fc.nat(4), text: fc.string({ maxLength: 4 }) })
		.map(({ from, length, text }) => (current: string): readonly TextEdit[] => {
			const start = Math.min(from, current.length);
			return [{ start, end: Math.min(start + length, current.length), text }];
		});

	test('do together what they do one after the other', () => {
		fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.array(step, { maxLength: 5 }), (text, steps) => {
			const oneByOne = steps.reduce((current, each) => applyEdits(current, each(current)), text);
			assert.equal(applyEdits(text, composeEdits(text, steps) ?? []), oneByOne);
		}));
	});

	test('leave out what no step touched', () => {
		const replace = (from: string, to: string) =>
			(text: string): readonly TextEdit[] => [{ start: text.indexOf(from), end: text.indexOf(from) + from.length, text: to }];
		assert.deepEqual(
			composeEdits('one two three', [replace('three', '3'), replace('one', '1')]),
			[{ start: 0, end: 3, text: '1' }, { start: 8, end: 13, text: '3' }],
		);
	});

	test('are nothing when one of them can’t be done', () => {
		assert.equal(composeEdits('one', [() => [], () => undefined]), undefined);
	});
});
