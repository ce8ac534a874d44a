import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { folderWith, run, sample } from './runCli';

/** The sessions of a calendar, without what stands in every one. */
const uidsIn = (calendar: string): readonly string[] => [...calendar.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid!);
const planned = {
	'one/programme.yaml': 'id: one\nname: One\ntimezone: Asia/Jakarta\n', 'one/people.yaml': 'people:\n  - {id: budi, name: Budi}\n  - {id: sari, name: Sari}\n', 'one/pairs/p.yaml': 'mentors: [budi]\nmentees: [sari]\n', 'one/pairs/q.yaml': 'mentors: [budi]\nmentees: [Tono]\n',
	'one/sessions/p/1.yaml': 'id: a\nstart: 2021-10-01T13:00\n', 'one/sessions/q/1.yaml': 'id: b\ndate: 2021-10-02\n',
	'two/programme.yaml': 'id: two\nname: Two\nlanguage: id\n', 'two/sessions/x/1.yaml': 'id: c\ndate: 2021-10-01\nkind: group\nmentees: [Sari]\n',
};
const asked = (folder: string, ...args: readonly string[]): ReturnType<typeof run> =>
	run('export', folder, '--format', 'ics', '--today', '2021-09-20', ...args);

suite('mentor-notes export --format ics', () => {
	test('gives what the sample has planned as a calendar, the same everywhere for one day', async () => {
		assert.deepEqual(await asked(sample), { code: 0, out: readFileSync('test/cli/snapshots/sample.ics', 'utf8'), error: '' });
	});

	test('puts all programmes of a folder into one calendar, each in its language unless --language is given, or those of one pair or person', async () => {
		const folder = folderWith(planned);
		const { out } = await asked(folder);
		assert.deepEqual(uidsIn(out), ['c@two', 'a@one', 'b@one']);
		assert.match(out, /^X-WR-CALNAME:One\\, Two\r$/m);
		assert.match(out, /^SUMMARY:Sesi kelompok: Sari\r$/m);
		assert.match((await asked(folder, '--language', 'en')).out, /^SUMMARY:Group session: Sari\r$/m);
		const of = async (...args: readonly string[]): Promise<unknown> => uidsIn((await asked(folder, ...args)).out);
		assert.deepEqual(
			[
				await of('--pair', 'p'),
				await of('--person', 'budi'),
				await of('--person', 'Sari'),
				await of('--person', 'Tono'),
				await of('--pair', 'p', '--person', 'sari'),
			],
			[['a@one'], ['a@one', 'b@one'], ['c@two', 'a@one'], ['b@one'], ['a@one']],
		);
	});

	test('says that nothing is planned, and gives a calendar all the same', async () => {
		const { code, out, error } = await run('export', sample, '--format', 'ics', '--today', '2022-09-20');
		assert.deepEqual([code, uidsIn(out), error], [0, [], 'Belum ada sesi untuk hari ini dan seterusnya, jadi kalendernya kosong.\n']);
		assert.match(out, /^BEGIN:VCALENDAR\r\n(?:.*\r\n)*END:VCALENDAR\r\n$/);
	});

	test('for a pair or a person that does not exist says so, names those that do, and exits with 2', async () => {
		const folder = folderWith(planned);
		assert.deepEqual(await asked(folder, '--pair', 'r'), { code: 2, out: '', error: 'There is no pair “r”. Available: p, q.\n' });
		assert.deepEqual(
			await asked(folder, '--person', 'Dewi', '--language', 'id'),
			{ code: 2, out: '', error: 'Tidak ada orang bernama “Dewi”. Yang ada: Sari, Tono, budi, sari.\n' },
		);
		assert.deepEqual(
			await asked(folderWith({ 'programme.yaml': 'name: P\n' }), '--pair', 'r'),
			{ code: 2, out: '', error: 'There is no pair “r”. No pair has been set up.\n' },
		);
	});

	test('knows pairs and people for a calendar only', async () => {
		for (const args of [['--pair', 'p'], ['--person', 'sari']]) {
			const { code, out, error } = await run('export', sample, '--format', 'ndjson', ...args);
			assert.deepEqual([code, out], [2, '']);
			assert.match(error, /^“--(?:pair|person)” can only be used with “--format ics”\.$/m);
		}
	});

	test('with --remove cancels what earlier exports gave, and knows it for a calendar only', async () => {
		const folder = folderWith(planned);
		const { code, out } = await asked(folder, '--remove', '--pair', 'p', '--language', 'en');
		assert.deepEqual([code, uidsIn(out), out.match(/^STATUS:.*(?=\r)/gm)], [0, ['a@one'], ['STATUS:CANCELLED']]);
		assert.match(out, /^SUMMARY:Removed · Mentoring: Sari – Budi\r$/m);
		assert.strictEqual((await run('export', folder, '--format', 'ndjson', '--remove')).code, 2);
		const { error } = await run('export', folder, '--format', 'ics', '--remove', '--today', '2022-09-20', '--language', 'en');
		assert.strictEqual(error, 'No session is on a day from today on, so the calendar is empty.\n');
	});

	test('says once of a programme without an id how calendars know its sessions', async () => {
		const { code, out, error } = await asked(folderWith({
			'programme.yaml': 'name: Mentoring ASN\n', 'sessions/p/1.yaml': 'id: a\ndate: 2021-10-01\n', 'sessions/p/2.yaml': 'id: b\ndate: 2021-10-02\n',
		}));
		assert.deepEqual([code, uidsIn(out)], [0, ['a@mentoring-asn', 'b@mentoring-asn']]);
		assert.match(error, /^Mentoring ASN has no id, [^\n]*\n$/);
	});

	test('gives what it can when a file can’t be read, and exits with 1', async () => {
		const { code, out, error } = await asked(folderWith({ ...planned, 'one/sessions/p/2.yaml': 'title: [\n' }));
		assert.deepEqual(
			[code, uidsIn(out).length, error],
			[1, 3, '1 file or folder could not be read, so sessions may be missing. “mentor-notes check” says why.\n'],
		);
	});
});
