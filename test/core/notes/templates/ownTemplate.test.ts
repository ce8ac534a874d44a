import { assert } from 'chai';
import fc from 'fast-check';
import { planReflection } from '../../../../src/core/plans/reflection/planReflection';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { fixesFor } from '../../../../src/core/plans/fixes/fixes';
import { problemsIn as problemsOfFile } from '../../parsedFiles';
import { parseText } from '../../../../src/core/files/parseFile';
import { severityOf } from '../../../../src/core/record/problem';
import { findTemplate, nameOfTemplate } from '../../../../src/core/programme/namedTemplates';
import { builtInTemplate } from '../../../../src/core/notes/templates/library';
import { parseOwnTemplate } from '../../../../src/core/notes/templates/parseOwnTemplate';
import { fillPlaceholders, placeholdersIn, type PlaceholderValues } from '../../../../src/core/notes/templates/placeholders';
import { placeholderNames } from '../../../../src/core/record/noteKeys';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { mark } from '../../mark';
import { programmeIn, readMemory, root } from '../../folder';

const uri = `${root}/templates/ours.md`;
const problemsIn = (source: string) =>
	parseOwnTemplate(uri, source).problems.map(({
		code, value, expected, range,
	}) => ({ code, ...(value !== undefined && { value }), ...(expected !== undefined && { expected }), range }));
const values = Object.fromEntries(placeholderNames.map(name => [name, `<${name}>`])) as PlaceholderValues;
/** How long something takes, in milliseconds. */
const took = (act: () => unknown): number => {
	const start = performance.now();
	act();
	return performance.now() - start;
};

