import { assert } from 'chai';
import { problemSteps } from '../../../../src/core/analysis/problems/problems';
import { problemsIn } from '../../parsedFiles';
import { readMemory, root } from '../../folder';

const base = {
	'programme.yaml': 'name: P\nvalues: berakhlak\ncohorts:\n  - id: one\n    start: 2021-08-01\n    end: 2021-12-31\nid: p\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\ngoals:\n  - id: g1\n    text: Learn\n',
};

/** `file:line code value → expected` of every problem; without what is said of sessions that name nobody, as most of these do. */
const problems = async (files: Readonly<Record<string, string>>, today = '2021-08-20'): Promise<string[]> => {
	const index = await readMemory({ ...base, ...files });
	return index.programmes().flatMap(programme => programme.files.flatMap(file => problemsIn(file, programme, today).filter(({ code }) => code !== 'pair.unnamedSessions').map(({
		code, value, expected, range, related,
	}) =>
		[
			`${file.uri.slice(root.length + 1)}:${String(range.start.line + 1)}`,
			code,
			...(value === undefined ? [] : [value]),
			...(expected === undefined ? [] : ['→', expected]),
			...(related ? ['see', related.uri.slice(root.length + 1)] : []),
		].join(' '))));
};
const session = (text: string, name = '2021-08-13-01'): Readonly<Record<string, string>> => ({ [`sessions/budi-sari/${name}.yaml`]: text });

