import { assert } from 'chai';
import type { Language } from '../../../../src/core/text/language';
import type { ReflectionGrouping } from '../../../../src/core/views/viewGroupings';
import { reflectionRows } from '../../../../src/core/views/reflections/reflectionRows';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { addMonths } from '../../../../src/core/time/days';
import { noon, readMemory, root } from '../../folder';
import { flat, outline } from '../outline';

const today = '2021-08-20';
const rowsOf = async (
	files: Readonly<Record<string, string>>, me: string | undefined, by: ReflectionGrouping = 'person', language: Language = 'en',
) =>
	reflectionRows((await readMemory(files)).programmes(), { by, me: () => me }, wordsFor(language), noon(today));

const note = (head: string, title: string, body = ''): string => `---\n${head}\n---\n# ${title}\n${body}`;
const files = {
	'programme.yaml': 'name: Lead\npolicy:\n  reflection_due_days: 7\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n    aliases: [Bu Sari]\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	'sessions/budi-sari/2021-05-01-01.yaml': 'date: 2021-05-01\ntitle: Long ago\n',
	'sessions/budi-sari/2021-07-30-01.yaml': 'date: 2021-07-30\ntitle: Start\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\ntitle: Written about\n',
	'sessions/budi-sari/2021-08-07-01.yaml': 'date: 2021-08-07\ntitle: Trace left\nreflected:\n  - person: sari\n    on: 2021-08-08\n',
	'sessions/budi-sari/2021-08-08-01.yaml': 'date: 2021-08-08\ntitle: Absent\nattendance:\n  - person: sari\n    state: absent\n',
	'sessions/budi-sari/2021-08-09-01.yaml': 'date: 2021-08-09\nstatus: cancelled\n',
	'sessions/budi-sari/2021-08-15-01.yaml': 'date: 2021-08-15\n',
	'sessions/budi-sari/2021-08-27-01.yaml': 'date: 2021-08-27\ntitle: Ahead\n',
	'sessions/forum/2021-08-13-01.yaml': 'date: 2021-08-13\nkind: forum\ntitle: Opening\nattendance: [Bu Sari]\n',
	'private/reflections/budi-sari/2021-08-06-sari-4p.md': note(
		'session: 2021-08-06-budi-sari-01\nauthor: sari\ntemplate: 4p@1',
		'Looking back',
		'## Facts\nx\n## Feelings\n<!-- How? -->\n## Findings\ny\n## Future\nz\n',
	),
	'reflections/budi-sari/2021-07-01-sari-era.md': note(
		'session: gone\nauthor: Bu Sari\ndate: 2021-07-01\ntemplate: era@1\nvisibility: pair', 'Shared', '## Experience\nx\n',
	),
	'reflections/budi-sari/2021-08-06-budi-ours.md': note(
		'session: 2021-08-06-budi-sari-01\nauthor: budi\ntemplate: ours\nvisibility: coordinator', 'As a mentor', '## One\nx\n## Two\n',
	),
	'templates/ours.md': '---\nname: Our own\n---\n## One\n\n## Two\n\n## Three\n',
};

