import { assert } from 'chai';
import { menteeLabels } from '../../../src/core/analysis/anonymise/menteeLabels';
import { findCohort } from '../../../src/core/analysis/figures/scope';
import { calendarSubjects } from '../../../src/core/exports/calendar/calendarSessions';
import { peopleKeysOf } from '../../../src/core/exports/namedPeople';
import { planMakeProgramme } from '../../../src/core/plans/programme/planMakeProgramme';
import { planPair } from '../../../src/core/plans/pair/planPair';
import { hasReflectedEntry } from '../../../src/core/plans/reflection/planReflected';
import { hasRole } from '../../../src/core/programme/people';
import type { Programme } from '../../../src/core/programme/programme';
import { participantsOf, writesAsMentor } from '../../../src/core/programme/queries';
import { actionRows } from '../../../src/core/views/actions/actionRows';
import { reflectionRows } from '../../../src/core/views/reflections/reflectionRows';
import type { Row } from '../../../src/core/views/row';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { defaultViewOptions } from '../../../src/core/views/sessions/shownSessions';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, programmeIn, root } from '../folder';

type Files = Readonly<Record<string, string>>;

const today = '2021-09-01';
const words = wordsFor('en');
/** One name that no people.yaml and no pair has: in other case, Unicode form and blanks, with a title and a degree. */
const spellings = ['Ren\u00e9 Dewi', 'rene\u0301 dewi', 'REN\u00c9\u00a0 DEWI', 'Dr. Ren\u00e9 Dewi', 'Ren\u00e9 Dewi, S.Kom.'];

const read = (files: Files): Promise<Programme> => programmeIn({ 'programme.yaml': 'name: P\n', ...files });

/** Returns a session of each spelling. */
const sessionsWith = (lines: (name: string) => string): Files => Object.fromEntries(spellings.map((name, i) =>
	[`sessions/2021-08-0${String(i + 1)}.session.yaml`, `date: 2021-08-0${String(i + 1)}\n${lines(name)}`]));
const labels = (rows: readonly Row[]): readonly string[] => rows.map(({ label }) => label);

suite('Spellings of a name that only sessions have', () => {
	test('are one row by person, under the first spelling, in the Sessions, Actions and Reflections views', async () => {
		const of = await read({
			...sessionsWith(name => `mentor: "${name}"\nactions:\n  - {text: Read, owner: "${name}"}\n`),
			...Object.fromEntries(spellings.map((name, i) =>
				[`reflections/${String(i)}.md`, `---\ntype: journal\ndate: 2021-08-09\nauthor: "${name}"\nvisibility: pair\n---\n# Note\n`])),
		});
		const byPerson = sessionRows([of], [], words, noon(today), { ...defaultViewOptions, group: 'person' }).flatMap(({ children }) => children?.() ?? []);
		assert.deepEqual<unknown>(labels(byPerson), [spellings[0]]);
		assert.deepEqual(labels(actionRows([of], { by: 'owner' }, words, noon(today))).map(label => label.toLowerCase().normalize()), ['ren\u00e9 dewi']);
		for (const me of spellings) {
			const authors = reflectionRows([of], { by: 'person', me: () => me }, words, noon(today)).filter(({ icon }) => icon === 'person');
			assert.deepEqual(labels(authors), [words.reflections.you(spellings[0]!)]);
		}
	});

	test('are one participant, owner of a calendar and author of a trace', async () => {
		const [first = '', second = '', ...others] = spellings;
		const of = await read({
			'a.session.yaml': `date: 2021-08-01\nmentor: "${first}"\nmentee: Eko\nattendance:\n${
				[second, ...others].map(name => `  - {person: "${name}", state: present}\n`).join('')}reflected:\n  - {person: "${second}", on: 2021-08-02}\n`,
			...sessionsWith(name => `mentee: "${name}"\n`),
		});
		const [session] = of.sessions;
		assert.deepEqual(participantsOf(of, session!), [first, 'Eko']);
		assert.deepEqual(peopleKeysOf(of), [first, 'Eko']);
		assert.deepEqual([...calendarSubjects(of, of.sessions).people], [[first, 6], ['Eko', 1]]);
		assert.deepEqual(
			spellings.map(name => [hasReflectedEntry(of, session!, name), writesAsMentor(of, name, session)]),
			spellings.map(() => [true, true]),
		);
	});

	test('have one label in an anonymised programme, and are found in titles', async () => {
		const { of, inText } = menteeLabels(await read(sessionsWith(name => `mentee: "${name}"\n`)), words);
		const titleWith = (name: string): string => inText(`About ${name}!`).replace(/^About (Dr\. )?|(, S\.Kom\.)?!$/g, '');
		assert.deepEqual(spellings.map(name => [of(name)?.id, titleWith(name)]), spellings.map(() => ['mentee-1', 'Mentee 1']));
	});

	test('become one person and one pair of a new programme', async () => {
		const of = await read(sessionsWith(name => `mentor: Budi\nmentee: "${name}"\n`));
		const { create } = planMakeProgramme({
			folder: root, name: 'Team', language: 'en', timezone: 'Asia/Jakarta', records: [of], notes: new Map(), taken: () => false,
		});
		assert.deepEqual(create.map(({ uri }) => uri.slice(root.length + 1)), ['programme.yaml', 'people.yaml', 'pairs/budi-rene-dewi.yaml']);
	});

	test('are one person in New Pair, also beside a pair that people.yaml does not know', async () => {
		const request = async (mentees: readonly string[], files: Files = {}): Promise<unknown> => {
			const plan = planPair({ programme: await read(files), mentor: 'Budi', mentees, today, language: 'en', taken: () => false });
			return typeof plan === 'string' ? plan : plan.pair;
		};
		const pair = { 'pairs/x.yaml': `mentors: [BUDI]\nmentees: ["${spellings[0]!}"]\n` };
		for (const name of spellings) {
			assert.deepEqual(
				[await request([spellings[0]!, name]), await request([name], pair), await request(['Eko'], pair)],
				['samePerson', 'alreadyAPair', 'budi-eko'],
			);
		}
	});
});

test('A cohort is found by its id or name in any case, Unicode form and blanks, declared or only used', async () => {
	const of = await read({ 'programme.yaml': 'name: P\ncohorts:\n  - {id: one, name: Angkatan Ren\u00e9}\n', 'pairs/x.yaml': 'mentors: [Budi]\ncohort: Kelas A\n' });
	assert.deepEqual(
		['one', 'ONE', ' one ', 'angkatan  rene\u0301', 'Kelas A', 'kelas a', 'two', ''].map(written => findCohort(of, written)),
		['one', 'one', 'one', 'one', 'Kelas A', 'Kelas A', undefined, undefined],
	);
});

test('A role is the same in any case, Unicode form and blanks', () => {
	assert.deepEqual(['mentee', ' Mentee ', 'MENTEE', 'mentor', undefined].map(role => hasRole({ name: 'Ani', ...(role !== undefined && { role }) }, 'mentee')), [true, true, true, false, false]);
});
