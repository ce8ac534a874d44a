import { assert } from 'chai';
import type { Fix } from '../../../../src/core/plans/fixes/fix';
import { fixesFor } from '../../../../src/core/plans/fixes/fixes';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { problemsIn } from '../../parsedFiles';
import { readMemory, root } from '../../folder';

const dateCodes = ['record.dateForm', 'record.eitherOrder', 'record.badDate', 'record.badTime', 'record.timeForm', 'record.timeAsNumber', 'record.lengthForm'];

/** The texts that the fixes of a file’s first problem with a date, time or length make of it, the default one marked. */
async function fixed(text: string, path?: string, today?: string): Promise<readonly string[]> {
	return (await fixesOf(text, path, today)).map(({ plan, preferred }) => (preferred ? '* ' : '') + applyEdits(text, plan.edit[0]!.edits));
}

async function fixesOf(text: string, path = 'sessions/a-b/x.yaml', today = '2021-08-18'): Promise<readonly Fix[]> {
	const index = await readMemory({ 'programme.yaml': 'name: P\n', [path]: text });
	const [programme] = index.programmes();
	const file = index.parsed(`${root}/${path}`)!;
	const problem = problemsIn(file, programme!, today).find(({ code }) => dateCodes.includes(code))!;
	return fixesFor(problem, { file, text, programme: programme!, today, words: wordsFor('en'), taken: () => false });
}

