import { assert } from 'chai';
import type { Language } from '../../../../src/core/text/language';
import { builtInTemplate, builtInTemplates } from '../../../../src/core/notes/templates/library';
import { templateChoices, templateKey, type TemplateGroup } from '../../../../src/core/views/choices/templateChoices';
import { fold } from '../../../../src/core/text/plainText';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { writesAsMentor } from '../../../../src/core/programme/queries';
import { readMemory, root } from '../../folder';

const own = (head: string, body = '# T\n\n## Satu\n\n## Dua\n'): string => `---\n${head}---\n${body}`;
const choices = async (
	files: Readonly<Record<string, string>> = {},
	{ recent = [], asMentor = false, language = 'en' }: { recent?: readonly string[]; asMentor?: boolean; language?: Language } = {},
) =>
	templateChoices({
		programmes: (await readMemory({ 'programme.yaml': 'name: P\n', ...files })).programmes(),
		recent,
		asMentor,
		words: wordsFor(language),
	});
/** `heading: id id …` */
const shown = (groups: readonly TemplateGroup[]): readonly string[] =>
	groups.map(({ heading, choices: members }) => `${heading}: ${members.map(({ template }) => template.id).join(' ')}`);
/** The ids that words typed into the picker find. */
const found = (groups: readonly TemplateGroup[], typed: string): readonly string[] =>
	groups
		.flatMap(group => group.choices)
		.filter(({ foundBy }) => fold(typed).split(' ').every(word => foundBy.includes(word)))
		.map(({ template }) => template.id);