suite('The Reflections view', () => {
	test('shows first what the author has still to write, the latest first and what is long ago folded away, then the notes by person, the author’s own first', async () => {
		assert.deepEqual(outline(await rowsOf(files, 'sari')), [
			['To write', '3 sessions', 'edit',
				['15 Aug', '5 days ago · due in 2 days', 'circle-outline'],
				['13 Aug · Opening', '7 days ago · due today', 'circle-outline'],
				['30 Jul · Start', '21 days ago · 14 days late', 'circle-outline'],
				['Earlier', '1 session', 'history',
					['1 May · Long ago', '111 days ago · 104 days late', 'circle-outline']]],
			['Sari (you)', '2 notes', 'person',
				['6 Aug · Looking back', '3 of 4 stages · private', 'lock'],
				['1 Jul · Shared', '1 of 3 stages · for the pair · session not found', 'note']],
			['Budi', '1 note', 'person',
				['6 Aug · As a mentor', '1 of 3 stages · for the coordinator', 'note']],
		]);
	});

	test('a click on a session to write about begins its note', async () => {
		const [group] = await rowsOf(files, 'sari');
		const [row] = group!.children!();
		assert.deepEqual(
			[row!.kind, row!.session, row!.runs, row!.opens],
			[
				'toWrite',
				{ uri: `${root}/sessions/budi-sari/2021-08-15-01.yaml`, id: '2021-08-15-budi-sari-01' },
				'newReflection',
				undefined,
			],
		);
	});

	test('a mentor’s own sessions are theirs to write about as well; without a rule nothing is due', async () => {
		assert.deepEqual(outline((await rowsOf({ ...files, 'programme.yaml': 'name: Lead\n' }, 'budi')).slice(0, 1)), [
			['To write', '4 sessions', 'edit',
				['15 Aug', '5 days ago', 'circle-outline'],
				['8 Aug · Absent', '12 days ago', 'circle-outline'],
				['7 Aug · Trace left', '13 days ago', 'circle-outline'],
				['30 Jul · Start', '21 days ago', 'circle-outline'],
				['Earlier', '1 session', 'history', ['1 May · Long ago', '111 days ago', 'circle-outline']]],
		]);
	});

	test('to a coordinator, who took part in nothing, nothing is to write, and nothing is missing', async () => {
		const rows = flat(await rowsOf(files, 'dewi'));
		assert.deepEqual(rows.filter(({ kind }) => kind === 'toWrite'), []);
		assert.notMatch(JSON.stringify(rows), /missing|to write/i);
	});

	test('without a known user it asks', async () => {
		const rows = await rowsOf(files, undefined);
		assert.deepEqual(outline(rows.slice(0, 1)), [['Who are you?', '', 'question']]);
		assert.deepEqual(
			[rows[0]!.runs, rows[0]!.programme, rows.some(({ label }) => label === 'To write')], ['chooseMe', { folder: root }, false],
		);
	});

	test('groups by template, a template’s own name first known, and lists without groups', async () => {
		assert.deepEqual(outline(await rowsOf(files, 'budi', 'template', 'id')).slice(1), [
			[
				'4P: Peristiwa, Perasaan, Pembelajaran, Penerapan',
				'1 catatan',
				'checklist',
				['6 Agu · Refleksi pribadi', 'oleh Sari · pribadi', 'lock'],
			],
			[
				'ERA: Pengalaman, Refleksi, Aksi',
				'1 catatan',
				'checklist',
				['1 Jul · Shared', 'oleh Sari · 1 dari 3 tahap · untuk pasangan mentoring · sesinya tidak ditemukan', 'note'],
			],
			['Our own', '1 catatan', 'checklist', ['6 Agu · As a mentor', 'oleh Budi · 1 dari 3 tahap · untuk koordinator', 'note']],
		]);
		assert.deepEqual(
			outline((await rowsOf(files, 'budi', 'none')).slice(1)).map(([label]) => label),
			['6 Aug · As a mentor', '6 Aug · Private reflection', '1 Jul · Shared'],
		);
	});

	test('groups by month and by session, the latest first and what has no session last', async () => {
		const more = {
			...files,
			'reflections/budi-sari/journal.md': note('type: journal\nauthor: sari\ndate: 2021-08-10\nvisibility: pair', 'My day'),
			'reflections/budi-sari/undated.md': note('type: journal\nauthor: sari\nvisibility: pair', 'Some day'),
		};
		const looking = ['6 Aug · Looking back', 'by Sari · 3 of 4 stages · private', 'lock'];
		const mentors = ['6 Aug · As a mentor', 'by Budi · 1 of 3 stages · for the coordinator', 'note'];
		const shared = ['1 Jul · Shared', 'by Sari · 1 of 3 stages · for the pair · session not found', 'note'];
		const journal = ['10 Aug · My day', 'by Sari · for the pair', 'note'];
		const undated = ['Some day', 'by Sari · for the pair', 'note'];
		assert.deepEqual(outline(await rowsOf(more, 'sari', 'month')).slice(1), [
			['August 2021', '3 notes', 'calendar', journal, looking, mentors],
			['July 2021', '1 note', 'calendar', shared],
			['No date', '1 note', 'calendar', undated],
		]);
		assert.deepEqual(outline(await rowsOf(more, 'sari', 'session')).slice(1), [
			['Fri 6 Aug 2021 · Written about', '2 notes', 'calendar', looking, mentors],
			['Not about a session', '2 notes', 'note', journal, undated],
			['Session not found', '1 note', 'question', shared],
		]);
	});

	test('has a year for a level where there are very many months or sessions', async () => {
		const days = Array.from({ length: 120 }, (_, i) => addMonths('2011-09-10', i));
		const many = Object.fromEntries([
			['programme.yaml', 'name: Lead\n'],
			...days.flatMap((day, i) => [
				[`sessions/budi-sari/${day}-01.yaml`, `id: s${String(i)}\ndate: ${day}\n`],
				[`reflections/budi-sari/${String(i)}.md`, note(`session: s${String(i)}\nauthor: sari`, 'N')],
			] as const),
		]) as Readonly<Record<string, string>>;
		for (const by of ['month', 'session'] as const) {
			const rows = (await rowsOf(many, 'budi', by)).filter(({ kind }) => kind === 'group');
			assert.deepEqual(rows.map(({ label }) => label), ['2021', '2020', '2019', '2018', '2017', '2016', '2015', '2014', '2013', '2012', '2011']);
			assert.strictEqual(rows[1]!.children!().length, 12);
			assert.strictEqual(flat(rows).filter(({ kind }) => kind === 'reflection').length, 120);
		}
	});

	test('nothing of another’s private note is shown but that it is there: neither title nor stages, to no one else', async () => {
		for (const me of ['budi', 'dewi', undefined]) {
			for (const by of ['person', 'template', 'none'] as const) {
				const shown = JSON.stringify(flat(await rowsOf(files, me, by)).map(({ label, description, tooltip, spoken }) => [
					label, description, tooltip, spoken,
				]));
				assert.notMatch(shown, /Looking back|of 4 stages/);
			}
		}
	});

	test('two notes of one author on one session both stand, and the session is written about', async () => {
		const rows = await rowsOf(
			{
				...files,
				'private/reflections/budi-sari/2021-08-06-sari-4p-2.md': note(
					'session: 2021-08-06-budi-sari-01\nauthor: sari', 'Once more',
				),
			},
			'sari',
			'none',
		);
		assert.deepEqual(rows.slice(1, 3).map(({ label }) => label), ['6 Aug · Once more', '6 Aug · Looking back']);
		assert.ok(!flat(rows).some(({ kind, label }) => kind === 'toWrite' && label.includes('Written about')));
	});

	test('a note without an author or a template is last; one whose front matter is a list or never ends breaks nothing', async () => {
		const rows = await rowsOf(
			{
				...files,
				'reflections/budi-sari/a.md': '# Bare\n',
				'reflections/budi-sari/b.md': '---\n- a\n---\n# List\n',
				'reflections/budi-sari/c.md': '---\nauthor: sari\n',
			},
			'sari',
		);
		assert.deepEqual(
			outline(rows.slice(-1)),
			[['Nobody named', '2 notes', 'question', ['Private reflection', 'private', 'note'], ['Private reflection', 'private', 'note']]],
		);
		assert.deepEqual(
			outline((await rowsOf(
				{ ...files, 'reflections/budi-sari/a.md': '# Bare\n' }, 'sari', 'template',
			)).slice(-1)).map(([label]) => label),
			['Without a template'],
		);
	});

	test('with several programmes each row says which', async () => {
		const rows = await rowsOf(
			{
				'a/programme.yaml': 'name: A\n',
				'a/sessions/x/2021-08-13-01.yaml': 'date: 2021-08-13\nmentees: [sari]\n',
				'b/programme.yaml': 'name: B\n',
				'b/sessions/x/2021-08-14-01.yaml': 'date: 2021-08-14\nmentees: [sari]\n',
			},
			'sari',
		);
		assert.deepEqual(
			outline(rows),
			[
				[
					'To write',
					'2 sessions',
					'edit',
					['14 Aug', '6 days ago · B', 'circle-outline'],
					['13 Aug', '7 days ago · A', 'circle-outline'],
				],
			],
		);
	});

	test('no two rows share an id', async () => {
		const ids = flat(await rowsOf(files, 'sari')).map(({ id }) => id);
		assert.strictEqual(new Set(ids).size, ids.length);
	});
});

suite('What is stored of a note', () => {
	test('is how its stages stand, and no word of them', async () => {
		const index = await readMemory({
			...files,
			'reflections/budi-sari/x.md': note(
				'session: 2021-08-06-budi-sari-01\ntemplate: 4p@1',
				'T',
				'## Facts\ncanary\n## My own heading\ncanary\n## Canary feelings\n',
			),
		});
		const { reflection } = index.facts(`${root}/reflections/budi-sari/x.md`)!;
		assert.deepEqual(
			reflection!.stages,
			[
				{ id: 'facts', state: 'written' },
				{ id: 'feelings', state: 'empty' },
				{ id: 'learning', state: 'missing' },
				{ id: 'next', state: 'missing' },
			],
		);
		assert.notMatch(JSON.stringify(reflection), /canary/i);
	});
});
