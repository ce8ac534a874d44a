import { assert } from 'chai';
import { languages } from '../../../../src/core/text/language';
import { builtInTemplate, builtInTemplates, promptsOf, templatePacks, withPrompts } from '../../../../src/core/notes/templates/library';
import { referenceTo } from '../../../../src/core/notes/templates/template';

const isSlug = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 80;
const duplicates = (values: readonly string[]): readonly string[] => values.filter((value, i) => values.indexOf(value) !== i);
/** Where in a template a text stands in both languages. */
const bilingual = builtInTemplates.flatMap(({ id, name, useWhen, stages }) => [
	{ place: `${id} name`, ...name },
	{ place: `${id} use when`, ...useWhen },
	...stages.map(({ id: stage, heading }) => ({ place: `${id} ${stage}`, ...heading })),
]);

suite('The templates that come with the product', () => {
	test('are those of the contract, each with its stages in order', () => {
		assert.deepEqual(templatePacks.map(({ pack, templates }) => [
			pack, Object.fromEntries(templates.map(({ id, stages }) => [id, stages.map(({ heading }) => heading.en).join(', ')])),
		]), [
			['everyday', {
				'driscoll': 'What?, So what?, Now what?',
				'4p': 'Facts, Feelings, Findings, Future',
				'era': 'Experience, Reflection, Action',
				'segitiga': 'I understand, I can, I feel, My next target',
				'4c': 'Connection, Challenge, Concept, Change',
				'bebas': 'My note',
			}],
			['public-servant', {
				'tiga-tugas': 'Carrying out policy, Serving the public, Uniting the nation, Next step',
				'tiga-tahap': 'Rule-based, Public service, Dynamic government, Next step',
				'berakhlak': 'Service-oriented, Accountable, Competent, Harmonious, Loyal, Adaptive, Collaborative, Next step',
				'integritas': 'Neutral under any leadership, The pace outside, Curbing the ego, Giving before receiving, Integrity first, Next step',
				'aktualisasi': 'Activity, Steps, Output, Link to BerAKHLAK, Contribution to the organisation, Next step',
			}],
			['deep', {
				'gibbs': 'Description, Feelings, Evaluation, Analysis, Conclusion, Action plan',
				'kolb': 'Concrete experience, Reflective observation, Abstract conceptualisation, Active experimentation',
				'deal': 'Describe, Examine, Articulate learning',
				'5r': 'Reporting, Responding, Relating, Reasoning, Reconstructing',
				'johns': 'Description, Reflection, Influencing factors, Could it have gone better?, Learning',
				'star': 'Situation, Task, Action, Result, Reflection',
				'enam-topi': 'White hat: facts, Red hat: feelings, Yellow hat: benefits, Black hat: risks, Green hat: ideas, Blue hat: conclusion',
				'papan-cerita': 'Opening scene, Turning point, Closing scene, Message, Next scene',
			}],
			['mentor', {
				'tirta': 'Goal, Identification, Action plan, Responsibility',
				'grow': 'Goal, Reality, Options, Will',
				'kesepakatan': 'Getting acquainted, Hopes and goals, How we meet, What stays between us, Next step',
				'tengah': 'Goals so far, What helps, What hinders, Our agreement, From here',
				'penutup': 'What we reached, What we learned, Thanks, For the next pair, From here on',
				'sbi': 'Situation, Behaviour, Impact',
			}],
		]);
	});

	test('have ids that are file names, once each, and no stage twice', () => {
		assert.deepEqual(
			builtInTemplates.flatMap(({ id, stages }) => [id, ...stages.map(stage => stage.id)]).filter(id => !isSlug(id)), [],
		);
		assert.deepEqual(duplicates(builtInTemplates.map(({ id }) => id)), []);
		assert.deepEqual(
			builtInTemplates.flatMap(({ id, stages }) => duplicates(stages.map(stage => stage.id)).map(stage => `${id} ${stage}`)), [],
		);
	});

	test('have a name, when to use them and every heading in both languages, and prompts that are questions, as many in each; only the free note has none', () => {
		assert.deepEqual(
			bilingual
				.filter(({ en, id }) => [en, id].some(text => text.trim() === '' || text !== text.trim() || text.length > 100))
				.map(({ place }) => place),
			[],
		);
		for (const { id, stages } of builtInTemplates) {
			for (const { id: stage, prompts } of stages) {
				if (id === 'bebas') {
					assert.strictEqual(prompts, undefined);
					continue;
				}
				assert.ok(prompts && prompts.en.length > 0 && prompts.en.length === prompts.id.length, `${id} ${stage}`);
				for (const language of languages) {
					assert.deepEqual(
						prompts[language].filter(prompt => !/^\p{Lu}[^\r\n]{8,108}\?$/u.test(prompt) || prompt.includes('--')),
						[],
						`${id} ${stage}`,
					);
				}
			}
		}
	});

	test('say it in Indonesian where Indonesian has other words', () => {
		assert.deepEqual(bilingual.filter(({ en, id }) => en === id).map(({ place }) => place), ['berakhlak loyal']);
	});

	test('no two are alike: neither by name, nor by when to use them, nor by their questions', () => {
		for (const language of languages) {
			assert.deepEqual(duplicates(builtInTemplates.map(({ name }) => name[language])), []);
			assert.deepEqual(duplicates(builtInTemplates.map(({ useWhen }) => useWhen[language])), []);
			assert.deepEqual(
				duplicates(builtInTemplates.map(({ stages }) => stages.flatMap(({ prompts }) => prompts?.[language] ?? []).join(' '))), [],
			);
			assert.deepEqual(
				builtInTemplates.flatMap(({ id, stages }) => duplicates(stages.map(({ heading }) => heading[language])).map(heading => `${id} ${heading}`)),
				[],
			);
		}
	});

	test('are whole again with their questions, which are packed apart from them', () => {
		const packed = JSON.parse(JSON.stringify(promptsOf(builtInTemplates))) as ReturnType<typeof promptsOf>;
		const bare = builtInTemplates.map(template => ({
			...template,
			stages: template.stages.map(stage => JSON.parse(JSON.stringify({ ...stage, prompts: undefined })) as typeof stage),
		}));
		assert.deepEqual(bare.map(template => withPrompts(template, packed[template.id]!)), builtInTemplates);
	});

	test('call the same step the same across models: what is done next is the last stage, wherever there is one', () => {
		const withNext = builtInTemplates.filter(({ stages }) => stages.some(({ id }) => id === 'next'));
		assert.deepEqual(withNext.filter(({ stages }) => stages.at(-1)?.id !== 'next').map(({ id }) => id), []);
		assert.deepEqual(
			builtInTemplates.filter(template => !withNext.includes(template)).map(({ id }) => id),
			['bebas', 'deal', 'johns', 'star', 'sbi'],
		);
		const models = (stage: string): readonly string[] =>
			builtInTemplates.filter(({ stages }) => stages.some(({ id }) => id === stage)).map(({ id }) => id);
		assert.deepEqual(models('facts'), ['driscoll', '4p', 'era', 'gibbs', 'kolb', 'deal', '5r', 'johns', 'enam-topi', 'papan-cerita']);
		assert.deepEqual(models('feelings'), ['4p', 'segitiga', 'gibbs', '5r', 'enam-topi']);
		assert.deepEqual(models('meaning'), ['driscoll', 'era', 'kolb', 'johns', 'star', 'papan-cerita']);
	});

	test('take five to twenty minutes, and say whom and which moment they are for', () => {
		assert.deepEqual(
			builtInTemplates.filter(({ minutes, version }) => minutes < 5 || minutes > 20 || version < 1).map(({ id }) => id), [],
		);
		assert.deepEqual(builtInTemplates.filter(({ audience }) => audience === 'mentor').map(({ id }) => id), ['tirta', 'grow', 'sbi']);
		assert.deepEqual(
			builtInTemplates.flatMap(({ id, moment }) => moment === undefined ? [] : [`${id} ${moment}`]),
			['kesepakatan first-meeting', 'tengah mid-point', 'penutup closing'],
		);
	});

	test('are found in whatever version a note names; one of an earlier version has the stages that it had', () => {
		for (const template of builtInTemplates) {
			for (const reference of [template.id, referenceTo(template), `${template.id}@99`]) {
				assert.strictEqual(builtInTemplate(reference), template);
			}
		}
		const added = (id: string): readonly string[] => {
			const before = builtInTemplate(`${id}@1`)?.stages.map(stage => stage.id) ?? [];
			return (builtInTemplate(id)?.stages ?? []).map(stage => stage.id).filter(stage => !before.includes(stage));
		};
		assert.deepEqual(builtInTemplates.map(({ id }) => [id, added(id)] as const).filter(([, stages]) => stages.length > 0), [
			['berakhlak', ['next']], ['integritas', ['next']],
		]);
		assert.deepEqual(['', '@1', '4p@', '4p@x', 'constructor', '__proto__@1'].map(builtInTemplate), new Array(6).fill(undefined));
	});
});
