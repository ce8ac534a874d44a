import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import type { Plan } from '../../../../src/core/plans/plan';
import { planPair, type PairPlan, type PairRequest } from '../../../../src/core/plans/pair/planPair';
import { planPerson } from '../../../../src/core/plans/people/planPerson';
import { planProgramme } from '../../../../src/core/plans/programme/planProgramme';
import { severityOf } from '../../../../src/core/record/problem';
import { programmeIn, readMemory, root } from '../../folder';

const programmeText = 'name: P\nlanguage: en\n';
const peopleText = '# Everyone\npeople:\n  - id: budi\n    name: Budi   # the boss\n    aliases: [Pak Budi]\n';
const base = { 'programme.yaml': programmeText, 'people.yaml': peopleText };

const request = async (mentor: string, mentee: string, files: Readonly<Record<string, string>> = base): Promise<PairRequest> => {
	const programme = await programmeIn(files);
	const text = files['people.yaml'];
	return {
		programme: programme,
		mentor,
		mentees: [mentee],
		today: '2021-08-13',
		every: '2 weeks',
		language: 'id',
		taken: () => false,
		...(text !== undefined && { people: { uri: `${root}/people.yaml`, text } }),
	};
};
const planned = (request: PairRequest): PairPlan => {
	const plan = planPair(request);
	if (typeof plan === 'string') {
		assert.fail(plan);
	}
	return plan;
};
/** All files by path, as they are after a plan. */
const after = (plan: Plan, files: Readonly<Record<string, string>>): Record<string, string> => ({
	...files,
	...Object.fromEntries(plan.create.map(({ uri, text }) => [decodeURIComponent(uri.slice(root.length + 1)), text])),
	...Object.fromEntries(plan.edit.map(({ uri, expected, edits }) => [
		decodeURIComponent(uri.slice(root.length + 1)), applyEdits(expected, edits),
	])),
});
const problemsOf = async (files: Readonly<Record<string, string>>) => [...(await readMemory(files)).files()].flatMap(file => file.problems);

const pairText = [
	'# A pair: who meets, how often, and the goals they agreed on.', 'id: budi-sari', 'mentors:', '  - budi', 'mentees:', '  - sari', 'status: active', 'start: 2021-08-13',
	'cadence:', '  every: 2 weeks', '# Goals of the pair, for example:', '# goals:', '#   - id: g1', '#     text: What the mentee should be able to do at the end', '#     baseline: 2', '#     target: 4', '',
].join('\n');

