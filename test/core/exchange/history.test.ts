import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import { changedSince, versionBefore } from '../../../src/core/exchange/changedSince';
import { historyOf } from '../../../src/core/exchange/fileHistory';
import { historyInWords, type HistorySubject } from '../../../src/core/exchange/historyInWords';
import { finish } from '../../../src/core/text/steps';
import { wordsFor } from '../../../src/core/words/catalogues';
import { programmeFiles, roleOf } from '../changes/compared';
import { readMemory, root } from '../folder';
import { bareRepository, cloneFor, git, GitProcess } from './gitProcess';

/** A clone of somebody, in which files are written and recorded. */
class Clone {
	readonly repository: GitProcess;

	constructor(readonly folder: string) {
		this.repository = new GitProcess(folder);
	}

	async write(path: string, text: string): Promise<void> {
		await mkdir(dirname(join(this.folder, path)), { recursive: true });
		await writeFile(join(this.folder, path), text);
	}

	/** Records everything; returns the version. */
	async record(message: string, at = '2021-08-13T10:00:00Z'): Promise<string> {
		await git(this.folder, 'add', '-A');
		await git(this.folder, 'commit', '-q', '--allow-empty', '-m', message, '--date', at);
		return (await git(this.folder, 'rev-parse', 'HEAD')).trim();
	}
}

async function oneClone(): Promise<Clone> {
	return new Clone(await cloneFor('Sari', await bareRepository()));
}

const lines = (...more: readonly string[]): string => ['date: 2021-08-13', 'pair: budi-sari', 'title: A longer title', ...more].map(line => `${line}\n`).join('');

test('The history of a file has who changed it and when, and its text before and after, the newest first', async () => {
	const clone = await oneClone();
	await clone.write('sessions/a.yaml', lines());
	await clone.record('First', '2021-08-13T10:00:00Z');
	await clone.write('other.yaml', 'x');
	await clone.record('Something else');
	await clone.write('sessions/a.yaml', lines('minutes: 90'));
	await clone.record('Second', '2021-08-14T10:00:00Z');
	await clone.write('sessions/a.yaml', lines('minutes: 60'));
	const history = await historyOf(clone.repository, 'sessions/a.yaml', lines('minutes: 60'), 10);
	assert.deepEqual(history.map(({ commit, before, after }) => [commit?.author, commit?.authoredMs, before, after]), [
		[undefined, undefined, lines('minutes: 90'), lines('minutes: 60')],
		['Sari', Date.parse('2021-08-14T10:00:00Z'), lines(), lines('minutes: 90')],
		['Sari', Date.parse('2021-08-13T10:00:00Z'), undefined, lines()],
	]);
	assert.strictEqual((await historyOf(clone.repository, 'sessions/a.yaml', lines('minutes: 90'), 1)).length, 1);
});

test('The history of a file goes on under the names that it had, and leaves out who had one of them later', async () => {
	const clone = await oneClone();
	await clone.write('a.yaml', lines());
	await clone.record('First');
	await clone.write('a.yaml', lines('minutes: 90'));
	await clone.record('Second');
	await rename(join(clone.folder, 'a.yaml'), join(clone.folder, 'b é.yaml'));
	await clone.write('b é.yaml', lines('minutes: 90', 'place: Zoom'));
	await clone.record('Renamed');
	await clone.write('a.yaml', 'another: file\n');
	await clone.record('Another file');
	const history = await historyOf(clone.repository, 'b é.yaml', lines('minutes: 90', 'place: Zoom'), 10);
	assert.deepEqual(history.map(({ commit, path, from, before }) => [commit?.message, path, from, before]), [
		['Renamed', 'b é.yaml', 'a.yaml', lines('minutes: 90')], ['Second', 'a.yaml', undefined, lines()], ['First', 'a.yaml', undefined, undefined],
	]);
});

test('Before the first version, a file has only what is not recorded yet', async () => {
	const clone = await oneClone();
	assert.deepEqual(await historyOf(clone.repository, 'a.yaml', lines(), 10), [{ path: 'a.yaml', after: lines() }]);
});

test('Line endings and a byte order mark that Git records otherwise are no change', async () => {
	const clone = await oneClone();
	await clone.write('a.yaml', `\uFEFF${lines()}`);
	await clone.record('First');
	assert.deepEqual((await historyOf(clone.repository, 'a.yaml', lines().replaceAll('\n', '\r\n'), 10)).map(({ commit }) => commit?.message), ['First']);
});

