import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { folderWith, run, sample } from './runCli';

interface Figures { readonly name: string; readonly total: {
	readonly sessions: { readonly held: number };
	readonly minutes?: number;
	readonly jp?: number;
	readonly actions: { readonly open: number; readonly overdue: number };
	readonly reflections: { readonly known: number };
} }

const programmesIn = (json: string): readonly Figures[] => (JSON.parse(json) as { readonly programmes: readonly Figures[] }).programmes;
const twoProgrammes = {
	'one/programme.yaml': 'name: One\ncohorts:\n  - id: c1\n    name: Angkatan 1\n', 'one/pairs/p.yaml': 'mentors: [a]\ncohort: c1\n', 'one/sessions/p/1.yaml': 'date: 2021-06-01\nminutes: 30\n',
	'two/programme.yaml': 'name: Two\nlanguage: id\n', 'two/sessions/x/1.yaml': 'date: 2020-06-01\n', 'two/sessions/x/2.yaml': 'date: 2021-06-02\n',
};

suite('mentor-notes report', () => {
	for (const format of ['json', 'csv', 'html'] as const) {
		test(`gives the sample’s figures as ${format}, the same everywhere for one day`, async () => {
			assert.deepEqual(
				await run('report', sample, '--today', '2021-11-10', '--format', format),
				{ code: 0, out: readFileSync(`test/cli/snapshots/sample.${format}`, 'utf8'), error: '' },
			);
		});
	}

	test('gives the same figures in every format', async () => {
		const [json, csv, html] = await Promise.all(['json', 'csv', 'html'].map(format => run(
			'report', sample, '--today', '2021-11-10', '--format', format, '--language', 'en',
		)));
		const { sessions, minutes, jp, actions, reflections } = programmesIn(json!.out)[0]!.total;
		const [heads, total] = csv!.out.replace(/"[^"]*"/g, text => text.replaceAll(',', ' ')).split('\r\n').map(line => line.split(','));
		const cell = (head: string): string | undefined => total![heads!.indexOf(head)];
		assert.deepEqual(
			[sessions.held, minutes, jp, actions.open, actions.overdue, reflections.known].map(String),
			['Held', 'Minutes', 'JP', 'Open actions', 'Overdue', 'Reflections known'].map(cell),
		);
		for (const [head, value] of [
			['Sessions held', sessions.held],
			['Session hours', minutes! / 60],
			['JP', jp],
			['Open actions', actions.open],
			['Overdue actions', actions.overdue],
			['Reflections known to be written', reflections.known],
		] as const) {
			assert.match(html!.out, new RegExp(`<dt>${head}</dt><dd>${String(value)}(?!\\d)`));
		}
	});

	test('speaks the language of all its programmes, unless --language is given', async () => {
		const folder = folderWith(twoProgrammes);
		const languageOf = async (...args: readonly string[]): Promise<string | undefined> =>
			/<html lang="(..)">/.exec((await run('report', ...args, '--format', 'html')).out)?.[1];
		assert.deepEqual(
			await Promise.all([
				languageOf(folder),
				languageOf(join(folder, 'two')),
				languageOf(join(folder, 'two'), '--language', 'en'),
				languageOf(folder, '--language', 'id'),
			]),
			['en', 'id', 'en', 'id'],
		);
	});

	test('reports every programme of a folder, or those with the cohort, by id or name', async () => {
		const folder = folderWith(twoProgrammes);
		const heldIn = async (...args: readonly string[]): Promise<unknown> =>
			programmesIn((await run('report', folder, '--today', '2021-06-15', ...args)).out).map(({ name, total }) => [
				name, total.sessions.held,
			]);
		assert.deepEqual(await heldIn(), [['One', 1], ['Two', 2]]);
		assert.deepEqual(await heldIn('--year', '2020'), [['One', 0], ['Two', 1]]);
		assert.deepEqual(await heldIn('--cohort', 'c1'), [['One', 1]]);
		assert.deepEqual(await heldIn('--cohort', 'angkatan 1'), [['One', 1]]);
		const { out } = await run('report', folder, '--format', 'csv', '--bom', '--today', '2021-06-15');
		assert.deepEqual(
			out.split('\r\n').map(line => line.split(',').slice(0, 2).join()),
			[
				'\ufeffProgramme,Row',
				'One,programme',
				'One,pair',
				'One,without a pair',
				'One,person and year',
				'Two,programme',
				'Two,without a pair',
				'',
			],
		);
	});

	test('of a cohort that does not exist says so, names those that do, and exits with 2', async () => {
		assert.deepEqual(
			await run('report', folderWith(twoProgrammes), '--cohort', 'c2'),
			{ code: 2, out: '', error: 'There is no cohort “c2”. Available: c1.\n' },
		);
		assert.deepEqual(
			await run('report', folderWith({ 'a.session.yaml': 'date: 2021-06-01\n' }), '--cohort', 'c2', '--language', 'id'),
			{ code: 2, out: '', error: 'Tidak ada angkatan “c2”. Belum ada angkatan yang dibuat.\n' },
		);
	});

	test('works without a programme’s file', async () => {
		const { code, out } = await run(
			'report', folderWith({ 'a.session.yaml': 'date: 2021-06-01\nmentee: Sari\nminutes: 30\n' }), '--today', '2021-06-15',
		);
		assert.strictEqual(code, 0);
		assert.deepEqual(programmesIn(out).map(({ total }) => [total.sessions.held, total.minutes]), [[1, 30]]);
	});

	test('counts what it can when a file can’t be read, names that file, and exits with 1', async () => {
		const { code, out, error } = await run(
			'report', folderWith({ ...twoProgrammes, 'one/sessions/p/2.yaml': 'title: [\n' }), '--today', '2021-06-15',
		);
		assert.deepEqual(
			[code, error], [1, '1 file or folder could not be read, so the figures may be too low. “mentor-notes check” says why.\n'],
		);
		assert.match(out, /"file": "sessions\/p\/2\.yaml",\s+"code": "yaml\.syntax"/);
		assert.strictEqual(programmesIn(out)[0]!.total.sessions.held, 1);
	});
});

suite('mentor-notes export', () => {
	test('gives a line of metadata for each of the sample’s sessions', async () => {
		assert.deepEqual(
			await run('export', sample, '--format', 'ndjson', '--today', '2021-11-10'),
			{ code: 0, out: readFileSync('test/cli/snapshots/sample.ndjson', 'utf8'), error: '' },
		);
	});

	test('can be read in part only, without a complaint', async () => {
		const folder = folderWith({
			'programme.yaml': 'name: P\n',
			'sessions/x/sessions.yaml': `sessions:\n${'  - date: 2021-06-01\n'.repeat(3_000)}`,
		});
		const child = spawn(
			process.execPath, ['dist/cli.js', 'export', folder, '--format', 'ndjson'], { stdio: ['ignore', 'pipe', 'pipe'] },
		);
		let errors = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
		child.stdout.once('data', () => { child.stdout.destroy(); });
		assert.deepEqual([await new Promise(resolve => { child.on('close', resolve); }), errors], [0, '']);
	});
});