suite('The templates to choose from', () => {
	test('are in their packs, and for who is no mentor those for mentors come last', async () => {
		assert.deepEqual(shown(await choices()), [
			'Everyday: driscoll 4p era segitiga 4c bebas',
			'Public servant: tiga-tugas tiga-tahap berakhlak integritas aktualisasi',
			'In depth: gibbs kolb deal 5r johns star enam-topi papan-cerita',
			'Mentor: kesepakatan tengah penutup',
			'For mentors: tirta grow sbi',
		]);
		assert.deepEqual(
			shown(await choices({}, { asMentor: true, language: 'id' })).slice(3), ['Mentor: tirta grow kesepakatan tengah penutup sbi'],
		);
	});

	test('begin with those used last, at most three, each shown once', async () => {
		const ours = `${root}/templates/ours.md`;
		const groups = await choices(
			{ 'templates/ours.md': own('name: Ours\n'), 'templates/other.md': own('name: Other\n') },
			{ recent: ['sbi', 'gone', ours, '4p', 'era'] },
		);
		assert.deepEqual(shown(groups), [
			'Recently used: sbi ours 4p',
			'This programme’s own: other',
			'Everyday: driscoll era segitiga 4c bebas',
			'Public servant: tiga-tugas tiga-tahap berakhlak integritas aktualisasi',
			'In depth: gibbs kolb deal 5r johns star enam-topi papan-cerita',
			'Mentor: kesepakatan tengah penutup',
			'For mentors: tirta grow',
		]);
		assert.strictEqual(templateKey(groups[0]!.choices[1]!.template), ours);
	});

	test('a programme’s own come before the packs, grouped by the pack they name, and by programme where several have some', async () => {
		const files = {
			'templates/a.md': own('name: A\n'),
			'templates/b.md': own('name: B\npack: deep\n'),
			'templates/c.md': own('name: C\npack: Rapat\n'),
			'templates/d.md': own('name: D\naudience: mentor\n'),
		};
		const [ours, deep, meeting, ...rest] = shown(await choices(files, { language: 'id' }));
		assert.deepEqual(
			[ours, deep, meeting, rest.at(-1)],
			['Milik program ini: a', 'Milik program ini · Mendalam: b', 'Milik program ini · Rapat: c', 'Untuk mentor: d tirta grow sbi'],
		);
		assert.deepEqual(
			shown(await choices({
				...files,
				'two/programme.yaml': 'name: Two\n',
				'two/templates/a.md': own('name: Other A\n'),
			})).slice(0, 4),
			['From P: a', 'From P · In depth: b', 'From P · Rapat: c', 'From Two: a'],
		);
	});

	test('what is remembered of a built-in template is its id', () => {
		assert.strictEqual(templateKey(builtInTemplate('4p@7')!), '4p');
	});

	test('each says what it is for, how long it takes, and its stages', async () => {
		const all = (await choices(
			{ 'templates/ours.md': own('name: "Kami: Satu, dua"\nminutes: 7\nmoment: closing\n') }, { language: 'id' },
		)).flatMap(group => group.choices);
		const say = (id: string): readonly string[] =>
			all.filter(({ template }) => template.id === id).flatMap(({ label, description, detail }) => [label, description, detail]);
		// A name that lists its stages ends before them.
		assert.deepEqual(
			say('4p'),
			[
				'4P',
				'10 menit · Ingin melihat kembali apa yang terjadi sekaligus apa yang dirasakan',
				'Peristiwa → Perasaan → Pembelajaran → Penerapan',
			],
		);
		assert.deepEqual(
			say('tirta'),
			[
				'TIRTA: memandu sesi',
				'15 menit · Memandu percakapan mentoring dan memerlukan alur yang mudah diikuti',
				'Tujuan → Identifikasi → Rencana aksi → Tanggung jawab',
			],
		);
		assert.deepEqual(say('ours'), ['Kami: Satu, dua', '7 menit · Untuk penutupan', 'Satu → Dua']);
	});

	test('are found by their id, name, stages and pack in either language, whatever is shown', async () => {
		for (const language of ['en', 'id'] as const) {
			const groups = await choices(
				{ 'templates/ours.md': own('name: Catatan lapangan\nuse_when: Setelah kunjungan\n') }, { language },
			);
			assert.deepEqual(found(groups, 'driscoll'), ['driscoll']);
			assert.deepEqual(found(groups, 'perasaan kesimpulan'), ['gibbs', 'enam-topi']);
			assert.deepEqual(found(groups, 'FEELINGS conclusion'), ['gibbs', 'enam-topi']);
			assert.deepEqual(found(groups, 'aparatur sipil'), ['tiga-tugas', 'tiga-tahap', 'berakhlak', 'integritas', 'aktualisasi']);
			assert.deepEqual(found(groups, '5M'), ['5r']);
			assert.deepEqual(found(groups, 'closing thanks'), ['penutup']);
			assert.deepEqual(found(groups, 'kunjungan dua'), ['ours']);
			for (const template of builtInTemplates) {
				for (const words of [
					...Object.values(template.name), ...template.stages.flatMap(({ heading }) => Object.values(heading)),
				]) {
					assert.ok(found(groups, words).includes(template.id), `${template.id}: ${words}`);
				}
			}
		}
	});

	test('take for stages of an own template what its notes have as stages: no comment and no code', async () => {
		const body = '---\n\n# Title\n## One ##\n<!--\n## hidden\n-->\n```\n## code\n```\n  ## Two\n### deeper\n##none\n---\n## Three\n';
		const [group] = await choices({ 'templates/x.md': own('name: X\n', body) });
		assert.strictEqual(group?.choices[0]?.detail, 'One → Two → Three');
	});

	test('show nothing of an own template that hides or turns text', async () => {
		const [group] = await choices({
			'templates/x.md': own('name: "a\\u202Eb"\nuse_when: "c\\u0007\\u2066d"\n', '## e\u202Ef ##\n\n##\n\n## g\n'),
		});
		assert.deepEqual(group?.choices.map(({ label, description, detail }) => [label, description, detail]), [['ab', 'cd', 'ef → g']]);
	});
});

suite('Who writes as a mentor', () => {
	test('follows from the session, else from the role, else by the pairs', async () => {
		const index = await readMemory({
			'programme.yaml': 'name: P\n',
			'people.yaml': 'people:\n  - {id: budi, name: Budi, role: Mentor}\n  - {id: sari, name: Sari, role: mentee}\n  - {id: tono, name: Tono}\n',
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
			'pairs/tono-sari.yaml': 'mentors: [Tono]\nmentees: [sari]\n',
			'sessions/forum/2021-08-13-01.yaml': 'date: 2021-08-13\nmentors: [sari]\nmentees: [budi]\nkind: peer\n',
		});
		const [programme] = index.programmes();
		const [peers] = programme!.sessions;
		assert.deepEqual(
			['budi', 'sari', 'tono', 'Tono', 'nobody', ''].map(person => writesAsMentor(programme!, person)),
			[true, false, true, true, false, false],
		);
		assert.deepEqual(['budi', 'sari'].map(person => writesAsMentor(programme!, person, peers)), [false, true]);
	});
});
