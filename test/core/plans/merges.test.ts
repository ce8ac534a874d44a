import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { assert } from 'chai';
import type { FixContext } from '../../../src/core/plans/fixes/fix';
import { fixesFor } from '../../../src/core/plans/fixes/fixes';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import type { Plan } from '../../../src/core/plans/plan';
import { changeSession } from '../../../src/core/plans/changeRecord';
import { planAction, planNewAction } from '../../../src/core/plans/session/planAction';
import { planGoalUpdate } from '../../../src/core/plans/pair/planGoal';
import { planPair } from '../../../src/core/plans/pair/planPair';
import { planSession } from '../../../src/core/plans/session/planSession';
import { detailed, problemsIn as problemsOfFile } from '../parsedFiles';
import type { Programme } from '../../../src/core/programme/programme';
import type { Problem } from '../../../src/core/record/problem';
import type { DetailedSession } from '../../../src/core/record/session';
import type { ParsedIndex } from '../parsedIndex';
import type { Row } from '../../../src/core/views/row';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { languages } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, readMemory, root } from '../folder';

/** The day after the sample's newest done session. */
const today = '2021-11-10';

type Contents = Readonly<Record<string, string>>;

/** What somebody does in a folder: from what is in it to what is in it afterwards, by the product's own plans. */
type Work = (before: Contents) => Promise<Contents>;

const read = async (files: Contents): Promise<{ readonly index: ParsedIndex; readonly programme: Programme }> => {
	const index = await readMemory(files);
	return { index, programme: index.programmes()[0]! };
};

const after = (before: Contents, plan: Plan): Contents => ({
	...before,
	...Object.fromEntries(plan.create.map(({ uri, text }) => [uri.slice(root.length + 1), text])),
	...Object.fromEntries(plan.edit.map(({ uri, expected, edits }) => {
		assert.strictEqual(before[uri.slice(root.length + 1)], expected);
		return [uri.slice(root.length + 1), applyEdits(expected, edits)];
	})),
});

const edited = async (
	before: Contents, path: string, plan: (index: ParsedIndex, text: string) => readonly TextEdit[] | 'changed' | undefined,
): Promise<Contents> => {
	const edits = plan((await read(before)).index, before[path]!);
	assert.ok(Array.isArray(edits), path);
	return { ...before, [path]: applyEdits(before[path]!, edits as readonly TextEdit[]) };
};

const all = (...works: readonly Work[]): Work => before => works.reduce(async (sofar, work) => work(await sofar), Promise.resolve(before));

const makePair = (mentor: string, mentee: string): Work => async before => {
	const plan = planPair({
		programme: (await read(before)).programme,
		mentor,
		mentees: [mentee],
		today,
		language: 'en',
		taken: uri => uri.slice(root.length + 1) in before,
		people: { uri: `${root}/people.yaml`, text: before['people.yaml']! },
	});
	assert.ok(typeof plan !== 'string');
	return after(before, plan);
};

/** Logs a session and goes on writing its summary where the cursor is. */
const log = (pair: string, date: string, title: string, summary: string): Work => async before => {
	const { programme } = await read(before);
	const { cursor, file, ...plan } = planSession({
		programme,
		pair: programme.pairs.get(pair)!,
		status: 'done',
		date,
		minutes: 60,
		title,
		taken: uri => uri.slice(root.length + 1) in before,
	});
	return after(before, { ...plan, create: [{ ...file, text: file.text.slice(0, cursor) + summary + file.text.slice(cursor) }] });
};

const complete = (session: string, id: string): Work => before => edited(before, `sessions/budi-sari/${session}.yaml`, (index, text) => {
	const file = index.parsed(`${root}/sessions/budi-sari/${session}.yaml`)!;
	const actions = file.sessions[0]!.actions!;
	const at = actions.findIndex(action => action.id === id);
	return planAction(file, text, { session: file.sessions[0]!.id, index: at, text: actions[at]!.text! }, { is: 'done', on: today });
});

const promise = (
	session: string, text: string, owner: string,
): Work => before => edited(before, `sessions/budi-sari/${session}.yaml`, (index, present) => {
	const file = index.parsed(`${root}/sessions/budi-sari/${session}.yaml`)!;
	return planNewAction(file, present, file.sessions[0]!.id, { text, owner, due: '2021-11-24' });
});

const update = (
	goal: string, by: string, percent: number, comment: string,
): Work => before => edited(before, 'pairs/budi-sari.yaml', (index, text) => {
	const file = index.parsed(`${root}/pairs/budi-sari.yaml`)!;
	const at = file.pair!.goals!.findIndex(({ id }) => id === goal);
	return planGoalUpdate(file, text, { index: at, text: file.pair!.goals![at]!.text! }, { on: today, by, percent, comment });
});

/** Every problem of every file, by the file's path. */
const problemsIn = async (files: Contents): Promise<readonly (readonly [string, Problem])[]> => {
	const { index, programme } = await read(files);
	return [...index.files()].flatMap(file => problemsOfFile(file, programme, today).map(problem => [
		file.uri.slice(root.length + 1), problem,
	] as const));
};

