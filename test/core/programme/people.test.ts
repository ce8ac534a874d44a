import { assert } from 'chai';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import { personJp } from '../../../src/core/analysis/figures/personJp';
import { findCalendarPerson, peopleMeant } from '../../../src/core/exports/namedPeople';
import { fixesFor } from '../../../src/core/plans/fixes/fixes';
import { participantsOf } from '../../../src/core/programme/queries';
import type { Problem } from '../../../src/core/record/problem';
import { namesIn } from '../../../src/core/text/personName';
import { applyEdits } from '../../../src/core/text/textEdit';
import { wordsFor } from '../../../src/core/words/catalogues';
import { describeProblem } from '../../../src/core/words/words';
import { noon, programmeIn, readMemory, root } from '../folder';
import { problemsIn } from '../parsedFiles';

type Files = Readonly<Record<string, string>>;
const today = '2026-03-10';

/** Returns sessions and minutes by person. */
const hours = async (files: Files): Promise<unknown> => {
	const programme = await programmeIn(files);
	const { byPerson } = figuresOf(programme, {}, noon(today));
	const held = byPerson.filter(({ sessions }) => sessions.length > 0);
	return Object.fromEntries(held.map(({ person, sessions, minutes }) => [person, [sessions.length, minutes]]));
};

const problems = async (files: Files, path: string): Promise<readonly Problem[]> => {
	const index = await readMemory(files);
	return problemsIn(index.facts(`${root}/${path}`)!, index.programmes()[0]!, today);
};

const told = (found: readonly Problem[]): unknown => found.map(({ code, value, expected }) => [code, value, expected]);

/** Applies each fix of the only problem of a file; returns the texts. */
const fixed = async (files: Files, path: string, code: string): Promise<readonly string[]> => {
	const index = await readMemory(files);
	const [programme] = index.programmes();
	const file = index.parsed(`${root}/${path}`)!;
	const text = files[path]!;
	const problem = problemsIn(file, programme!, today).find(each => each.code === code)!;
	return fixesFor(problem, { file, text, programme: programme!, today, words: wordsFor('en'), taken: () => false })
		.map(({ plan }) => applyEdits(text, plan.edit[0]!.edits));
};

const people = 'people:\n  - id: siti\n    name: Dr. Siti Wulandari, S.Sos., M.AP.\n  - id: bambang\n    name: Bambang Hidayat\n  - id: r\u00e9\n    name: R\u00e9mi\n';
const frame = { 'programme.yaml': 'name: P\n', 'people.yaml': people, 'pairs/p.yaml': 'mentors: [siti]\nmentees: [bambang]\n' };

