import { assert } from 'chai';
import { planReflection } from '../../../../src/core/plans/reflection/planReflection';
import { orphansOf } from '../../../../src/core/programme/memoizedLists';
import { parseText } from '../../../../src/core/files/parseFile';
import { builtInTemplate, templatePacks } from '../../../../src/core/notes/templates/library';
import { pageHtml } from '../../markdown/pageLook';
import { languages } from '../../../../src/core/text/language';
import { readMemory, root } from '../../folder';

const files = {
	'programme.yaml': 'name: P\nlanguage: id',
	'people.yaml': 'people:\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Melayani lebih baik\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: Adapting to remote service\nactions:\n  - text: Wawancara\n',
};
const request = async (more: Readonly<Record<string, string>> = {}, sessionId = '2021-08-13-budi-sari-01') => {
	const index = await readMemory({ ...files, ...more });
	const programme = index.programmes().find(p => p.sessionsById.has(sessionId))!;
	return {
		programme,
		session: programme.sessionsById.get(sessionId)!,
		template: builtInTemplate('4p')!,
		today: '2021-08-20' as const,
		author: 'sari',
		language: 'en' as const,
		taken: (): boolean => false,
	};
};

suite('A new reflection', () => {
	test('is dated by its session, in the programme’s language, private, and Git ignores its folder first', async () => {
		const plan = planReflection(await request());
		assert.deepEqual(
			plan.create.map(f => f.uri), [`${root}/private/.gitignore`, `${root}/private/reflections/budi-sari/2021-08-13-sari-4p.md`],
		);
		assert.strictEqual(plan.create[0]!.text, '*\n');
		const [head, ...stages] = plan.note.text.split('\n## ');
		assert.strictEqual(head, [
			'---', 'type: reflection', 'session: 2021-08-13-budi-sari-01', 'author: sari', 'template: 4p@1', 'language: id', 'date: 2021-08-13', 'visibility: private', '---',
			'# Refleksi: Adapting to remote service', '',
		].join('\n'));
		assert.deepEqual(stages.map(stage => stage.split('\n')[0]), ['Peristiwa', 'Perasaan', 'Pembelajaran', 'Penerapan']);
	});

	test('an entry of a journal is about no session: it has today’s date, lies above the pairs’ folders, and lacks nothing', async () => {
		const { programme, template, today, author, language, taken } = await request();
		const { note } = planReflection({ programme, template, today, author, language, taken });
		assert.strictEqual(note.uri, `${root}/private/reflections/2021-08-20-sari-4p.md`);
		assert.strictEqual(note.text.split('\n## ')[0], [
			'---', 'type: journal', 'author: sari', 'template: 4p@1', 'language: id', 'date: 2021-08-20', 'visibility: private', '---', '# Jurnal, Jum 20 Agu 2021', '',
		].join('\n'));
		const index = await readMemory({ ...files, 'private/reflections/2021-08-20-sari-4p.md': note.text });
		const [read] = index.programmes();
		assert.deepEqual(index.parsed(note.uri)?.problems, []);
		assert.deepEqual(read!.reflections.map(({ uri }) => uri), [note.uri]);
		assert.deepEqual(orphansOf(read!), []);
		const other = await readMemory({ ...files, 'reflections/n.md': '---\nauthor: sari\n---\n# N\n' });
		assert.deepEqual(other.parsed(`${root}/reflections/n.md`)?.problems.map(({ code }) => code), ['reflection.noSession']);
	});

	test('begins below the first heading, on an empty line', async () => {
		const { note, cursor } = planReflection(await request());
		const before = note.text.slice(0, cursor);
		assert.match(before, /\n## Peristiwa\n<!-- .* -->\n\n$/);
		assert.strictEqual(note.text[cursor], '\n');
	});

	test('is under reflections/ where the programme’s policy shares it', async () => {
		const plan = planReflection(await request({ 'programme.yaml': 'name: P\npolicy:\n  reflection_visibility: pair' }));
		assert.deepEqual(plan.create.map(f => f.uri), [`${root}/reflections/budi-sari/2021-08-13-sari-4p.md`]);
		assert.match(plan.note.text, /^visibility: pair$/m);
	});

	test('takes the next free name, never an existing one', async () => {
		const taken = new Set(['.md', '-2.md'].map(end => `${root}/private/reflections/budi-sari/2021-08-13-sari-4p${end}`));
		const plan = planReflection({ ...await request(), taken: uri => taken.has(uri) });
		assert.strictEqual(plan.note.uri, `${root}/private/reflections/budi-sari/2021-08-13-sari-4p-3.md`);
	});

	test('is beside a loose session, and in the kind’s folder for a forum', async () => {
		const loose = planReflection(await request({ 'notes/talk.session.yaml': 'date: 2021-08-14\nmentee: Sari\nmentor: Budi' }, 'talk'));
		assert.strictEqual(loose.note.uri, `${root}/private/reflections/budi-sari/2021-08-14-sari-4p.md`);
		const forum = planReflection(await request(
			{ 'sessions/forum/2021-08-15-01.yaml': 'date: 2021-08-15\nkind: forum' }, '2021-08-15-forum-01',
		));
		assert.strictEqual(forum.note.uri, `${root}/private/reflections/forum/2021-08-15-sari-4p.md`);
	});

	test('names of people that no file name can hold become plain ones, and stay whole in the head', async () => {
		const plan = planReflection({ ...await request(), author: '../Dr. H. Dicky: "S", M.Sc.' });
		assert.strictEqual(plan.note.uri, `${root}/private/reflections/budi-sari/2021-08-13-dr-h-dicky-s-m-sc-4p.md`);
		const { reflection, problems } = parseText(plan.note.uri, { kind: 'reflection', folder: root }, plan.note.text);
		assert.deepEqual([reflection?.author, problems], ['../Dr. H. Dicky: "S", M.Sc.', []]);
	});

	test('every built-in template in both languages gives a note without problems whose page shows all stages', async () => {
		const base = await request();
		for (const template of templatePacks.flatMap(pack => pack.templates)) {
			for (const language of languages) {
				const { note } = planReflection({ ...base, programme: { ...base.programme, file: { uri: '', language } }, template });
				assert.deepEqual(parseText(note.uri, { kind: 'reflection', folder: root }, note.text).problems, [], template.id);
				const page = pageHtml(note.text);
				const headings = [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(match => match[1]);
				assert.deepEqual(
					headings,
					template.stages.map(stage => stage.heading[language].replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
					template.id,
				);
				assert.notMatch(page, /&lt;!--/);
			}
		}
	});

	test('from a programme’s own template fills each placeholder once and leaves unknown ones', async () => {
		const own = '---\nname: Ours\n---\n# {{session.title}} – {{author.name}}\n\n## Goals\n\n{{pair.goals}}\n{{actions.open}} {{constructor}} {{ session.date }}\n';
		const index = await readMemory({
			...files,
			'templates/ours.md': own,
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: "{{author.name}}"\nactions:\n  - text: Wawancara\n',
		});
		const programme = index.programmes()[0]!;
		const plan = planReflection({ ...await request(), programme, session: programme.sessions[0]!, template: programme.templates[0]! });
		assert.strictEqual(
			plan.note.text.split('---\n')[2],
			'# {{author.name}} – Sari\n\n## Goals\n\n- Melayani lebih baik\n- Wawancara {{constructor}} 2021-08-13\n',
		);
		assert.deepEqual(
			index.facts(`${root}/templates/ours.md`)?.problems.map(p => [p.code, p.value, p.range.start.line]),
			[['template.unknownPlaceholder', 'constructor', 8]],
		);
	});
});