const rowsBelow = (rows: readonly Row[]): readonly Row[] => rows.flatMap(row => [row, ...rowsBelow(row.children?.() ?? [])]);

suite('Two people’s work, merged by Git', function () {
	this.timeout(60_000);
	const folders: string[] = [];
	teardown(() => { folders.splice(0).forEach(folder => { rmSync(folder, { recursive: true, force: true }); }); });

	const git = (folder: string, ...args: readonly string[]): number => {
		const who = { NAME: 'Somebody', EMAIL: 'somebody@example.org', DATE: '2021-11-10T12:00:00Z' };
		const { status, error, stderr } = spawnSync('git', args, {
			cwd: folder, encoding: 'utf8',
			env: {
				...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_DIR: join(folder, '.git'), GIT_WORK_TREE: folder,
				...Object.fromEntries(['AUTHOR', 'COMMITTER'].flatMap(role => Object
					.entries(who)
					.map(([key, value]) => [`GIT_${role}_${key}`, value]))),
			},
		});
		assert.ifError(error);
		assert.ok(status === 0 || args[0] === 'merge', `git ${args.join(' ')}: ${stderr}`);
		return status ?? -1;
	};
	const contents = (folder: string): Contents => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.filter(path => !path.startsWith('.git/'))
		.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
	const commit = async (folder: string, work: Work): Promise<void> => {
		for (const [path, text] of Object.entries(await work(contents(folder)))) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		git(folder, 'add', '--all');
		git(folder, 'commit', '--quiet', '--message', 'Work');
	};

	/** The sample with what came before, then two branches, merged: whether that was clean, and what is in the folder. */
	const merged = async (
		before: Work, ours: Work, theirs: Work,
	): Promise<{ readonly clean: boolean; readonly files: Contents; readonly base: Contents }> => {
		const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-merge-'));
		folders.push(folder);
		cpSync(join(process.cwd(), 'examples/lead-the-fest'), folder, { recursive: true });
		git(folder, 'init', '--quiet', '--initial-branch', 'ours');
		git(folder, 'config', 'core.autocrlf', 'false');
		await commit(folder, before);
		const base = contents(folder);
		git(folder, 'checkout', '--quiet', '-b', 'theirs');
		await commit(folder, theirs);
		git(folder, 'checkout', '--quiet', 'ours');
		await commit(folder, ours);
		const clean = git(folder, 'merge', '--quiet', '--no-edit', 'theirs') === 0;
		return { clean, files: contents(folder), base };
	};
	const nothing: Work = before => Promise.resolve(before);

	test('work on different pairs, sessions, goals and actions merges clean, and the result has no problems', async () => {
		const { clean, files, base } = await merged(
			makePair('Rina', 'Joko'),
			all(
				log('budi-sari', '2021-11-09', 'Ours', 'We met.'),
				complete('2021-11-03-01', 'a1'),
				complete('2021-11-05-01', 'a1'),
				update('g1', 'budi', 70, 'Ours.'),
			),
			all(
				log('rina-joko', '2021-11-09', 'Theirs', 'They met.'),
				log('budi-sari', '2021-11-10', 'Theirs too', 'And again.'),
				complete('2021-11-03-01', 'a2'),
				update('g2', 'sari', 55, 'Theirs.'),
			));
		assert.strictEqual(clean, true);
		assert.deepEqual(await problemsIn(base), []);
		assert.deepEqual(await problemsIn(files), []);
		const { programme } = await read(files);
		assert.deepEqual(
			[
				'2021-11-09-budi-sari-01', '2021-11-09-rina-joko-01', '2021-11-10-budi-sari-01',
			].map(id => detailed(programme.sessionsById.get(id)!).summary),
			['We met.\n', 'They met.\n', 'And again.\n']);
		assert.deepEqual(
			programme.sessionsById.get('2021-11-03-budi-sari-01')!.actions!.map(({ id, state, done_on }) => [id, state, done_on]),
			[['a1', 'done', today], ['a2', 'done', today], ['a3', 'open', undefined]],
		);
		assert.deepEqual(
			programme.pairs.get('budi-sari')!.goals!.map(goal => goal.updates!.at(-1)),
			[{ on: today, by: 'budi', percent: 70, comment: 'Ours.' }, { on: today, by: 'sari', percent: 55, comment: 'Theirs.' }],
		);
	});

	/** A file in conflict is one problem, its row says what to do, and its fix is Keep Both: gives what is there after it. */
	const keepBoth = async (files: Contents, path: string): Promise<Contents> => {
		const problems = await problemsIn(files);
		assert.deepEqual(problems.map(([at, { code }]) => [at, code]), [[path, 'file.conflict']]);
		const { index, programme } = await read(files);
		const sentences = { en: 'This file holds two versions of some lines', id: 'Berkas ini berisi dua versi dari beberapa baris' };
		for (const language of languages) {
			const rows = rowsBelow(sessionRows([programme], [], wordsFor(language), noon(today))).filter(row => row.kind === 'broken');
			assert.deepEqual(
				rows.map(row => [row.label, row.icon, row.runs, row.description?.split(/[,:]/)[0]]),
				[[path.split('/').at(-1), 'error', 'chooseVersions', sentences[language]]],
			);
		}
		const context: FixContext = {
			file: index.parsed(`${root}/${path}`)!,
			text: files[path]!,
			programme,
			today,
			words: wordsFor('en'),
			taken: () => false,
		};
		const [fix, another] = fixesFor(problems[0]![1], context);
		assert.match(fix!.title, /^Keep Both/);
		assert.deepEqual([fix!.preferred, another?.preferred ?? false], [true, false]);
		const kept = after(files, fix!.plan);
		assert.deepEqual(await problemsIn(kept), []);
		return kept;
	};

	test('two updates of one goal conflict, and Keep Both keeps both', async () => {
		const path = 'pairs/budi-sari.yaml';
		const { clean, files, base } = await merged(
			nothing, update('g1', 'budi', 70, 'Budi says: good.'), update('g1', 'sari', 65, 'Sari says: nearly.'),
		);
		assert.strictEqual(clean, false);
		const kept = await keepBoth(files, path);
		// Ours with theirs behind it, as if one had been done after the other.
		assert.strictEqual(
			kept[path],
			(await all(update('g1', 'budi', 70, 'Budi says: good.'), update('g1', 'sari', 65, 'Sari says: nearly.'))(base))[path],
		);
	});

	test('two actions added to one session conflict, and Keep Both keeps both, each with an id of its own', async () => {
		const path = 'sessions/budi-sari/2021-11-03-01.yaml';
		const [ours, theirs] = [promise('2021-11-03-01', 'Book the room', 'budi'), promise('2021-11-03-01', 'Print the handout', 'sari')];
		const { clean, files, base } = await merged(nothing, ours, theirs);
		assert.strictEqual(clean, false);
		assert.strictEqual((await keepBoth(files, path))[path], (await all(ours, theirs)(base))[path]);
	});

	test('two edits of one session’s texts conflict, and Keep Both keeps both in it: nothing counts twice', async () => {
		const path = 'sessions/budi-sari/2021-11-03-01.yaml';
		const write = (line: string, decision: string): Work => before => edited(before, path, (index, text) => {
			const [session] = index.parsed(`${root}/${path}`)!.sessions;
			return changeSession(text, session!, [
				{ set: ['summary'], to: `${session!.summary!.trimEnd()}\n${line}\n` },
				{ set: ['decisions'], to: [...session!.decisions ?? [], decision] },
			]);
		});
		const printed = promise('2021-11-03-01', 'Print the handout', 'sari');
		const [ours, theirs] = [write('Budi: on time.', 'Start at nine.'), write('Sari: *late*.', 'Meet weekly: Friday.')];
		const { clean, files, base } = await merged(nothing, ours, all(theirs, printed));
		assert.strictEqual(clean, false);
		const kept = await keepBoth(files, path);
		assert.deepEqual(Object.keys(kept), Object.keys(base));
		const sessionIn = async (of: Contents): Promise<Pick<DetailedSession, 'minutes' | 'summary' | 'decisions' | 'actions'>> => {
			const { minutes = 0, summary = '', decisions = [], actions = [] } = (await read(of)).index.parsed(`${root}/${path}`)!.sessions[0]!;
			return { minutes, summary, decisions, actions };
		};
		assert.deepEqual(await sessionIn(kept), await sessionIn(await all(ours, theirs, printed)(base)));
	});

	test('two people added at once conflict, and Keep Both keeps both', async () => {
		const { clean, files, base } = await merged(nothing, makePair('Rina', 'Joko'), makePair('Dewi', 'Agus'));
		assert.strictEqual(clean, false);
		assert.strictEqual(
			(await keepBoth(files, 'people.yaml'))['people.yaml'],
			(await all(makePair('Rina', 'Joko'), makePair('Dewi', 'Agus'))(base))['people.yaml'],
		);
	});

	test('one pair logged twice for one day conflicts, and Keep Both makes two sessions of it', async () => {
		const path = 'sessions/budi-sari/2021-11-10-01.yaml';
		const [ours, theirs] = [
			log('budi-sari', today, 'As Budi tells it', 'What Budi wrote.'),
			log('budi-sari', today, 'As Sari tells it', 'What Sari wrote.'),
		];
		const { clean, files, base } = await merged(nothing, ours, theirs);
		assert.strictEqual(clean, false);
		const kept = await keepBoth(files, path);
		assert.strictEqual(kept[path], (await ours(base))[path]);
		assert.strictEqual(
			kept['sessions/budi-sari/2021-11-10-02.yaml'],
			(await theirs(base))[path]!.replace('id: 2021-11-10-budi-sari-01', 'id: 2021-11-10-budi-sari-02'),
		);
	});
});