suite('A new pair', () => {
	test('is a file of its own, and new people are added to people.yaml, where nothing else changes', async () => {
		const plan = planned(await request('Budi', 'Sari'));
		assert.deepEqual([plan.pair, plan.opens], ['budi-sari', `${root}/pairs/budi-sari.yaml`]);
		assert.deepEqual(
			after(plan, base),
			{ ...base, 'people.yaml': `${peopleText}  - id: sari\n    name: Sari\n    role: mentee\n`, 'pairs/budi-sari.yaml': pairText },
		);
	});

	test('of two known people changes no other file; capital letters, spaces and other spellings find them', async () => {
		const files = { ...base, 'people.yaml': `${peopleText}  - id: sari\n    name: Sari Dewi\n` };
		for (const [mentor, mentee] of [['budi', 'sari'], ['pak  budi', ' SARI dewi ']] as const) {
			const plan = planned(await request(mentor, mentee, files));
			assert.deepEqual(after(plan, files), { ...files, 'pairs/budi-sari.yaml': pairText });
		}
	});

	test('makes people.yaml where there is none', async () => {
		const files = { 'programme.yaml': programmeText };
		const plan = planned(await request('Budi', 'Sari', files));
		assert.deepEqual(plan.create.map(({ uri }) => uri), [`${root}/people.yaml`, `${root}/pairs/budi-sari.yaml`]);
		assert.match(
			plan.create[0]!.text,
			/^# .*\n# .*\npeople:\n {2}- id: budi\n {4}name: Budi\n {4}role: mentor\n {2}- id: sari\n {4}name: Sari\n {4}role: mentee\n$/,
		);
	});

	test('adds to a people.yaml that is just a list, that is Indonesian, or that has CRLF', async () => {
		for (const [before, expected] of [
			['- id: budi\n  name: Budi\n', '- id: budi\n  name: Budi\n- id: sari\n  name: Sari\n  role: mentee\n'],
			[
				'orang:\n  - id: budi\n    nama: Budi\n',
				'orang:\n  - id: budi\n    nama: Budi\n  - id: sari\n    name: Sari\n    role: mentee\n',
			],
			[
				'people:\r\n  - id: budi\r\n    name: Budi\r\n',
				'people:\r\n  - id: budi\r\n    name: Budi\r\n  - id: sari\r\n    name: Sari\r\n    role: mentee\r\n',
			],
		] as const) {
			const files = { ...base, 'people.yaml': before };
			assert.strictEqual(after(planned(await request('Budi', 'Sari', files)), files)['people.yaml'], expected);
		}
	});

	test('takes an id and a file name that are free', async () => {
		const files = { ...base, 'pairs/other.yaml': 'id: budi-sari\nmentors: [x]\nmentees: [y]\n' };
		const plan = planned({ ...await request('Budi', 'Sari', files), taken: uri => uri === `${root}/pairs/budi-sari-2.yaml` });
		assert.strictEqual(plan.pair, 'budi-sari-3');
	});

	test('of several mentees names them all, in its cohort, and is known again in any order', async () => {
		const asked = { ...await request('Budi', 'Sari'), mentees: ['Sari', 'Made'], cohort: 'a1' };
		const plan = planned(asked);
		assert.deepEqual(
			after(plan, base)['pairs/budi-sari-made.yaml'],
			pairText.replace('id: budi-sari', 'id: budi-sari-made').replace('  - sari\n', '  - sari\n  - made\ncohort: a1\n'),
		);
		assert.strictEqual(planPair({ ...asked, mentees: ['Sari', 'Made', 'sari'] }), 'samePerson');
		const again = await request('budi', 'made', after(plan, base));
		assert.strictEqual(planPair({ ...again, mentees: ['made', 'Sari'] }), 'alreadyAPair');
		assert.strictEqual(planned({ ...again, mentees: ['made'] }).pair, 'budi-made');
	});

	test('says its cadence in weeks, or teaches how where none was agreed', async () => {
		const agreed = await request('Budi', 'Sari');
		const without = Object.fromEntries(Object.entries(agreed).filter(([key]) => key !== 'every')) as unknown as PairRequest;
		assert.match(planned({ ...agreed, every: '1 week' }).create.at(-1)!.text, /^cadence:\n {2}every: 1 week\n/m);
		assert.match(planned(without).create.at(-1)!.text, /^# .*\n# cadence:\n# {3}every: 2 weeks\n/m);
	});

	test('is refused for one person twice, for two who are a pair already, and while people.yaml can’t be edited', async () => {
		assert.strictEqual(planPair(await request('Budi', 'pak budi')), 'samePerson');
		assert.strictEqual(planPair(await request('Sari', 'SARI')), 'samePerson');
		const paired = { ...base, 'pairs/x.yaml': 'mentors: Pak Budi\nmentees: Sari\n', 'people.yaml': `${peopleText}  - name: Sari\n` };
		assert.strictEqual(planPair(await request('budi', 'Sari', paired)), 'alreadyAPair');
		assert.strictEqual(
			planned(await request(
				'budi', 'Sari', { ...paired, 'pairs/x.yaml': 'mentors: Pak Budi\nmentees: Sari\nstatus: completed\n' },
			)).pair,
			'budi-sari',
		);
		assert.strictEqual(planPair(await request('Budi', 'Sari', { ...base, 'people.yaml': 'people:\n  - id: [\n' })), 'peopleNotEditable');
	});

	test('of any two names has ids that files can carry, and all files stay without faults', async () => {
		const name = fc.oneof(
			fc.constantFrom('Dr. Ir. H. Dicky Saromi, M.Sc.', 'Suharti', '../../etc', 'a: b #c', '王', '"', 'true', '007', '- x', 'Budi'),
			fc.string({ minLength: 1, unit: 'grapheme' }).filter(text => text.trim() !== ''),
		);
		await fc.assert(fc.asyncProperty(name, name, async (mentor, mentee) => {
			const plan = planPair(await request(mentor, mentee));
			if (typeof plan === 'object') {
				assert.match(plan.pair, /^[a-z0-9-]{1,80}$/);
				const files = after(plan, base);
				assert.deepEqual((await problemsOf(files)).filter(problem => severityOf(problem) !== 'hint'), []);
				const programme = await programmeIn(files);
				const known = programme.pairs.get(plan.pair);
				assert.ok([...known?.mentors ?? [], ...known?.mentees ?? []].every(person => programme.people.has(person)));
			}
		}), { numRuns: 100 });
	});
});

suite('A new person', () => {
	test('is at the end of people.yaml with the name as written and an id that is free', async () => {
		const { programme, people } = await request('', '');
		const plan = planPerson({ programme, people: people!, name: 'Dr. Budi, M.Sc.', role: 'coordinator', language: 'en' });
		const text = `${peopleText}  - id: budi-2\n    name: Dr. Budi, M.Sc.\n    role: coordinator\n`;
		assert.deepEqual([after(plan!, base), plan!.cursor], [{ ...base, 'people.yaml': text }, text.indexOf('id: budi-2')]);
	});

	test('is not added to a file that can’t be read', async () => {
		const { programme } = await request('', '');
		assert.strictEqual(
			planPerson({ programme, people: { uri: `${root}/people.yaml`, text: 'people: [' }, name: 'X', language: 'en' }), undefined,
		);
	});
});

suite('A new programme', () => {
	test('has the same pair file and people file as later ones, in its language, without faults', async () => {
		const plan = planProgramme({
			parent: root,
			name: 'Belajar: 2026',
			language: 'en',
			timezone: 'Asia/Makassar',
			mentor: 'Budi',
			mentee: 'Sari',
			today: '2021-08-13',
		});
		const files = after(plan, {});
		assert.strictEqual(files['belajar-2026/pairs/budi-sari.yaml'], pairText);
		assert.deepEqual(await problemsOf(files), []);
		const programme = await programmeIn(files);
		assert.deepEqual(
			[programme.name, programme.file!.timezone, [...programme.pairs.keys()]], ['Belajar: 2026', 'Asia/Makassar', ['budi-sari']],
		);
	});
});
