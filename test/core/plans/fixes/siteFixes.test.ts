import { assert } from 'chai';
import { fixesFor } from '../../../../src/core/plans/fixes/fixes';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { problemsIn } from '../../parsedFiles';
import { readMemory, root } from '../../folder';

const today = '2026-03-10';
const programme = 'id: program-uji\nname: Program Uji\nlanguage: id\ntimezone: Asia/Jakarta\n';
const site = [
	'# keyed by user name, as sites keep it', '\'0x17\':', '  first-name: Ani', '  last-name: Lestari', '  pronouns: She/her', '  country: Indonesia',
	'ani-b:', '  first-name: Ani', '  last-name:', 'budi: # a mentee', '  first-name: Budi', '  expertise:', '  - Data', '  github: false', '',
].join('\n');
const list = [
	'# keyed by user name, as sites keep it', 'people:', '  - id: \'0x17\'', '    name: Ani Lestari', '    pronouns: She/her', '    country: Indonesia',
	'  - id: ani-b', '    name: Ani', '  - id: budi # a mentee', '    name: Budi', '    expertise:', '    - Data', '    github: false', '',
].join('\n');
const projects = [
	'- name: Proyek A', '  participants: [budi]', '  mentors: [\'0x17\', ani-b]', '- name: Proyek B', '  participants: [budi, ani-b]', '  mentors: [\'0x17\']', '',
].join('\n');

async function look(files: Readonly<Record<string, string>>, path: string): Promise<{
	readonly codes: readonly string[];
	readonly people: readonly string[];
	readonly fixes: ReturnType<typeof fixesFor>;
}> {
	const index = await readMemory(files);
	const [found] = index.programmes();
	const file = index.parsed(`${root}/${path}`)!;
	const problems = problemsIn(file, found!, today);
	const taken = (uri: string): boolean => files[uri.slice(root.length + 1)] !== undefined;
	return {
		codes: problems.map(({ code }) => code),
		people: [...new Set([...found!.people.values()].map(({ id, name }) => `${id ?? ''}: ${name ?? ''}`))],
		fixes: problems.flatMap(problem => fixesFor(problem, { file, text: files[path]!, programme: found!, today, words: wordsFor('en'), taken })),
	};
}

suite('Files as sites keep them', () => {
	test('people under their ids are told once, and the fix makes a list of them in which all are known', async () => {
		const { codes, people, fixes } = await look({ 'programme.yaml': programme, 'people.yaml': site }, 'people.yaml');
		assert.deepEqual([codes, people, fixes.length], [['people.byId'], [], 1]);
		const fixed = applyEdits(site, fixes[0]!.plan.edit[0]!.edits);
		assert.strictEqual(fixed, list);
		assert.deepEqual((await look({ 'programme.yaml': programme, 'people.yaml': fixed }, 'people.yaml')).people, ['0x17: Ani Lestari', 'ani-b: Ani', 'budi: Budi']);
	});

	test('with CRLF, they keep it', async () => {
		const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
		const { fixes } = await look({ 'programme.yaml': programme, 'people.yaml': crlf(site) }, 'people.yaml');
		assert.strictEqual(applyEdits(crlf(site), fixes[0]!.plan.edit[0]!.edits), crlf(list));
	});

	test('people in braces are told, and left to their author', async () => {
		const { codes, fixes } = await look({ 'programme.yaml': programme, 'people.yaml': 'budi: {first-name: Budi}\n' }, 'people.yaml');
		assert.deepEqual([codes, fixes], [['people.byId'], []]);
	});

	test('a list of people below a key, or a person’s keys, are no people under their ids', async () => {
		for (const text of ['people:\n  - id: budi\n', 'orang:\n  - id: budi\n', '- id: budi\n  name: Budi\n', 'people:\n']) {
			assert.ok(!(await look({ 'programme.yaml': programme, 'people.yaml': text }, 'people.yaml')).codes.includes('people.byId'), text);
		}
	});

	test('a list of projects where a pair is expected is told once, and the fix makes a file of each', async () => {
		const files = { 'programme.yaml': programme, 'people.yaml': list, 'pairs/projects.yaml': projects, 'pairs/proyek-b.yaml': 'mentors: [budi]\n' };
		const { codes, fixes } = await look(files, 'pairs/projects.yaml');
		assert.deepEqual(codes, ['pair.list']);
		const { plan } = fixes[0]!;
		assert.deepEqual(plan.create, [
			{ uri: `${root}/pairs/proyek-a.yaml`, text: 'name: Proyek A\nmentees: [budi]\nmentors: [\'0x17\', ani-b]\n' },
			{ uri: `${root}/pairs/proyek-b-2.yaml`, text: 'name: Proyek B\nmentees: [budi, ani-b]\nmentors: [\'0x17\']\n' },
		]);
		assert.deepEqual(plan.remove, [{ uri: `${root}/pairs/projects.yaml`, bytes: new Uint8Array(Buffer.from(projects)) }]);
	});
});
