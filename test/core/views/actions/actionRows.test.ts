import { assert } from 'chai';
import { actionRows, overdueCount, type ActionsShown } from '../../../../src/core/views/actions/actionRows';
import type { Language } from '../../../../src/core/text/language';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, readMemory, root } from '../../folder';
import { flat, outline } from '../outline';

// A Wednesday.
const today = '2021-08-18';
const treeOf = async (files: Readonly<Record<string, string>>, shown: ActionsShown, language: Language = 'en') =>
	actionRows((await readMemory(files)).programmes(), shown, wordsFor(language), noon(today));

const people = 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n    aliases: [Bu Sari]\n';
const programme = {
	'programme.yaml': 'name: Lead\n',
	'people.yaml': people,
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Lead a meeting\n',
	'sessions/budi-sari/2021-08-06-01.yaml': [
		'date: 2021-08-06', 'title: Start', 'actions:',
		'  - id: a1', '    text: Read', '    owner: sari', '    due: 2021-08-15', '    goal: g1',
		'  - id: a2', '    text: Write', '    owner: Bu Sari', '    due: 2021-09-10', '    state: doing',
		'  - id: a3', '    text: Ask', '    owner: budi',
		'  - id: a4', '    text: Old', '    owner: budi', '    state: done', '    done_on: 2021-08-10',
		'  - id: a5', '    text: Call', '    owner: budi', '    due: 2021-08-22', '    state: done', '    done_on: 2021-08-18',
		'  - id: a6', '    text: Never', '    owner: budi', '    state: dropped', '',
	].join('\n'),
	'sessions/forum/2021-08-13-01.yaml': 'date: 2021-08-13\nkind: forum\nactions:\n  - text: Invite\n    due: 2021-08-20\n  - Thank the speakers\n',
};

