import { assert } from 'chai';
import fc from 'fast-check';
import { areDegrees, bareName, compareNames, personKey } from '../../../src/core/text/personName';

suite('A name without titles and degrees', () => {
	for (const [name, bare] of [
		['Dr. Ir. H. Dicky Saromi, M.Sc.', 'Dicky Saromi'],
		['Prof. Dr. Suharti, S.H., M.M., Ph.D.', 'Suharti'],
		['Dr. Siti Wulandari, S.Sos., M.AP.', 'Siti Wulandari'],
		['Drs.H.Budi Santoso,MM', 'Budi Santoso'],
		['Budi Santoso S.Kom', 'Budi Santoso'],
		['Budi Santoso, S. Kom., M. T.', 'Budi Santoso'],
		['Budi Santoso SE MM', 'Budi Santoso'],
		['dr. Citra, Sp.A(K)', 'Citra'],
		['Dr. (H.C.) Ani, SE', 'Ani'],
		['K.H. Ahmad', 'Ahmad'],
		['Hj. Siti Nurbaya', 'Siti Nurbaya'],
		['Ibu Sari', 'Sari'],
		// Mononyms, initials and names that only look like titles are whole names.
		['Suharti', 'Suharti'],
		['Herry R. Hardjapamekas', 'Herry R. Hardjapamekas'],
		['Budi A. Putra', 'Budi A. Putra'],
		['Budi S.', 'Budi S.'],
		['M. Rizki', 'M. Rizki'],
		['I Made Wirawan', 'I Made Wirawan'],
		['Saromi, Dicky', 'Saromi, Dicky'],
		['Budi, Dewi, Eko', 'Budi, Dewi, Eko'],
		['Budi, M. Rizki', 'Budi, M. Rizki'],
		['BUDI, EKO', 'BUDI, EKO'],
		// Of several names in one text, none loses what follows a comma.
		['Budi Santoso, S.Kom., M.T. dan Dewi, S.H.', 'Budi Santoso, S.Kom., M.T. dan Dewi, S.H.'],
		['Budi & Dewi, S. H. M. H.', 'Budi & Dewi'],
		['Hadi', 'Hadi'],
		['Dr.', 'Dr.'],
		['', ''],
	] as const) {
		test(`${name} is ${bare}`, () => { assert.strictEqual(bareName(name), bare); });
	}

	test('is never empty where the name isn’t, and takes time in proportion to it', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name => { assert.notStrictEqual(bareName(name), ''); }));
		for (const name of ['a.', 'Dr.', 'MM ', ' MM', ', S.H.', 'a ', ' ']) {
			assert.strictEqual(bareName(`x${name.repeat(50_000)}`).length > 0, true);
		}
	});
});

suite('Two spellings of a name are equal', () => {
	test('where titles, degrees, case, Unicode form and blanks alone differ', () => {
		for (const written of ['Siti Wulandari', 'Dr. Siti Wulandari, S.Sos., M.AP.', 'SITI  WULANDARI', 'siti wulandari, s.sos', 'Hj. Siti\u00A0Wulandari']) {
			assert.strictEqual(personKey(written), personKey('Siti Wulandari'), written);
		}
	});

	test('not where words or their order differ', () => {
		assert.strictEqual(new Set(['Siti Wulandari', 'Wulandari Siti', 'Siti', 'Siti W.', 'Siti Wulansari'].map(personKey)).size, 5);
	});
});

test('Names are ordered without titles and degrees', () => {
	assert.deepEqual(
		['Dr. Wati', 'Hj. Citra', 'Budi, S.H.', 'dr. Ani', 'Budi'].sort(compareNames), ['dr. Ani', 'Budi', 'Budi, S.H.', 'Hj. Citra', 'Dr. Wati'],
	);
});

test('Names are ordered without regard to capitals, on every system', () => {
	assert.deepEqual(['Zaki', 'RINA', 'budi', 'Rahmat', 'Citra'].sort(compareNames), ['budi', 'Citra', 'Rahmat', 'RINA', 'Zaki']);
});

test('Degrees are told from names', () => {
	for (const text of ['S.Kom.', 'M.T.', 'S. Kom', 'SE', 'MM', 'PhD', 'M.Xyz.', 'S.H. M.H.', 'Sp.A(K)']) {
		assert.ok(areDegrees(text), text);
	}
	for (const text of ['Dewi', 'EKO', 'M. Rizki', 'M.Ali', 'B. Dewi', 'Budi S.', 'S.', 'Ma', 'sari']) {
		assert.ok(!areDegrees(text), text);
	}
});
