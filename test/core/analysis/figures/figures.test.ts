import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { figuresOf, type ProgrammeFigures } from '../../../../src/core/analysis/figures/figures';
import { goalsOnTrack } from '../../../../src/core/analysis/figures/goals';
import { countOverdue } from '../../../../src/core/programme/openActions';
import { deriveProgramme } from '../../../../src/core/programme/index/programmeRecord';
import type { Scope } from '../../../../src/core/analysis/figures/scope';
import { rounds } from '../../longForm';
import { noon, programmeIn, readMemory, root } from '../../folder';
import { anyProgramme, people } from './anyProgramme';
import { naiveFigures, type Asked } from './naive';
import { sample } from './sample';

type Files = Readonly<Record<string, string>>;

async function figures(files: Files, today: string, scope: Scope = {}): Promise<ProgrammeFigures> {
	const programme = await programmeIn(files);
	return figuresOf(programme, scope, noon(today));
}

/** What both computations tell, without keys that stand for nothing. */
function comparable(
	{ pairs, goals: allGoals, total, byPair, byCohort, byMentor, withoutPair, byPerson, byMonth, values }: ProgrammeFigures,
): unknown {
	const inSet = (one: (typeof values)[number]): boolean => one.held > 0 || one.name !== undefined;
	return plain({
		byCohort: byCohort.map(group => ({ ...group, name: undefined, goals: undefined })),
		byMentor: byMentor.map(group => ({ ...group, name: undefined, goals: undefined })),
		pairs, goals: allGoals, total, withoutPair, byMonth,
		// In any order that the files are read in; of a named set, those that were practised.
		values: values.filter(inSet).sort((a, b) => a.id < b.id ? -1 : 1),
		byPair: byPair.map(({ next, goals, ...pair }) => ({
			...pair,
			cohort: undefined,
			next: next?.date,
			goals: goals.map(({ id, standing, percent }) => ({ id, standing, percent })),
		})),
		byPerson: byPerson.map(({ sessions, ...person }) => ({
			...person,
			name: undefined,
			withoutMinutes: undefined,
			sessions: sessions.map(({ session }) => session).sort(),
		})),
	});
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

async function agree(files: Files, asked: Asked): Promise<void> {
	const { today, ...scope } = asked;
	const naive = naiveFigures(files, asked) as { readonly values: readonly { readonly id: string }[] };
	assert.deepEqual(
		comparable(await figures(files, today, scope)),
		plain({ ...naive, values: [...naive.values].sort((a, b) => a.id < b.id ? -1 : 1) }),
	);
}

const today = '2021-06-15';
suite('Figures of a programme', () => {
	test('of the sample are those that its files hold', async () => {
		for (const day of ['2021-08-13', '2021-09-20', '2021-11-10', '2021-12-31', '2022-03-01', '2020-01-01']) {
			for (const scope of [{}, { cohort: 'angkatan-1' }, { year: 2021 }, { year: 2022 }]) {
				await agree(sample, { today: day, ...scope });
			}
		}
		const { total, pairs, goals } = await figures(sample, '2021-11-10');
		// Counted by hand in the files.
		assert.deepEqual(
			[pairs.active, total.sessions.held, total.minutes, total.actions, total.reflections.known, goalsOnTrack(goals)],
			[1, 6, 60 + 75 + 60 + 45 + 90, { open: 5, overdue: 2 }, 3, { onTrack: 2, all: 2 }],
		);
	});

	test('are those that a naive computation over the raw files finds, whatever the programme', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyProgramme,
				fc.constantFrom({}, { cohort: 'c1' }, { year: 2021 }, { cohort: 'c2', year: 2020 }),
				(files, scope) => agree(files, { today, ...scope }),
			),
			{ numRuns: rounds(60) },
		);
	});

	test('have as many overdue actions as the badge of the Actions view, so none of a pair that has ended', async () => {
		await fc.assert(fc.asyncProperty(anyProgramme, async files => {
			const programme = await programmeIn(files);
			assert.strictEqual(figuresOf(programme, {}, noon(today)).total.actions.overdue, countOverdue(programme, noon(today)));
		}), { numRuns: rounds(40) });
	});

	test('count a goal that two pairs pursue since one of several mentees left once, as reached where both have reached it', async () => {
		const goals = async (old: string, made: string): Promise<unknown> => {
			const found = await figures({
				'programme.yaml': 'name: P\n',
				'pairs/a.yaml': `mentors: [budi]\nmentees: [sari, agus]\ngoals:\n  - {id: g1, text: Speak, state: ${old}}\n  - {id: g2, text: Write}\n`,
				'pairs/b.yaml': `mentors: [wati]\nmentees: [made]\ncontinues: a\ngoals:\n  - {id: g1, text: Speak, continues: "a#g1", state: ${made}}\n`,
			}, today);
			return [goalsOnTrack(found.goals), found.byPair.map(pair => pair.goals.length)];
		};
		assert.deepEqual(await goals('open', 'open'), [{ onTrack: 0, all: 2 }, [2, 1]]);
		assert.deepEqual(await goals('reached', 'open'), [{ onTrack: 0, all: 2 }, [2, 1]]);
		assert.deepEqual(await goals('reached', 'reached'), [{ onTrack: 1, all: 2 }, [2, 1]]);
		assert.deepEqual(await goals('dropped', 'reached'), [{ onTrack: 1, all: 2 }, [2, 1]]);
	});

	test('of a large generated programme are those that a naive computation finds', async () => {
		const [files] = fc.sample(anyProgramme, { seed: 6, numRuns: 1 });
		const many: Record<string, string> = { ...files! };
		for (let i = 0; i < rounds(200); i++) {
			many[`pairs/q${String(i)}.yaml`] = stringify({
				id: `q${String(i)}`,
				mentors: [people[i % 5]],
				mentees: [people[(i + 1) % 5]],
				cohort: i % 2 ? 'c1' : 'c2',
			});
			for (let n = 0; n < 20; n++) {
				const date = new Date(Date.parse('2020-12-01') + (i * 3 + n * 14) * 86_400_000).toISOString().slice(0, 10);
				many[`sessions/q${String(i)}/${date}-01.yaml`] = stringify({
					id: `q${String(i)}-${String(n)}`,
					pair: `q${String(i)}`,
					date,
					...(n % 3 > 0 && { minutes: 30 + n }),
					attendance: [{ person: people[i % 5], state: n % 7 === 0 ? 'absent' : 'present' }],
				});
			}
		}
		await agree(many, { today });
		await agree(many, { today, cohort: 'c1', year: 2021 });
	});

	test('count a goal as on track up to 15 points below the share of the time gone, and as late after its due day', async () => {
		// Of the 100 days from 1 March to 9 June, 50 are gone on 20 April.
		const standing = async (percent: number, day = '2021-04-20', more = ''): Promise<unknown> =>
			(await figures(
				{
					'programme.yaml': 'name: P\n',
					'pairs/p.yaml': `start: 2021-03-01\ngoals:\n  - id: g\n    due: 2021-06-09\n${more}    updates: [{on: 2021-03-05, percent: ${String(percent)}}]\n`,
				},
				day,
			)).byPair[0]?.goals[0]?.standing;
		assert.deepEqual(await Promise.all([
			standing(50),
			standing(35),
			standing(34),
			standing(100),
			standing(99, '2021-06-09'),
			standing(99, '2021-06-10'),
			standing(0, '2021-02-01'),
			standing(0, '2021-06-10', '    state: dropped\n'),
			standing(0, '2021-06-10', '    state: reached\n'),
		]),
			['onTrack', 'onTrack', 'behind', 'reached', 'onTrack', 'late', 'onTrack', 'dropped', 'reached']);
	});

	test('count a session by plain names for those who meet, in whatever order and spelling they are written', async () => {
		const { byPair, pairs } = await figures({
			'a.session.yaml': 'date: 2021-06-01\nmentors: [Ana, Eko]\nmentee: Sari\nminutes: 30\n',
			'b.session.yaml': 'date: 2021-06-08\nmentors: [Eko, Ana]\nmentee: Sari\n',
		}, today);
		assert.deepEqual(byPair.map(({
			id, mentors, mentees, status, sessions, minutes, heldWithoutMinutes,
		}) => ({ id, mentors, mentees, status, held: sessions.held, minutes, heldWithoutMinutes })),
			[{ id: undefined, mentors: ['Ana', 'Eko'], mentees: ['Sari'], status: 'active', held: 2, minutes: 30, heldWithoutMinutes: 1 }]);
		assert.strictEqual(pairs.active, 1);
	});

	test('by mentor count a session for who mentored in it and came, and pairs and open actions for who mentors today', async () => {
		const { byMentor } = await figures({
			'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'mentors: [Dewi]\nmentees: [Sari]\n',
			'sessions/p/2021-05-01-01.yaml': 'date: 2021-05-01\npair: p\nmentors: [Budi]\nminutes: 60\nactions: [{text: Menulis}]\n',
			'sessions/p/2021-05-08-01.yaml': 'date: 2021-05-08\npair: p\nmentors: [Budi]\nstatus: no-show\n',
			'sessions/p/2021-05-15-01.yaml':
				'date: 2021-05-15\npair: p\nmentors: [Budi, Dewi]\nminutes: 30\nattendance: [{person: Budi, state: absent}, {person: Sari, state: present}]\n',
			'sessions/p/2021-06-01-01.yaml': 'date: 2021-06-01\nminutes: 45\n',
		}, today);
		assert.deepEqual(
			byMentor.map(({ name, pairs, sessions, minutes, actions }) =>
				[name, pairs.all, sessions.held, sessions.noShow, minutes, actions.open]),
			[['Budi', 0, 1, 1, 60, 0], ['Dewi', 1, 2, 0, 75, 1]],
		);
	});

	test('count the mentees of a no-show as absent unless it says who was, and know nothing only where nobody is named', async () => {
		const { total: { attendance, noShowsNotKnown } } = await figures({
			'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'mentors: [Budi]\nmentees: [Sari, Tono]\n',
			'sessions/p/2021-05-01-01.yaml': 'date: 2021-05-01\nattendance: [{person: Sari, state: present}]\n',
			'sessions/p/2021-05-08-01.yaml': 'date: 2021-05-08\nstatus: no-show\n',
			'sessions/p/2021-05-15-01.yaml': 'date: 2021-05-15\nstatus: no-show\nattendance: [{person: Budi, state: present}, {person: SARI, state: late}]\n',
			'sessions/p/2021-05-22-01.yaml': 'date: 2021-05-22\nstatus: no-show\nattendance: [{person: Budi, state: excused}]\n',
			'sessions/x/2021-05-29-01.yaml': 'date: 2021-05-29\nstatus: no-show\nkind: forum\n',
		}, today);
		assert.deepEqual([attendance, noShowsNotKnown], [{ present: 2, late: 1, absent: 3, excused: 1, unknown: 0 }, 1]);
	});

	test('leave out what is not known: minutes that nobody wrote are no hours and no JP, and are not zero', async () => {
		const { total, byPerson } = await figures(
			{
				'programme.yaml': 'policy: {jp_minutes: 45}\n',
				'pairs/p.yaml': 'mentors: [a]\nmentees: [b]\n',
				'sessions/p/1.yaml': 'date: 2021-06-01\n',
			},
			today,
		);
		assert.deepEqual([total.minutes, total.jp, total.heldWithoutMinutes], [undefined, undefined, 1]);
		assert.deepEqual(
			byPerson.map(({ person, minutes, jp, withoutMinutes }) => [person, minutes, jp, withoutMinutes]),
			[['a', undefined, undefined, 1], ['b', undefined, undefined, 1]],
		);
	});

	test('of a pair without sessions are zeros, and its start counts for the flag', async () => {
		const { byPair } = await figures(
			{
				'programme.yaml': 'policy: {stale_after_days: 10, alert_after_days: 30}\n',
				'pairs/p.yaml': 'mentors: [a]\nmentees: [b]\nstart: 2021-06-05\n',
				'pairs/q.yaml': 'mentors: [a]\n',
			},
			today,
		);
		assert.deepEqual(
			byPair.map(({ id, flag, last, sessions, minutes }) => [id, flag, last, sessions.held, minutes]),
			[['p', 'stale', undefined, 0, 0], ['q', undefined, undefined, 0, 0]],
		);
	});

	test('have a row with nothing for everyone who is expected to meet and has not, not for those who only coordinate or speak', async () => {
		const files = {
			'programme.yaml': 'policy: {jp_minutes: 45}\n',
			'people.yaml': stringify({ people: [
				{ id: 'a', name: 'Ana' }, { id: 'b', name: 'Bayu' }, { id: 'c', name: 'Citra', role: 'Koordinator' },
				{ id: 'd', name: 'Dewi', cohort: 'x' }, { id: 'e', name: 'Eko', role: 'speaker' },
			] }),
			'pairs/p.yaml': 'id: p\nmentors: [a]\nmentees: [Fajar, e]\ncohort: x\n',
			'sessions/p/1.yaml': 'pair: p\ndate: 2020-06-01\nminutes: 45\nmentees: [Gita]\n',
		};
		const rows = async (scope: Scope): Promise<readonly string[]> => (await figures(files, today, scope)).byPerson
			.map(({ name, year, sessions, minutes, jp }) => `${name} ${[year, sessions.length, minutes, jp].join(' ')}`);
		const nothing = (name: string): string => `${name} 2021 0 0 0`;
		assert.deepEqual(await rows({}), ['Ana 2020 1 45 1', ...['Bayu', 'Dewi', 'Eko', 'Fajar'].map(nothing), 'Gita 2020 1 45 1']);
		assert.deepEqual(await rows({ year: 2021 }), ['Ana', 'Bayu', 'Dewi', 'Eko', 'Fajar'].map(nothing));
		assert.deepEqual(await rows({ cohort: 'x', year: 2021 }), ['Ana', 'Dewi', 'Eko', 'Fajar'].map(nothing));
	});

	test('flag a pair from the day on that the policy names', async () => {
		const flagOn = async (day: string): Promise<unknown> =>
			(await figures(
				{
					'programme.yaml': 'policy: {stale_after_days: 21, alert_after_days: 35}\n',
					'pairs/p.yaml': 'mentors: [a]\n',
					'sessions/p/1.yaml': 'date: 2021-06-01\n',
				},
				day,
			)).byPair[0]?.flag;
		assert.deepEqual(
			await Promise.all(['2021-06-21', '2021-06-22', '2021-07-05', '2021-07-06'].map(flagOn)),
			[undefined, 'stale', 'stale', 'alert'],
		);
	});

	test('are the same whatever private notes there are, broken ones included', async () => {
		const files = {
			'programme.yaml': 'name: P\n',
			'pairs/p.yaml': 'mentors: [a]\nmentees: [b]\n',
			'sessions/p/1.yaml': 'id: s1\ndate: 2021-06-01\n',
		};
		const note = (head: string): string => `---\nsession: s1\nauthor: b\n${head}---\n# Rahasia\n`;
		const withNotes = {
			...files,
			'private/reflections/p/a.md': note('visibility: programme\n'),
			'reflections/p/b.md': note(''),
			'reflections/p/c.md': note('visibility: private\n'),
			'private/reflections/p/d.md': '---\nunclosed',
			'reflections/p/e.md': '---\nunclosed',
		};
		assert.deepEqual(await figures(withNotes, today), await figures(files, today));
		assert.strictEqual((await figures({ ...withNotes, 'reflections/p/f.md': note('visibility: pair\n') }, today)).total.reflections.known, 1);
	});

	test('of a note that names no session count for the pair whose folder it lies in', async () => {
		const { byPair, total } = await figures(
			{
				'programme.yaml': 'name: P\n',
				'pairs/p.yaml': 'mentors: [a]\n',
				'reflections/p/a.md': '---\nauthor: a\ndate: 2021-06-01\nvisibility: pair\n---\n',
			},
			today,
			{ year: 2021 },
		);
		assert.deepEqual([byPair[0]?.reflections, total.reflections.known], [{ known: 1, heldWith: 0, heldNotKnown: 0 }, 1]);
	});

	test('count what people wrote and the report leaves out: sessions with words, and shared notes; of private ones nothing', async () => {
		const pair = { 'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'mentors: [a]\ncohort: c1\n' };
		const empty = 'date: 2021-06-01\nminutes: 30\nvalues: [adaptif]\ndecisions: []\nagenda: {mentor: []}\nactions: [{owner: a}]\napproved: {by: a}\n';
		const leftOut = async (files: Files, scope: Scope = {}): Promise<unknown> =>
			Object.values((await figures({ ...pair, ...files }, today, scope)).leftOut);
		assert.deepEqual(await leftOut({ 'sessions/p/1.yaml': empty, 'sessions/p/2.yaml': 'date: 2021-06-02\ntitle: " "\n' }), [0, 0]);
		for (const words of [
			'title: x',
			'place: x',
			'summary: x',
			'topics: [x]',
			'decisions: [x]',
			'agenda: {mentee: [x]}',
			'agenda: {mentor: [{text: x}]}',
			'agenda: [x]',
			'speakers: [{role: x}]',
			'actions: [{text: x}]',
			'links: [{url: "https://x"}]',
			'history: [{why: x}]',
		]) {
			assert.deepEqual(
				await leftOut({ 'sessions/p/1.yaml': empty, 'sessions/p/2.yaml': `date: 2021-06-02\n${words}\n` }), [1, 0], words,
			);
		}
		const note = (head: string): string => `---\nauthor: a\n${head}---\n# x\n`;
		const notes = {
			'sessions/p/1.yaml': 'id: s1\ndate: 2021-06-01\ntitle: x\n', 'sessions/forum/1.yaml': 'id: s2\ndate: 2020-06-01\ntitle: x\n',
			'reflections/p/a.md': note('session: s1\nvisibility: pair\n'), 'reflections/p/b.md': note('session: s1\nvisibility: pair\n'), 'reflections/forum/c.md': note('session: s2\nvisibility: programme\n'), 'reflections/p/d.md': note('date: 2021-06-03\nvisibility: pair\n'),
			'reflections/p/e.md': note('session: s1\nvisibility: private\n'), 'reflections/p/f.md': note('session: s1\n'), 'private/reflections/p/g.md': note('session: s1\nvisibility: pair\n'), 'reflections/p/h.md': '---\nbroken',
		};
		assert.deepEqual(
			await Promise.all([
				leftOut(notes),
				leftOut(notes, { cohort: 'c1' }),
				leftOut(notes, { year: 2020 }),
				leftOut(notes, { cohort: 'c1', year: 2020 }),
			]),
			[[2, 4], [1, 3], [1, 1], [0, 0]],
		);
	});

	test('name every file that can’t be read, and never what is written there', async () => {
		const { broken, byPair, pairs } = await figures(
			{
				'programme.yaml': 'name: P\n',
				'pairs/p.yaml': 'mentors: [\n',
				'sessions/p/1.yaml': 'date: 2021-06-01\n',
				'sessions/p/2.yaml': 'title: x\ndate: Rahasia\n',
				'templates/empty.md': '',
			},
			today,
		);
		assert.deepEqual(broken.map(({ file, line }) => [file, line]), [['pairs/p.yaml', 2], ['sessions/p/2.yaml', 2]]);
		assert.notMatch(JSON.stringify(broken), /Rahasia/);
		// Nobody knows how a pair stands whose file can't be read.
		assert.deepEqual([byPair[0]?.status, byPair[0]?.sessions.held, pairs.active], ['unknown', 1, 0]);
	});

	test('hold for the first and the last day that can be written', async () => {
		const files = {
			'programme.yaml': 'timezone: Asia/Jakarta\npolicy: {stale_after_days: 10, alert_after_days: 20}\n',
			'pairs/p.yaml': 'mentors: [a]\nstart: 1900-01-01\ngoals:\n  - id: g\n    due: 9999-12-31\n    updates: [{on: 1900-01-01, percent: 5}]\n',
			'sessions/p/1.yaml': 'date: 1900-01-01\nminutes: 45\n',
			'sessions/p/2.yaml': 'date: 9999-12-31\nstatus: scheduled\n',
		};
		for (const [day, held, planned, daysAgo] of [
			['1900-01-01', 1, 1, 0], ['2021-06-15', 1, 1, 44_360], ['9999-12-30', 1, 1, 2_958_462], ['9999-12-31', 1, 1, 2_958_463],
		] as const) {
			const { byPair: [pair], byPerson } = await figures(files, day);
			assert.deepEqual(
				[pair?.sessions.held, pair?.sessions.planned, pair?.last?.daysAgo, pair?.next?.date],
				[held, planned, daysAgo, '9999-12-31'],
				day,
			);
			assert.deepEqual(byPerson.map(({ year }) => year), [1900]);
		}
	});

	test('of 30,000 sessions take time in proportion to their number', async () => {
		const index = await readMemory({
			'programme.yaml': 'timezone: Asia/Jakarta\npolicy: {jp_minutes: 45}\n',
			'people.yaml': stringify({ people: people.map(id => ({ id })) }),
			'pairs/p.yaml': 'id: p\nmentors: [ana]\nmentees: [budi]\n',
			'sessions/p/1.yaml': 'date: 2021-06-01\nminutes: 60\nattendance: [{person: ana, state: present}, {person: budi, state: late}]\nactions: [{text: x, owner: budi, due: 2021-06-05}, {text: y, state: done}]\nreflected: [{person: budi}]\n',
		});
		const files = [...index.files()];
		const [aPair, aSession] = [files.find(({ pair }) => pair)!, files.find(({ sessions }) => sessions.length > 0)!];
		const ids = Array.from({ length: 2_000 }, (_, i) => `p${String(i)}`);
		const programme = deriveProgramme(root, [
			...files.filter(({ kind }) => kind === 'programme' || kind === 'people'),
			...ids.map(id => ({ ...aPair, uri: `${root}/pairs/${id}.yaml`, pair: { ...aPair.pair!, id } })),
			...ids.flatMap(pair => Array.from({ length: 15 }, (_, n) => {
				const uri = `${root}/sessions/${pair}/${String(n)}.yaml`;
				return {
					...aSession,
					uri,
					sessions: aSession.sessions.map(session => ({
						...session,
						uri,
						pair,
						id: `${pair}-${String(n)}`,
						date: `2021-06-${String(n + 1).padStart(2, '0')}`,
					})),
				};
			})),
		]);
		// Of one processor, whatever else runs. What grew with the square of the sessions would take minutes.
		const began = process.cpuUsage();
		assert.strictEqual(figuresOf(programme, {}, noon(today)).total.sessions.held, 30_000);
		const { user, system } = process.cpuUsage(began);
		assert.ok((user + system) / 1_000 < 5_000);
	});
});
