import { assert } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { stringify } from 'yaml';
import { reportWorkbook } from '../../../../src/core/exports/tables/reportWorkbook';
import { type CellValue, type ColumnKind, type Reported, tableIds } from '../../../../src/core/exports/tables/table';
import { linesOf } from '../../../../src/core/exports/workbook/sheetXml';
import { finish } from '../../../../src/core/text/steps';
import { reportTableWords } from '../../../../src/core/words/lateWords';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { hostileTexts } from '../../../hostileTexts';
import { sample } from '../../analysis/figures/sample';
import { reportedOf, tablesOf, words } from './reported';

type Read = string | number | boolean | Date | null;

const { names } = reportTableWords.en;

async function read(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly Read[])[]>> {
	const sheets = await readExcelFile(new Blob([new Uint8Array(bytes)])) as readonly { readonly sheet: string; readonly data: Read[][] }[];
	return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

const workbook = (reported: readonly Reported[]): Uint8Array => finish(reportWorkbook(reported, words));

/** What another library must find in a cell. */
function readAs(kind: ColumnKind, value: CellValue): Read {
	return value === undefined || value === '' ? null
		: kind === 'day' && value >= '1900-03-01' ? new Date(`${String(value)}T00:00:00Z`)
			: kind === 'percent' ? Number(value) / 100
				: value;
}

/** Compares every cell of every table with what another library reads, in its type. */
async function agree(reported: readonly Reported[]): Promise<void> {
	const sheets = await read(workbook(reported));
	assert.deepEqual([...sheets.keys()], [...tableIds.map(id => names[id]), names.notes]);
	const tables = tablesOf(reported);
	for (const id of tableIds) {
		const { columns, rows } = tables[id];
		const shown = columns.map(({ kind }, i) => ({ kind, i })).filter(({ i }) => reported.length > 1 || i > 1);
		const [heads, ...found] = sheets.get(names[id])!;
		assert.deepEqual<unknown>(heads, shown.map(({ i }) => columns[i]?.head));
		const padded = found.map(row => shown.map((_, i) => row[i] ?? null));
		assert.deepEqual(padded, rows.map(row => shown.map(({ kind, i }) => readAs(kind, row[i]))), id);
	}
}

const files = (name: string): Readonly<Record<string, string>> => ({
	'programme.yaml': stringify({ name, policy: { jp_minutes: 45 } }),
	'people.yaml': stringify({ people: [{ id: 'a', name, role: 'mentor', nip: '000123', unit: name, position: name }] }),
	'pairs/3-4.yaml': stringify({ mentors: ['a'], mentees: [name] }),
	'sessions/3-4/1.yaml': stringify({ date: '2021-06-01', minutes: 50 }),
});

suite('The report as a workbook', () => {
	test('has the tables cell by cell as another library reads them: days as dates, figures as numbers, ids and NIP as text', async () => {
		await agree([await reportedOf(sample, '2021-11-10')]);
		await agree([await reportedOf(sample, '2021-11-10', { cohort: 'angkatan-1', year: 2021 }), await reportedOf(files('P'))]);
		const people = (await read(workbook([await reportedOf(files('P'))]))).get(names.people)!;
		assert.deepEqual(people[1]?.slice(0, 2), ['P', '000123']);
	});

	test('has a head that stays in sight and filters the rows, on each printed page', async () => {
		const parts = unzipSync(workbook([await reportedOf(sample, '2021-11-10')]));
		const part = (path: string): string => strFromU8(parts[path]!);
		for (const i of [1, 2, 3, 4]) {
			assert.match(part(`xl/worksheets/sheet${String(i)}.xml`), /<pane [^>]*ySplit="1"[^>]* state="frozen"\/>.*<autoFilter ref="A1:[A-Z]+\d+"\/>/s);
		}
		assert.strictEqual(part('xl/workbook.xml').match(/_xlnm\.Print_Titles/g)?.length, 4);
	});

	test('is the same, byte by byte, whenever it is made', async () => {
		const reported = [await reportedOf(sample, '2021-11-10')];
		assert.deepEqual(workbook(reported), workbook(reported));
		const { mtimes } = datesIn(workbook(reported));
		assert.deepEqual([...mtimes], [0x0021_6000]);
	});

	test('says on its last sheet what each column means, as of which day, of which part, and which files are missing from it', async () => {
		const reported = await reportedOf({ ...files('P'), 'sessions/3-4/2.yaml': 'title: [\n' }, '2021-06-15', { year: 2021 });
		const notes = (await read(workbook([reported]))).get(names.notes)!.map(row => row.filter(cell => cell !== null).join(' | '));
		for (const line of ['Contains | The sessions of 2021. Status, flags and goals are as of today.', 'As of | Tue 15 Jun 2021', 'sessions/3-4/2.yaml, line 2']) {
			assert.ok(notes.includes(line), notes.join('\n'));
		}
		const tables = tablesOf([reported]);
		for (const id of tableIds) {
			for (const { head, means } of tables[id].columns.slice(2)) {
				assert.ok(notes.includes(`${names[id]} | ${head} | ${means}`), head);
			}
		}
	});

	test('keeps every text as text, whatever people and programmes are called', async () => {
		const own = ['constructor', '__proto__', '=1+1', '_x0041_', '0007', '\u202eabc', 'a\u0001b', '\ud800', 'M'.repeat(120), '👩\u200d🏫', '<script>', ']]>', '&amp;', '1e5'];
		for (const name of [...own, ...hostileTexts().filter((_, i) => i % 25 === 0)].filter(text => text.trim() !== '')) {
			const sheets = await read(workbook([await reportedOf(files(name))]));
			const [, pair] = sheets.get(names.pairs)!;
			const tables = tablesOf([await reportedOf(files(name))]);
			const expected = tables.pairs.rows[0]?.[3];
			// Our escape of `_x0041_` is undone by spreadsheets, and not by this library.
			assert.strictEqual(String(pair?.[1] ?? '').replaceAll('_x005F_', '_').replaceAll('\ufffd', ''), String(expected ?? '').replaceAll(/\p{Surrogate}/gu, ''), JSON.stringify(name));
		}
		const formulas = strFromU8(unzipSync(workbook([await reportedOf(files('=1+1'))]))['xl/worksheets/sheet2.xml']!);
		assert.notMatch(formulas, /<f>/);
	});

	test('without sessions or pairs, and with the first and last day that can be written, is a whole workbook', async () => {
		await agree([await reportedOf({ 'programme.yaml': 'name: P\n' })]);
		for (const date of ['0001-01-01', '1900-02-28', '1900-03-01', '9999-12-31']) {
			await agree([await reportedOf({ ...files('P'), 'sessions/3-4/1.yaml': `date: ${date}\nstatus: done\n` }, date)]);
		}
	});

	test('of 2,000 pairs and 4,000 sessions is made in steps of some milliseconds', async function () {
		this.timeout(60_000);
		const many = { 'programme.yaml': 'name: P\n' } as Record<string, string>;
		for (let i = 0; i < 2_000; i++) {
			const part = `sessions/g${String(i % 40)}/sessions.yaml`;
			const session = `  - {date: 2021-05-01, minutes: 60, mentor: Mentor ${String(i % 300)}, mentee: Mentee ${String(i)}}\n`;
			many[part] = (many[part] ?? 'sessions:\n') + session.repeat(2);
		}
		const steps = reportWorkbook([await reportedOf(many)], words);
		let count = 0;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) {
			count++;
		}
		// Not timed: enough steps that none can be long.
		assert.ok(count > 150, String(count));
		const sheets = await read(step.value);
		assert.deepEqual([sheets.get(names.pairs)!.length, sheets.get(names.sessions)!.length], [2_001, 4_001]);
	});

	test('in Indonesian has Indonesian names and heads', async () => {
		const sheets = await read(finish(reportWorkbook([await reportedOf(sample, '2021-11-10')], wordsFor('id'))));
		assert.deepEqual([...sheets.keys()], ['Ringkasan', 'Pasangan', 'Orang dan JP', 'Sesi', 'Catatan']);
		assert.deepEqual(sheets.get('Orang dan JP')?.[0]?.slice(0, 4), ['Nama', 'NIP', 'Jabatan', 'Unit kerja']);
	});

	test('gives a row the lines that its texts need', () => {
		assert.deepEqual(
			[['', 10], ['one two', 10], ['one two three', 10], ['a\nb', 10], ['x'.repeat(25), 10], ['one ' + 'x'.repeat(25), 10]].map(
				([text, width]) => linesOf(String(text), Number(width)),
			),
			[1, 1, 2, 2, 3, 4],
		);
	});
});

/** The days and times of all parts of an archive, as they are in its directory. */
function datesIn(bytes: Uint8Array): { readonly mtimes: ReadonlySet<number> } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const mtimes = new Set<number>();
	for (let at = 0; at + 46 < bytes.length; at++) {
		if (view.getUint32(at, true) === 0x0201_4b50) {
			mtimes.add(view.getUint32(at + 12, true));
		}
	}
	return { mtimes };
}
