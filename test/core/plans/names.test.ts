import { assert } from 'chai';
import fc from 'fast-check';
import { freeSlug, slug } from '../../../src/core/plans/names';

/** Names that DOS and Windows keep for themselves, whatever stands behind a dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const isName = (name: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(name) && !devices.test(name);
const texts = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.constantFrom(
		'con',
		'CON.',
		'com¹',
		'ＮＵＬ',
		'../..',
		'..\\..',
		'a/../../b',
		'\u0000',
		'--',
		'é'.repeat(200),
		'ﬁ'.repeat(60),
		'lpt9',
		'𝐚𝐮𝐱',
		'aux\u200D',
	),
);

suite('What people write, as a name of a file', () => {
	test('is a to z, 0 to 9 and -, at most 80 signs, and no device, whatever it was', () => {
		fc.assert(fc.property(texts, text => { assert.ok(isName(slug(text, 'note')), slug(text, 'note')); }), { numRuns: 2_000 });
	});

	test('is that also where the name is taken already, and then another one', () => {
		fc.assert(fc.property(texts, fc.nat(12), (text, taken) => {
			const names: string[] = [];
			for (let i = 0; i <= taken; i++) {
				names.push(freeSlug(text, 'note', name => names.includes(name)));
			}
			assert.ok(names.every(isName), names.join(' '));
			assert.strictEqual(new Set(names).size, names.length);
		}), { numRuns: 300 });
	});
});
