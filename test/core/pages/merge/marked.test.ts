import { assert } from 'chai';
import fc from 'fast-check';
import { marked } from '../../../../src/core/pages/merge/marked';
import type { Piece } from '../../../../src/core/pages/merge/mergePage';

/** Pieces as text, with what differs in brackets. */
const written = (pieces: readonly Piece[]): string => pieces.map(({ text, differs }) => differs ? `[${text}]` : text).join('');
const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const commonOf = (pieces: readonly Piece[]): string => pieces.filter(({ differs }) => !differs).map(({ text }) => text).join('');

suite('What differs between two texts', () => {
	test('is marked by words, those beside each other as one', () => {
		assert.deepEqual(marked('Fri 20 Aug 2021', 'Fri 3 Sep 2021').map(written), ['Fri [20 Aug] 2021', 'Fri [3 Sep] 2021']);
		assert.deepEqual(marked('Kami bertemu.\nWaktunya cukup.', 'Kami bertemu.\nWaktunya kurang sekali.').map(written), [
			'Kami bertemu.\nWaktunya [cukup.]', 'Kami bertemu.\nWaktunya [kurang sekali.]',
		]);
	});

	test('is not marked where nothing is the same, or one is not there', () => {
		assert.deepEqual(marked('Done', 'Dropped').map(written), ['Done', 'Dropped']);
		assert.deepEqual(marked('A text', '').map(written), ['A text', '']);
	});

	test('is in sight where the texts are long: what is the same far from it is left out', () => {
		const same = 'Kalimat yang sama di kedua sisi. '.repeat(100);
		const [one] = marked(`${same}Waktunya cukup. ${same}`, `${same}Waktunya kurang. ${same}`);
		assert.isBelow(textOf(one).length, 600);
		assert.match(written(one), /^….*Waktunya \[cukup\.\] Kalimat.*…$/s);
	});

	test('and what is the same are together each text, and what is the same is in both', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c', '\n', ' ', '  ', 'd.', '\t'), { maxLength: 30 }).map(parts => parts.join(''));
		fc.assert(fc.property(words, words, (one, other) => {
			const [first, second] = marked(one, other);
			assert.deepEqual([textOf(first), textOf(second)], [one, other]);
			if (first.some(({ differs }) => differs) && second.some(({ differs }) => differs)) {
				assert.strictEqual(commonOf(first).replaceAll(/\s/g, ''), commonOf(second).replaceAll(/\s/g, ''));
			}
		}));
	});

	test('takes no longer than a moment to find in texts as long as a file may be', () => {
		const long = (word: string): string => Array.from({ length: 9000 }, (_, i) => `${word} ${String(i % 7)}`).join('\n');
		const [one, other] = marked(long('a'), long('b'));
		assert.strictEqual(textOf(one).length > 0 && textOf(other).length > 0, true);
	});
});