test('A merge changes nothing by itself: what came in is its author’s', async () => {
	const bare = await bareRepository();
	const [ours, theirs] = [new Clone(await cloneFor('Budi', bare)), new Clone(await cloneFor('Sari', bare))];
	await ours.write('a.yaml', lines());
	const first = await ours.record('First');
	await git(ours.folder, 'push', '-q', 'origin', 'main');
	await git(theirs.folder, 'pull', '-q', 'origin', 'main');
	await theirs.write('a.yaml', lines('minutes: 90'));
	await theirs.write('programme/theirs.yaml', 'x: 1\n');
	await theirs.record('Theirs');
	await git(theirs.folder, 'push', '-q', 'origin', 'main');
	await ours.write('programme/ours.yaml', 'y: 1\n');
	await ours.record('Ours');
	await git(ours.folder, 'fetch', '-q');
	await git(ours.folder, 'merge', '-q', '--no-edit', 'origin/main');
	assert.deepEqual((await historyOf(ours.repository, 'a.yaml', lines('minutes: 90'), 10)).map(({ commit }) => [commit?.author, commit?.message]), [
		['Sari', 'Theirs'], ['Budi', 'First'],
	]);
	const changed = await changedSince(ours.repository, first, 'programme/', () => true);
	assert.deepEqual(changed?.map(({ path, authors, before, after }) => [path, authors, before, after]), [
		['programme/ours.yaml', ['Budi'], undefined, 'y: 1\n'], ['programme/theirs.yaml', ['Sari'], undefined, 'x: 1\n'],
	]);
});

test('What changed since a version has the files of a folder only, with their names and texts before and after', async () => {
	const clone = await oneClone();
	await clone.write('in/a.yaml', lines());
	await clone.write('in/evidence/a.pdf', 'x');
	await clone.write('in/gone.yaml', 'gone: 1\n');
	await clone.write('out.yaml', 'x');
	const since = await clone.record('First');
	assert.deepEqual(await changedSince(clone.repository, since, '', () => true), []);
	await rename(join(clone.folder, 'in/a.yaml'), join(clone.folder, 'in/b.yaml'));
	await clone.write('in/evidence/a.pdf', 'y');
	await clone.write('out.yaml', 'y');
	await rm(join(clone.folder, 'in/gone.yaml'));
	await clone.record('Second');
	const changed = await changedSince(clone.repository, since, 'in/', path => path.endsWith('.yaml'));
	assert.deepEqual(changed?.map(({ path, from, before, after }) => [path, from, before, after]).sort(), [
		['in/b.yaml', 'in/a.yaml', lines(), lines()], ['in/evidence/a.pdf', undefined, '', ''], ['in/gone.yaml', undefined, 'gone: 1\n', undefined],
	]);
	assert.strictEqual(await changedSince(clone.repository, '0123456789012345678901234567890123456789', '', () => true), undefined);
});

test('A version that was taken out of the history is not compared with', async () => {
	const clone = await oneClone();
	await clone.write('a.yaml', '1\n');
	await clone.record('First');
	await clone.write('a.yaml', '2\n');
	const since = await clone.record('Second');
	await git(clone.folder, 'commit', '-q', '--amend', '-m', 'Another');
	assert.strictEqual(await changedSince(clone.repository, since, '', () => true), undefined);
});

test('The version of a day is the last before it, or the first of all', async () => {
	const clone = await oneClone();
	for (const day of [10, 12, 14]) {
		await clone.record(String(day), `2021-08-${String(day)}T10:00:00Z`);
	}
	const at = async (time: string): Promise<string | undefined> => (await versionBefore(clone.repository, Date.parse(time)))?.message;
	assert.deepEqual([await at('2021-08-13T00:00:00Z'), await at('2021-08-20T00:00:00Z'), await at('2021-08-01T00:00:00Z')], ['12', '14', '10']);
});

test('The history of a session is said in words: what happened to it and its actions, not to others in its file', async () => {
	const clone = await oneClone();
	const path = 'sessions/sessions.yaml';
	const other = '- {id: s2, date: 2021-08-20, pair: budi-sari}\n';
	const session = (more: string): string => `- {id: s1, date: 2021-08-13, pair: budi-sari, ${more}}\n`;
	const texts = [
		session('status: scheduled'), other + session('status: scheduled'), other + session('status: done, minutes: 60, actions: [{id: a1, text: Read}]'),
		other + session('status: done, minutes: 90, actions: [{id: a1, text: Read, state: done}]'),
	];
	for (const text of texts) {
		await clone.write(path, text);
		await clone.record('Text');
	}
	const versions = await historyOf(clone.repository, path, texts[3], 10);
	const index = await readMemory({ ...programmeFiles, [path]: texts[3] ?? '' });
	const programme = index.programmeIn(root);
	assert.ok(programme);
	const entries = (language: 'en' | 'id', subject: HistorySubject): readonly (readonly string[])[] =>
		finish(historyInWords(versions, subject, { root, roleOf, programme, words: wordsFor(language), today: '2021-08-20' })).map(({ lines: said }) => said);
	assert.deepEqual(entries('en', { is: 'session', id: 's1', date: '2021-08-13' }), [
		['Length from 60 minutes to 90 minutes', 'Action “Read” done'], ['Logged: length 60 minutes', 'Action “Read” added'], ['Scheduled'],
	]);
	assert.deepEqual(entries('id', { is: 'session', id: 's1', date: '2021-08-13' })[0], [
		'Lama dari 60 menit menjadi 90 menit', 'Tindak lanjut “Read” selesai',
	]);
	assert.deepEqual(entries('en', { is: 'goal', id: 'g1' }), []);
});

