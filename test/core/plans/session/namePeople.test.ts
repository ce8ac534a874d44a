import { assert } from 'chai';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import { personJp } from '../../../../src/core/analysis/figures/personJp';
import type { RecordChange } from '../../../../src/core/plans/changeRecord';
import { namePeople, planSessions } from '../../../../src/core/plans/session/namePeople';
import type { Programme } from '../../../../src/core/programme/programme';
import { unnamedSessions } from '../../../../src/core/programme/unnamedSessions';
import type { Session } from '../../../../src/core/record/session';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { problemsIn } from '../../parsedFiles';
import { noon, programmeIn, readMemory, root } from '../../folder';

const today = '2021-09-01';
const pair = 'pairs/budi-sari.yaml';
const files = {
	'programme.yaml': 'name: P\n',
	[pair]: 'mentors: [budi]\nmentees: [sari]\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06   # by the folder\nminutes: 60\n',
	'sessions.yaml': 'sessions:\n  - pair: budi-sari\n    date: 2021-08-13\n    minutes: 30\n  - pair: budi-sari\n    date: 2021-08-14\n    mentors: [wati]\n',
	// Neither held nor without names: none of the problem's business.
	'sessions/budi-sari/2021-08-20-01.yaml': 'date: 2021-08-20\nstatus: cancelled\n',
	'sessions/budi-sari/2021-08-21-01.yaml': 'date: 2021-08-21\nmentors: [wati]\nmentees: [sari]\npair: budi-sari\n',
	'sessions/budi-sari/2021-12-01-01.yaml': 'date: 2021-12-01\n',
};

const minutesOf = async (of: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number | undefined>>> => {
	const programme = await programmeIn(of);
	const held = figuresOf(programme, {}, noon(today)).byPerson.filter(({ sessions }) => sessions.length > 0);
	return Object.fromEntries(held.map(({ person, minutes }) => [person, minutes]));
};

const withNames = (programme: Programme) => (session: Session): readonly RecordChange[] => namePeople(programme, session);

suite('Held sessions that name nobody', () => {
	test('are one problem of their pair, with their number', async () => {
		const index = await readMemory(files);
		const found = problemsIn(index.facts(`${root}/${pair}`)!, index.programmes()[0]!, today);
		assert.deepEqual(found, [{
			code: 'pair.unnamedSessions', value: '3', range: { start: { line: 0, character: 10 }, end: { line: 0, character: 14 } },
		}]);
	});

	test('are told in the reports of JP, and no longer once they have names', async () => {
		const unnamed = async (of: Readonly<Record<string, string>>): Promise<unknown> => {
			const programme = await programmeIn(of);
			return [figuresOf(programme, {}, noon(today)).unnamedSessions, personJp(programme, 'sari', 2021, noon(today)).unnamed];
		};
		assert.deepEqual(await unnamed(files), [3, 3]);
		assert.deepEqual(await unnamed({ ...files, [pair]: 'status: active\n' }), [undefined, undefined]);
	});

	test('get the names by one plan, and then keep hours and JP where they are when the pair’s people change', async () => {
		const programme = await programmeIn(files);
		const textOf = (uri: string): string => files[uri.slice(root.length + 1) as keyof typeof files];
		const plan = planSessions(programme, unnamedSessions(programme, 'budi-sari', today), textOf, withNames(programme));
		assert.ok('edit' in plan);
		const named = { ...files, ...Object.fromEntries(plan.edit.map(({ uri, expected, edits }) =>
			[uri.slice(root.length + 1), applyEdits(expected, edits)])) };
		assert.strictEqual(
			named['sessions/budi-sari/2021-08-06-01.yaml'],
			'date: 2021-08-06   # by the folder\npair: budi-sari\nmentors:\n  - budi\nmentees:\n  - sari\nminutes: 60\n',
		);
		assert.strictEqual(
			named['sessions.yaml'],
			'sessions:\n  - pair: budi-sari\n    mentors:\n      - budi\n    mentees:\n      - sari\n    date: 2021-08-13\n    minutes: 30\n  - pair: budi-sari\n    date: 2021-08-14\n    mentors: [wati]\n    mentees:\n      - sari\n',
		);
		const before = await minutesOf(named);
		assert.deepEqual(before, await minutesOf(files));
		assert.deepEqual(await minutesOf({ ...named, [pair]: 'mentors: [eko]\nmentees: [tuti]\n' }), before);
	});

	test('are refused whole where one file is not what was read', async () => {
		const programme = await programmeIn(files);
		const sessions = unnamedSessions(programme, 'budi-sari', today);
		const textOf = (uri: string): string => uri.endsWith('sessions.yaml') ? 'sessions: [\n' : 'date: 2021-08-06   # by the folder\nminutes: 60\n';
		assert.deepEqual(planSessions(programme, sessions, textOf, withNames(programme)), { refused: `${root}/sessions.yaml` });
	});
});
