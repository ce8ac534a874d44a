import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { folderWith, run } from './runCli';

const files = {
	'a/programme.yaml': 'name: One\nlanguage: en\npolicy: {certificate: {sessions: 2, hours: 2}}\ncohorts: [{id: c1, name: First}, {id: c2, name: Second}]\n',
	'a/people.yaml': 'people:\n  - {id: budi, name: "Budi, M.Sc."}\n  - {id: sari, name: Sari}\n  - {id: tono, name: Tono}\n',
	'a/pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: c1\n',
	'a/pairs/budi-tono.yaml': 'mentors: [budi]\nmentees: [tono]\ncohort: c2\n',
	'a/sessions/budi-sari/1.yaml': 'date: 2021-08-06\nminutes: 60\n', 'a/sessions/budi-sari/2.yaml': 'date: 2021-08-13\nminutes: 60\n',
	'a/sessions/budi-sari/3.yaml': 'date: 2020-08-13\nminutes: 60\n',
	'a/sessions/budi-tono/1.yaml': 'date: 2021-08-07\n', 'a/sessions/budi-tono/2.yaml': 'date: 2021-08-08\nstatus: no-show\n',
	'b/programme.yaml': 'name: Two\nlanguage: en\n', 'b/pairs/p.yaml': 'mentors: [Edo]\nmentees: [sari]\n', 'b/sessions/p/1.yaml': 'date: 2021-03-01\n',
};
const folder = (): string => folderWith(files);
const asked = (...args: readonly string[]): ReturnType<typeof run> => run('report', folder(), '--today', '2021-09-15', '--language', 'en', ...args);
/** What the facts of each sheet say under a label. */
const facts = (html: string, label: string): readonly string[] =>
	[...html.matchAll(new RegExp(`<dt>${label}</dt><dd><bdi>(.*?)</bdi>`, 'g'))].map(([, text = '']) => text);
const awarded = (html: string): readonly string[] => [...html.matchAll(/class="awarded"><bdi>(.*?)<\/bdi>/g)].map(([, name = '']) => name);

suite('mentor-notes report --document', () => {
	test('certificate: a page for everyone who fulfils the programme’s rule; on the error stream each other one with the reason', async () => {
		const { code, out, error } = await asked('--document', 'certificate', '--all-people');
		assert.deepEqual([code, awarded(out)], [0, ['Budi, M.Sc.', 'Sari']]);
		assert.strictEqual(
			error, 'Tono: 1 of 2 sessions, 0 of 2 hours, 1 session of unknown length. That does not fulfil the rule for a certificate.\n',
		);
		assert.deepEqual(awarded((await asked('--document', 'certificate', '--cohort', 'First')).out), ['Budi, M.Sc.', 'Sari']);
		assert.match((await asked('--document', 'certificate', '--person', 'sari', '--year', '2021')).out, /with 2 sessions and 2 hours of mentoring/);
	});

	test('certificate: writes nothing and exits with 2 where nobody fulfils the rule, the person does not, or there is no rule', async () => {
		const nobody = await asked('--document', 'certificate', '--cohort', 'c2');
		assert.deepEqual([nobody.code, nobody.out], [2, '']);
		assert.match(nobody.error, /^Budi, M\.Sc\.: 1 of 2 sessions[^]*\nTono: 1 of 2 sessions[^]*\nNone of 2 people fulfils the rule[^\n]*at least 2 sessions and 2 hours\.\n$/);
		const tono = await asked('--document', 'certificate', '--person', 'Tono');
		assert.deepEqual([tono.code, tono.out], [2, '']);
		assert.match(tono.error, /^Tono: 1 of 2 sessions/);
		const edo = await asked('--document', 'certificate', '--person', 'Edo');
		assert.deepEqual([edo.code, edo.out], [2, '']);
		assert.match(edo.error, /^The programme sets no rule for certificates\./);
	});

	test('log: a sheet for each pair, of a person, a cohort or all; of one year only the sessions of that year', async () => {
		assert.deepEqual(facts((await asked('--document', 'log')).out, 'Mentee'), ['Sari', 'Tono', 'sari']);
		assert.deepEqual(facts((await asked('--document', 'log', '--cohort', 'c2')).out, 'Mentee'), ['Tono']);
		assert.deepEqual(facts((await asked('--document', 'log', '--person', 'budi')).out, 'Mentee'), ['Sari', 'Tono']);
		assert.deepEqual(facts((await asked('--document', 'log', '--person', 'budi')).out, 'Total'), ['3 sessions, 3 h', '1 session']);
		assert.deepEqual(facts((await asked('--document', 'log', '--person', 'budi', '--year', '2020')).out, 'Total'), ['1 session, 1 h', '0 sessions']);
	});

	test('jp: a report for everyone, or everyone of a cohort, of one year; --all-people alone means it, too', async () => {
		const names = ['Budi, M.Sc.', 'Sari', 'Tono', 'Edo', 'sari'];
		const { out } = await asked('--document', 'jp', '--all-people');
		assert.deepEqual([facts(out, 'Name'), [...new Set(facts(out, 'Year'))]], [names, ['2021']]);
		// Who has no session in the year is left out.
		assert.deepEqual(facts((await asked('--all-people', '--year', '2020')).out, 'Name'), ['Budi, M.Sc.', 'Sari']);
		assert.deepEqual(facts((await asked('--document', 'jp', '--cohort', 'c2')).out, 'Name'), ['Budi, M.Sc.', 'Tono']);
		assert.strictEqual((await asked('--document', 'jp', '--person', 'budi')).out, (await asked('--person', 'budi')).out);
	});

	test('refuses what does not fit together, and an unknown cohort, person or document, before it writes anything', async () => {
		for (const args of [
			['--document', 'log', '--person', 'budi', '--all-people'], ['--document', 'jp', '--person', 'budi', '--cohort', 'c1'],
			['--document', 'log', '--format', 'csv'], ['--document', 'log', '--anonymise'], ['--document', 'letter'], ['--document', 'log', '--cohort', 'c9'],
			['--document', 'certificate', '--person', 'Nobody'],
		]) {
			const { code, out, error } = await asked(...args);
			assert.deepEqual([code, out], [2, ''], args.join(' '));
			assert.notStrictEqual(error, '');
		}
	});

	test('with --out, writes the file whole, and none where there is no document', async () => {
		const place = join(folder(), 'certificates.html');
		assert.deepEqual(
			{ ...await asked('--document', 'certificate', '--person', 'sari', '--out', place) }, { code: 0, out: '', error: '' },
		);
		assert.deepEqual(awarded(readFileSync(place, 'utf8')), ['Sari']);
		const none = join(folder(), 'none.html');
		assert.strictEqual((await asked('--document', 'certificate', '--person', 'tono', '--out', none)).code, 2);
		assert.ok(!existsSync(none));
	});
});
