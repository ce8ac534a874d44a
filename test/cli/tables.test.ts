import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import readExcelFile from 'read-excel-file/universal';
import { readCsv } from '../core/exports/tables/csv';
import { folderWith, run } from './runCli';

interface Sheet { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }

/** As a programme of an office in Indonesia is: ids like days and numbers, names with degrees, one that begins a formula. */
const office = {
	'programme.yaml': 'id: program-uji\nname: Program Uji\nlanguage: id\ntimezone: Asia/Jakarta\npolicy: {jp_minutes: 45}\n',
	'people.yaml': `people:
  - {id: ani, name: "Dr. Ir. Hj. Ani Lestari, M.Sc.", role: mentor}
  - {id: "0007", name: =Budi, role: mentee}
  - {id: citra, name: Citra, role: mentee}
`,
	'pairs/3-4.yaml': "id: 3-4\nmentors: [ani, citra]\nmentees: ['0007']\nstatus: active\n",
	'sessions/3-4/2026-03-02-01.yaml': 'pair: 3-4\nstatus: done\ndate: 2026-03-02\nminutes: 90\n',
	'sessions/3-4/2026-03-09-01.yaml': 'pair: 3-4\nstatus: done\ndate: 2026-03-09\nminutes: 45\n',
};
const today = ['--today', '2026-03-10'] as const;
const several = {
	...Object.fromEntries(Object.entries(office).map(([path, text]) => [`utara/${path}`, text])),
	'selatan/programme.yaml': 'name: Selatan\nlanguage: id\n', 'selatan/pairs/p.yaml': 'mentors: [Adi]\nmentees: [Eka]\n',
	'barat/programme.yaml': 'id: program-uji\nname: Barat\nlanguage: id\n',
};

suite('mentor-notes report with tables', () => {
	test('in Indonesian has the signs of Indonesian spreadsheets: columns are columns, 2,25 is a number, ids and names are text', async () => {
		const folder = folderWith(office);
		const pairs = await run('report', folder, ...today, '--format', 'csv', '--table', 'pairs');
		assert.deepEqual([pairs.code, pairs.error], [0, '']);
		const [heads, row] = readCsv(pairs.out, ';');
		const cell = (head: string): string | undefined => row?.[heads!.indexOf(head)];
		assert.deepEqual(
			[cell('Jam'), cell('JP'), cell('Id pasangan'), cell('Mentor'), cell('Mentee'), cell('Sesi terakhir')],
			['2,25', '3', '3-4', 'Dr. Ir. Hj. Ani Lestari, M.Sc.; Citra', '\'=Budi', '2026-03-09'],
		);
		const people = await run('report', folder, ...today, '--format', 'csv', '--table', 'people', '--bom');
		assert.ok(people.out.startsWith('\ufeffProgram;Id program;Nama;NIP;'));
		assert.match(people.out, /;0007\r\n/);
	});

	test('has other signs where they are asked for; what is one table of all, and not for Excel, stays as other software reads it', async () => {
		const folder = folderWith(office);
		const csv = async (...args: readonly string[]): Promise<string> => (await run('report', folder, ...today, '--format', 'csv', ...args)).out;
		assert.match(await csv('--table', 'pairs', '--separator', ',', '--decimal', '.'), /,2\.25,/);
		assert.match(await csv('--table', 'pairs', '--separator', 'tab'), /\t2,25\t/);
		assert.match(await csv('--table', 'pairs', '--language', 'en'), /,2\.25,/);
		assert.match(await csv(), /^Program,Baris,.*,2\.25,/s);
		assert.match(await csv('--bom'), /^\ufeffProgram;Baris;.*;2,25;/s);
	});

	test('of several programmes names each by its id, or by its folder where it has none of its own, and gives their sum', async () => {
		const { out } = await run('report', folderWith(several), ...today, '--format', 'csv', '--table', 'summary');
		const rows = readCsv(out, ';').slice(1).map(([name, id, part, of, pairs]) => [name, id, part, of, pairs]);
		assert.deepEqual(rows.filter(([,, part]) => part === 'Program' || part === 'Semua program'), [
			['', '', 'Semua program', 'Semua program', '2'],
			['Barat', 'barat', 'Program', 'Barat', '0'],
			['Program Uji', 'utara', 'Program', 'Program Uji', '1'],
			['Selatan', 'selatan', 'Program', 'Selatan', '1'],
		]);
	});

	test('as a workbook has the figures of the tables, with --out and without', async () => {
		const folder = folderWith(office);
		const file = join(folder, 'Laporan.xlsx');
		assert.deepEqual(await run('report', folder, ...today, '--format', 'xlsx', '--out', file), { code: 0, out: '', error: '' });
		const sheets = await readExcelFile(new Blob([new Uint8Array(readFileSync(file))])) as readonly Sheet[];
		const [heads, row] = sheets.find(({ sheet }) => sheet === 'Pasangan')!.data;
		assert.deepEqual(
			['Jam', 'JP', 'Id pasangan', 'Sesi terakhir'].map(head => row?.[heads!.indexOf(head)]), [2.25, 3, '3-4', new Date('2026-03-09')],
		);
	});

	test('refuses what does not fit together, and names it', async () => {
		const folder = folderWith(office);
		const said = async (...args: readonly string[]): Promise<unknown> => {
			const { code, error } = await run('report', folder, '--language', 'en', ...args);
			return [code, error.split('\n')[0]];
		};
		assert.deepEqual(await said('--table', 'pairs'), [2, '“--table” can only be used with “--format csv”.']);
		assert.deepEqual(await said('--format', 'xlsx', '--separator', ';'), [2, '“--separator” can only be used with “--format csv”.']);
		assert.deepEqual(await said('--person', 'ani', '--format', 'xlsx'), [2, '“--format xlsx” and “--person” can’t be used together.']);
		assert.deepEqual(
			await said('--format', 'csv', '--table', 'pair'),
			[2, '“pair” isn’t a value of “--table”. Did you mean “pairs”? It takes: summary|pairs|people|sessions.'],
		);
	});
});
