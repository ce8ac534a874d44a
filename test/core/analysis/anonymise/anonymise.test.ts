import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { reportCsv } from '../../../../src/core/exports/tables/reportCsv';
import { reportJson } from '../../../../src/core/exports/tables/reportJson';
import { documentPage, issuerOf } from '../../../../src/core/exports/documents/document';
import { programmeReport } from '../../../../src/core/exports/documents/report';
import { sessionsNdjson } from '../../../../src/core/exports/tables/sessionsNdjson';
import { anonymiseMentees } from '../../../../src/core/analysis/anonymise/anonymise';
import { figuresOf, type ProgrammeFigures } from '../../../../src/core/analysis/figures/figures';
import { menteeLabels } from '../../../../src/core/analysis/anonymise/menteeLabels';
import type { Scope } from '../../../../src/core/analysis/figures/scope';
import type { Programme } from '../../../../src/core/programme/programme';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { rounds } from '../../longForm';
import { noon, programmeIn } from '../../folder';
import { namedProgramme } from '../figures/namedProgramme';
import { sample } from '../figures/sample';

type Files = Readonly<Record<string, string>>;

const words = wordsFor('en');
const now = noon('2021-06-15');

/** Every report and list that can be handed on. */
const texts = (programme: Programme, scope: Scope = {}, at = now): readonly string[] => {
	const figures = figuresOf(programme, scope, at);
	const report = programmeReport([{ programme, figures, ...issuerOf(programme, at) }], words);
	return [reportJson([figures]), reportCsv([figures], words), documentPage(report, words), [...sessionsNdjson(programme, at)].join('\n')];
};

/** A whole value as text, what is in maps included. */
const everything = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) => part instanceof Map ? [...part as ReadonlyMap<unknown, unknown>] : part);

const anyOrder = (list: readonly unknown[]): readonly string[] => list.map(one => JSON.stringify(one)).sort();

/** Figures without what anybody or anything is called. */
function unnamed({
	pairs, goals, total, withoutPair, jpRule, byPair, byCohort, byMentor, byPerson, byMonth, values, leftOut, broken,
}: ProgrammeFigures): unknown {
	return {
		// What is none of the programme's values could be anything, and is not told apart.
		pairs, goals, total, withoutPair, byMonth, values: values
			.slice(0, 2)
			.map(({ held }) => held), leftOut, jpRule: typeof jpRule === 'object' ? [jpRule.per, jpRule.value] : jpRule,
		byPair: anyOrder(byPair.map(({
			id, mentors, mentees, cohort, goals: own, ...figures
		}) => ({
			...figures,
			id: id !== undefined,
			mentors: mentors.length,
			mentees: mentees.length,
			cohort: cohort !== undefined,
			goals: own.map(goal => ({ ...goal, id: goal.id !== undefined })),
		}))),
		byCohort: anyOrder(byCohort.map(({ id, name, ...figures }) => [id !== undefined, name !== undefined, figures])),
		byMentor: anyOrder(byMentor.map(({ id, name, ...figures }) => [id !== undefined, name !== undefined, figures])),
		byPerson: anyOrder(byPerson.map(({
			year, sessions, minutes, withoutMinutes, jp, target,
		}) => ({
			year,
			sessions: anyOrder(sessions.map(({ date, minutes: long }) => [date, long])),
			minutes,
			withoutMinutes,
			jp,
			target,
		}))),
		broken: broken.map(({ code, line }) => [code, line]),
	};
}

const called = new Set(['session', 'pair', 'cohort', 'programme', 'programmeName', 'person']);

/** A line without what anybody or anything is called. */
const unnamedLine = (line: string): unknown =>
	JSON.parse(
		line,
		(key, value: unknown) => called.has(key)
			? typeof value
			: ['mentors', 'mentees', 'values', 'goals'].includes(key)
				? (value as readonly string[]).length
				: value,
	);

