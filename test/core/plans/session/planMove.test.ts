import { assert } from 'chai';
import { planMove } from '../../../../src/core/plans/session/planMove';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { readMemory, root } from '../../folder';

type FileTexts = Readonly<Record<string, string>>;
const base: FileTexts = {
	'programme.yaml': 'name: P\n',
	'people.yaml': '- {id: budi, name: Budi Santoso}\n- {id: sari, name: Sari}\n- {id: ayu, name: Ayu}\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - {id: g1, text: Speak}\n',
	'pairs/budi-ayu.yaml': 'mentors: [budi]\nmentees: [ayu]\ngoals:\n  - {id: g1, text: Write}\n',
};

/** What is at each path after the session with `date: 2021-08-13` moved to Ayu's pair; of what stays nothing is said. */
const move = async (files: FileTexts): Promise<Readonly<Record<string, string>> | string> => {
	const all = { ...base, ...files };
	const index = await readMemory(all);
	const programme = index.programmes()[0]!;
	const session = programme.sessions.find(({ date }) => date === '2021-08-13')!;
	const file = index.facts(session.uri)!;
	const pathOf = (uri: string): string => uri.slice(root.length + 1);
	const textOf = (uri: string): string => all[pathOf(uri)]!;
	const notes = (programme.reflectionsBySession.get(session.id) ?? []).map(({ uri }) => ({ uri, text: textOf(uri) }));
	const plan = planMove({
		programme, file, text: textOf(session.uri), session, to: programme.pairs.get('budi-ayu')!, notes, taken: uri => pathOf(uri) in all,
	});
	return typeof plan !== 'object' ? String(plan) : Object.fromEntries([
		...plan.create.map(({ uri, text }) => [pathOf(uri), text]),
		...plan.edit.map(({ uri, expected, edits }) => [pathOf(uri), applyEdits(expected, edits)]),
		...(plan.move ?? []).map(({ from, to, expected, edits }) => [`${pathOf(from)} → ${pathOf(to)}`, applyEdits(expected, edits)]),
	]) as Readonly<Record<string, string>>;
};

suite('Moving a session to another pair', () => {
	const old = 'sessions/budi-sari/2021-08-13-01.yaml';

	test('writes the pair and its people, keeps the id and all else, and goes to the pair’s folder', async () => {
		assert.deepEqual(await move({
			[old]: [
				'id: 2021-08-13-budi-sari-01 # never changes', 'date: 2021-08-13', 'pair: budi-sari', 'mentors: [budi]', 'mentees: [sari] # one',
				'carried:', '  - 2021-08-06-budi-sari-01#a1', '',
			].join('\n'),
		}), {
			[`${old} → sessions/budi-ayu/2021-08-13-01.yaml`]: [
				'id: 2021-08-13-budi-sari-01 # never changes', 'date: 2021-08-13', 'pair: budi-ayu', 'mentors: [budi]', 'mentees: [ayu] # one',
				'carried:', '  - 2021-08-06-budi-sari-01#a1', '',
			].join('\n'),
		});
	});

	test('an id that followed from the folder is written, since references name it', async () => {
		assert.deepEqual(await move({ [old]: 'date: 2021-08-13\nsummary: x\n' }), {
			[`${old} → sessions/budi-ayu/2021-08-13-01.yaml`]: 'id: 2021-08-13-budi-sari-01\ndate: 2021-08-13\npair: budi-ayu\nsummary: x\n',
		});
	});

	test('people who are not the old pair’s stay as they are written', async () => {
		assert.deepEqual(await move({ [old]: 'id: x\ndate: 2021-08-13\npair: budi-sari\nmentors: [Herry]\nmentees: [sari]\n' }), {
			[`${old} → sessions/budi-ayu/2021-08-13-01.yaml`]: 'id: x\ndate: 2021-08-13\npair: budi-ayu\nmentors: [Herry]\nmentees: [sari]\n',
		});
	});

	test('the goals of the old pair go, since the same ids name other goals of the new one; attendance follows the people', async () => {
		assert.deepEqual(await move({
			[old]: [
				'id: x', 'date: 2021-08-13', 'pair: budi-sari', 'attendance:', '  - person: sari # late by bus', '    state: late', '  - {person: guest}',
				'goals: [g1]', 'actions:', '  - 5: not an action', '  - id: a1', '    text: Call', '    goal: g1', '    state: open', '',
			].join('\n'),
		}), {
			[`${old} → sessions/budi-ayu/2021-08-13-01.yaml`]: [
				'id: x', 'date: 2021-08-13', 'pair: budi-ayu', 'attendance:', '  - person: ayu # late by bus', '    state: late', '  - {person: guest}',
				'actions:', '  - 5: not an action', '  - id: a1', '    text: Call', '    state: open', '',
			].join('\n'),
		});
	});

	test('takes its notes along, the private ones within private/, and never puts a file over another one', async () => {
		const note = (visibility: string): string => `---\nsession: x\nauthor: sari\nvisibility: ${visibility}\n---\n# N\n`;
		assert.deepEqual(await move({
			[old]: 'id: x\ndate: 2021-08-13\npair: budi-sari\n',
			'sessions/budi-ayu/2021-08-13-01.yaml': 'date: 2021-08-14\n',
			'reflections/budi-sari/n.md': note('pair'),
			'reflections/budi-ayu/n.md': 'mine',
			'private/.gitignore': '*\n',
			'private/reflections/budi-sari/p.md': note('private'),
		}), {
			[`${old} → sessions/budi-ayu/2021-08-13-02.yaml`]: 'id: x\ndate: 2021-08-13\npair: budi-ayu\n',
			'private/reflections/budi-sari/p.md → private/reflections/budi-ayu/p.md': note('private'),
			'reflections/budi-sari/n.md → reflections/budi-ayu/n-2.md': note('pair'),
		});
	});

	test('in a list it stays where it is, and only its pair changes', async () => {
		assert.deepEqual(await move({ 'sessions.yaml': '- date: 2021-08-06\n  pair: budi-sari\n- date: 2021-08-13\n  mentors: Budi Santoso\n  mentees: [Sari]\n' }), {
			'sessions.yaml': '- date: 2021-08-06\n  pair: budi-sari\n- date: 2021-08-13\n  pair: budi-ayu\n  mentors:\n    - budi\n  mentees: [ayu]\n',
		});
	});
});
