import { assert } from 'chai';
import fc from 'fast-check';
import { importLimits } from '../../../../src/core/imports/limits';
import { isLong } from '../../longForm';
import { read, records, tryToRead } from './reading';

type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text in an encoding. */
function encoded(text: string, encoding: Encoding): Uint8Array {
	if (encoding === 'windows-1252') {
		return Uint8Array.from(text, letter => letter.charCodeAt(0));
	}
	if (!encoding.startsWith('utf-16')) {
		return new TextEncoder().encode((encoding === 'utf-8' ? '' : '\ufeff') + text);
	}
	const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
	return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

const table = (separator: string): string => ['Nama;Email', 'Ani Müller;ani@example.org', 'Budi;budi@example.org'].join('\r\n').replaceAll(';', separator);
const people = [
	{ kind: 'person', line: 2, name: 'Ani Müller', email: 'ani@example.org' }, { kind: 'person', line: 3, name: 'Budi', email: 'budi@example.org' },
];

suite('A table in text', () => {
	test('is read in every encoding that spreadsheets write', async () => {
		for (const encoding of ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'] as const) {
			const bytes = encoded(table(','), encoding);
			assert.deepEqual([(await read('x.csv', bytes)).encoding, await records('x.csv', bytes)], [encoding.replace(' with mark', ''), people]);
		}
	});

	test('may separate its cells by commas, semicolons, tabs or bars, and say by what', async () => {
		for (const separator of [',', ';', '\t', '|']) {
			assert.deepEqual([(await read('x.csv', table(separator))).separator, await records('x.csv', table(separator))], [separator, people]);
		}
		assert.deepEqual(await records('x.csv', `sep=!\r\n${table('!')}`), people.map(person => ({ ...person, line: person.line + 1 })));
	});

	test('keeps degrees with their names where commas are not quoted', async () => {
		assert.deepEqual(await records('x.csv', 'Nama,Peran\nAni Lestari, S.Sos., M.AP.,Mentor\nBudi, S.Kom.,Mentee\n'), [
			{ kind: 'person', line: 2, name: 'Ani Lestari, S.Sos., M.AP.', role: 'mentor' }, { kind: 'person', line: 3, name: 'Budi, S.Kom.', role: 'mentee' },
		]);
	});

	test('with a quotation mark that is not closed loses no row', async () => {
		assert.deepEqual(await records('x.csv', 'Nama,Unit\nAni,"Bidang A\nBudi,Bidang B\nCitra,"Bidang ""C"""\n'), [
			{ kind: 'person', line: 2, name: 'Ani', unit: '"Bidang A' }, { kind: 'person', line: 3, name: 'Budi', unit: 'Bidang B' },
			{ kind: 'person', line: 4, name: 'Citra', unit: 'Bidang "C"' },
		]);
	});

	test('keeps digits that are protected as text', async () => {
		assert.deepEqual(await records('x.csv', 'Nama,No HP,NIP\nAni,="081200000001",\'199001012015031001\nBudi,,199001012015031000\n'), [
			{ kind: 'person', line: 2, name: 'Ani', phone: '081200000001', nip: '199001012015031001' },
			{ kind: 'person', line: 3, name: 'Budi', issues: ['destroyedNumber 199001012015031000'] },
		]);
	});

	test('of names alone is a list of people', async () => {
		assert.deepEqual(await records('nama.txt', 'Nama\nAni Lestari\nBudi Santoso\n'), [
			{ kind: 'person', line: 2, name: 'Ani Lestari' }, { kind: 'person', line: 3, name: 'Budi Santoso' },
		]);
	});

	test('that is none, or too much, is refused in a word', async () => {
		const refusals = await Promise.all([
			tryToRead('x.csv', ''), tryToRead('x.csv', ' \n\n'), tryToRead('x.csv', new Uint8Array([0, 1, 2, 3, 0, 0, 5, 6])),
			tryToRead('x.csv', new Uint8Array(importLimits.bytes + 1)), tryToRead('x.csv', 'a,b\n'.repeat(importLimits.rows + 1)),
			tryToRead('x.csv', `${'a,'.repeat(importLimits.columns)}b\nc,d\n`), tryToRead('x.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])),
			tryToRead('x.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])),
		]);
		assert.deepEqual(refusals.map(result => 'refused' in result ? result.refused : 'read'), [
			'empty', 'empty', 'notReadable', 'tooLarge', 'tooManyRows', 'tooManyColumns', 'oldExcel', 'encrypted',
		]);
	});
});

const letters = fc.constantFrom('Ani', 'Budi', 'Citra', 'é', 'Müller', 'Bidang', ',', ';', '"', '\'', '(1)', '\n', ' ', 'S.Kom.', '/', '12', '|');
const cell = fc.array(letters, { maxLength: 6 }).map(parts => parts.join(' ').replaceAll(/ *\n */g, '\n').trim());
const row = fc.record({ name: fc.constantFrom('Ani Lestari', 'Budi Santoso', 'Citra Dewi'), unit: cell, position: cell, note: cell });

suite('Law of tables', () => {
	test('Quoting, separator and encoding do not change what is read', async () => {
		await fc.assert(fc.asyncProperty(
			fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), fc.boolean(),
			fc.constantFrom<Encoding>('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
			async (rows, separator, end, quotesAll, encoding) => {
				const quoted = (text: string, by: string, all: boolean): string =>
					all || text.includes(by) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\n', end)}"` : text;
				const written = (by: string, all: boolean): string => [
					['Nama', 'Unit', 'Jabatan', 'Hal lain', 'Email'], ...rows.map(({ name, unit, position, note }, i) => [name, unit, position, note, `p${String(i)}@example.org`]),
				].map(cells => cells.map(text => quoted(text, by, all)).join(by) + end).join('');
				const plain = await records('x.csv', written(',', true));
				assert.deepEqual(await records('x.csv', encoded(written(separator, quotesAll), encoding)), plain);
				assert.strictEqual(plain.length, rows.length);
			},
		), { numRuns: isLong ? 2000 : 60 });
	});
});
