import { assert } from 'chai';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import { brief, sharedNotes } from '../../../src/core/pages/brief/brief';
import { pairPage } from '../../../src/core/pages/overview/storyPage';
import { carriedOver } from '../../../src/core/programme/carriedOver';
import { earlierPairs, laterPairs } from '../../../src/core/programme/continuedPairs';
import { countOverdue, openActionsOf } from '../../../src/core/programme/openActions';
import type { Programme } from '../../../src/core/programme/programme';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, programmeIn, root } from '../folder';
import { detailed, problemsIn } from '../parsedFiles';

const files = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - {id: budi, name: Budi}\n  - {id: wati, name: Wati}\n  - {id: sari, name: Sari}\n  - {id: made, name: Made}\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstatus: ended-early\nend: 2021-08-20\ngoals:\n  - {id: g1, text: Speak, state: moved}\n',
	'pairs/wati-sari.yaml': 'mentors: [wati]\nmentees: [sari]\ncontinues: budi-sari\ngoals:\n  - {id: g1, text: Speak, continues: "budi-sari#g1", state: open}\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'id: 2021-08-06-budi-sari-01\ndate: 2021-08-06\nminutes: 60\nsummary: We began.\nactions:\n'
		+ '  - {id: a1, text: Read, owner: sari, due: 2021-08-13}\n  - {id: a2, text: Ask the ministry, owner: budi, due: 2021-08-13}\n  - {id: a3, text: Book a room}\n',
};
const at = (changed: Readonly<Record<string, string>> = {}): Promise<Programme> =>
	programmeIn({ ...files, ...changed });
const today = noon('2021-09-01');
const pairOf = (programme: Programme, id: string) => programme.pairs.get(id)!;