suite('A programme’s own template', () => {
	test('says its name, version, language, pack, audience, moment, minutes and when to use it; what it leaves out is absent', () => {
		const head = 'name: Kunjungan\nversion: 2\nlanguage: id\npack: Lapangan\naudience: mentee\nmoment: mid-point\nminutes: 8\nuse_when: Setelah kunjungan lapangan\n';
		assert.deepEqual(parseOwnTemplate(uri, `---\n${head}---\n\n# {{session.title}}\n`), {
			template: {
				id: 'ours',
				uri,
				name: 'Kunjungan',
				version: 2,
				language: 'id',
				pack: 'Lapangan',
				audience: 'mentee',
				moment: 'mid-point',
				minutes: 8,
				useWhen: 'Setelah kunjungan lapangan',
				body: '# {{session.title}}\n',
			},
			problems: [],
		});
		assert.deepEqual(
			parseOwnTemplate(uri, 'Write here.\n'), { template: { id: 'ours', uri, name: 'ours', body: 'Write here.\n' }, problems: [] },
		);
	});

	test('is read in Indonesian as well, with hints for the canonical words', () => {
		const { template, problems } = parseOwnTemplate(
			uri,
			'---\nnama: Kunjungan\nversi: 2\nbahasa: Indonesia\npaket: Lapangan\nuntuk: mentee\nsaat: pertemuan pertama\nmenit: 8\ndipakai_bila: Setelah kunjungan\n---\n# T\n',
		);
		assert.deepEqual(
			template,
			{
				id: 'ours',
				uri,
				name: 'Kunjungan',
				version: 2,
				language: 'id',
				pack: 'Lapangan',
				audience: 'mentee',
				moment: 'first-meeting',
				minutes: 8,
				useWhen: 'Setelah kunjungan',
				body: '# T\n',
			},
		);
		assert.deepEqual(problems.map(({ value, expected }) => [value, expected]).sort(), [
			['Indonesia', 'id'], ['bahasa', 'language'], [
				'dipakai_bila', 'use_when',
			], ['menit', 'minutes'], ['nama', 'name'], ['paket', 'pack'], [
				'pertemuan pertama', 'first-meeting',
			], ['saat', 'moment'], ['untuk', 'audience'], ['versi', 'version'],
		]);
		assert.deepEqual(problems.filter(problem => severityOf(problem) !== 'hint'), []);
	});

	test('an unknown key, a wrong word and a number out of range are said at their place, and the rest counts', () => {
		const key = mark('---', '⟦nme⟧: Ours', '---', '# T');
		assert.deepEqual(problemsIn(key.text), [{ code: 'record.unknownKey', value: 'nme', expected: 'name', range: key.range }]);
		const audience = mark('---', 'name: Ours', 'audience: ⟦everyone⟧', '---', '# T');
		assert.deepEqual(
			problemsIn(audience.text),
			[{ code: 'record.unknownWord', value: 'everyone', expected: 'mentor, mentee', range: audience.range }],
		);
		const moment = mark('---', 'moment: ⟦later⟧', '---', '# T');
		assert.deepEqual(
			problemsIn(moment.text),
			[{ code: 'record.unknownWord', value: 'later', expected: 'first-meeting, mid-point, closing', range: moment.range }],
		);
		const minutes = mark('---', 'minutes: ⟦a while⟧', '---', '# T');
		assert.deepEqual(
			problemsIn(minutes.text), [{ code: 'record.badNumber', value: 'a while', expected: '1–600', range: minutes.range }],
		);
		assert.strictEqual(parseOwnTemplate(uri, audience.text).template?.name, 'Ours');
	});

	test('with a head that is broken or never ends it is no template, with one problem; with a head that is a list it goes by its file’s name', () => {
		const broken = parseOwnTemplate(uri, '---\nname: "Ours\n---\n# T\n');
		assert.deepEqual([broken.template, broken.problems.map(({ code }) => code)], [undefined, ['yaml.syntax']]);
		const unclosed = parseOwnTemplate(uri, '---\nname: Ours\n\n# T\n');
		assert.deepEqual([unclosed.template, unclosed.problems.map(({ code }) => code)], [undefined, ['frontMatter.unclosed']]);
		const list = parseOwnTemplate(uri, '---\n- name\n- Ours\n---\n# T\n');
		assert.deepEqual([list.template?.name, list.problems.map(({ code }) => code)], ['ours', ['record.wrongType']]);
		const deep = parseOwnTemplate(uri, `---\nname: ${'['.repeat(2000)}\n---\n# T\n`);
		assert.deepEqual([deep.template, deep.problems.length], [undefined, 1]);
	});

	test('needs a text, but no heading', () => {
		assert.deepEqual(parseOwnTemplate(uri, '---\nname: Ours\n---\n \n\t\n').problems.map(({ code }) => code), ['template.empty']);
		assert.strictEqual(parseOwnTemplate(uri, 'What stays with you?\n').template?.body, 'What stays with you?\n');
	});

	test('is read alike whichever way its lines end', () => {
		const source = '---\nname: Ours\nminutes: 5\n---\n\n# {{session.title}}\n\n## One\n';
		assert.deepEqual(parseOwnTemplate(uri, source.replaceAll('\n', '\r\n')), parseOwnTemplate(uri, source));
	});

	test('every unknown placeholder is a problem at its range, with the one that was meant', () => {
		const typo = mark('# {{session.title}}', '', '{{ session.date }} ⟦{{ session.titel }}⟧');
		assert.deepEqual(
			problemsIn(typo.text),
			[{ code: 'template.unknownPlaceholder', value: 'session.titel', expected: 'session.title', range: typo.range }],
		);
		for (const name of [
			'constructor',
			'__proto__',
			'toString',
			'../../x',
			'session',
			'session.title | upper',
			'session["title"]',
			'#each goals',
			'SESSION',
		] as const) {
			const { text, range } = mark('---', 'name: Ours', '---', `# T ⟦{{${name}}}⟧ {{author.name}}`);
			assert.deepEqual(
				problemsIn(text).map(problem => [problem.code, problem.value, problem.range]),
				[['template.unknownPlaceholder', name, range]],
			);
		}
		assert.deepEqual(problemsIn('# {{}} {{ }} {session.title} {{session.title} {{a\nb}} }}{{'), []);
	});

	test('the quick fix writes the placeholder that was meant', async () => {
		const text = '# {{ sesion.title }}\n';
		const index = await readMemory({ 'programme.yaml': 'name: P\n', 'templates/ours.md': text });
		const [programme] = index.programmes();
		const file = index.parsed(uri)!;
		const [fix] = fixesFor(
			file.problems[0]!, { file, programme: programme!, text, today: '2021-08-13', words: wordsFor('en'), taken: () => false },
		);
		assert.strictEqual(applyEdits(text, fix!.plan.edit[0]!.edits), '# {{session.title}}\n');
	});

	test('never throws, whatever the text, and problems lie in it', () => {
		const pieces = fc
			.array(
				fc.constantFrom(
					'---\n',
					'\r\n',
					'{{',
					'}}',
					'{{session.title}}',
					'{{ x }}',
					'name: a\n',
					'# ',
					'## ',
					'<!--',
					'-->',
					'\u202E',
					'[',
					': ',
					'\t',
				),
				{ maxLength: 40 },
			)
			.map(parts => parts.join(''));
		fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), text => {
			const lines = text.split('\n').length;
			for (const { range } of parseOwnTemplate(uri, text).problems) {
				assert.ok(range.start.line <= range.end.line && range.end.line < lines, text);
			}
		}));
	});
});