suite('What a file says of others', () => {
	test('a programme that agrees with itself has no problems', async () => {
		assert.deepEqual(
			await problems(session('date: 2021-08-13\nmentors: [budi]\nmentees: [Sari, Pak Joko]\ngoals: [g1]\nvalues: [adaptif]\nactions:\n  - id: a1\n    text: x\n    owner: sari\n    goal: g1\n')),
			[],
		);
	});

	test('a session and its actions are not called unknown while the file that holds them can’t be read', async () => {
		const refers = session('date: 2021-08-14\ncarried: [2021-08-13-budi-sari-01#a1, 2021-08-12-budi-sari-01#a1]\n', '2021-08-14-01');
		const broken = 'date: 2021-08-13\n<<<<<<< ours\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs\n';
		assert.deepEqual(await problems({ ...refers, ...session(broken) }), [
			'sessions/budi-sari/2021-08-13-01.yaml:2 file.conflict',
			'sessions/budi-sari/2021-08-14-01.yaml:2 reference.unknownAction 2021-08-12-budi-sari-01#a1',
		]);
		// A list may hold sessions of any id.
		assert.deepEqual(await problems({ ...refers, 'sessions.yaml': `sessions:\n${broken}` }), ['sessions.yaml:3 file.conflict']);
	});

	test('an unknown person, pair, goal, value, cohort, template, session or action is said, with the nearest known one', async () => {
		assert.deepEqual(await problems({
			...session('date: 2021-08-13\npair: budi-sary\nattendance:\n  - person: sarri\nvalues: [adaptiv]\ncarried: [2021-08-13-budi-sari-01#a9]\n'),
			...session('date: 2021-08-14\ngoals: [g2]\n', '2021-08-14-01'),
			'pairs/a-b.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: onee\n',
			'reflections/budi-sari/n.md': '---\nsession: 2021-08-13-budi-sari-02\nauthor: sari\ntemplate: 4q@1\nvisibility: pair\n---\n',
		}), [
			'pairs/a-b.yaml:3 reference.unknownCohort onee → one',
			'reflections/budi-sari/n.md:2 reference.unknownSession 2021-08-13-budi-sari-02 → 2021-08-13-budi-sari-01',
			'reflections/budi-sari/n.md:4 reference.unknownTemplate 4q@1 → 4p@1',
			'sessions/budi-sari/2021-08-13-01.yaml:2 reference.unknownPair budi-sary → budi-sari',
			'sessions/budi-sari/2021-08-13-01.yaml:4 reference.unknownPerson sarri → sari',
			'sessions/budi-sari/2021-08-13-01.yaml:5 reference.unknownValue adaptiv → adaptif',
			'sessions/budi-sari/2021-08-13-01.yaml:6 reference.unknownAction 2021-08-13-budi-sari-01#a9',
			'sessions/budi-sari/2021-08-14-01.yaml:2 reference.unknownGoal g2 → g1',
		]);
	});

	test('a long list is looked through in steps: each of at most one that is unknown, or of 50 that are known', async () => {
		const list = Array
			.from(
				{ length: 200 },
				(_, n) => `- date: 2021-08-13\n  id: s${String(n)}\n  mentors: [budi]\n  mentees: [${n < 30 ? 'unknown' : 'sari'}]\n`,
			)
			.join('');
		const index = await readMemory({ ...base, 'sessions.yaml': list });
		const uri = `${root}/sessions.yaml`;
		const steps = problemSteps(index.parsed(uri)!, index.programmeOf(uri)!, '2021-08-20');
		let count = 0;
		let last = steps.next();
		for (; last.done !== true; last = steps.next()) {
			count += 1;
		}
		assert.deepEqual([last.value.length, count], [30, 30 + 6 + 4 + 4]);
	});

	test('plain names are welcome, and without people.yaml every id is', async () => {
		assert.deepEqual(await problems({ 'people.yaml': '', ...session('date: 2021-08-13\nmentors: [nobody]\n') }), []);
	});

	test('one id for two things is said at both places', async () => {
		assert.deepEqual(await problems({
			...session('id: same\ndate: 2021-08-13\n'),
			...session('id: same\ndate: 2021-08-14\n', '2021-08-14-01'),
		}), [
			'sessions/budi-sari/2021-08-13-01.yaml:1 id.duplicate same see sessions/budi-sari/2021-08-14-01.yaml',
			'sessions/budi-sari/2021-08-14-01.yaml:1 id.duplicate same see sessions/budi-sari/2021-08-13-01.yaml',
		]);
		assert.deepEqual(await problems(session('date: 2021-08-13\nactions:\n  - {id: a1, text: x, owner: sari}\n  - {id: a1, text: y, owner: sari}\n')), [
			'sessions/budi-sari/2021-08-13-01.yaml:3 id.duplicate a1 see sessions/budi-sari/2021-08-13-01.yaml',
			'sessions/budi-sari/2021-08-13-01.yaml:4 id.duplicate a1 see sessions/budi-sari/2021-08-13-01.yaml',
		]);
	});

	test('an id of several words is said whole', async () => {
		assert.deepEqual(
			(await problems({
				'people.yaml': 'people:\n  - id: pak budi\n    name: A\n  - id: pak budi\n    name: B\n',
				'pairs/budi-sari.yaml': '',
			})).slice(0, 1),
			['people.yaml:2 id.duplicate pak budi see people.yaml'],
		);
	});

	test('a set of values that nobody knows is said where it is named, and only there', async () => {
		assert.deepEqual(
			await problems({
				'programme.yaml': 'name: P\nvalues: berakhlax\ncohorts: [one]\nid: p\n',
				...session('date: 2021-08-13\nvalues: [adaptif]\n'),
			}),
			['programme.yaml:2 record.unknownWord berakhlax → berakhlak, aneka'],
		);
	});

	test('a note that is older than the months for which the programme keeps notes is marked, by its own day', async () => {
		const note = (name: string, date: string): Readonly<Record<string, string>> =>
			({ [`reflections/budi-sari/${name}.md`]: `---\nsession: 2021-08-13-budi-sari-01\n${date}visibility: pair\n---\n# Note\n` });
		const files = {
			...session('date: 2021-08-13\n'), ...note('old', 'date: 2021-06-19\n'), ...note('kept', 'date: 2021-06-20\n'), ...note('undated', ''),
		};
		assert.deepEqual(await problems(files), []);
		assert.deepEqual(
			await problems({ ...files, 'programme.yaml': `${base['programme.yaml']}policy:\n  retention_months: 2\n` }),
			['reflections/budi-sari/old.md:1 reflection.pastRetention 2 → 2021-06-19'],
		);
	});

	test('the same goal id in two pairs, or action id in two sessions, is no duplicate', async () => {
		assert.deepEqual(await problems({
			'pairs/a-b.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Other\n',
			...session('date: 2021-08-13\nactions:\n  - {id: a1, text: x, owner: sari}\n'), ...session(
				'date: 2021-08-14\nactions:\n  - {id: a1, text: x, owner: sari}\n', '2021-08-14-01',
			),
		}), []);
	});

	test('a status that can’t be true yet, a day outside the cohort, and two sessions at one time', async () => {
		assert.deepEqual(
			await problems({ ...session('date: 2021-08-21\nstatus: done\n') }),
			['sessions/budi-sari/2021-08-13-01.yaml:2 session.statusContradictsDate done → 2021-08-21'],
		);
		assert.deepEqual(await problems({ ...session('date: 2021-08-21\nstatus: done\n') }, '2021-08-21'), []);
		assert.deepEqual(
			await problems({ ...session('date: 2021-07-31\n') }),
			['sessions/budi-sari/2021-08-13-01.yaml:1 session.outsideCohort 2021-07-31 → 2021-08-01 – 2021-12-31'],
		);
		const twice = (status: string) =>
			problems({
				...session('date: 2021-08-13\ntime: 13.00\n'),
				...session(`date: 2021-08-13\ntime: "13:00"\nstatus: ${status}\n`, '2021-08-13-02'),
			});
		assert.deepEqual(await twice('done'), [
			'sessions/budi-sari/2021-08-13-01.yaml:1 session.clash 2021-08-13-budi-sari-02 see sessions/budi-sari/2021-08-13-02.yaml',
			'sessions/budi-sari/2021-08-13-02.yaml:1 session.clash 2021-08-13-budi-sari-01 see sessions/budi-sari/2021-08-13-01.yaml',
		]);
		assert.deepEqual(await twice('cancelled'), []);
	});
});
