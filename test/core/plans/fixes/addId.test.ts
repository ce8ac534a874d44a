import { assert } from 'chai';
import { lacksOwnId } from '../../../../src/core/programme/queries';
import type { FixContext } from '../../../../src/core/plans/fixes/fix';
import { addIdAt, fixesFor } from '../../../../src/core/plans/fixes/fixes';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { problemsIn } from '../../parsedFiles';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { readMemory, root } from '../../folder';

const today = '2021-12-01';
const contextOf = async (files: Readonly<Record<string, string>>, path: string): Promise<FixContext> => {
	const index = await readMemory({
		'programme.yaml': 'name: P\n',
		'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
		...files,
	});
	return {
		file: index.parsed(`${root}/${path}`)!,
		text: files[path]!,
		programme: index.programmeOf(`${root}/${path}`)!,
		today,
		words: wordsFor('en'),
		taken: () => false,
	};
};
/** The file after *Add an id* on a line counted from 0; undefined where it isn't offered. */
const added = async (files: Readonly<Record<string, string>>, path: string, line: number): Promise<string | undefined> => {
	const context = await contextOf(files, path);
	const fix = addIdAt({ line, character: 0 }, context);
	return fix && applyEdits(context.text, fix.plan.edit[0]!.edits);
};
/** The file after the first cure of its first duplicate id. */
const cured = async (files: Readonly<Record<string, string>>, path: string): Promise<string> => {
	const context = await contextOf(files, path);
	const problem = problemsIn(context.file, context.programme, today).find(({ code }) => code === 'id.duplicate')!;
	return applyEdits(context.text, fixesFor(problem, context)[0]!.plan.edit[0]!.edits);
};

suite('Add an id', () => {
	test('writes <date>-<pair>-<nn> as the first key, with the next free number', async () => {
		const text = 'sessions:\n  - date: 2021-08-13 # first\n    pair: budi-sari\n\n  - date: 2021-08-13\n    pair: budi-sari\n';
		assert.strictEqual(
			await added({ 'sessions.yaml': text }, 'sessions.yaml', 1),
			text.replace('- date: 2021-08-13 # first', '- id: 2021-08-13-budi-sari-01\n    date: 2021-08-13 # first'),
		);
		assert.strictEqual(
			await added({ 'sessions.yaml': text, 'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\n' }, 'sessions.yaml', 4),
			text.replace('\n\n  - date:', '\n\n  - id: 2021-08-13-budi-sari-02\n    date:'),
		);
	});

	test('writes the id that follows from the place where something refers to it', async () => {
		const text = 'sessions:\n  - date: 2021-08-13\n  - date: 2021-08-14\n';
		assert.strictEqual(
			await added({ 'sessions.yaml': text, 'reflections/x/n.md': '---\nsession: sessions-2\n---\n' }, 'sessions.yaml', 2),
			text.replace('- date: 2021-08-14', '- id: sessions-2\n    date: 2021-08-14'),
		);
		assert.strictEqual(
			await added(
				{ 'sessions.yaml': text, 'sessions/x/2021-09-01-01.yaml': 'date: 2021-09-01\ncarried: ["sessions-1#a1"]\n' },
				'sessions.yaml',
				1,
			),
			text.replace('- date: 2021-08-13', '- id: sessions-1\n    date: 2021-08-13'),
		);
	});

	test('works in every list, in flow maps, in files of several documents and in *.session.yaml', async () => {
		assert.strictEqual(
			await added({ 'pairs/a-b.yaml': 'sesi:\r\n- {date: 2021-08-13}\r\n' }, 'pairs/a-b.yaml', 1),
			'sesi:\r\n- {id: 2021-08-13-a-b-01, date: 2021-08-13}\r\n',
		);
		assert.strictEqual(
			await added({ 'programme.yaml': 'name: P\nsessions:\n- date: 2021-08-13\n' }, 'programme.yaml', 2),
			'name: P\nsessions:\n- id: 2021-08-13-programme-01\n  date: 2021-08-13\n',
		);
		assert.strictEqual(
			await added({ 'sessions.yaml': '- date: 2021-08-13' }, 'sessions.yaml', 0), '- id: 2021-08-13-sessions-01\n  date: 2021-08-13',
		);
		assert.strictEqual(
			await added({ 'sessions/budi-sari/all.yaml': 'date: 2021-08-13\n---\ndate: 2021-08-20\n' }, 'sessions/budi-sari/all.yaml', 2),
			'date: 2021-08-13\n---\nid: 2021-08-20-budi-sari-01\ndate: 2021-08-20\n',
		);
		assert.strictEqual(
			await added({ 'Kick_Off.session.yaml': 'date: 2021-08-13\n' }, 'Kick_Off.session.yaml', 0),
			'id: 2021-08-13-kick-off-01\ndate: 2021-08-13\n',
		);
	});

	test('is not offered where an id is written, or where the file’s name is the id', async () => {
		assert.strictEqual(await added({ 'sessions.yaml': '- id: x\n  date: 2021-08-13\n' }, 'sessions.yaml', 0), undefined);
		assert.strictEqual(
			await added({ 'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\n' }, 'sessions/budi-sari/2021-08-13-01.yaml', 0),
			undefined,
		);
		const { file } = await contextOf({ 'sessions.yaml': '- id: x\n  date: 2021-08-13\n- date: 2021-08-14\n' }, 'sessions.yaml');
		assert.deepEqual(file.sessions.map(session => lacksOwnId(file, session)), [false, true]);
	});
});

