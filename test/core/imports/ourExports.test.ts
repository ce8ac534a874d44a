import { assert } from 'chai';
import fc from 'fast-check';
import { countFigures } from '../../../src/core/analysis/figures/figures';
import { renderCalendar } from '../../../src/core/exports/calendar/calendar';
import { calendarSessions } from '../../../src/core/exports/calendar/calendarSessions';
import { reportCsv } from '../../../src/core/exports/tables/reportCsv';
import { countReported } from '../../../src/core/exports/tables/reported';
import { reportTable } from '../../../src/core/exports/tables/reportTables';
import { reportWorkbook } from '../../../src/core/exports/tables/reportWorkbook';
import { tableIds } from '../../../src/core/exports/tables/table';
import { signsIn, tableCsv } from '../../../src/core/exports/tables/tableCsv';
import { sessionsNdjson } from '../../../src/core/exports/tables/sessionsNdjson';
import type { Programme } from '../../../src/core/programme/programme';
import type { Session } from '../../../src/core/record/session';
import { finish } from '../../../src/core/text/steps';
import { wordsFor } from '../../../src/core/words/catalogues';
import { rounds } from '../longForm';
import { noon, programmeIn } from '../folder';
import { emptyProgramme, importFile, type Imported, importRecords, type Tree } from './proposals/importing';
import { madeSource } from './proposals/madeSource';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Before all of the made sessions, so that a calendar has those that are planned. */
const early = noon('2025-12-31');
const late = noon('2026-03-10');

/** An export of ours, as somebody has it in a file. */
interface Exported {
	readonly name: string;
	readonly bytes: Uint8Array;
}

const report = (programme: Programme, language: 'en' | 'id'): Exported =>
	({ name: 'report.csv', bytes: bytesOf(reportCsv([finish(countFigures(programme, {}, late))], wordsFor(language), { bom: true })) });
const lines = (programme: Programme): Exported => ({ name: 'sessions.ndjson', bytes: bytesOf([...sessionsNdjson(programme, late)].join('\n')) });
const calendar = (programme: Programme): Exported => ({ name: 'calendar.ics', bytes: bytesOf(renderCalendar([
	{ programme, now: early, sessions: calendarSessions(programme, early), words: wordsFor('id') },
])) });

/** The tables of a report that have people or pairs, and the workbook. */
const tables = (programme: Programme, language: 'en' | 'id'): readonly Exported[] => {
	const words = wordsFor(language);
	const reported = [finish(countReported({ programme, scope: {}, id: 'p' }, late, words))];
	return [
		...tableIds.map(id => ({ name: `${id}.csv`, bytes: bytesOf(tableCsv(finish(reportTable(id, reported, words)), signsIn[language], { bom: true })) })),
		{ name: 'report.xlsx', bytes: finish(reportWorkbook(reported, words)) },
	];
};

const importExport = (tree: Tree, { name, bytes }: Exported): Promise<Imported> => importFile(tree, name, bytes);

const without = (tree: Tree, left: RegExp): Tree => Object.fromEntries(Object.entries(tree).filter(([path]) => !left.test(path)));

/** What our report tells of people and pairs, aside from figures. */
const inReport = ({ people, pairs }: Programme): Readonly<Record<'people' | 'pairs', readonly string[]>> => ({
	people: [...new Set(people.values())].map(({ id, name }) => `${id ?? ''} ${name ?? ''}`).sort(),
	pairs: [...pairs.values()]
		.map(({ id, mentors, mentees, cohort, status }) => JSON.stringify({ id, mentors, mentees, cohort, status })).sort(),
});

/** What a line of our sessions tells of one, aside from figures. */
const inLine = ({ id, date, clock, pair, mentors, mentees, minutes, mode, status, attendance = [] }: Session): unknown => ({
	id, date, time: clock?.time, pair, mentors, mentees, minutes, mode, status, present: attendance.map(({ person }) => person),
});

/** Neither a new file nor an edit, and nothing that is not the same. */
const changesNothing = ({ preview, plan }: Imported): void => {
	assert.deepEqual(preview.proposals.filter(({ state }) => state !== 'same'), []);
	assert.deepEqual([plan.create, plan.edit], [[], []]);
};