suite('The Actions view', () => {
	test('is one list when it is not grouped: overdue first, then by due day, then without one by age; what was done today is below, ticked', async () => {
		assert.deepEqual(outline(await treeOf(programme, { by: 'none' })), [
			['15 Aug · Read', '3 days overdue · Sari', 'warning'],
			['20 Aug · Invite', 'No owner yet', 'circle-outline'],
			['10 Sep · Write', 'in progress · Sari', 'play-circle'],
			['Ask', 'open for 12 days · Budi', 'circle-outline'],
			['Thank the speakers', 'open for 5 days · No owner yet', 'circle-outline'],
			['Call', 'done today · Budi', 'pass'],
		]);
	});

	test('groups by owner, all spellings of a name together, the most urgent owner first', async () => {
		assert.deepEqual(outline(await treeOf(programme, { by: 'owner' })), [
			['Sari', '2 open · 1 overdue', 'person',
				['15 Aug · Read', '3 days overdue · Sari – Budi', 'warning'],
				['10 Sep · Write', 'in progress · Sari – Budi', 'play-circle']],
			['No owner yet', '2 open', 'question',
				['20 Aug · Invite', '', 'circle-outline'],
				['Thank the speakers', 'open for 5 days', 'circle-outline']],
			['Budi', '1 open · 1 done', 'person',
				['Ask', 'open for 12 days · Sari – Budi', 'circle-outline'],
				['Call', 'done today · Sari – Budi', 'pass']],
		]);
	});

	test('groups by pair, with forums among them', async () => {
		assert.deepEqual(outline(await treeOf(programme, { by: 'pair' })), [
			['Sari – Budi', '3 open · 1 overdue · 1 done', 'organization',
				['15 Aug · Read', '3 days overdue · Sari', 'warning'],
				['10 Sep · Write', 'in progress · Sari', 'play-circle'],
				['Ask', 'open for 12 days · Budi', 'circle-outline'],
				['Call', 'done today · Budi', 'pass']],
			['Forums and group sessions', '2 open', 'comment-discussion',
				['20 Aug · Invite', 'No owner yet', 'circle-outline'],
				['Thank the speakers', 'open for 5 days · No owner yet', 'circle-outline']],
		]);
	});

	test('groups by due day in the order of days; a week ends on Sunday', async () => {
		const session = (days: readonly string[]): string =>
			`date: 2021-08-01\nkind: forum\nactions:\n${days
				.map(day => `  - text: ${day}\n    due: ${day}\n`)
				.join('')}  - text: some day\n`;
		assert.deepEqual(outline(await treeOf(
			{ 'x.session.yaml': session(['2021-08-23', '2021-08-22', '2021-08-19', '2021-08-18', '2021-08-17', '2022-01-05']) },
			{ by: 'due' },
			'id',
		)), [
			['Lewat tenggat', '1 belum selesai', 'warning', ['17 Agu · 2021-08-17', 'lewat tenggat 1 hari · Belum ada penanggung jawab', 'warning']],
			['Pekan ini', '3 belum selesai', 'calendar',
				['hari ini · 2021-08-18', 'Belum ada penanggung jawab', 'circle-outline'],
				['besok · 2021-08-19', 'Belum ada penanggung jawab', 'circle-outline'],
				['22 Agu · 2021-08-22', 'Belum ada penanggung jawab', 'circle-outline']],
			['Nanti', '2 belum selesai', 'calendar',
				['23 Agu · 2021-08-23', 'Belum ada penanggung jawab', 'circle-outline'],
				['5 Jan 2022 · 2022-01-05', 'Belum ada penanggung jawab', 'circle-outline']],
			[
				'Tanpa tenggat',
				'1 belum selesai',
				'inbox',
				['some day', 'dibuat 17 hari lalu · Belum ada penanggung jawab', 'circle-outline'],
			],
		]);
	});

	test('shows one person’s only, and none to an unknown user', async () => {
		assert.deepEqual(
			outline(await treeOf(programme, { by: 'none', only: () => 'sari' })),
			[['15 Aug · Read', '3 days overdue · Sari', 'warning'], ['10 Sep · Write', 'in progress · Sari', 'play-circle']],
		);
		assert.deepEqual(outline(await treeOf(programme, { by: 'owner', only: () => undefined })), []);
	});

	test('counts the overdue ones that it shows', async () => {
		const programmes = (await readMemory(programme)).programmes();
		assert.deepEqual(
			[
				undefined, 'sari', 'budi',
			].map(person => overdueCount(programmes, person === undefined ? {} : { only: () => person }, noon(today))),
			[1, 1, 0],
		);
	});

	test('a row says its session, goal and place, and which action of which session it is', async () => {
		const [row] = await treeOf(programme, { by: 'owner', only: () => 'sari' })
			.then(flat)
			.then(rows => rows.filter(({ kind }) => kind === 'action'));
		const uri = `${root}/sessions/budi-sari/2021-08-06-01.yaml`;
		assert.deepEqual(row, {
			id: `action:${uri}#2021-08-06-budi-sari-01#a1`, kind: 'action', facets: ['open'], label: '15 Aug · Read', description: '3 days overdue · Sari – Budi', icon: 'warning', tone: 'warning',
			tooltip: 'Read\nDue: Sun 15 Aug 2021 (3 days overdue)\nOwner: Sari\nSession: Fri 6 Aug 2021 · Start\nPair: Sari – Budi\nGoal: Lead a meeting',
			spoken: 'Action Read, 3 days overdue, owner Sari, Sari with Budi.',
			opens: { uri, at: { line: 3, character: 4 } }, checked: false,
			action: { uri, session: '2021-08-06-budi-sari-01', index: 0, text: 'Read' },
		});
	});

	test('two programmes’ owners of one name are two groups that say their programme', async () => {
		const session = 'date: 2021-08-01\nkind: forum\nactions:\n  - text: Read\n    owner: Budi\n';
		assert.deepEqual(outline(await treeOf(
			{
				'a/programme.yaml': 'name: A',
				'a/sessions/f/2021-08-01-01.yaml': session,
				'b/programme.yaml': 'name: B',
				'b/sessions/f/2021-08-01-01.yaml': session,
			},
			{ by: 'owner' },
		)), [
			['Budi', '1 open · A', 'person', ['Read', 'open for 17 days', 'circle-outline']],
			['Budi', '1 open · B', 'person', ['Read', 'open for 17 days', 'circle-outline']],
		]);
	});

	test('rows keep their ids while what they show changes, and no two share one', async () => {
		const list = (extra: string): Record<string, string> =>
			({
				'sessions.yaml': `sessions:\n  - id: same\n    date: 2021-08-01\n    actions:\n      - Read\n      - text: Read\n      - {id: Read, text: x}\n${extra}  - id: same\n    date: 2021-08-02\n    actions: [Read]\n`,
			});
		const idsOf = async (files: Record<string, string>): Promise<string[]> =>
			flat(await treeOf(files, { by: 'pair' })).map(({ id }) => id).sort();
		const before = await idsOf(list(''));
		assert.strictEqual(new Set(before).size, before.length);
		const after = await idsOf(list('      - text: Another\n        due: 2021-08-02\n'));
		assert.deepEqual(after.filter(id => !id.endsWith('#Another')), before);
	});

	test('a due day ends where its owner lives', async () => {
		const session = (owner: string): Record<string, string> => ({
			'programme.yaml': 'name: P\ntimezone: Asia/Jakarta', 'people.yaml': 'people:\n  - id: far\n    timezone: Pacific/Kiritimati\n',
			'sessions/f/2021-08-01-01.yaml': `date: 2021-08-01\nactions:\n  - text: Read\n    owner: ${owner}\n    due: 2021-08-18\n`,
		});
		// Noon in UTC is 19:00 in Jakarta, and two hours into the next day on Kiritimati.
		assert.deepEqual(outline(await treeOf(session('near'), { by: 'none' })), [['today · Read', 'near', 'circle-outline']]);
		assert.deepEqual(outline(await treeOf(session('far'), { by: 'none' })), [['18 Aug · Read', '1 day overdue · far', 'warning']]);
		// And the overdue one is first though both are due on one day.
		assert.deepEqual(
			outline(await treeOf(
				{
					...session('near'),
					'sessions/g/2021-08-02-01.yaml': session('far')['sessions/f/2021-08-01-01.yaml']!.replace('08-01', '08-02'),
				},
				{ by: 'none' },
			)),
			[['18 Aug · Read', '1 day overdue · far', 'warning'], ['today · Read', 'near', 'circle-outline']],
		);
	});

	test('text from files can’t bring invisible signs or line breaks into a row', async () => {
		const rows = await treeOf(
			{ 'x.session.yaml': 'date: 2021-08-01\nactions:\n  - text: "a\\u202Eb\\nc\\u0007"\n    owner: "d\\ne"\n' }, { by: 'owner' },
		);
		assert.deepEqual(outline(rows), [['d e', '1 open', 'person', ['ab c', 'open for 17 days', 'circle-outline']]]);
		assert.ok(flat(rows).every(({ tooltip, spoken }) => !/[\u202e\u0007]/.test(tooltip + spoken)));
	});
});
