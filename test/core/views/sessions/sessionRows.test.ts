import { join as joinPath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import type { Files } from '../../../../src/core/files/files';
import { scan, type Found } from '../../../../src/core/files/scan';
import { startOfFile } from '../../../../src/core/text/range';
import type { Row } from '../../../../src/core/views/row';
import { sessionRows } from '../../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { DiskFiles } from '../../../../src/disk/diskFiles';
import { MemoryFiles, noon, readFolder, readMemory, root } from '../../folder';

/** A tree as nested arrays: `[label, description, icon, children…]`. */
type Outline = readonly (string | Outline)[];
const outline = (rows: readonly Row[]): Outline[] =>
	rows.map(({ label, description = '', icon, children }) => [label, description, icon, ...outline(children?.() ?? [])]);
const labels = (rows: readonly Row[]): Outline[] => rows.map(({ label, children }) => [label, ...labels(children?.() ?? [])]);
const flat = (rows: readonly Row[]): readonly Row[] => rows.flatMap(row => [row, ...flat(row.children?.() ?? [])]);

const today = '2021-08-20';
const treeOf = async (files: Readonly<Record<string, string | Uint8Array>>, language: 'en' | 'id' = 'en') =>
	sessionRows((await readMemory(files)).programmes(), [], wordsFor(language), noon(today));

suite('The Sessions view', () => {
	test('shows programme, pair, sessions newest first with what is ahead on top, and their reflections', async () => {
		const tree = await treeOf({
			'programme.yaml': 'name: Lead',
			'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
			'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\ntitle: Start\nactions:\n  - text: Read\n    due: 2021-08-10\n  - text: Write\n    due: 2021-09-10\n',
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\nstatus: scheduled\n',
			'sessions/budi-sari/2021-08-27-01.yaml': 'date: 2021-08-27\ntitle: Plan\n',
			'reflections/budi-sari/2021-08-06-sari-4p.md': '---\nsession: 2021-08-06-budi-sari-01\nauthor: sari\nvisibility: pair\n---\n# Looking back\n',
			'sessions/forum/2021-08-01-01.yaml': 'date: 2021-08-01\nkind: forum\ntitle: Opening\n',
		});
		assert.deepEqual(outline(tree), [
			['Lead', '4 sessions · 1 to log', 'mortar-board',
				['Sari – Budi', '1 overdue · met 14 days ago · next 27 Aug', 'organization',
					['Fri 27 Aug · Plan · scheduled', '', 'calendar'],
					['13 Aug · scheduled', 'needs logging', 'calendar'],
					['6 Aug · Start · done', '1 overdue, 2 open actions', 'pass',
						['Looking back', 'by Sari', 'note']]],
				['Forums and group sessions', '1 session', 'comment-discussion',
					['1 Aug · Opening · done', '', 'pass']]],
		]);
	});

	test('a session of another year shows its year', async () => {
		assert.deepEqual(
			labels(await treeOf({ 'x.session.yaml': 'date: 2020-12-31\ntitle: Old\nkind: forum' })),
			[['folder', ['Forums and group sessions', ['31 Dec 2020 · Old · done']]]],
		);
	});

	test('speaks Indonesian where the words are Indonesian', async () => {
		const tree = await treeOf(
			{ 'programme.yaml': 'name: Lead', 'sessions/forum/2021-08-01-01.yaml': 'date: 2021-08-01\nkind: forum\nstatus: cancelled' },
			'id',
		);
		assert.deepEqual(
			outline(tree),
			[
				[
					'Lead',
					'1 sesi',
					'mortar-board',
					['Forum dan sesi kelompok', '1 sesi', 'comment-discussion', ['1 Agu · dibatalkan', '', 'circle-slash']],
				],
			],
		);
	});

	test('reads every layout: a file a session, lists, several documents, loose files, without a programme', async () => {
		assert.deepEqual(labels(await treeOf({
			'notes/first.session.yaml': 'date: 2021-08-01\nmentee: Sari\nmentor: Budi',
			'notes/sessions.yaml': 'sessions:\n  - date: 2021-08-02\n    mentee: Sari\n  - date: 2021-08-03\n    mentee: Sari\n',
			'p/programme.yaml': 'name: P\nsessions:\n  - date: 2021-08-04\n    kind: forum\n',
			'p/pairs/a-b.yaml': 'mentors: A\nmentees: B\nsessions:\n  - date: 2021-08-05\n',
			'p/sessions/2021/many.yaml': 'date: 2021-08-06\nmentor: A\nmentee: B\n---\ndate: 2021-08-07\nmentor: A\nmentee: B\n',
		})), [
			['notes', ['Sari', ['3 Aug · done'], ['2 Aug · done']], ['Sari – Budi', ['1 Aug · done']]],
			['P', ['B – A', ['7 Aug · done'], ['6 Aug · done'], ['5 Aug · done']], ['Forums and group sessions', ['4 Aug · done']]],
		]);
	});

	test('puts cohorts above pairs where there are several', async () => {
		assert.deepEqual(labels(await treeOf({
			'programme.yaml': 'name: P\ncohorts:\n  - id: one\n    name: Cohort One\n  - id: two\n',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\ncohort: one\n', 'pairs/c-d.yaml': 'mentors: C\nmentees: D\ncohort: two\n', 'pairs/e-f.yaml': 'mentors: E\nmentees: F\n',
		})), [['P', ['Cohort One', ['B – A']], ['two', ['D – C']], ['F – E']]]);
		// In the order of the programme's file, whoever is in them; those that it does not have come last.
		assert.deepEqual(labels(await treeOf({
			'programme.yaml': 'name: P\ncohorts:\n  - id: one\n  - id: two\n',
			'pairs/1.yaml': 'mentors: A\nmentees: A2\ncohort: gone\n', 'pairs/2.yaml': 'mentors: B\nmentees: B2\ncohort: two\n',
			'pairs/3.yaml': 'mentors: C\nmentees: C2\ncohort: one\n',
		})), [['P', ['one', ['C2 – C']], ['two', ['B2 – B']], ['gone', ['A2 – A']]]]);
	});

	test('a broken file is an error row at its place that opens at the fault, and all others stand', async () => {
		const tree = await treeOf({
			'programme.yaml': 'name: P', 'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
			'sessions/a-b/2021-08-05-01.yaml': 'date: 2021-08-05\n',
			'sessions/a-b/2021-08-06-01.yaml': 'title: fine\ndate: never\n',
			'sessions/a-b/2021-08-07-01.yaml': new Uint8Array([0x64, 0x61, 0x74, 0x65, 0x3a, 0x20, 0xe9]),
			'reflections/a-b/2021-08-05-b-4p.md': '---\nsession: x\n',
			'templates/broken.md': '---\nname: x\n',
		});
		assert.deepEqual(
			labels(tree),
			[['P', ['B – A', ['2021-08-05-b-4p.md'], ['2021-08-06-01.yaml'], ['2021-08-07-01.yaml'], ['5 Aug · done']], ['broken.md']]],
		);
		const broken = flat(tree).filter(row => row.kind === 'broken');
		assert.deepEqual(
			broken.map(({ icon, opens }) => [icon, opens?.at]),
			[
				['error', { line: 0, character: 0 }],
				['error', { line: 1, character: 6 }],
				['error', { line: 0, character: 0 }],
				['error', { line: 0, character: 0 }],
			],
		);
		assert.match(broken[1]!.description!, /“never” isn’t a date\. Write year-month-day/);
	});

	test('a reflection whose session is gone says so where its folder is', async () => {
		const tree = await treeOf({
			'programme.yaml': 'name: P',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
			'reflections/a-b/x.md': '---\nsession: gone\nauthor: B\nvisibility: pair\n---\n# Note',
		});
		assert.deepEqual(
			outline(tree),
			[['P', '0 sessions', 'mortar-board', ['B – A', 'not met yet', 'organization', ['Note', 'by B · session not found', 'note']]]],
		);
	});

	test('rows keep their ids while what they show changes, and no two share one', async () => {
		const files = {
			'programme.yaml': 'name: P',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
			'sessions/a-b/2021-08-05-01.yaml': 'date: 2021-08-05\n',
			'sessions.yaml': 'sessions:\n  - date: 2021-08-01\n    id: same\n  - date: 2021-08-02\n    id: same\n',
		};
		const before = flat(await treeOf(files)).map(row => row.id);
		const after = flat(await treeOf({
			...files,
			'sessions/a-b/2021-08-05-01.yaml': '# a comment above\ntitle: New\ndate: 2021-08-05\n',
		})).map(row => row.id);
		assert.deepEqual(after, before);
		assert.strictEqual(new Set(before).size, before.length);
	});

	test('text from files can’t bring invisible signs or line breaks into a row', async () => {
		const tree = await treeOf({ 'programme.yaml': 'name: "a\\u202Eb\\nc\\u0007"' });
		assert.deepEqual(labels(tree), [['ab c']]);
	});

	test('files that are not ours are not read, wherever they lie', async () => {
		const index = await readMemory({
			'sessions.yaml': 'sessions: []', 'programme/config.yaml': 'a: [', 'k8s/people.yaml': 'x', 'pairs/x.yaml': '[', 'node_modules/programme.yaml': 'name: x', 'deep/reflections/x.md': '---\n', 'README.md': '---\n',
			'old/programme.yaml': 'name: Old',
		}, ['old']);
		assert.deepEqual([...index.files()].map(file => file.uri), [`${root}/sessions.yaml`]);
	});

	test('a folder that can’t be opened is an error row that says why it is not shown', async () => {
		const files = new MemoryFiles({ 'programme.yaml': 'name: P', 'closed/x.session.yaml': 'date: 2021-01-01' });
		const guarded: Files = {
			list: folder => folder.endsWith('/closed') ? Promise.reject(new Error('EACCES')) : files.list(folder),
			read: (file, most) => files.read(file, most),
			stamps: uris => files.stamps(uris),
			atOnce: () => 2,
		};
		const found: Found[] = [];
		for await (const step of scan(guarded, root, () => false)) {
			found.push(...step);
		}
		const unread = found.filter(entry => entry.is === 'unread');
		const rows = sessionRows((await readFolder(guarded)).programmes(), unread, wordsFor('en'), noon(today));
		assert.deepEqual(
			outline(rows),
			[
				['P', '0 sessions', 'mortar-board'],
				['closed', 'This folder can’t be opened, so its contents are not shown. Check that you have permission to read it.', 'error'],
			],
		);
	});

	test('a linked folder is a warning: what it leads to can be read where it lies', () => {
		const unread = [{ uri: `${root}/sessions/old`, problem: { code: 'folder.link' as const, range: startOfFile } }];
		const [row] = sessionRows([], unread, wordsFor('en'), noon('2021-08-13'));
		assert.deepEqual([row?.label, row?.icon, row?.tone, row?.opens], ['old', 'warning', 'warning', undefined]);
	});

	test('the sample shows every status and has no broken row', async () => {
		const index = await readFolder(new DiskFiles(), pathToFileURL(joinPath(process.cwd(), 'examples/lead-the-fest')).toString());
		const rows = flat(sessionRows(index.programmes(), [], wordsFor('en'), noon('2021-11-10')));
		assert.deepEqual(rows.filter(row => row.kind === 'broken'), []);
		const icons = new Set(rows.filter(row => row.kind === 'session').map(row => row.icon));
		assert.deepEqual([...icons].sort(), ['calendar', 'circle-slash', 'debug-disconnect', 'edit', 'pass', 'play-circle', 'question']);
		assert.strictEqual(rows.filter(row => row.kind === 'reflection').length, 3);
		assert.ok(rows.every(row => row.spoken !== ''));
	});

	test('titles that run from right to left are isolated, so that no count moves into them; long ones are whole in the tooltip', async () => {
		const long = 'x'.repeat(360);
		const tree = flat(await treeOf({
			'programme.yaml': 'name: P', 'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
			'sessions/a-b/2021-08-05-01.yaml': 'date: 2021-08-05\ntitle: مراجعة 3\n',
			'sessions/a-b/2021-08-06-01.yaml': `date: 2021-08-06\ntitle: ${long}\n`,
			'sessions/a-b/2021-08-07-01.yaml': 'date: 2021-08-07\ntitle: 全角\u3000空白\n',
		})).filter(({ kind }) => kind === 'session');
		assert.strictEqual(tree[2]!.label, '5 Aug · \u2068مراجعة 3\u2069 · done');
		assert.strictEqual(tree[1]!.tooltip.split('\n')[0], long);
		assert.strictEqual(tree[0]!.label, '7 Aug · 全角\u3000空白 · done');
	});

	test('what was planned says its time; the word that every new note’s title begins with is left out', async () => {
		const tree = flat(await treeOf({
			'programme.yaml': 'name: P\ntimezone: UTC\n', 'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
			'sessions/a-b/2021-08-19-01.yaml': 'date: 2021-08-19\ntime: 9:00\nstatus: scheduled\n',
			'sessions/a-b/2021-08-18-01.yaml': 'date: 2021-08-18\ntime: 10:00\n',
			'reflections/a-b/x.md': '---\nsession: 2021-08-18-a-b-01\nauthor: B\nvisibility: pair\n---\n# Refleksi: Awal\n',
		}));
		assert.deepEqual(tree.slice(2).map(({ label }) => label), ['19 Aug, 09:00 · scheduled', '18 Aug · done', 'Awal']);
		assert.match(tree[3]!.tooltip, /^Wed 18 Aug 2021, 10:00 · done/);
	});

	test('pairs are told apart where a narrow side bar cuts: mentees first, titles and degrees in the tooltip only', async () => {
		const rows = flat(await treeOf({
			'programme.yaml': 'name: P',
			'people.yaml': 'people:\n  - {id: rahmat, name: "H. Rahmat Hidayat, S.Sos., M.Si."}\n  - {id: ayu, name: "Ayu Lestari, S.AP."}\n',
			'pairs/a.yaml': 'mentors: rahmat\nmentees: ayu\n', 'pairs/b.yaml': 'mentors: rahmat\nmentees: Siti\n',
		})).filter(({ kind }) => kind === 'pair');
		assert.deepEqual(rows.map(({ label }) => label), ['Ayu Lestari – Rahmat Hidayat', 'Siti – Rahmat Hidayat']);
		assert.strictEqual(rows[0]!.tooltip, 'Ayu Lestari – Rahmat Hidayat\nAyu Lestari, S.AP. – H. Rahmat Hidayat, S.Sos., M.Si.\nnot met yet');
	});
});
