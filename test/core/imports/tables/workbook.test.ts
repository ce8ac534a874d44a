import { assert } from 'chai';
import { strToU8, zipSync } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { unpackWorkbook } from '../../../../src/core/imports/tables/unpackWorkbook';
import { read, records, tryToRead } from './reading';

const day = (iso: string, format: string): { value: Date; type: typeof Date; format: string } => ({ value: new Date(`${iso}Z`), type: Date, format });
const texts = (...values: readonly string[]): SheetData[number] => values.map(value => ({ value }));

async function workbook(sheets: Readonly<Record<string, SheetData>>): Promise<Uint8Array> {
	return new Uint8Array(await writeWorkbook(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer());
}

/** A workbook with one sheet, written by hand. */
const byHand = (sheet: string, styles = ''): Uint8Array => zipSync({
	'[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
	'xl/workbook.xml': strToU8('<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
	'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
	'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
	...(styles === '' ? {} : { 'xl/styles.xml': strToU8(styles) }),
});
const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

suite('A workbook', () => {
	test('has days and times as such, numbers without loss, and one cell for several rows in each of them', async () => {
		assert.deepEqual(await records('log.xlsx', await workbook({
			Log: [
				[{ value: 'Daftar bimbingan', columnSpan: 4 }, null, null, null],
				texts('Tanggal', 'Mentor', 'NIP', 'Jam'),
				[day('2026-03-02T00:00', 'dd/mm/yyyy'), { value: 'Ani Lestari', rowSpan: 2 }, { value: 199001012015031001, type: Number }, day('2026-03-02T09:30', 'hh:mm')],
				[day('2026-03-09T14:05', 'dd/mm/yyyy hh:mm'), null, { value: '199001012015031001' }, { value: 0.5625, type: Number }],
			],
		})), [
			{ kind: 'session', line: 3, date: '2026-03-02', time: '09:30', mentors: ['Ani Lestari'], issues: ['destroyedNumber 1.99001012015031E+17'] },
			{ kind: 'session', line: 4, date: '2026-03-09', time: '13:30', mentors: ['Ani Lestari'], rest: ['NIP: 199001012015031001'] },
		]);
	});

	test('keeps the digits that stand there as text, and a total with its number below the names is nobody', async () => {
		const { records: people, skipped } = await read('x.xlsx', await workbook({
			Peserta: [texts('No', 'Nama', 'NIP'), [{ value: 1, type: Number }, { value: 'Ani' }, { value: '198001102010011000' }], [{ value: 'Jumlah' }, { value: 1, type: Number }]],
		}));
		assert.deepEqual(people.map(person => person.kind === 'person' && [person.name, person.nip]), [['Ani', '198001102010011000']]);
		assert.deepEqual(skipped.map(({ line, why }) => [line, why]), [[1, 'header'], [3, 'total']]);
	});

	test('is read by the sheet that is understood best; the others can be chosen', async () => {
		const bytes = await workbook({
			Petunjuk: [texts('Isi semua kolom'), texts('Terima kasih')],
			Peserta: [texts('Nama', 'Email'), texts('Ani', 'ani@example.org')],
			Arsip: [texts('Nama'), texts('Budi')],
		});
		const { sheets, sheet } = await read('x.xlsx', bytes);
		assert.deepEqual([sheets, sheet], [['Petunjuk', 'Peserta', 'Arsip'], 'Peserta']);
		assert.deepEqual(await records('x.xlsx', bytes, { sheet: 'Arsip' }), [{ kind: 'person', line: 2, name: 'Budi' }]);
		assert.deepEqual(await tryToRead('x.xlsx', bytes, { sheet: 'Lain' }), { refused: 'nothingFound', value: 'Lain' });
	});

	test('never computes: a formula has its saved result, and one without is empty', async () => {
		assert.deepEqual(await records('x.xlsx', byHand([
			`<row r="1">${text('A1', 'Nama')}${text('B1', 'Email')}${text('C1', 'Unit')}</row>`,
			`<row r="2" hidden="1"><c r="A2" t="str"><f>CONCATENATE("A","ni")</f><v>Ani</v></c>${text('B2', 'ani@example.org')}<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
			`<row r="5"><c r="A5" t="str"><f>X()</f></c>${text('B5', 'budi@example.org')}</row>`,
		].join(''))), [
			{ kind: 'person', line: 2, name: 'Ani', email: 'ani@example.org' },
			{ kind: 'person', line: 5, name: 'budi@example.org', email: 'budi@example.org', issues: ['unclearPerson budi@example.org'] },
		]);
	});

	test('that unpacks to too much, or has one cell far away, is refused before it is read', async () => {
		const zeros = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(2 * 1024 * 1024), 'xl/workbook.xml': strToU8('<workbook/>') });
		assert.ok(zeros.length < 4096);
		assert.deepEqual(await unpackWorkbook(zeros, () => Promise.resolve(), 1024 * 1024), { refused: 'tooLarge', value: '1' });
		const refusals = await Promise.all([
			tryToRead('x.xlsx', byHand(`<row r="1048576">${text('A1048576', 'x')}</row>`)), tryToRead('x.xlsx', byHand(`<row r="1">${text('XFD1', 'x')}</row>`)),
			tryToRead('x.xlsx', zipSync({ 'a.txt': strToU8('x') })), tryToRead('x.xlsx', (await workbook({ A: [texts('Nama')] })).subarray(0, 900)), tryToRead('x.xlsx', byHand('')),
		]);
		assert.deepEqual(refusals.map(result => 'refused' in result ? result.refused : 'read'), ['tooManyRows', 'tooManyColumns', 'notReadable', 'notReadable', 'empty']);
	});
});
