import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assert } from 'chai';
import { reportTableWords } from '../../src/core/words/lateWords';
import { readCsv } from '../core/exports/tables/csv';
import { isLong } from '../core/longForm';
import { leaveOut } from './onThisMachine';
import { run, sample } from './runCli';

const executeFile = promisify(execFile);
const { names } = reportTableWords.id;
const today = ['--today', '2021-11-10', '--language', 'id'] as const;

/** The settings of a computer in Indonesia: the comma is the decimal sign. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>
</oor:items>
`;

suite('LibreOffice with Indonesian settings', () => {
	// It takes a program of 300 MB, so that it is asked only in the long run.
	if (!isLong) {
		return;
	}
	let folder: string;
	setup(() => { folder = mkdtempSync(join(tmpdir(), 'mentor-notes-office-')); });
	teardown(() => { rmSync(folder, { recursive: true, force: true }); });

	/** Converts a file; the test is left out where there is no LibreOffice. */
	const convert = async (context: Mocha.Context, ...args: readonly string[]): Promise<void> => {
		mkdirSync(join(folder, 'profile/user'), { recursive: true });
		writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), settings);
		const call = ['-env:UserInstallation=file://' + join(folder, 'profile'), '--headless', ...args];
		await executeFile('soffice', call, { cwd: folder, timeout: 180_000 }).catch((error: unknown) => {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
				throw error;
			}
			leaveOut(context, 'needs LibreOffice: apt-get install libreoffice-calc');
		});
	};
	/** What our own CSV has of a table, in the types of its cells. */
	const cellsOf = async (table: string): Promise<readonly (readonly string[])[]> =>
		readCsv((await run('report', sample, ...today, '--format', 'csv', '--table', table)).out, ';').map(row => row.slice(2));

	/** A cell without the format of days, percentages and decimals. */
	const plain = (cell: string): string => cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1').replace(/^(\d+)%$/, '$1')
		.replace(/^(\d+),00$/, '$1').replace(/^(\d+,\d)0$/, '$1');

	test('opens the workbook to the same numbers, days and texts as our CSV has', async function () {
		await run('report', sample, ...today, '--format', 'xlsx', '--out', join(folder, 'w.xlsx'));
		// Every sheet as it is shown, with semicolons.
		await convert(this, '--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1', 'w.xlsx');
		for (const table of ['summary', 'pairs', 'people', 'sessions'] as const) {
			const shown = readCsv(readFileSync(join(folder, `w-${names[table]}.csv`), 'utf8').replaceAll('\n', '\r\n'), ';');
			assert.deepEqual(shown.slice(1).map(row => row.map(plain)), (await cellsOf(table)).slice(1), table);
		}
	});

	test('reads our CSV as columns, with numbers and days in their cells', async function () {
		await run('report', sample, ...today, '--format', 'csv', '--table', 'people', '--bom', '--out', join(folder, 'p.csv'));
		await convert(this, '--infilter=CSV:59,34,76,1,,1057,false,true', '--convert-to', 'fods', 'p.csv');
		const text = readFileSync(join(folder, 'p.fods'), 'utf8');
		const [, budi = ''] = /(<text:p>Budi<\/text:p>.*?)<\/table:table-row>/s.exec(text) ?? [];
		assert.match(budi, /office:value-type="float" office:value="5\.5"/);
		assert.match(budi, /office:value-type="float" office:value="7\.33"/);
	});
});