suite('One id for two sessions', () => {
	test('that say none ends with an own id for one of them', async () => {
		const twins = {
			'sessions/budi-sari/2021-01-01-01.yaml': 'date: 2021-01-01\n',
			'sessions/budi-sari/2021-01-01-01.yml': '# the other\ndate: 2021-01-01\n',
		};
		assert.strictEqual(
			await cured(twins, 'sessions/budi-sari/2021-01-01-01.yml'), '# the other\nid: 2021-01-01-budi-sari-02\ndate: 2021-01-01\n',
		);
		assert.strictEqual(
			await cured({ 'x/a.session.yaml': 'date: 2021-01-01\n', 'y/a.session.yaml': 'date: 2021-01-01\n' }, 'y/a.session.yaml'),
			'id: 2021-01-01-a-01\ndate: 2021-01-01\n',
		);
	});

	test('after a merge that added one pair’s day twice, both stay', async () => {
		const path = 'sessions/budi-sari/2021-08-13-01.yaml';
		const context = await contextOf(
			{
				[path]: '<<<<<<< HEAD\nid: 2021-08-13-budi-sari-01\ndate: 2021-08-13\ntitle: Ours\n=======\nid: 2021-08-13-budi-sari-01\ndate: 2021-08-13\ntitle: Theirs\n>>>>>>> theirs\n',
			},
			path,
		);
		const [problem] = problemsIn(context.file, context.programme, today);
		const { plan } = fixesFor(problem!, context)[0]!;
		assert.strictEqual(applyEdits(context.text, plan.edit[0]!.edits), 'id: 2021-08-13-budi-sari-01\ndate: 2021-08-13\ntitle: Ours\n');
		assert.deepEqual(
			plan.create,
			[
				{
					uri: `${root}/sessions/budi-sari/2021-08-13-02.yaml`,
					text: 'id: 2021-08-13-budi-sari-02\ndate: 2021-08-13\ntitle: Theirs\n',
				},
			],
		);
	});

	test('and one pair, logged by both under one id, is said and mended', async () => {
		const twins = {
			'sessions/budi-sari/2021-08-13-01.yaml': 'id: 2021-08-13-budi-sari-01\ndate: 2021-08-13\n',
			'sessions/budi-sari/2021-08-13-02.yaml': 'id: 2021-08-13-budi-sari-01\ndate: 2021-08-13\n',
		};
		assert.strictEqual(await cured(twins, 'sessions/budi-sari/2021-08-13-02.yaml'), 'id: 2021-08-13-budi-sari-02\ndate: 2021-08-13\n');
	});

	test('a pair whose id follows from its file’s name gets one of its own', async () => {
		assert.strictEqual(
			await cured({ 'pairs/budi-sari.yml': '# twin\nmentors: [budi]\n' }, 'pairs/budi-sari.yml'),
			'# twin\nid: budi-sari2\nmentors: [budi]\n',
		);
	});
});
