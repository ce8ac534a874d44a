import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { folderWith, run, sample } from './runCli';

const twoProgrammes = {
	'one/programme.yaml': 'name: One\npolicy: {jp_minutes: 45}\n', 'one/people.yaml': 'people:\n  - {id: ana, name: Ana Putri}\n', 'one/pairs/p.yaml': 'mentors: [ana]\nmentees: [Edo]\n', 'one/sessions/p/1.yaml': 'date: 2021-06-01\nminutes: 90\n', 'one/sessions/p/2.yaml': 'date: 2020-06-01\nminutes: 45\n',
	'two/programme.yaml': 'name: Two\n', 'two/sessions/x/1.yaml': 'date: 2021-06-02\nmentor: Edo\n', 'three/programme.yaml': 'name: Three\n', 'three/sessions/x/1.yaml': 'date: [\n',
};

suite('mentor-notes report --person', () => {
	test('gives the JP report of a person of the sample, the same everywhere for one day', async () => {
		assert.deepEqual(
			await run('report', sample, '--person', 'sari', '--today', '2021-11-10'),
			{ code: 0, out: readFileSync('test/cli/snapshots/jp.id.html', 'utf8'), error: '' },
		);
	});

	test('finds the person by id or name in every programme that knows them, and takes this year unless another is named', async () => {
		const folder = folderWith(twoProgrammes);
		const told = async (...args: readonly string[]): Promise<unknown> => {
			const { code, out } = await run('report', folder, '--today', '2021-06-15', ...args);
			return [
				code,
				...[
					...out.matchAll(/<dt>(?:Name|Programme|Year|JP)<\/dt><dd><bdi>(.*?)<\/bdi>/g),
				].map(([, fact]) => fact),
			];
		};
		assert.deepEqual(await told('--person', 'ana'), [0, 'Ana Putri', 'One', '2021', '2']);
		assert.deepEqual(await told('--person', 'ana  PUTRI', '--year', '2020', '--format', 'html'), [0, 'Ana Putri', 'One', '2020', '1']);
		assert.deepEqual(await told('--person', 'Edo'), [0, 'Edo', 'One', '2021', '2', 'Edo', 'Two', '2021', 'not known']);
		assert.deepEqual(await told('--person', 'ana', '--year', '1999'), [0, 'Ana Putri', 'One', '1999', '0']);
	});

	test('of an unknown person names the known ones, and exits with 2', async () => {
		assert.deepEqual(
			await run('report', folderWith(twoProgrammes), '--person', 'Eko'),
			{ code: 2, out: '', error: 'There is nobody called “Eko”. Available: Edo, ana.\n' },
		);
	});

	test('exits with 1 when a file of a programme with that person can’t be read', async () => {
		const { code, error } = await run(
			'report', folderWith({ ...twoProgrammes, 'one/sessions/p/3.yaml': 'date: [\n' }), '--person', 'ana',
		);
		assert.deepEqual(
			[code, error], [1, '1 file or folder could not be read, so the figures may be too low. “mentor-notes check” says why.\n'],
		);
	});

	test('is a page of the person’s own and nothing else: in another form, for a cohort or anonymised it exits with 2', async () => {
		for (const args of [
			['--format', 'json'], ['--format', 'csv'], ['--cohort', 'angkatan-1'], ['--anonymise'], ['--bom'],
		]) {
			const { code, out, error } = await run('report', sample, '--person', 'sari', ...args);
			assert.deepEqual([code, out], [2, ''], args.join(' '));
			assert.match(error, args[0] === '--bom' ? /^“--bom” can only be used with/ : /^“--\S+(?: \S+)?” and “--person” can’t be used together\.$/m);
		}
	});
});