suite('Fixes of dates, times and lengths', () => {
	test('write the form of the product, within the quotation marks and beside the comment that are there', async () => {
		assert.deepEqual(await fixed('date: "March 17, 2026" # x\n'), ['* date: "2026-03-17" # x\n']);
		assert.deepEqual(await fixed('date: 13/8/2021 13.00 WIB\n'), ['* date: 2021-08-13 13:00 WIB\n']);
		assert.deepEqual(await fixed('date: 2021-08-13\nminutes: 1,5 jam # x\n'), ['* date: 2021-08-13\nminutes: 90 # x\n']);
		assert.deepEqual(await fixed('date: 2021-08-13\ntime: \'jam 2 siang\'\n'), ['* date: 2021-08-13\ntime: \'14:00\'\n']);
		assert.deepEqual(await fixed('date: 2021-08-13\ntime: jam 2 siang\n'), ['* date: 2021-08-13\ntime: "14:00"\n']);
	});

	test('offer both orders of a date, the day first by default', async () => {
		assert.deepEqual(await fixed('date: 4/5/2026\n'), ['* date: 2026-05-04\n', 'date: 2026-04-05\n']);
	});

	test('offer both orders, none by default, where another date can only have the month first', async () => {
		assert.deepEqual(await fixed('- date: 4/5/2026\n- date: 11/14/26\n', 'sessions.yaml'), [
			'- date: 2026-05-04\n- date: 11/14/26\n', '- date: 2026-04-05\n- date: 11/14/26\n',
		]);
	});

	test('offer both hours of a bare one', async () => {
		assert.deepEqual(await fixed('date: 2021-08-13\ntime: jam 2\n'), ['date: 2021-08-13\ntime: "14:00"\n', 'date: 2021-08-13\ntime: "02:00"\n']);
		assert.deepEqual(await fixed('date: 13/8/2021 jam 2\n'), ['date: 2021-08-13 14:00\n', 'date: 2021-08-13 02:00\n']);
		assert.deepEqual(await fixed('date: 2021-08-13\ntime: 1020\n'), ['date: 2021-08-13\ntime: "10:20"\n', 'date: 2021-08-13\ntime: "17:00"\n']);
	});

	test('offer both orders with both hours where neither is certain', async () => {
		assert.deepEqual(await fixed('date: 4/5/2026 jam 2\n'), [
			'date: 2026-05-04 14:00\n', 'date: 2026-04-05 14:00\n', 'date: 2026-05-04 02:00\n', 'date: 2026-04-05 02:00\n',
		]);
		assert.deepEqual(await fixed('date: 2021-08-13\ntime: 2.30\n'), ['date: 2021-08-13\ntime: "14:30"\n', 'date: 2021-08-13\ntime: "02:30"\n']);
	});

	test('a time is dropped only by a fix that says so and is not the default one', async () => {
		const session = (due: string): string => `date: 2021-08-02\nactions:\n  - {text: x, owner: a, due: ${due}}\n`;
		const titles = async (text: string): Promise<readonly string[]> => (await fixesOf(text)).map(({ title }) => title);
		assert.deepEqual(await titles(session('2021-08-13 13:00')), ['Write “2021-08-13”, without the time']);
		assert.deepEqual(await fixed(session('2021-08-13 13:00')), [session('2021-08-13')]);
		assert.deepEqual(await fixed(session('4/5/2026 jam 2')), [session('2026-05-04'), session('2026-04-05')]);
		assert.deepEqual(await fixed(session('11/14/23 13.00')), [session('2023-11-14 13:00')]);
		assert.deepEqual(await fixed('date: 20260317 jam 9\n'), ['* date: 2026-03-17 09:00\n']);
	});

	test('a time with its end becomes the time and the minutes', async () => {
		assert.deepEqual(await fixed('date: 2021-08-13\ntime: 13.00-14.30 WIB\npair: a-b\n'), ['* date: 2021-08-13\ntime: 13:00 WIB\npair: a-b\nminutes: 90\n']);
		assert.deepEqual(await fixed('date: 13/8/2021 13.00-14.30\n'), ['* date: 2021-08-13 13:00\nminutes: 90\n']);
		assert.deepEqual(await fixed('- {date: 2021-08-13, time: 13.00-14.30}\n', 'sessions.yaml'), ['* - {date: 2021-08-13, time: "13:00", minutes: 90}\n']);
		assert.deepEqual(await fixed('date: 2021-08-13\ntime: 13.00-14.30\nminutes: 60\n'), ['* date: 2021-08-13\ntime: "13:00"\nminutes: 60\n']);
	});

	test('what is refused is offered as what can be meant', async () => {
		assert.deepEqual(await fixed('date: 20260317\n'), ['* date: 2026-03-17\n']);
		assert.deepEqual(await fixed('date: 46098\n'), ['* date: 2026-03-17\n']);
		assert.deepEqual(await fixed('date: 11/14/23\n'), ['date: 2023-11-14\n']);
		assert.deepEqual(await fixed('date: Rabu, 17 Maret 2026\n'), ['date: 2026-03-17\n']);
		assert.deepEqual(await fixed('date: 0017-03-02\n'), ['date: 2017-03-02\n']);
		assert.deepEqual(await fixed('date: 2021-02-30\n'), []);
	});

	test('a day that another day moves is offered as today means it, in both directions where it can be either', async () => {
		assert.deepEqual(await fixed('date: kemarin\n'), ['* date: 2021-08-17\n']);
		assert.deepEqual(await fixed('date: kemarin jam 3 sore\n'), ['* date: 2021-08-17 15:00\n']);
		assert.deepEqual(await fixed('date: jumat\n'), ['date: 2021-08-13\n', 'date: 2021-08-20\n']);
		assert.deepEqual(await fixed('date: 13 Agustus\n'), ['date: 2021-08-13\n', 'date: 2022-08-13\n']);
		assert.deepEqual(await fixed('date: 2 jam lalu\n'), []);
	});

	test('the day in the file’s name decides where it is one of them', async () => {
		assert.deepEqual(await fixed('date: jumat\n', 'sessions/a-b/2021-08-13-01.yaml'), ['* date: 2021-08-13\n']);
		assert.deepEqual(await fixed('tanggal: 13 Agustus\n', 'sessions/a-b/2022-08-13.yaml'), ['* tanggal: 2022-08-13\n']);
		assert.deepEqual(await fixed('date: kemarin\n', 'sessions/a-b/2021-08-13-01.yaml'), ['* date: 2021-08-17\n']);
	});

	test('in a session it is offered as the day of the session means it, too; a due date lies ahead', async () => {
		const session = (action: string): string => `date: 2021-08-02\nactions:\n  - {text: x, owner: a, ${action}}\n`;
		assert.deepEqual(await fixed(session('due: jumat')), [session('due: 2021-08-06'), session('due: 2021-08-20')]);
		assert.deepEqual(await fixed(session('tenggat: tgl 20')), [`* ${session('tenggat: 2021-08-20')}`]);
		assert.deepEqual(await fixed(session('due: minggu depan'), undefined, '2021-08-02'), [`* ${session('due: 2021-08-09')}`]);
	});
});
