import { assert } from 'chai';
import { aboutNote, type NoteViewer } from '../../../../src/core/pages/notePreview/aboutNote';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { readMemory, root } from '../../folder';

const head = (session: string, more = ''): string => `---\nsession: ${session}\nauthor: sari\ntemplate: 4p@1\nlanguage: id\n${more}---\n`;
const stages = '## Peristiwa\n\nKami bertemu.\n\n## Perasaan\n<!-- Bagaimana? -->\n\n## Penerapan\n\nBertanya kepada warga.\n\n## Lampiran\n\nFoto.\n';
const files = {
	'programme.yaml': 'name: Lead\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n    aliases: [Sari P.]\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Memimpin rapat\n  - id: g2\n    text: Sudah tercapai\n    state: reached\n  - id: g3\n    text: Mendengar\n    state: open\n  - id: g4\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'id: s1\ndate: 2021-08-06\ntitle: Awal\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'id: s2\ndate: 2021-08-13\ntitle: Layanan\n',
	'sessions/budi-sari/2021-08-20-01.yaml': 'id: s3\ndate: 2021-08-20\n',
	'reflections/budi-sari/1.md': `${head('s1', 'visibility: pair\n')}# Pertama\n`,
	'reflections/budi-sari/2.md': `${head('s2', 'visibility: pair\n')}# Kedua\n\n${stages}`,
	'reflections/budi-sari/3.md': `${head('s3', 'visibility: coordinator\n').replace('sari', 'Sari P.')}# Ketiga\n`,
	'reflections/budi-sari/b.md': `${head('s2', 'visibility: pair\n').replace('sari', 'budi')}# Punya Budi\n`,
	'private/reflections/budi-sari/0.md': `${head('s1', 'date: 2021-08-10\n')}# Rahasia pertama\n`,
	'private/reflections/budi-sari/2.md': `${head('s2')}# Rahasia kedua\n\n${stages}`,
};

async function about(path: keyof typeof files, language: 'en' | 'id' = 'en', reader: Partial<NoteViewer> = {}) {
	const index = await readMemory(files);
	const uri = `${root}/${path}`;
	return aboutNote(
		index.facts(uri)!, files[path], index.programmeOf(uri)!, wordsFor(language), { me: 'sari', wantsQuestions: true, today: '2021-08-20', ...reader },
	);
}

