import { assert } from 'chai';
import {
	canRename, definitionsOf, idAt, ownTemplate, planRename, referencesTo, type ParseUri,
} from '../../../src/core/languageFeatures/navigate';
import type { Programme } from '../../../src/core/programme/programme';
import { parsedIn } from '../parsedFiles';
import { applyEdits } from '../../../src/core/text/textEdit';
import { offsetsOf } from '../../../src/core/text/range';
import { readMemory, root } from '../folder';

const files = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - id: sari # the mentee\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: ["sari"]\ngoals:\n  - id: g1\n    text: Learn\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'id: first\ndate: 2021-08-13\ngoals: [g1]\nactions:\n  - id: a1\n    text: x\n    owner: sari\n',
	'sessions/budi-sari/2021-08-20-01.yaml': 'date: 2021-08-20\ncarried: [first#a1]\nattendance:\n  - person: Sari\n',
	'reflections/budi-sari/n.md': '---\nsession: first\nauthor: sari\n---\n# sari\n',
};
const at = async (path: keyof typeof files, marked: string) => {
	const index = await readMemory(files);
	const programme = index.programmes()[0]!;
	const offset = files[path].indexOf(marked);
	assert.ok(offset >= 0);
	const before = files[path].slice(0, offset).split('\n');
	const id = idAt(index.parsed(`${root}/${path}`)!, { line: before.length - 1, character: before.at(-1)!.length }, programme)!;
	return { programme, id };
};
const parse = (programme: Programme): ParseUri => uri => Promise.resolve(parsedIn(programme)(uri));
const short = (places: readonly { uri: string; range: { start: { line: number } } }[]): string[] =>
	places.map(({ uri, range }) => `${uri.slice(root.length + 1)}:${String(range.start.line + 1)}`);