suite('Two spellings of one person', () => {
	test('are one in hours, JP, attendance and pairs: case, blanks, Unicode form, titles and degrees in any order', async () => {
		const spellings = ['Siti Wulandari', 'siti  wulandari', 'Hj. Siti Wulandari, M.AP., S.Sos.', 'SITI', 'Dr. Siti Wulandari, S.Sos., M.AP.'];
		const sessions = spellings.map((name, i) => [
			`sessions/2026-03-0${String(i + 1)}.session.yaml`,
			`date: 2026-03-0${String(i + 1)}\nminutes: 60\nmentors: ['${name}']\nmentees: [bambang hidayat]\nattendance:\n  - {person: 'Bambang  HIDAYAT, S.E.', state: present}\n`,
		] as const);
		const programme = await programmeIn({ ...frame, ...Object.fromEntries(sessions) });
		const { byPair, byPerson } = figuresOf(programme, {}, noon(today));
		assert.deepEqual(byPair.map(({ id, sessions: { held } }) => [id, held]), [['p', 5]]);
		assert.deepEqual(
			byPerson.filter(({ sessions: own }) => own.length > 0).map(({ person, minutes }) => [person, minutes]),
			[['bambang', 300], ['siti', 300]],
		);
		assert.deepEqual(personJp(programme, 'siti wulandari', 2026, noon(today)).sessions.map(one => one.with), Array(5).fill(['Bambang Hidayat']));
		assert.deepEqual([...new Set(programme.sessions.flatMap(session => participantsOf(programme, session)))], ['siti', 'bambang']);
	});

	test('are one without people.yaml, too, by the names in sessions alone', async () => {
		const of = (name: string): string => `date: 2026-03-01\nminutes: 30\nmentors: ['${name}']\nmentees: [Re\u0301mi]\n`;
		const files = {
			'programme.yaml': 'name: P\n', 'sessions/a.session.yaml': of('Budi Santoso'), 'sessions/b.session.yaml': of('budi santoso, S.Kom.').replace('Re\u0301mi', 'R\u00e9mi'),
		};
		assert.deepEqual(Object.values(await hours(files) as object), [[2, 60], [2, 60]]);
	});

	test('are told, with the known spelling as the fix', async () => {
		const text = 'date: 2026-03-01\nmentors: [Siti Wulandari] # here\nmentees: [bambang]\n';
		const files = { ...frame, 'sessions/p/a.yaml': text };
		assert.deepEqual(told(await problems(files, 'sessions/p/a.yaml')), [['reference.otherSpelling', 'Siti Wulandari', 'siti']]);
		assert.deepEqual(await fixed(files, 'sessions/p/a.yaml', 'reference.otherSpelling'), [text.replace('Siti Wulandari', 'siti')]);
		const alone = { 'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'mentors: [Ani Lestari]\n', 'sessions/p/a.yaml': 'date: 2026-03-01\nmentors: [ANI LESTARI]\n' };
		assert.deepEqual(told(await problems(alone, 'sessions/p/a.yaml')), [['reference.otherSpelling', 'ANI LESTARI', 'Ani Lestari']]);
	});
});

suite('Two people of one name', () => {
	const two = 'people:\n  - id: budi\n    name: Budi Santoso\n  - id: budi-2\n    name: Ir. Budi Santoso\n  - id: ani\n    name: Ani\n';
	const files = {
		'programme.yaml': 'name: P\n', 'people.yaml': two,
		'sessions/a.session.yaml': 'date: 2026-03-01\nminutes: 60\nmentors: [ani]\nmentees: [budi santoso]\n',
	};

	test('are a problem where the name is used, and it counts for neither; a name as one of them has it is theirs', async () => {
		assert.deepEqual(told(await problems(files, 'sessions/a.session.yaml')), [['reference.ambiguousPerson', 'budi santoso', 'budi, budi-2']]);
		assert.deepEqual(await hours(files), { 'ani': [1, 60], 'budi santoso': [1, 60] });
		assert.deepEqual(
			await fixed(files, 'sessions/a.session.yaml', 'reference.ambiguousPerson'),
			['budi', 'budi-2'].map(id => files['sessions/a.session.yaml'].replace('budi santoso', id)),
		);
		const exact = { ...files, 'sessions/a.session.yaml': 'date: 2026-03-01\nmentors: [ani]\nmentees: [Ir. Budi Santoso]\n' };
		assert.deepEqual(await problems(exact, 'sessions/a.session.yaml'), []);
	});

	test('are both named to who asks for one of them', async () => {
		const programmes = (await readMemory(files)).programmes();
		assert.deepEqual(peopleMeant(programmes, 'BUDI SANTOSO'), ['budi', 'budi-2']);
		assert.deepEqual([peopleMeant(programmes, 'budi'), findCalendarPerson(programmes[0]!, 'budi')], [[], 'budi']);
		assert.strictEqual(findCalendarPerson(programmes[0]!, 'budi santoso'), undefined);
	});
});

suite('A list of names', () => {
	const programme = { 'programme.yaml': 'name: P\n' };
	const path = 'sessions/a.session.yaml';
	const session = (mentees: string): Files => ({ ...programme, [path]: `date: 2026-03-02\nminutes: 60\nmentees:${mentees}\n` });

	test('has the degrees that YAML splits off as part of the name before them; the fix quotes the name', async () => {
		const flow = session(' [Dewi, Budi Santoso, S.Kom., M.T.] # two');
		assert.deepEqual(told(await problems(flow, path)), [['record.degreesInList', 'Budi Santoso, S.Kom., M.T.', 'S.Kom., M.T.']]);
		assert.deepEqual(await hours(flow), { 'Budi Santoso, S.Kom., M.T.': [1, 60], 'Dewi': [1, 60] });
		assert.deepEqual(await fixed(flow, path, 'record.degreesInList'), [flow[path]!.replace('Budi Santoso, S.Kom., M.T.', '"$&"')]);
		const block = session('\n  - Budi Santoso\n  - S.Kom.\n  - Dewi');
		assert.deepEqual<unknown>(await fixed(block, path, 'record.degreesInList'), [session('\n  - "Budi Santoso, S.Kom."\n  - Dewi')[path]]);
	});

	test('is offered where one text names several; nothing is guessed', async () => {
		for (const [text, entries] of [
			[' Budi, Dewi, Eko', '\n  - Budi\n  - Dewi\n  - Eko'],
			[' Budi Santoso, S.Kom., M.T. dan Dewi, S.H.', '\n  - Budi Santoso, S.Kom., M.T.\n  - Dewi, S.H.'],
			[' [Eko, Budi & Dewi]', ' [Eko, Budi, Dewi]'],
			['\n  - Budi / Dewi # both\n  - Eko', '\n  - Budi\n  - Dewi # both\n  - Eko'],
		] as const) {
			const files = session(text);
			assert.deepEqual((await problems(files, path)).map(({ code }) => code), ['record.namesInText'], text);
			assert.deepEqual((await fixed(files, path, 'record.namesInText')).map(each => each.replaceAll(/^ {4}-/gm, '  -')), [session(entries)[path]]);
		}
	});

	test('is one in attendance, speakers and traces, too: degrees belong to the name, and several names can become entries', async () => {
		const of = (rest: string): Files => ({ ...programme, [path]: `date: 2026-03-02\n${rest}\n` });
		for (const [code, before, after] of [
			['record.degreesInList', 'attendance: [Ani, Budi, S.Kom.]', 'attendance: [Ani, "Budi, S.Kom."]'],
			['record.degreesInList', 'speakers: [Ani, Budi, S.Kom.]', 'speakers: [Ani, "Budi, S.Kom."]'],
			['record.namesInText', 'attendance: [Budi dan Ani]', 'attendance: [Budi, Ani]'],
			['record.namesInText', 'attendance: Budi, Ani', 'attendance:\n  - Budi\n  - Ani'],
			['record.namesInText', 'speakers:\n  - Budi & Ani', 'speakers:\n  - Budi\n  - Ani'],
			['record.namesInText', 'attendance:\n  - person: Budi, Ani\n    state: late', 'attendance:\n  - person: Budi\n    state: late\n  - person: Ani\n    state: late'],
			['record.namesInText', 'daftar_hadir:\n  - {person: Budi dan Ani, kehadiran: hadir}\n  - Eko', undefined],
			['record.namesInText', 'reflected:\n  - {person: "Budi, Ani", on: 2026-03-03}', undefined],
		] as const) {
			assert.deepEqual((await problems(of(before), path)).map(each => each.code).filter(each => /degrees|names|onePerson/.test(each)), [code], before);
			const [text, ...others] = await fixed(of(before), path, code);
			if (after !== undefined) {
				assert.deepEqual([text, others], [of(after)[path], []]);
			}
			assert.deepEqual((await problems({ ...programme, [path]: text! }, path)).filter(each => /degrees|names/.test(each.code)), [], text);
		}
	});

	test('is no choice where one person stands: an owner, an author, who approved; each name is a fix', async () => {
		const text = 'date: 2026-03-02\nactions:\n  - text: Read\n    owner: Budi, Ani # both\napproved: {by: Budi dan Ani}\n';
		const files = { ...programme, [path]: text };
		const found = await problems(files, path);
		assert.deepEqual(told(found), [['record.onePerson', 'Budi, Ani', 'Budi; Ani'], ['record.onePerson', 'Budi dan Ani', 'Budi; Ani']]);
		assert.deepEqual(await fixed(files, path, 'record.onePerson'), ['Budi', 'Ani'].map(name => text.replace('Budi, Ani', name)));
		assert.deepEqual((['en', 'id'] as const).map(language => describeProblem(found[0]!, wordsFor(language))), [
			'“Budi, Ani” is read as one person, and only one can be named here. Choose “Budi” or “Ani”.',
			'“Budi, Ani” dibaca sebagai satu orang, sedangkan di sini hanya satu orang yang dapat disebut. Pilih “Budi” atau “Ani”.',
		]);
	});

	test('says in one sentence which names it may be', async () => {
		const [problem] = await problems(session(' Budi, Dewi, Eko'), path);
		assert.deepEqual((['en', 'id'] as const).map(language => describeProblem(problem!, wordsFor(language))), [
			'“Budi, Dewi, Eko” is read as one person. Did you mean “Budi”, “Dewi” and “Eko”?',
			'“Budi, Dewi, Eko” dibaca sebagai satu orang. Apakah yang dimaksud “Budi”, “Dewi”, dan “Eko”?',
		]);
	});

	test('shows where each name ends, though degrees have commas too', async () => {
		const [problem] = await problems(session(' Budi Santoso, S.Kom., M.T. dan Dewi, S.H.'), path);
		assert.deepEqual((['en', 'id'] as const).map(language => describeProblem(problem!, wordsFor(language)).split('. ').at(-1)), [
			'Did you mean “Budi Santoso, S.Kom., M.T.” and “Dewi, S.H.”?', 'Apakah yang dimaksud “Budi Santoso, S.Kom., M.T.” dan “Dewi, S.H.”?',
		]);
	});

	test('keeps names that only look like several', () => {
		for (const name of ['Sukarno', 'Dr. Ir. H. Dicky Saromi, M.Sc.', 'dr. Citra, Sp.A(K)', 'Wildan', 'Andi Ramadan', 'Budi, Jr.', 'Tim Dana, 2021', 'A & B']) {
			assert.deepEqual(namesIn(name), [name]);
		}
		assert.deepEqual(namesIn('Budi; Dewi and Eko\nSiti'), ['Budi', 'Dewi', 'Eko', 'Siti']);
	});
});