suite('What stands around a note on its page', () => {
	test('its head names the session, the author, the goals that are still open, the template and who can read it', async () => {
		assert.deepEqual((await about('reflections/budi-sari/2.md')).shown.head, [
			{ label: 'Session', value: 'Fri 13 Aug 2021 · Layanan', opensSession: true },
			{ label: 'Author', value: 'Sari' },
			{ label: 'Goals', value: ['Memimpin rapat', 'Mendengar'] },
			{ label: 'Template', value: '4F: Facts, Feelings, Findings, Future' },
			{ label: 'Readers', value: 'Meant for the pair; anyone with access to this folder or its repository can read it.', warning: false },
		]);
	});

	test('its stages stand in a table with their state and at most a question, and lead to their lines', async () => {
		assert.deepEqual((await about('reflections/budi-sari/2.md')).shown.stages, {
			summary: '2 of 4 stages',
			isOpen: true,
			columns: { stage: 'Stage', state: 'State', question: 'Question' },
			rows: [
				{ heading: 'Peristiwa', state: 'written', question: '', line: 9, goTo: 'Show “Peristiwa”' },
				{
					heading: 'Perasaan',
					state: 'empty',
					question: '“Perasaan” is still empty. What would you note?',
					line: 13,
					goTo: 'Show “Perasaan”',
				},
				{ heading: 'Pembelajaran', state: 'not in this note', question: '', goTo: 'Show “Pembelajaran”' },
				{ heading: 'Penerapan', state: 'written', question: 'By when will you do it?', line: 16, goTo: 'Show “Penerapan”' },
				{ heading: 'Lampiran', state: 'written · your own', question: '', line: 20, goTo: 'Show “Lampiran”' },
			],
		});
	});

	test('nobody is asked who does not want to be, and nobody about a note of somebody else', async () => {
		const questions = async (reader: Partial<NoteViewer>): Promise<readonly string[]> =>
			(await about('reflections/budi-sari/2.md', 'id', reader)).shown.stages!.rows
				.map(row => row.question)
				.filter(text => text !== '');
		assert.deepEqual(
			await questions({}), ['“Perasaan” masih kosong. Apa yang ingin Anda catat di sini?', 'Kapan Anda akan melakukannya?'],
		);
		assert.deepEqual(await questions({ wantsQuestions: false }), []);
		assert.deepEqual(await questions({ me: 'budi' }), []);
		assert.deepEqual((await questions({ me: undefined })).length, 2);
	});

	test('the next step of a note of ten weeks ago is asked about no more', async () => {
		const asked = async (today: string): Promise<number> =>
			(await about('reflections/budi-sari/2.md', 'id', { today })).shown.stages!.rows.filter(({ question }) => question !== '').length;
		assert.deepEqual([await asked('2021-10-22'), await asked('2021-10-23')], [2, 1]);
	});

	test('the ways to the notes before and after lead to those of the same person', async () => {
		const { shown, neighbours } = await about('reflections/budi-sari/2.md', 'id');
		assert.deepEqual(shown.links, {
			label: 'Refleksi lain dari Sari',
			previous: { label: 'Sebelumnya', title: 'Pertama', about: 'Jum 6 Agu 2021' },
			next: { label: 'Berikutnya', title: 'Ketiga', about: 'Jum 20 Agu 2021' },
		});
		assert.deepEqual(
			[neighbours.previous?.uri, neighbours.next?.uri], [`${root}/reflections/budi-sari/1.md`, `${root}/reflections/budi-sari/3.md`],
		);
		assert.strictEqual((await about('reflections/budi-sari/b.md')).shown.links, undefined);
	});

	test('the page of a shared note says nothing of a private one, whoever looks', async () => {
		for (const path of ['reflections/budi-sari/1.md', 'reflections/budi-sari/2.md', 'reflections/budi-sari/3.md'] as const) {
			for (const me of ['sari', 'budi', undefined]) {
				assert.notMatch(JSON.stringify(await about(path, 'id', { me })), /Rahasia|private/);
			}
		}
	});

	test('the page of a private note names its author’s other private notes to the author only', async () => {
		const titles = async (me: string | undefined): Promise<unknown> => {
			const { links } = (await about('private/reflections/budi-sari/2.md', 'id', { me })).shown;
			return [links?.previous?.title, links?.next?.title];
		};
		assert.deepEqual(await titles('sari'), ['Rahasia pertama', 'Kedua']);
		assert.deepEqual(await titles('budi'), ['Pertama', 'Kedua']);
		assert.deepEqual(await titles(undefined), ['Pertama', 'Kedua']);
	});

	test('of ten thousand headings the first fifty are shown', async () => {
		const index = await readMemory(files);
		const uri = `${root}/reflections/budi-sari/2.md`;
		const text = '---\nauthor: sari\n---\n' + Array.from({ length: 10_000 }, (_, i) => `## Stage ${String(i)}\n`).join('');
		const { rows, summary } = aboutNote(
			{ ...index.facts(uri)!, reflection: { uri, author: 'sari' } },
			text,
			index.programmeOf(uri)!,
			wordsFor('en'),
			{ me: 'sari', wantsQuestions: true, today: '2021-08-20' },
		).shown.stages!;
		assert.strictEqual(rows.length, 50);
		assert.match(summary, / · the first 50 are shown$/);
	});

	test('a note whose head can’t be read has its fault for a head, and nothing else', async () => {
		const broken = { ...files, 'reflections/budi-sari/x.md': '---\nauthor: sari\n# X\n' };
		const index = await readMemory(broken);
		const uri = `${root}/reflections/budi-sari/x.md`;
		const { shown } = aboutNote(
			index.facts(uri)!,
			broken['reflections/budi-sari/x.md'],
			index.programmeOf(uri)!,
			wordsFor('en'),
			{ me: 'sari', wantsQuestions: true, today: '2021-08-20' },
		);
		assert.deepEqual(Object.keys(shown), ['head']);
		assert.deepEqual(shown.head.map(({ label, warning }) => [label, warning]), [['The front matter of this note can’t be read.', true]]);
	});
});
