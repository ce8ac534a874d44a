import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { folderWith, run, sample } from './runCli';

const hidden = /sari/i;

suite('mentor-notes --anonymise', () => {
	test('gives the sample’s figures without a mentee’s name, the same everywhere for one day', async () => {
		assert.deepEqual(
			await run('report', sample, '--anonymise', '--format', 'csv', '--today', '2021-11-10'),
			{ code: 0, out: readFileSync('test/cli/snapshots/anonymised.csv', 'utf8'), error: '' },
		);
	});

	test('leaves no mentee’s name in any form, and the mentor’s in each', async () => {
		for (const args of [
			['report', '--format', 'json'],
			['report', '--format', 'csv'],
			['report', '--format', 'html'],
			['export', '--format', 'ndjson'],
			['export', '--format', 'ics'],
		]) {
			const { code, out } = await run(args[0]!, sample, ...args.slice(1), '--anonymise', '--today', '2021-11-10');
			assert.strictEqual(code, 0);
			assert.notMatch(out, hidden, args.join(' '));
			assert.match(out, /budi/i, args.join(' '));
		}
	});

	test('finds a cohort by what it is really called, also where a mentee’s name is in it', async () => {
		const folder = folderWith({
			'programme.yaml': 'name: P\ncohorts:\n  - {id: teman-sari, name: Teman Sari}\n',
			'pairs/p.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: teman-sari\n',
			'sessions/p/1.yaml': 'date: 2021-06-01\n',
		});
		for (const cohort of ['teman-sari', 'teman sari']) {
			const { code, out } = await run('report', folder, '--anonymise', '--cohort', cohort);
			assert.strictEqual(code, 0);
			assert.notMatch(out, hidden);
			assert.strictEqual(
				(JSON.parse(out) as {
					readonly programmes: readonly { readonly total: { readonly sessions: { readonly held: number } } }[];
				}).programmes[0]!.total.sessions.held,
				1,
			);
		}
	});

	test('knows pairs and people by their labels', async () => {
		const calendarOf = async (...args: readonly string[]): Promise<unknown> => {
			const { code, out } = await run('export', sample, '--format', 'ics', '--anonymise', '--today', '2021-11-10', ...args);
			return [code, out.match(/BEGIN:VEVENT/g)?.length];
		};
		assert.deepEqual(
			await Promise.all([
				calendarOf(), calendarOf('--pair', 'pair-1'), calendarOf('--person', 'Mentee 1'), calendarOf('--pair', 'budi-sari'),
			]),
			[[0, 2], [0, 2], [0, 2], [2, undefined]],
		);
	});
});
