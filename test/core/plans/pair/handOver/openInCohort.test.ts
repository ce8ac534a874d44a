import { assert } from 'chai';
import { openInCohortCsv } from '../../../../../src/core/exports/tables/openInCohortCsv';
import { planChangeOfPairs } from '../../../../../src/core/plans/pair/changePairs';
import { openInCohort, runningPairs } from '../../../../../src/core/plans/pair/handOver/openInCohort';
import { finish } from '../../../../../src/core/text/steps';
import { wordsFor } from '../../../../../src/core/words/catalogues';
import { noon, programmeIn, root } from '../../../folder';
import { filesAfter, pathOf, type Texts } from './handOverOf';

const today = '2021-12-20';
const files: Texts = {
	'programme.yaml': 'name: P\nlanguage: en\ncohorts:\n  - {id: one, name: First}\npolicy:\n  reflection_due_days: 7\n',
	'people.yaml': 'people:\n  - {id: budi, name: Budi}\n  - {id: sari, name: Sari}\n',
	'pairs/a.yaml': '# of two\nmentors: [budi]\nmentees: [sari]\ncohort: one # the first\ngoals:\n  - {id: g1, text: Speak, due: 2021-12-24}\n  - {id: g2, text: Done, state: reached}\n',
	'pairs/b.yaml': 'mentors: [Wati]\nmentees: [Made]\ncohort: one\nstatus: on-hold\nend: 2021-01-01\n',
	'pairs/c.yaml': 'mentors: [Wati]\nmentees: [Ayu]\ncohort: one\nstatus: ended-early\nend: 2021-10-01\n',
	'pairs/d.yaml': 'mentors: [Wati]\nmentees: [Putu]\ncohort: two\n',
	'sessions/a/2021-12-17-01.yaml': 'date: 2021-12-17\ntitle: =SUM(A1)\nactions:\n  - {id: a1, text: Read, owner: sari, due: 2021-12-22}\n  - {id: a2, text: Old, state: dropped}\n',
	'sessions/a/2021-12-13-01.yaml': 'date: 2021-12-13\nstatus: scheduled\n',
	'sessions/a/2022-01-07-01.yaml': 'date: 2022-01-07\nstatus: proposed\ntitle: Farewell\n',
};

suite('Closing a cohort', () => {
	test('lists what is open in each running pair, and exports it line by line', async () => {
		const programme = await programmeIn(files);
		const open = openInCohort(programme, 'one', noon(today));
		assert.deepEqual(open.map(({ pair, actions, goals, planned, toLog, unreflected }) => [
			pair.id, actions.map(({ action }) => action.id), goals.map(({ goal }) => goal.id),
			[planned, toLog, unreflected].map(each => each.map(({ date }) => date)),
		]), [['a', ['a1'], ['g1'], [['2022-01-07'], ['2021-12-13'], ['2021-12-17']]], ['b', [], [], [[], [], []]]]);
		assert.deepEqual(openInCohortCsv(programme, open, wordsFor('en')).split('\r\n'), [
			'\ufeffPair,What is open,Text,Owner,Date',
			'Sari – Budi,action,Read,Sari,2021-12-22',
			'Sari – Budi,goal,Speak,,2021-12-24',
			'Sari – Budi,planned session,Farewell,,2022-01-07',
			'Sari – Budi,session to log,,,2021-12-13',
			'Sari – Budi,reflection due,\'=SUM(A1),,2021-12-17',
			'',
		]);
	});

	test('completes the running pairs with their last day, and changes nothing else', async () => {
		const programme = await programmeIn(files);
		const plan = finish(planChangeOfPairs(
			programme, runningPairs(programme, 'one'), { ends: 'completed', on: '2021-12-18' }, uri => files[pathOf(uri)] ?? '',
		));
		assert.ok('edit' in plan);
		assert.deepEqual(filesAfter(plan, files), {
			...files,
			'pairs/a.yaml': (files['pairs/a.yaml'] ?? '').replace('# the first\n', '# the first\nstatus: completed\nend: 2021-12-18\n'),
			'pairs/b.yaml': 'mentors: [Wati]\nmentees: [Made]\ncohort: one\nstatus: completed\nend: 2021-12-18\n',
		});
	});

	test('writes nothing where one file is no longer what it was, or can’t be edited', async () => {
		const programme = await programmeIn(files);
		const at = (text: string) => finish(planChangeOfPairs(
			programme, runningPairs(programme, 'one'), { ends: 'completed', on: today }, uri => uri.endsWith('b.yaml') ? text : files[pathOf(uri)] ?? '',
		));
		assert.deepEqual(at('mentors: [Ayu]\n'), { changed: `${root}/pairs/b.yaml` });
		assert.deepEqual(at('mentors: [\n'), { notEditable: `${root}/pairs/b.yaml` });
	});
});
