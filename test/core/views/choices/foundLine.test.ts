import { assert } from 'chai';
import { foundLine } from '../../../../src/core/views/choices/foundLine';

const shown = (text: string): string => {
	const start = text.indexOf('⟦');
	const end = text.indexOf('⟧');
	return foundLine(text.replace(/[⟦⟧]/g, ''), start < 0 ? [] : [{ start, end: end - 1 }]);
};

suite('A line that was found', () => {
	test('is shown without the signs of a list, a heading, a quotation or a box, and makes no icon', () => {
		assert.deepEqual(
			['## ⟦Heading⟧', '> - [ ] ⟦Ask⟧ them', '12. ⟦Ask⟧', '  ⟦$(x)⟧ -', '⟦2021⟧. A year', ''].map(shown),
			['Heading', 'Ask them', 'Ask', '\\$(x) -', '2021. A year', ''],
		);
	});

	test('is cut before a word near what was found where it is long, and at its end', () => {
		const long = `${'aaaa '.repeat(40)}⟦found⟧ ${'bbbb '.repeat(40)}`;
		assert.match(shown(long), /^…(?:aaaa ){3,5}found (?:bbbb )+b{0,4}…$/);
		assert.ok(shown(long).length <= 80);
		assert.strictEqual(shown(`⟦found⟧ ${'b'.repeat(10)}`), 'found bbbbbbbbbb');
		assert.ok(shown(`${'x'.repeat(500)}⟦found⟧`).includes('found'), 'also in a line without a blank');
	});
});
