import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits, composeEdits, differenceOf, inverseEdits, type TextEdit } from '../../../src/core/text/textEdit';

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
			assert.strictEqual(applyEdits(text, composeEdits(text, steps) ?? []), oneByOne);
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
		assert.strictEqual(composeEdits('one', [() => [], () => undefined]), undefined);
	});
});

suite('Taking edits back', () => {
	const pieces = fc.array(fc.constantFrom('a', 'b', '\r\n', '👍', '👎', ' '), { maxLength: 12 });

	test('gives the first text again, whatever the edits were', () => {
		fc.assert(fc.property(pieces, fc.uniqueArray(fc.nat(12), { maxLength: 6 }), fc.string({ maxLength: 3 }), (parts, marks, text) => {
			const before = parts.join('');
			const at = [...new Set(marks.map(mark => Math.min(mark, before.length)))].sort((a, b) => a - b);
			const edits = at.flatMap((start, i) => i % 2 === 0 ? [{ start, end: at[i + 1] ?? start, text }] : []);
			const after = applyEdits(before, edits);
			assert.strictEqual(applyEdits(after, inverseEdits(before, edits)), before);
		}));
	});

	test('the difference of two texts leads from one to the other, and splits neither a CRLF nor a character of two units', () => {
		fc.assert(fc.property(pieces, pieces, (one, other) => {
			const [from, to] = [one.join(''), other.join('')];
			const edits = differenceOf(from, to);
			assert.strictEqual(applyEdits(from, edits), to);
			for (const at of edits.flatMap(({ start, end }) => [start, end])) {
				assert.notMatch(from.slice(Math.max(0, at - 1), at + 1), /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/);
			}
		}));
	});

	test('the difference is what lies between the common beginning and end', () => {
		assert.deepEqual(differenceOf('state: open # mine', 'state: dropped # mine'), [{ start: 7, end: 11, text: 'dropped' }]);
		assert.deepEqual(differenceOf('same', 'same'), []);
	});
});