suite('Ids across files', () => {
	test('lead to where they are defined', async () => {
		const goal = await at('sessions/budi-sari/2021-08-13-01.yaml', 'g1');
		assert.deepEqual(short(await definitionsOf(goal.id, goal.programme, parse(goal.programme))), ['pairs/budi-sari.yaml:4']);
		const carried = await at('sessions/budi-sari/2021-08-20-01.yaml', 'first#a1');
		assert.deepEqual(
			short(await definitionsOf(carried.id, carried.programme, parse(carried.programme))),
			['sessions/budi-sari/2021-08-13-01.yaml:5'],
		);
		const author = await at('reflections/budi-sari/n.md', 'sari');
		assert.deepEqual(short(await definitionsOf(author.id, author.programme, parse(author.programme))), ['people.yaml:2']);
	});

	test('a person is found by id and by name', async () => {
		const { id, programme } = await at('people.yaml', 'sari');
		assert.deepEqual(
			short(await referencesTo(id, programme, parse(programme))),
			[
				'pairs/budi-sari.yaml:2',
				'reflections/budi-sari/n.md:3',
				'sessions/budi-sari/2021-08-13-01.yaml:7',
				'sessions/budi-sari/2021-08-20-01.yaml:4',
			],
		);
	});

	test('renaming changes every place that writes the id, and nothing else', async () => {
		const after = async (path: keyof typeof files, marked: string, to: string) => {
			const { id, programme } = await at(path, marked);
			assert.ok(canRename(id, programme));
			const edits = await planRename(id, to, programme, parse(programme));
			const changed: Readonly<Record<string, string>> = Object.fromEntries(Object
				.entries(files)
				.map(([name, text]) => [
					name,
					applyEdits(
						text, edits.filter(e => e.uri === `${root}/${name}`).map(e => ({ ...offsetsOf(text, e.range), text: e.text })),
					),
				])
				.filter(([name, text]) => text !== files[name as keyof typeof files]));
			return changed;
		};
		assert.deepEqual(await after('people.yaml', 'sari', 'sari-dewi'), {
			'people.yaml': files['people.yaml'].replace('id: sari', 'id: sari-dewi'),
			'pairs/budi-sari.yaml': files['pairs/budi-sari.yaml'].replace('"sari"', 'sari-dewi'),
			'sessions/budi-sari/2021-08-13-01.yaml': files['sessions/budi-sari/2021-08-13-01.yaml'].replace(
				'owner: sari', 'owner: sari-dewi',
			),
			'reflections/budi-sari/n.md': files['reflections/budi-sari/n.md'].replace('author: sari', 'author: sari-dewi'),
		});
		assert.deepEqual(await after('sessions/budi-sari/2021-08-13-01.yaml', 'first', 'kickoff'), {
			'sessions/budi-sari/2021-08-13-01.yaml': files['sessions/budi-sari/2021-08-13-01.yaml'].replace('first', 'kickoff'),
			'sessions/budi-sari/2021-08-20-01.yaml': files['sessions/budi-sari/2021-08-20-01.yaml'].replace('first', 'kickoff'),
			'reflections/budi-sari/n.md': files['reflections/budi-sari/n.md'].replace('first', 'kickoff'),
		});
		assert.deepEqual(await after('pairs/budi-sari.yaml', 'g1', 'goal-one'), {
			'pairs/budi-sari.yaml': files['pairs/budi-sari.yaml'].replace('g1', 'goal-one'),
			'sessions/budi-sari/2021-08-13-01.yaml': files['sessions/budi-sari/2021-08-13-01.yaml'].replace('g1', 'goal-one'),
		});
	});

	test('an own template is renamed in notes and milestones, whose versions stay; a built-in one is not', async () => {
		const texts = {
			'programme.yaml': 'name: P\ncohorts:\n  - id: c1\n    milestones:\n      - id: m1\n        after_days: 7\n        template: weekly\n',
			'templates/weekly.md': '# Week\n',
			'reflections/budi-sari/a.md': '---\nsession: first\ntemplate: weekly@2\n---\n# A\n',
			'reflections/budi-sari/b.md': '---\nsession: first\ntemplate: 4p@1\n---\n# B\n',
		};
		const index = await readMemory(texts);
		const programme = index.programmes()[0]!;
		const idIn = (path: string) => idAt(index.parsed(`${root}/${path}`)!, { line: 2, character: 11 }, programme)!;
		const own = idIn('reflections/budi-sari/a.md');
		assert.strictEqual(ownTemplate(own, programme)?.uri, `${root}/templates/weekly.md`);
		assert.deepEqual(
			(await planRename(own, 'monthly', programme, parse(programme))).map(({ uri, range, text }) => [
				uri.slice(root.length + 1), range.start.line + 1, text,
			]),
			[['programme.yaml', 7, 'monthly'], ['reflections/budi-sari/a.md', 3, 'monthly@2']],
		);
		assert.deepEqual([canRename(own, programme), canRename(idIn('reflections/budi-sari/b.md'), programme)], [true, false]);
	});

	test('what follows from a file’s name can’t be renamed', async () => {
		const { id, programme } = await at('pairs/budi-sari.yaml', '"sari"');
		assert.ok(canRename(id, programme));
		assert.strictEqual(canRename({ kind: 'pair', written: 'budi-sari', id: 'budi-sari', range: id.range }, programme), false);
		assert.strictEqual(
			canRename({ kind: 'session', written: '2021-08-20-budi-sari-01', id: '2021-08-20-budi-sari-01', range: id.range }, programme),
			false,
		);
	});

	test('a pair’s id can be renamed where it is written wherever it is meant, so that no folder has to move', async () => {
		const texts = {
			'programme.yaml': 'name: P\n',
			'pairs/budi-sari.yaml': 'id: budi-sari\nmentors: [budi]\nmentees: [sari]\n',
			'sessions/budi-sari/first.yaml': 'pair: budi-sari\ndate: 2021-08-13\n',
			'reflections/budi-sari/n.md': '---\nsession: first\n---\n# N\n',
		};
		const found = async (more: Readonly<Record<string, string>>) => {
			const index = await readMemory({ ...texts, ...more });
			const programme = index.programmes()[0]!;
			return { programme, id: idAt(index.parsed(`${root}/pairs/budi-sari.yaml`)!, { line: 0, character: 6 }, programme)! };
		};
		const { programme, id } = await found({});
		assert.ok(canRename(id, programme));
		assert.deepEqual(
			(await planRename(id, 'sari', programme, parse(programme))).map(({ uri, range, text }) => [
				uri.slice(root.length + 1), range.start.line + 1, text,
			]),
			[['pairs/budi-sari.yaml', 1, 'sari'], ['sessions/budi-sari/first.yaml', 1, 'sari']],
		);
		for (const more of [
			{ 'sessions/budi-sari/second.yaml': 'date: 2021-08-20\n' },
			{ 'sessions/budi-sari/sessions.yaml': '- pair: budi-sari\n  date: 2021-08-20\n- date: 2021-08-27\n' },
			{ 'reflections/budi-sari/own.md': '---\nauthor: sari\n---\n# O\n' },
		]) {
			const other = await found(more);
			assert.strictEqual(canRename(other.id, other.programme), false, Object.keys(more)[0]);
		}
	});
});