suite('A pair that takes over from another one', () => {
	test('has the open actions of the earlier pair, but those of its former mentor', async () => {
		const programme = await at();
		const due = openActionsOf(programme, today).map(({ action, pair, ended, overdue }) => [action.id, pair?.id, ended, overdue]);
		assert.deepEqual(due, [
			['a1', 'wati-sari', false, true], ['a3', 'wati-sari', false, false], ['a2', 'budi-sari', true, false],
		]);
		assert.strictEqual(countOverdue(programme, today), 1);
		assert.deepEqual(
			carriedOver(programme, { pair: pairOf(programme, 'wati-sari'), date: '2021-09-02' }),
			['2021-08-06-budi-sari-01#a1', '2021-08-06-budi-sari-01#a3'],
		);
		assert.deepEqual(figuresOf(programme, {}, today).byPair.map(({ id, actions, sessions }) => [id, actions, sessions.held]), [
			['budi-sari', { open: 1, overdue: 0 }, 1], ['wati-sari', { open: 2, overdue: 1 }, 0],
		]);
	});

	test('goes back to its first mentor, whose own actions come back too', async () => {
		const programme = await at({
			'pairs/wati-sari.yaml': 'mentors: [wati]\nmentees: [sari]\nstatus: completed\ncontinues: budi-sari\n',
			'pairs/z-budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncontinues: wati-sari\n',
		});
		assert.deepEqual(
			[...new Set(openActionsOf(programme, today).map(({ pair }) => pair?.id))],
			['z-budi-sari'],
		);
		assert.deepEqual(earlierPairs(programme, pairOf(programme, 'z-budi-sari')).map(({ id }) => id), ['budi-sari', 'wati-sari']);
		assert.deepEqual(laterPairs(programme, pairOf(programme, 'budi-sari')).map(({ id }) => id), ['wati-sari']);
	});

	test('has, of a pair that goes on with others, the actions of its own mentee only', async () => {
		const programme = await at({
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [made]\n',
			'sessions/budi-sari/2021-08-06-01.yaml': 'id: s\ndate: 2021-08-06\npair: budi-sari\nmentors: [budi]\nmentees: [sari, made]\nactions:\n'
				+ '  - {id: a1, text: Read, owner: sari}\n  - {id: a2, text: Write, owner: made}\n  - {id: a3, text: Book a room}\n',
		});
		assert.deepEqual(
			openActionsOf(programme, today).map(({ action, pair }) => `${action.id ?? ''} ${pair?.id ?? ''}`).sort(),
			['a1 wati-sari', 'a2 budi-sari', 'a3 budi-sari'],
		);
	});

	test('shows in its brief what was before, and of notes only what the mentee shared', async () => {
		const note = (author: string, visibility: string): string =>
			`---\nsession: 2021-08-06-budi-sari-01\nauthor: ${author}\nvisibility: ${visibility}\n---\n\n## Next\n\n${author} ${visibility}\n`;
		const programme = await at({
			'reflections/budi-sari/one.md': note('sari', 'pair'), 'reflections/budi-sari/two.md': note('budi', 'pair'),
			'private/reflections/budi-sari/three.md': note('sari', 'private'), 'private/reflections/budi-sari/four.md': note('budi', 'private'),
		});
		const pair = pairOf(programme, 'wati-sari');
		assert.deepEqual(sharedNotes(programme, pair).map(({ uri }) => uri), [`${root}/reflections/budi-sari/one.md`]);
		const { page } = brief({ programme, pair, note: undefined, details: detailed }, wordsFor('en'), today);
		assert.match(page.last.html, /We began/);
		assert.deepEqual(page.actions.items.map(({ text }) => text), ['Read', 'Book a room']);
		assert.deepEqual(page.goals.items.map(({ text }) => text), ['Speak']);
		const old = brief({ programme, pair: pairOf(programme, 'budi-sari'), note: undefined, details: detailed }, wordsFor('en'), today).page;
		assert.deepEqual([old.goals.items, old.actions.items.map(({ text }) => text)], [[], ['Ask the ministry']]);
	});

	test('has one page with the sessions of both mentors, and counts its own only', async () => {
		const programme = await at({ 'sessions/wati-sari/2021-08-27-01.yaml': 'date: 2021-08-27\nminutes: 30\n' });
		const { page } = pairPage('wati-sari', { programme, figures: figuresOf(programme, {}, today), now: today }, wordsFor('en'))!;
		const rows = page.tables.filter(({ id }) => id === 'sessions' || id === 'earlier').map(({ id, rows }) => [id, rows.map(({ cells }) => cells.at(-1))]);
		assert.deepEqual(rows, [['sessions', ['Sari – Wati']], ['earlier', ['Sari – Budi']]]);
		assert.match(page.about, /Earlier: Sari – Budi/);
		assert.strictEqual(page.figures.find(({ label }) => label === 'Held')?.value, '1');
	});

	test('names a pair and a goal that exist, and not itself', async () => {
		const codes = async (changed: Readonly<Record<string, string>>): Promise<readonly string[]> => {
			const programme = await at(changed);
			return programme.files.flatMap(file => problemsIn(file, programme, '2021-09-01').map(({ code, value }) => `${code} ${value ?? ''}`))
				.filter(code => /continues|unknown/.test(code));
		};
		assert.deepEqual(await codes({}), []);
		assert.deepEqual(
			await codes({ 'pairs/wati-sari.yaml': 'mentors: [wati]\nmentees: [sari]\ncontinues: budi-sary\ngoals: [{text: T, continues: "budi-sari#g2"}]\n' }),
			['reference.unknownPair budi-sary', 'reference.unknownGoal budi-sari#g2'],
		);
		const circle = await at({ 'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstatus: completed\ncontinues: wati-sari\n' });
		assert.deepEqual(earlierPairs(circle, pairOf(circle, 'wati-sari')).map(({ id }) => id), ['budi-sari']);
		assert.deepEqual(
			await codes({ 'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstatus: completed\ncontinues: wati-sari\ngoals: [{id: g1, text: T}]\n' }),
			['pair.continuesCircle wati-sari', 'pair.continuesCircle budi-sari'],
		);
		assert.strictEqual(openActionsOf(circle, today).length, 3);
	});
});
