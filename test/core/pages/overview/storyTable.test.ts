import { assert } from 'chai';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import type { Overview } from '../../../../src/core/pages/overview/overviewPage';
import { pairPage, personPage } from '../../../../src/core/pages/overview/storyPage';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';

const english = wordsFor('en');
const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - {id: budi, name: "Dr. Budi, M.Si."}\n  - {id: sari, name: Sari}\n',
	'pairs/a.yaml': 'mentors: [budi]\nmentees: [sari]\nstart: 2021-08-01\nend: 2021-12-31\ngoals:\n  - id: g1\n    text: Rahasia\n    updates:\n      - {on: 2021-09-01, percent: 40}\n',
	'pairs/b.yaml': 'mentors: [Wati]\nmentees: [Ani]\n',
	'sessions/a/2.yaml': 'id: s2\ndate: 2021-09-10\nminutes: 60\nreflected:\n  - {person: sari}\n',
	'sessions/a/1.yaml': 'id: s1\ndate: 2021-08-13\ntitle: Rahasia\nactions:\n  - {text: Rahasia, owner: sari, due: 2021-08-20, state: done, done_on: 2021-08-25}\n  - {text: Rahasia, owner: budi, due: 2021-09-01}\n',
	'sessions/a/3.yaml': 'id: s3\ndate: 2021-10-01\nstatus: scheduled\n',
	'sessions/b/1.yaml': 'id: s9\ndate: 2021-08-14\n',
	'reflections/a/n.md': '---\nsession: s1\nauthor: budi\nvisibility: pair\n---\n# Rahasia\n',
	'reflections/a/own.md': '---\nsession: s1\nauthor: sari\nvisibility: private\n---\n# Rahasia\n',
};

async function story(make: (sources: Parameters<typeof pairPage>[1]) => Overview | undefined): Promise<Overview> {
	const programme = await programmeIn(files);
	const now = noon('2021-10-04');
	return make({ programme, figures: figuresOf(programme, {}, now), now })!;
}
const rows = ({ page: { tables } }: Overview): readonly string[] =>
	tables.find(({ id }) => id === 'story')!.rows.map(({ cells }) => cells.map(cell => typeof cell === 'string' ? cell : cell[0]).join(' | '));

suite('The story of a pair or person', () => {
	test('of a pair has its beginning, sessions, actions, goals and shared reflections in the order of time', async () => {
		const made = await story(sources => pairPage('a', sources, english));
		assert.deepEqual(rows(made), [
			'Sun 1 Aug 2021 | Pair | Sari – Budi | begins',
			'Fri 13 Aug 2021 | Session | Sari – Budi | held',
			'Fri 13 Aug 2021 | Action | Sari | done, due Fri 20 Aug 2021',
			'Fri 13 Aug 2021 | Action | Budi | overdue (Wed 1 Sep 2021)',
			'Fri 13 Aug 2021 | Reflection | Budi | known from a shared note',
			'Wed 25 Aug 2021 | Action | Sari | done',
			'Wed 1 Sep 2021 | Goal | Goal 1 (g1) | 40%',
			'Fri 10 Sep 2021 | Session | Sari – Budi | held, 60 min',
			'Fri 10 Sep 2021 | Reflection | Sari | known from what the author said',
			'Fri 1 Oct 2021 | Session | Sari – Budi | needs logging',
			'Fri 31 Dec 2021 | Pair | Sari – Budi | ends',
		]);
		const [table] = made.page.tables;
		assert.ok(table!.rows.every(({ target }) => target !== undefined && 'uri' in made.targets[target]!));
		assert.deepEqual(table!.filters.map(({ options }) => options), [['Pair', 'Session', 'Action', 'Goal', 'Reflection'], ['2021']]);
		assert.notMatch(JSON.stringify(made.page), /Rahasia/);
	});

	test('begins with whom it is about, each linked to their page; on the page of a person with their pairs, each linked too', async () => {
		const { page: { people = [], about, actions }, targets } = await story(sources => pairPage('a', { ...sources, canChange: true }, english));
		assert.deepEqual(people.map(({ label, name, target }) => [label, name, targets[target]]), [
			['Mentee', 'Sari', { person: 'sari' }], ['Mentor', 'Dr. Budi, M.Si.', { person: 'budi' }],
		]);
		assert.match(about, /^P · /);
		assert.deepEqual(actions.slice(0, 4).map(({ id }) => id), ['openBrief', 'copyReminders', 'scheduleSession', 'logSession']);
		const { page: { tables: [pairs] }, targets: places } = await story(sources => personPage('budi', sources, english));
		assert.deepEqual([pairs?.id, pairs?.rows.map(({ target = -1 }) => places[target]), pairs?.selection], ['pairs', [{ pair: 'a' }], undefined]);
	});

	test('on the page of a pair offers nothing that changes files where none can be changed', async () => {
		const { page: { actions } } = await story(sources => pairPage('a', sources, english));
		assert.ok(!actions.some(({ id }) => id === 'scheduleSession' || id === 'logSession'));
	});

	test('of a person has only their own actions and reflections, and everything of their pairs besides', async () => {
		assert.deepEqual(rows(await story(sources => personPage('sari', sources, english))), [
			'Sun 1 Aug 2021 | Pair | Sari – Budi | begins',
			'Fri 13 Aug 2021 | Session | Sari – Budi | held',
			'Fri 13 Aug 2021 | Action | Sari | done, due Fri 20 Aug 2021',
			'Wed 25 Aug 2021 | Action | Sari | done',
			'Wed 1 Sep 2021 | Goal | Goal 1 (g1) | 40%',
			'Fri 10 Sep 2021 | Session | Sari – Budi | held, 60 min',
			'Fri 10 Sep 2021 | Reflection | Sari | known from what the author said',
			'Fri 1 Oct 2021 | Session | Sari – Budi | needs logging',
			'Fri 31 Dec 2021 | Pair | Sari – Budi | ends',
		]);
	});
});
