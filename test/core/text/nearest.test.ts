import { assert } from 'chai';
import fc from 'fast-check';
import { nearest } from '../../../src/core/text/nearest';

/** As the definition of the edit distance has it, without regard to speed. */
function distance(a: string, b: string): number {
	if (a === '' || b === '') {
		return a.length + b.length;
	}
	const [restA, restB] = [a.slice(1), b.slice(1)];
	return a[0] === b[0] ? distance(restA, restB) : 1 + Math.min(distance(restA, b), distance(a, restB), distance(restA, restB));
}

suite('The nearest word', () => {
	test('is the first of those with the smallest edit distance, if that is at most a third of the length', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'B'), maxLength: 9 });
		fc.assert(fc.property(word, fc.array(word.map(each => each.toLowerCase()), { maxLength: 8 }), (written, known) => {
			const distances = known.map(each => distance(written.toLowerCase(), each));
			const least = Math.min(...distances);
			const isNear = least <= Math.max(1, Math.floor(written.length / 3));
			assert.strictEqual(nearest(written, known), isNear ? known[distances.indexOf(least)] : undefined);
		}), { numRuns: 2000 });
	});

	test('a word of more than 40 letters has none', () => {
		assert.strictEqual(nearest('a'.repeat(40), ['a'.repeat(39)]), 'a'.repeat(39));
		assert.strictEqual(nearest('a'.repeat(41), ['a'.repeat(41)]), undefined);
	});

	test('in a pair’s session that is meant, digits of its day may be others', () => {
		const ids = ['2026-08-13-budi-sari-01', '2026-08-27-budi-sari-01', '2026-08-13-ayu-made-01'];
		assert.strictEqual(nearest('2026-08-31-budi-sari-01', ids), '2026-08-13-budi-sari-01');
		assert.strictEqual(nearest('2026-08-27-budisari-01', ids), '2026-08-27-budi-sari-01');
	});
});
