import { assert } from 'chai';
import { planReflection } from '../../../../src/core/plans/reflection/planReflection';
import { planTemplate, templateUri } from '../../../../src/core/plans/reflection/planTemplate';
import { problemsIn } from '../../parsedFiles';
import { languages, type Language } from '../../../../src/core/text/language';
import { builtInTemplate, builtInTemplates } from '../../../../src/core/notes/templates/library';
import { readMemory, root } from '../../folder';

const files = (language: Language): Readonly<Record<string, string>> => ({
	'programme.yaml': `name: P\nlanguage: ${language}\n`,
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: "Melayani {{pair.goals}} $& dari rumah"\n',
});
const never = (): boolean => false;
const fourP = builtInTemplate('4p')!;

suite('A new template', () => {
	test('is a copy of a built-in one in one language, with a head that says what that one is', () => {
		const plan = planTemplate({
			programme: { folder: root },
			template: builtInTemplate('kesepakatan')!,
			language: 'id',
			name: 'Kesepakatan: versi kami',
			taken: never,
		});
		assert.deepEqual(plan, {
			within: root, edit: [], opens: `${root}/templates/kesepakatan-versi-kami.md`,
			create: [{
				uri: `${root}/templates/kesepakatan-versi-kami.md`,
				text: [
					'---', 'name: "Kesepakatan: versi kami"', 'version: 1', 'language: id', 'moment: first-meeting', 'minutes: 20', 'use_when: Baru pertama bertemu dan hendak menyepakati cara bekerja sama', '---',
					'# Refleksi: {{session.title}}', '',
					'## Saling mengenal', '<!-- Mengapa Anda masing-masing mengikuti mentoring ini? Apa yang perlu diketahui tentang cara kerja Anda masing-masing? -->', '', '', '',
					'## Harapan dan tujuan', '<!-- Apa yang diharapkan sudah berubah pada akhir program? Apa satu atau dua tujuan yang didahulukan? -->', '', '', '',
					'## Cara bertemu', '<!-- Seberapa sering, berapa lama, dan dengan cara apa bertemu? Berapa lama sebelumnya perlu memberi tahu bila berhalangan? -->', '', '', '',
					'## Kerahasiaan', '<!-- Apa yang hanya untuk Anda berdua? Apa yang boleh dibagikan, dan kepada siapa? -->', '', '', '',
					'## Langkah berikutnya', '<!-- Kapan pertemuan berikutnya? Apa yang disiapkan masing-masing? -->', '', '',
				].join('\n'),
			}],
		});
		assert.match(
			planTemplate({
				programme: { folder: root },
				template: builtInTemplate('sbi')!,
				language: 'en',
				name: 'Ours',
				taken: never,
			}).create[0]!.text,
			/^language: en\naudience: mentor\nminutes: 5$/m,
		);
	});

	test('gets a file that is free, and is called like no built-in one', () => {
		const place = (name: string, ...taken: readonly string[]): string =>
			templateUri({
				programme: { folder: root },
				template: fourP,
				name,
				taken: uri => taken.some(path => uri === `${root}/${path}`),
			}).slice(root.length + 1);
		assert.strictEqual(place('4P (versi kami)'), 'templates/4p-versi-kami.md');
		assert.strictEqual(place('Gibbs'), 'templates/gibbs-2.md');
		assert.strictEqual(place('Ours', 'templates/ours.md', 'templates/ours-2.md'), 'templates/ours-3.md');
		assert.strictEqual(place('../../x/y'), 'templates/x-y.md');
		assert.strictEqual(place('目標'), 'templates/4p-2.md');
		assert.strictEqual(place('CON'), 'templates/con-1.md');
	});

	test('of every built-in one in both languages has no problems, and notes from it say what notes from the built-in one say', async () => {
		for (const template of builtInTemplates) {
			for (const language of languages) {
				const plan = planTemplate({ programme: { folder: root }, template, language, name: template.name[language], taken: never });
				const [made] = plan.create;
				const index = await readMemory({ ...files(language), [made!.uri.slice(root.length + 1)]: made!.text });
				const programme = index.programmes()[0]!;
				assert.deepEqual(problemsIn(index.facts(made!.uri)!, programme, '2021-09-01'), [], template.id);
				const [own] = programme.templates;
				assert.deepEqual(
					[own?.name, own?.version, own?.language, own?.audience, own?.moment, own?.minutes, own?.useWhen],
					[
						template.name[language],
						1,
						language,
						template.audience,
						template.moment,
						template.minutes,
						template.useWhen[language],
					],
				);
				const write = (from: typeof template | typeof own): ReturnType<typeof planReflection> =>
					planReflection({
						today: '2021-08-20',
						programme,
						session: programme.sessions[0]!,
						template: from!,
						author: 'sari',
						language: 'en',
						taken: never,
					});
				const [copy, original] = [write(own), write(template)];
				assert.strictEqual(copy.note.text.replace(/^template: .*$/m, `template: ${template.id}@${String(template.version)}`), original.note.text, template.id);
				assert.strictEqual(copy.note.text.slice(copy.cursor), original.note.text.slice(original.cursor), template.id);
			}
		}
	});

	test('whatever it is called, is read back by that name', async () => {
		for (const name of [
			'Ours', 'a: b', '# x', '"quoted"', '- x', 'true', '2021', '{{session.title}}', '---', "it's", 'x\n---\ny', '  spaced   out  ',
		]) {
			const { create: [made] } = planTemplate({ programme: { folder: root }, template: fourP, language: 'en', name, taken: never });
			const index = await readMemory({ 'programme.yaml': 'name: P\n', [made!.uri.slice(root.length + 1)]: made!.text });
			assert.deepEqual(
				[index.programmes()[0]?.templates[0]?.name, index.facts(made!.uri)?.problems], [name.replaceAll(/\s+/g, ' ').trim(), []],
			);
		}
	});
});
