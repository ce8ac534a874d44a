import { assert } from 'chai';
import { planDelete, referrersOf } from '../../../../src/core/plans/session/planDelete';
import type { Plan } from '../../../../src/core/plans/plan';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { readMemory, root } from '../../folder';

type FileTexts = Readonly<Record<string, string>>;
const base: FileTexts = { 'programme.yaml': 'name: P\n', 'pairs/budi-sari.yaml': 'mentors: [Budi]\nmentees: [Sari]\n' };

const deleteFrom = async (files: FileTexts, path: string, id: string, text = files[path] ?? ''): Promise<Plan | 'changed' | undefined> => {
	const index = await readMemory({ ...base, ...files });
	const file = index.facts(`${root}/${path}`)!;
	const session = file.sessions.find(each => each.id === id)!;
	return planDelete({ programme: index.programmeOf(file.uri)!, file, text, bytes: new TextEncoder().encode(text), session });
};
/** The text of the file that the session was in; `gone` if the file goes. */
const left = async (files: FileTexts, path: string, id: string): Promise<unknown> => {
	const plan = await deleteFrom(files, path, id);
	return typeof plan !== 'object'
		? plan
		: plan.remove?.map(({ uri }) => `gone: ${uri.slice(root.length + 1)}`)[0]
			?? plan.edit.map(({ expected, edits }) => applyEdits(expected, edits)).join();
};

suite('Deleting a session', () => {
	test('takes its file, where it holds nothing else', async () => {
		const path = 'sessions/budi-sari/2021-08-13-01.yaml';
		assert.strictEqual(await left({ [path]: 'date: 2021-08-13\nsummary: x\n' }, path, '2021-08-13-budi-sari-01'), `gone: ${path}`);
	});

	test('cuts it out of a list; the others and their comments stay', async () => {
		const path = 'sessions.yaml';
		const list = [
			'# Ours', 'sessions:', '  - id: a', '    date: 2021-08-06 # first', '    mentee: Sari', '  - id: b', '    date: 2021-08-13', '    mentee: Sari',
			'  - id: c', '    date: 2021-08-20', '    mentee: Sari', '',
		];
		assert.strictEqual(await left({ [path]: list.join('\n') }, path, 'b'), [...list.slice(0, 5), ...list.slice(8)].join('\n'));
		const alone = await left({ [path]: 'sessions:\n  - id: a\n    date: 2021-08-06\n' }, path, 'a');
		assert.strictEqual(alone, 'sessions: []\n');
	});

	test('cuts one of several documents out of a file', async () => {
		const path = 'sessions/budi-sari/week.session.yaml';
		const file = { [path]: 'id: a\ndate: 2021-08-06\n---\nid: b\ndate: 2021-08-13\n---\nid: c\ndate: 2021-08-20\n' };
		assert.deepEqual(
			[await left(file, path, 'a'), await left(file, path, 'b'), await left(file, path, 'c')],
			[
				'---\nid: b\ndate: 2021-08-13\n---\nid: c\ndate: 2021-08-20\n',
				'id: a\ndate: 2021-08-06\n---\nid: c\ndate: 2021-08-20\n',
				'id: a\ndate: 2021-08-06\n---\nid: b\ndate: 2021-08-13\n',
			],
		);
	});

	test('a session further down in a list keeps its id where something refers to it', async () => {
		const path = 'sessions.yaml';
		const files = {
			[path]: '- date: 2021-08-06\n  pair: budi-sari\n- date: 2021-08-13\n  pair: budi-sari\n- date: 2021-08-20\n  pair: budi-sari\n',
			'reflections/budi-sari/n.md': '---\nsession: sessions-3\nauthor: Sari\n---\n# N\n',
		};
		assert.strictEqual(
			await left(files, path, 'sessions-1'),
			'- date: 2021-08-13\n  pair: budi-sari\n- id: sessions-3\n  date: 2021-08-20\n  pair: budi-sari\n',
		);
	});

	test('is refused when the session is no longer what was shown', async () => {
		const path = 'sessions/budi-sari/2021-08-13-01.yaml';
		const files = { [path]: 'date: 2021-08-13\nsummary: x\n' };
		assert.strictEqual(await deleteFrom(files, path, '2021-08-13-budi-sari-01', 'date: 2021-08-13\nsummary: longer\n'), 'changed');
	});

	test('names the files that refer to it or to its actions', async () => {
		const index = await readMemory({
			...base,
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\nactions: [{id: a1, text: x}]\n',
			'sessions/budi-sari/2021-08-20-01.yaml': 'date: 2021-08-20\ncarried: [2021-08-13-budi-sari-01#a1]\n',
			'sessions/budi-sari/2021-08-27-01.yaml': 'date: 2021-08-27\ncarried: [2021-08-20-budi-sari-01#a1]\n',
			'private/reflections/budi-sari/n.md': '---\nsession: 2021-08-13-budi-sari-01\n---\n',
		});
		const [programme] = index.programmes();
		assert.deepEqual(referrersOf(programme!, '2021-08-13-budi-sari-01').map(({ uri }) => uri.slice(root.length + 1)), [
			'private/reflections/budi-sari/n.md', 'sessions/budi-sari/2021-08-20-01.yaml',
		]);
	});
});