suite('An anonymised programme', () => {
	test('names no mentee anywhere, and every figure of it is the real one', async () => {
		await fc.assert(fc.asyncProperty(namedProgramme, fc.constantFrom<Scope>(
			{}, { year: 2021 }, { cohort: 'kelompok-zupra' },
		), async ({ files, names }, scope) => {
			const programme = await programmeIn(files);
			const anonymous = anonymiseMentees(programme, words);
			const { cohort, ...rest } = scope;
			const newScope = { ...rest, ...(cohort !== undefined && { cohort: menteeLabels(programme, words).inText(cohort) }) };
			for (const text of [...texts(anonymous, newScope), everything(anonymous)]) {
				names.forEach(name => { assert.ok(!text.toLowerCase().includes(name), `${name}: ${text}`); });
			}
			assert.deepEqual(unnamed(figuresOf(anonymous, newScope, now)), unnamed(figuresOf(programme, scope, now)));
			assert.deepEqual([...sessionsNdjson(anonymous, now)].map(unnamedLine), [...sessionsNdjson(programme, now)].map(unnamedLine));
		}), { numRuns: rounds(60) });
	});

	test('anonymised once more is the same', async () => {
		await fc.assert(fc.asyncProperty(namedProgramme, async ({ files }) => {
			const once = anonymiseMentees(await programmeIn(files), words);
			assert.deepEqual(anonymiseMentees(once, words), once);
		}), { numRuns: rounds(60) });
	});

	test('is the sample with other words for Sari and her pair, and nothing else', async () => {
		const programme = await programmeIn(sample);
		const at = noon('2021-11-10');
		const renamed = (text: string): string =>
			text.replaceAll('budi-sari', 'pair-1').replaceAll('sari', 'mentee-1').replaceAll('Sari', 'Mentee 1');
		// Budi and Mentee 1 stand in the same order as Budi and Sari.
		assert.deepEqual(texts(anonymiseMentees(programme, words), {}, at), texts(programme, {}, at).map(renamed));
	});

	test('numbers mentees as people.yaml lists them, then by their first session, so that who comes last changes no label', async () => {
		const person = (id: string): object => ({ id, name: id.toUpperCase() });
		const files = (people: readonly string[], more: Files = {}): Files => ({
			'programme.yaml': 'name: P\n', 'people.yaml': stringify({
				people: people.map(person),
			}), 'pairs/x.yaml': 'mentors: [m]\nmentees: [b, a]\n', 'pairs/y.yaml': 'mentors: [m]\nmentees: [Nama]\n',
			'sessions/x/2021-05-01-01.yaml': 'date: 2021-05-01\nmentees: [b, Awal]\n', 'sessions/y/2021-05-02-01.yaml': 'date: 2021-05-02\n', 'sessions/x/2021-05-03-01.yaml': 'date: 2021-05-03\nmentees: [Akhir]\n', ...more,
		});
		const labelsOf = async (all: Files): Promise<unknown> => {
			const { of } = menteeLabels(await programmeIn(all), words);
			return ['a', 'A', 'b', 'c', 'Awal', 'Nama', 'Akhir', 'm'].map(reference => of(reference)?.name);
		};
		const before = ['Mentee 1', 'Mentee 1', 'Mentee 2', undefined, 'Mentee 3', 'Mentee 4', 'Mentee 5', undefined];
		assert.deepEqual(await labelsOf(files(['m', 'a', 'b'])), before);
		assert.deepEqual(await labelsOf(files(['m', 'a', 'b'], { 'sessions/a/1.yaml': 'date: 2021-05-09\nmentees: [Baru]\n' })), before);
		// Who is added at the end of people.yaml comes before those of whom there is only a name.
		assert.deepEqual(
			await labelsOf(files(['m', 'a', 'b', 'c'], { 'pairs/z.yaml': 'mentees: [c]\n' })),
			['Mentee 1', 'Mentee 1', 'Mentee 2', 'Mentee 3', 'Mentee 4', 'Mentee 5', 'Mentee 6', undefined],
		);
	});

	test('numbers pairs by their mentees, and lets nobody who is called like a label be taken for a mentee', async () => {
		const anonymous = anonymiseMentees(await programmeIn({
			'programme.yaml': 'name: P\n', 'people.yaml': 'people:\n  - {id: mentee-1, name: Guru}\n  - {id: z, name: Zaki}\n  - {id: a, name: Abi}\n', 'pairs/abi.yaml': 'mentors: [mentee-1]\nmentees: [a]\n', 'pairs/zaki.yaml': 'mentors: [mentee-1]\nmentees: [z]\n',
		}), words);
		assert.deepEqual(
			[...anonymous.pairs.values()].map(({ id, mentors, mentees }) => [id, mentors, mentees]),
			[['pair-2', ['mentee-1'], ['mentee-3']], ['pair-1', ['mentee-1'], ['mentee-2']]],
		);
		assert.strictEqual(anonymous.people.get('mentee-1')?.name, 'Guru');
	});

	test('takes a mentee’s name in another spelling for a name too', async () => {
		const anonymous = anonymiseMentees(
			await programmeIn({
				'a.session.yaml': 'date: 2021-06-01\nmentor: Budi\nmentee: Jyntok\nattendance: [{person: JYNTOK, state: present}]\n',
			}),
			words,
		);
		assert.deepEqual(
			anonymous.sessions.map(({ id, mentors, mentees, attendance }) => ({ id, mentors, mentees, attendance })),
			[
				{
					id: '2021-06-01-session-01',
					mentors: ['Budi'],
					mentees: ['Mentee 1'],
					attendance: [{ person: 'Mentee 1', state: 'present' }],
				},
			],
		);
		assert.notMatch(everything(anonymous), /jyntok/i);
	});

	test('takes the name of a programme’s folder for its own only where no mentee is in it', async () => {
		const programme = await programmeIn({ 'budi-jyntok/a.session.yaml': 'date: 2021-06-01\nmentee: Jyntok\n' });
		assert.deepEqual([programme.name, anonymiseMentees(programme, words).name], ['budi-jyntok', 'budi-Mentee 1']);
	});

	test('tells of a file that can’t be read where its kind lies, and not whose it is', async () => {
		const anonymous = anonymiseMentees(
			await programmeIn({
				'programme.yaml': 'name: P\n',
				'pairs/p.yaml': 'mentees: [Jyntok]\n',
				'sessions/p/2021-06-01-01.yaml': 'title: [\n',
				'sessions/jyntok/jyntok.yaml': 'title: [\n',
				'pairs/budi-lain.yaml': 'mentees: [\n',
			}),
			words,
		);
		assert.deepEqual(
			figuresOf(anonymous, {}, now).broken.map(({ file }) => file),
			['pairs/pair-2.yaml', 'sessions/other-1/other-1.yaml', 'sessions/pair-1/2021-06-01-01.yaml'],
		);
	});
});