test('The history of a goal has what became of it, that of a pair its goals too', async () => {
	const clone = await oneClone();
	const path = 'pairs/budi-sari.yaml';
	const texts = [
		'mentors: [budi]\nmentees: [sari]\ngoals:\n  - {id: g1, text: Speak}\n',
		'mentors: [budi]\nmentees: [sari]\ngoals:\n  - {id: g1, text: Speak, updates: [{on: 2021-08-20, percent: 40}]}\n  - {id: g2, text: Write}\n',
		'mentors: [budi]\nmentees: [sari]\nstatus: on-hold\ngoals:\n  - {id: g1, text: Speak up, updates: [{on: 2021-08-20, percent: 40}]}\n  - {id: g2, text: Write}\n',
	];
	for (const text of texts) {
		await clone.write(path, text);
		await clone.record('Text');
	}
	const versions = await historyOf(clone.repository, path, texts[2], 10);
	const programme = (await readMemory({ ...programmeFiles, [path]: texts[2] ?? '' })).programmeIn(root);
	assert.ok(programme);
	const entries = (subject: HistorySubject): readonly (readonly string[])[] =>
		finish(historyInWords(versions, subject, { root, roleOf, programme, words: wordsFor('en'), today: '2021-08-20' })).map(({ lines: said }) => said);
	assert.deepEqual(entries({ is: 'goal', id: 'g1' }), [['Text from “Speak” to “Speak up”'], ['Updated: progress 40%'], ['Added']]);
	assert.deepEqual(entries({ is: 'pair' }), [
		['Put on hold', 'Goal “Speak up”: text from “Speak” to “Speak up”'], ['Goal “Speak” updated: progress 40%', 'Goal “Write” added'],
		['Added', 'Goal “Speak” added'],
	]);
});

test('A version that joins two others says only what neither of them had, also where an action got another id', async () => {
	const action = (id: string, words: string): string => `  - id: ${id}\n    text: ${words}`;
	const session = (title: string, ...actions: readonly string[]): string =>
		`id: s1\ndate: 2021-08-13\npair: budi-sari\ntitle: ${title}\nactions:\n${[action('a1', 'Baca'), ...actions].join('\n')}\n`;
	const clone = await oneClone();
	const path = 'sessions/a.yaml';
	await clone.write(path, session('Rencana'));
	await clone.record('First', '2021-08-13T10:00:00Z');
	await git(clone.folder, 'branch', 'theirs');
	await clone.write(path, session('Punya Sari', action('a2', 'Siapkan data')));
	await clone.record('Sari', '2021-08-14T10:00:00Z');
	await git(clone.folder, 'checkout', '-q', 'theirs');
	await clone.write(path, session('Punya Budi', action('a2', 'Hubungi Dewi')));
	await clone.record('Budi', '2021-08-14T11:00:00Z');
	await git(clone.folder, 'merge', '-q', '-s', 'ours', '--no-commit', 'main');
	const joined = session('Punya Budi; Punya Sari', action('a2', 'Hubungi Dewi'), action('a3', 'Siapkan data'));
	await clone.write(path, joined);
	await clone.record('Joined', '2021-08-14T12:00:00Z');
	const [version] = await historyOf(clone.repository, path, joined, 10);
	assert.ok(version);
	assert.deepEqual(version.joins, [session('Punya Sari', action('a2', 'Siapkan data'))]);
	const programme = (await readMemory({ ...programmeFiles, [path]: joined })).programmeIn(root);
	assert.ok(programme);
	const subject: HistorySubject = { is: 'session', id: 's1', date: '2021-08-13' };
	const said = finish(historyInWords([version], subject, { root, roleOf, programme, words: wordsFor('en'), today: '2021-08-20' }));
	assert.deepEqual(said.map(each => each.lines), [['Title from “Punya Budi” to “Punya Budi; Punya Sari”']]);
});