suite('What our exports hold comes back through the readers', () => {
	test('the report: its people and pairs, in either language, are the same to their programme, and are made again where there are none', async () => {
		await fc.assert(fc.asyncProperty(madeSource, fc.constantFrom('en' as const, 'id' as const), async (records, language) => {
			const { tree } = await importRecords(emptyProgramme, records);
			const programme = await programmeIn(tree);
			fc.pre(programme.pairs.size > 0);
			const exported = report(programme, language);
			changesNothing(await importExport(without(tree, /^private/), exported));
			const bare = without(tree, /^(?:private|people|pairs|sessions)/);
			const copy = await importExport(bare, exported);
			// Who is in no pair and no session is not in the report.
			const { byPerson } = finish(countFigures(programme, {}, late));
			const paired = [...programme.pairs.values()].flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees]);
			const told = new Set([...paired, ...byPerson.map(({ person }) => person)]);
			const { people, pairs } = inReport(programme);
			assert.deepEqual(inReport(await programmeIn(copy.tree)), { pairs, people: people.filter(each => told.has(each.split(' ')[0] ?? '')) });
			changesNothing(await importExport(copy.tree, exported));
		}), { numRuns: rounds(25) });
	});

	test('the tables of the report, and the workbook: nothing of their counts becomes a value of a session, a person or a pair', async () => {
		const tree = {
			'programme.yaml': 'id: p\nname: P\ncohorts: [{id: c, name: Angkatan I}]\n',
			'people.yaml': 'people:\n  - {id: ani, name: "Ani, M.Si.", role: mentor, nip: "199001012015031001"}\n  - {id: budi, name: Budi, role: mentee}\n',
			'pairs/ani-budi.yaml': 'id: ani-budi\nmentors: [ani]\nmentees: [budi]\ncohort: c\nstatus: active\n',
			'sessions/ani-budi/1.yaml': 'date: 2026-02-02\nminutes: 60\nstatus: done\nattendance: [{person: budi, state: present}]\ndecisions: [Kata]\n',
		};
		const programme = await programmeIn(tree);
		for (const language of ['en', 'id'] as const) {
			for (const exported of tables(programme, language)) {
				const { tree: after } = await importExport(tree, exported);
				for (const [path, text] of Object.entries(tree)) {
					assert.strictEqual(after[path], text, `${exported.name} in ${language}: ${path}`);
				}
			}
		}
	});

	test('the lines of sessions: when, who, how long and how each stands', async () => {
		await fc.assert(fc.asyncProperty(madeSource, async records => {
			const { tree } = await importRecords(emptyProgramme, records);
			const programme = await programmeIn(tree);
			fc.pre(programme.sessions.length > 0);
			const exported = lines(programme);
			changesNothing(await importExport(without(tree, /^private/), exported));
			const copy = await importExport(without(tree, /^(?:private|sessions)/), exported);
			assert.deepEqual((await programmeIn(copy.tree)).sessions.map(inLine), programme.sessions.map(inLine));
			changesNothing(await importExport(copy.tree, exported));
		}), { numRuns: rounds(25) });
	});

	test('the calendar: the planned sessions with their times and lengths', async () => {
		await fc.assert(fc.asyncProperty(madeSource, async records => {
			const planned = records.map(record => record.kind === 'session' && record.status !== 'cancelled' ? { ...record, status: 'scheduled' as const } : record);
			const { tree } = await importRecords(emptyProgramme, planned);
			const programme = await programmeIn(tree);
			fc.pre(programme.sessions.length > 0);
			const exported = calendar(programme);
			changesNothing(await importExport(without(tree, /^private/), exported));
			const copy = await importExport(without(tree, /^(?:private|sessions)/), exported);
			const told = ({ id, date, clock, pair, status }: Session): unknown => ({ id, date, time: clock?.time, pair, status });
			assert.deepEqual((await programmeIn(copy.tree)).sessions.map(told), programme.sessions.map(told));
			changesNothing(await importExport(copy.tree, exported));
		}), { numRuns: rounds(25) });
	});

	test('a later version changes only what differs, and what was changed by hand since stays and is shown', async () => {
		await fc.assert(fc.asyncProperty(madeSource, fc.nat(), fc.nat(), async (records, chosen, byHand) => {
			const { tree } = await importRecords(emptyProgramme, records);
			const original = await programmeIn(tree);
			fc.pre(original.sessions.length > 1);
			const first = await importExport(without(tree, /^(?:private|sessions)/), lines(original));
			const paths = Object.keys(first.tree).filter(path => path.startsWith('sessions/')).sort();
			const withMinutes = (text: string, minutes: number): string =>
				`${text.replace(/^minutes: .*\n/m, '')}minutes: ${String(minutes)}\n`;
			const [later, mine] = [paths[chosen % paths.length] ?? '', paths[byHand % paths.length] ?? ''];
			const there = { ...tree, [later]: withMinutes(tree[later] ?? '', 301), ...mine !== later && { [mine]: withMinutes(tree[mine] ?? '', 302) } };
			const here = { ...first.tree, [mine]: withMinutes(first.tree[mine] ?? '', 303) };
			const second = await importExport(here, lines(await programmeIn(there)));
			assert.deepEqual(Object.keys(second.tree).filter(path => second.tree[path] !== here[path] && !path.startsWith('private/')), later === mine ? [] : [later]);
			const kept = second.preview.proposals.flatMap(({ values }) => values).filter(({ effect }) => effect === 'kept');
			assert.deepEqual(kept, [{ key: 'minutes', before: '303', after: later === mine ? '301' : '302', effect: 'kept' }]);
			assert.deepEqual((await importExport(second.tree, lines(await programmeIn(there)))).plan.edit, []);
		}), { numRuns: rounds(25) });
	});
});
