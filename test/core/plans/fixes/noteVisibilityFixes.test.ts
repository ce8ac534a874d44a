import { assert } from 'chai';
import type { FixContext } from '../../../../src/core/plans/fixes/fix';
import { fixAll, fixesFor } from '../../../../src/core/plans/fixes/fixes';
import { applyEdits } from '../../../../src/core/text/textEdit';
import type { Plan } from '../../../../src/core/plans/plan';
import { problemsIn } from '../../parsedFiles';
import type { GitExposure } from '../../../../src/core/record/visibility';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { readMemory, root } from '../../folder';

type Contents = Readonly<Record<string, string>>;
const today = '2021-12-01';
const ignored = { 'private/.gitignore': '*\n' };
const head = (visibility: string): string => `---\nsession: s\nauthor: sari\nvisibility: ${visibility} # mine\n---\n# N\n`;
const path = 'private/reflections/a/n.md';
const shared = 'reflections/a/n.md';

const after = (files: Contents, plan: Plan): Contents => {
	const place = (uri: string): string => uri.slice(root.length + 1);
	const moved = new Set((plan.move ?? []).map(({ from }) => place(from)));
	return {
		...Object.fromEntries(Object.entries(files).filter(([name]) => !moved.has(name))),
		...Object.fromEntries(plan.create.map(({ uri, text }) => [place(uri), text])),
		...Object.fromEntries(plan.edit.map(({ uri, expected, edits }) => [place(uri), applyEdits(expected, edits)])),
		...Object.fromEntries((plan.move ?? []).map(({ to, expected, edits }) => [place(to), applyEdits(expected, edits)])),
	};
};

/** What is offered for the note's one problem: each cure's title with the folder after it. */
const cures = async (files: Contents, at: string, exposure?: GitExposure): Promise<readonly (readonly [string, Contents])[]> => {
	const uri = `${root}/${at}`;
	const rest = { 'programme.yaml': 'name: P\n', 'sessions/a/2021-08-13-01.yaml': 'id: s\ndate: 2021-08-13\n' };
	const index = await readMemory({ ...rest, ...files });
	index.setExposed(new Map(exposure ? [[uri, exposure]] : []));
	const file = index.parsed(uri)!;
	const programme = index.programmeOf(uri)!;
	const context: FixContext = {
		file,
		text: files[at]!,
		programme,
		today,
		words: wordsFor('en'),
		taken: place => files[place.slice(root.length + 1)] !== undefined,
	};
	const problems = problemsIn(file, programme, today);
	assert.strictEqual(problems.length, 1);
	assert.strictEqual(
		fixAll(problems[0]!.code, [...problems, ...problems], context), undefined, 'nothing is shared or moved by mending all at once',
	);
	return fixesFor(problems[0]!, context).map(({ title, plan }) => [title, after(files, plan)]);
};

suite('Cures for a note whose word, folder and Git don’t agree', () => {
	test('a private one outside of private/ is moved there, which Git ignores first, or made visible', async () => {
		assert.deepEqual(await cures({ [shared]: head('private') }, shared), [
			['Move it to “private” (what was committed stays in Git’s history)', { ...ignored, [path]: head('private') }],
			['Make it visible to the pair: anyone with access to this folder or its repository can read it', { [shared]: head('pair') }],
		]);
	});

	test('one that Git keeps goes on by another name there, which Git ignores', async () => {
		assert.deepEqual(await cures({ ...ignored, [path]: head('private') }, path, 'tracked'), [
			[
				'Rename it to n-2.md, which Git ignores (what was committed stays in Git’s history)',
				{ ...ignored, 'private/reflections/a/n-2.md': head('private') },
			],
			['Make it visible to the pair: anyone with access to this folder or its repository can read it', { ...ignored, [shared]: head('pair') }],
		]);
	});

	test('where nothing ignores private/, its .gitignore is written; an existing one is not changed', async () => {
		assert.deepEqual(
			await cures({ [path]: head('private') }, path, 'notIgnored'),
			[['Create “private/.gitignore”, so that Git ignores the folder “private”', { ...ignored, [path]: head('private') }]],
		);
		assert.deepEqual(await cures({ 'private/.gitignore': '# mine\n', [path]: head('private') }, path, 'notIgnored'), []);
	});

	test('one meant for others that is still in private/ is moved out, or kept private', async () => {
		assert.deepEqual(await cures({ ...ignored, [path]: head('coordinator') }, path), [
			['Move it to “reflections”: anyone with access to this folder or its repository can read it then', { ...ignored, [shared]: head('coordinator') }],
			['Keep it private', { ...ignored, [path]: head('private') }],
		]);
	});
});
