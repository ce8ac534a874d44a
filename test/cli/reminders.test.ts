import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { folderWith, run } from './runCli';

const files = {
	'programme.yaml': 'name: Mentoring ASN\nlanguage: id\npolicy: {stale_after_days: 21}\ncohorts: [{id: one, name: Angkatan I}]\n',
	'people.yaml': 'people: [{id: budi, name: "Budi Santoso, M.T.", salutation: Bapak}, {id: sari, name: Sari, languages: [English]}, {id: tono, name: Tono}]\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\nstart: 2021-07-01\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\nstatus: done\nsummary: RAHASIA\nactions: [{id: a1, text: Interview three users, owner: sari, due: 2021-08-20}]\n',
	'sessions/tono/2021-09-10-01.yaml': 'date: 2021-09-10\nstatus: scheduled\nmentor: tono\n',
};
const asked = (...args: readonly string[]): ReturnType<typeof run> => run('report', folderWith(files), '--reminders', '--today', '2021-09-20', ...args);
const heads = (text: string): readonly string[] => text.match(/^===.*===$/gm) ?? [];

suite('mentor-notes report --reminders', () => {
	test('gives each message below a name, in the person’s language, without what they may not read', async () => {
		const { code, out, error } = await asked();
		assert.deepEqual([code, error, heads(out)], [0, '', ['=== Budi Santoso ===', '=== Tono ===', '=== Sari ===']]);
		assert.match(out, /^Yth\. Bapak Budi Santoso, M\.T\.,$/m);
		assert.match(out, /^Dear Sari,$/m);
		assert.notMatch(out, /RAHASIA/);
	});

	test('gives those of one person or cohort, and of everyone in one language', async () => {
		assert.deepEqual(heads((await asked('--person', 'Sari')).out), ['=== Sari ===']);
		assert.deepEqual(heads((await asked('--cohort', 'Angkatan I')).out), ['=== Budi Santoso ===', '=== Sari ===']);
		assert.strictEqual((await asked('--language', 'en')).out.match(/^Dear /gm)?.length, 3);
	});

	test('gives them as versioned JSON, and into a file', async () => {
		const folder = folderWith(files);
		const out = join(folder, 'reminders.json');
		assert.strictEqual((await run('report', folder, '--reminders', '--today', '2021-09-20', '--format', 'json', '--out', out)).code, 0);
		const { version, reminders } = JSON.parse(readFileSync(out, 'utf8')) as { version: number; reminders: Readonly<Record<string, unknown>>[] };
		assert.strictEqual(version, 1);
		assert.deepEqual(reminders.map(({ text, ...rest }) => [typeof text, rest])[2], ['string', {
			programme: 'Mentoring ASN', person: 'sari', name: 'Sari', role: 'mentee', language: 'en', toLog: 0, notMet: 1, overdue: 1,
		}]);
	});

	test('writes none of a text with an unknown placeholder, and names it', async () => {
		const { code, out, error } = await run('report', folderWith({ ...files, 'messages/own.md': 'Yth. {{nma}}\n' }), '--reminders', '--today', '2021-09-20');
		assert.deepEqual([code, out], [2, '']);
		assert.match(error, /“\{\{nma\}\}”.* own\.md /);
	});

	test('says that nobody is to be reminded, and refuses what does not go with it', async () => {
		const { code, out, error } = await run('report', folderWith({ 'programme.yaml': 'name: P\n' }), '--reminders');
		assert.deepEqual([code, out, error], [0, '', 'Nobody has a session to log, an overdue action or a pair that has not met for too long.\n']);
		for (const args of [['--format', 'csv'], ['--year', '2021'], ['--anonymise']]) {
			assert.strictEqual((await asked(...args)).code, 2, args.join(' '));
		}
		assert.strictEqual((await run('report', folderWith(files), '--format', 'text')).code, 2);
		assert.strictEqual((await asked('--person', 'Nobody')).code, 2);
	});
});