suite('Placeholders', () => {
	test('are replaced once, with or without spaces, and what comes in is not looked at again', () => {
		assert.strictEqual(
			fillPlaceholders('{{session.title}}|{{ author.name }}|{{\tpair.goals\t}}', values),
			'<session.title>|<author.name>|<pair.goals>',
		);
		assert.strictEqual(
			fillPlaceholders(
				'{{session.title}} {{author.name}}',
				{ ...values, 'session.title': '{{author.name}} $& $1 {{session.title}}', 'author.name': '{{constructor}}' },
			),
			'{{author.name}} $& $1 {{session.title}} {{constructor}}',
		);
		assert.strictEqual(fillPlaceholders('{{{session.title}}}', values), '{<session.title>}');
	});

	test('that are unknown stay as they are written', () => {
		for (const text of [
			'{{constructor}}',
			'{{../../x}}',
			'{{ __proto__ }}',
			'{{session}}',
			'{{}}',
			'{{ }}',
			'{{session.title',
			'session.title}}',
			'{{session\n.title}}',
		]) {
			assert.strictEqual(fillPlaceholders(text, values), text);
		}
	});

	test('what is filled in is what was asked for, in any text', () => {
		const piece = fc.oneof(
			fc.constantFrom(...placeholderNames.map(name => `{{${name}}}`), '{{ x }}', '{', '}', '\n'),
			fc.string({ maxLength: 5 }).map(text => text.replaceAll(/[{}]/g, '')),
		);
		fc.assert(fc.property(fc.array(piece), pieces => {
			const text = pieces.join(' ');
			const expected = placeholdersIn(text).reduceRight(
				(
					filled, { name, start, length },
				) => name in values
					? filled.slice(0, start) + values[name as keyof PlaceholderValues] + filled.slice(start + length)
					: filled,
				text,
			);
			assert.strictEqual(fillPlaceholders(text, values), expected);
		}));
	});

	test('ten thousand of them, known or not, open or closed, take a moment and no room', () => {
		const goals = '- a goal\n'.repeat(2_000);
		assert.ok(took(() => {
			const filled = fillPlaceholders('{{pair.goals}}\n'.repeat(10_000), { ...values, 'pair.goals': goals });
			assert.ok(filled.startsWith(goals) && filled.length <= 600_000 && filled.endsWith('{{pair.goals}}\n'));
		}) < 500);
		for (const text of [
			'{{x}} '.repeat(10_000),
			Array.from({ length: 10_000 }, (_, n) => `{{session.titl${String(n)}}}`).join('\n'),
			'{{'.repeat(100_000),
			`{{${' '.repeat(200_000)}`,
			'{{ '.repeat(100_000),
			`{{${'x'.repeat(199)} `.repeat(2_000),
		]) {
			assert.ok(took(() => parseOwnTemplate(uri, `# T\n${text}`)) < 1_000, text.slice(0, 20));
		}
		assert.strictEqual(parseOwnTemplate(uri, '{{x}}\n'.repeat(10_000)).problems.at(-1)?.range.start.line, 9_999);
	});
});

suite('The template that a note names', () => {
	const files = (template: string): Readonly<Record<string, string>> => ({
		'programme.yaml': 'name: P\n',
		'sessions/forum/2021-08-13-01.yaml': 'date: 2021-08-13\n',
		'reflections/forum/note.md': `---\nsession: 2021-08-13-forum-01\ntemplate: ${template}\nvisibility: pair\n---\n# N\n`,
	});
	const codes = async (more: Readonly<Record<string, string>>, template: string): Promise<readonly string[]> => {
		const index = await readMemory({ ...files(template), ...more });
		return problemsOfFile(
			index.parsed(`${root}/reflections/forum/note.md`)!, index.programmes()[0]!, '2021-09-01',
		).map(({ code }) => code);
	};

	test('is known in whatever version, built in or own', async () => {
		const ours = { 'templates/ours.md': '---\nversion: 2\n---\n# T\n' };
		for (const template of ['4p', '4p@1', '4p@7', 'ours', 'ours@1', 'ours@2']) {
			assert.deepEqual(await codes(ours, template), [], template);
		}
	});

	test('is a problem only when it is gone, and not while its file can’t be read', async () => {
		assert.deepEqual(await codes({}, 'ours'), ['reference.unknownTemplate']);
		assert.deepEqual(await codes({ 'templates/ours.md': '---\nname: "x\n---\n# T\n' }, 'ours@3'), []);
	});

	test('is the programme’s own before a built-in one of the same name, unless it names a version that the own one has not', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\n',
			'templates/4p.md': '---\nname: Empat P kami\n---\n# T\n',
		});
		const name = (reference: string): string | undefined => {
			const template = findTemplate(reference, programme);
			return template && nameOfTemplate(template, 'id');
		};
		assert.deepEqual(
			['4p', '4p@1', 'gibbs@1', 'none'].map(name), ['Empat P kami', builtInTemplate('4p')!.name.id, 'Siklus Gibbs', undefined],
		);
	});

	test('goes into a note’s head as text, whatever its file is called', async () => {
		for (const stem of ['ours', 'a: b', '#x', "it's", '[x]', 'true', '2021']) {
			const { template } = parseOwnTemplate(`${root}/templates/${encodeURIComponent(stem)}.md`, '# T\n');
			assert.strictEqual(template?.id, stem);
			const programme = await programmeIn(files('4p'));
			const { note } = planReflection({
				today: '2021-08-20',
				programme: programme,
				session: programme.sessions[0]!,
				template: template!,
				author: 'sari',
				language: 'en',
				taken: () => false,
			});
			const { reflection, broken } = parseText(note.uri, { kind: 'reflection', folder: root }, note.text);
			assert.deepEqual([reflection?.template, broken], [stem, undefined]);
		}
	});
});
