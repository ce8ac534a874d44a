import { assert } from 'chai';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import { fixesFor } from '../../../src/core/plans/fixes/fixes';
import { addDays } from '../../../src/core/time/days';
import { applyEdits } from '../../../src/core/text/textEdit';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, programmeIn, readMemory, root } from '../folder';
import { problemsIn } from '../parsedFiles';

const today = '2026-03-10';
const files = {
	'programme.yaml': 'id: program-uji\nname: Program Uji\ntimezone: Asia/Jakarta\n',
	'people.yaml': 'people:\n  - {id: ani, name: Ani}\n  - {id: budi, name: Budi}\n  - {id: citra, name: Citra}\n',
	'pairs/ani-budi.yaml': 'mentors: [ani]\nmentees: [budi]\nstatus: active\n',
	'sessions/ani-budi/2026-03-02-01.yaml': 'status: no-show\ndate: 2026-03-02\nminutes: 60\nattendance:\n  - {person: budi, state: absent}\n',
	'sessions/ani-budi/2026-03-04-01.yaml':
		'status: done\ndate: 2026-03-04\nminutes: 60\nattendance:\n  - {person: budi, state: absent}\n  - {person: ani, state: present}\n',
	'sessions/group/2026-03-05-01.yaml':
		'kind: group\nstatus: done\ndate: 2026-03-05\nminutes: 60\nmentors: [ani]\nmentees: [budi, citra]\n'
		+ 'attendance:\n  - {person: citra, state: excused}\n',
	'sessions/ani-budi/2026-03-06-01.yaml': 'status: done\ndate: 2026-03-06\nminutes: 0\n',
};

suite('Who was there counts', () => {
	test('in hours: those who came, each once; a pair of which one side did not come has none, and 0 minutes are a known length', async () => {
		const programme = await programmeIn(files);
		const { byPair, byPerson, withoutPair } = figuresOf(programme, { year: 2026 }, noon(today));
		assert.deepEqual(
			byPair.map(({ id, sessions, minutes, heldWithoutMinutes }) =>
				[id, sessions.held, sessions.noShow, minutes, heldWithoutMinutes]),
			[['ani-budi', 2, 1, 0, 0]],
		);
		assert.deepEqual(byPerson.map(({ person, sessions, minutes }) => [person, sessions.map(({ date }) => date), minutes]), [
			['ani', ['2026-03-04', '2026-03-05', '2026-03-06'], 120], ['budi', ['2026-03-05', '2026-03-06'], 60],
			['citra', [], 0],
		]);
		assert.deepEqual([withoutPair?.sessions.held, withoutPair?.minutes], [1, 60]);
	});

	test('in JP of meetings: none where one side did not come', async () => {
		const rule = { ...files, 'programme.yaml': 'name: P\npolicy:\n  jp: {per: meeting, value: 2}\n' };
		const programme = await programmeIn(rule);
		assert.deepEqual(figuresOf(programme, {}, noon(today)).byPair.map(({ jp }) => jp), [2]);
	});

	test('a done session that nobody of a side came to is asked about, with the fix that sets its status', async () => {
		const asked = async (text: string): Promise<unknown> => {
			const path = 'sessions/ani-budi/2026-03-07-01.yaml';
			const index = await readMemory({ ...files, [path]: text });
			const [programme] = index.programmes();
			const file = index.parsed(`${root}/${path}`)!;
			return problemsIn(file, programme!, today).filter(({ code }) => code === 'session.nobodyMet').flatMap(problem => [
				problem.expected,
				...fixesFor(problem, { file, text, programme: programme!, today, words: wordsFor('en'), taken: () => false })
					.map(({ plan }) => applyEdits(text, plan.edit[0]!.edits)),
			]);
		};
		const rest = 'date: 2026-03-07\nmentors: [ani]\nmentees: [budi]\nattendance:\n  - {person: Budi, state: excused}\n';
		assert.deepEqual(await asked(`status: done # so\n${rest}`), ['mentees', `status: no-show # so\n${rest}`]);
		assert.deepEqual(await asked(`status: done\n${rest}  - {person: ani, state: absent}\n`), [
			'both', `status: no-show\n${rest}  - {person: ani, state: absent}\n`,
		]);
		assert.deepEqual(await asked(`status: cancelled\n${rest}`), []);
		assert.deepEqual(await asked(rest.replace('excused', 'late')), []);
		const onDay = async (day: string): Promise<boolean> => (await asked(`status: done\n${rest.replace('2026-03-07', day)}`) as readonly unknown[]).length > 0;
		assert.deepEqual(await Promise.all([today, addDays(today, 1)].map(onDay)), [true, false], 'a session of today, and of tomorrow');
	});

	test('a person who was there and was not is a problem', async () => {
		const path = 'sessions/ani-budi/2026-03-07-01.yaml';
		const text = 'date: 2026-03-07\nmentees: [budi, citra]\nmentors: [ani]\nattendance:\n  - {person: budi, state: late}\n  - {person: Budi, state: excused}\n';
		const index = await readMemory({ ...files, [path]: text });
		assert.deepEqual(
			problemsIn(index.facts(`${root}/${path}`)!, index.programmes()[0]!, today).flatMap(({ code, value }) => code === 'session.twoAttendances' ? [value] : []),
			['Budi'],
		);
	});
});
