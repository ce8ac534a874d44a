import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { reportTable } from '../../../../src/core/exports/tables/reportTables';
import { type ColumnId, type CellValue, tableIds } from '../../../../src/core/exports/tables/table';
import { plainSigns } from '../../../../src/core/exports/tables/csv';
import { signsIn, tableCsv } from '../../../../src/core/exports/tables/tableCsv';
import { languages } from '../../../../src/core/text/language';
import { finish } from '../../../../src/core/text/steps';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { rounds } from '../../longForm';
import { anyProgramme } from '../../analysis/figures/anyProgramme';
import { naiveFigures } from '../../analysis/figures/naive';
import { sample } from '../../analysis/figures/sample';
import { readCsv } from './csv';
import { reportedOf, rowsOf, tablesOf } from './reported';

/** What the naive count has of some sessions. */
interface Naive {
	readonly sessions: Readonly<Record<'held' | 'planned' | 'toLog' | 'draft' | 'cancelled' | 'noShow' | 'contradictory', number>>;
	readonly minutes?: number;
	readonly jp?: number;
	readonly heldWithoutMinutes: number;
	readonly attendance: Readonly<Record<'present' | 'late' | 'absent' | 'excused' | 'unknown', number>>;
	readonly actions: { readonly open: number; readonly overdue: number };
	readonly reflections: { readonly known: number; readonly heldNotKnown: number };
}
type NaiveGroup = Naive & { readonly pairs: Readonly<Record<'all' | 'active' | 'stale' | 'alert', number>> };
interface NaiveFigures {
	readonly pairs: NaiveGroup['pairs'];
	readonly total: Naive;
	readonly byPair: readonly (Naive & {
		readonly id: string; readonly mentors: readonly string[]; readonly mentees: readonly string[];
		readonly last?: { readonly date: string }; readonly daysSinceMet?: number; readonly next?: string; readonly flag?: string;
	})[];
	readonly byCohort: readonly NaiveGroup[];
	readonly byMentor: readonly NaiveGroup[];
	readonly byPerson: readonly {
		readonly person: string;
		readonly year: number;
		readonly sessions: readonly string[];
		readonly minutes?: number;
		readonly jp?: number;
	}[];
}

const round = (n: number): number => Math.round(100 * n) / 100;

/** The cells of a row that counts sessions, by a second way. */
const cellsOf = ({ sessions, minutes, jp, heldWithoutMinutes, attendance, actions, reflections }: Naive): object => {
	const came = attendance.present + attendance.late;
	const all = came + attendance.absent + attendance.excused;
	return {
		held: sessions.held, planned: sessions.planned, toLog: sessions.toLog, drafts: sessions.draft, cancelled: sessions.cancelled,
		noShow: sessions.noShow, contradictory: sessions.contradictory, hours: minutes === undefined ? undefined : round(minutes / 60), jp,
		withoutMinutes: heldWithoutMinutes, attendance: all === 0 ? undefined : Math.round(100 * came / all),
		open: actions.open, overdue: actions.overdue, reflections: reflections.known, heldNotKnown: reflections.heldNotKnown,
	};
};
const ofPairs = ({ all, active, stale, alert }: NaiveGroup['pairs']): object =>
	({ pairs: all, activePairs: active, notMet: stale + alert, urgent: alert });

const asks = async (files: Readonly<Record<string, string>>, today: string, scope: object): Promise<void> => {
	const naive = naiveFigures(files, { today, ...scope }) as NaiveFigures;
	const tables = tablesOf([await reportedOf(files, today, scope)]);
	/** Some cells of each row, those that the second count has. */
	const some = (rows: readonly Readonly<Record<ColumnId, CellValue>>[], like: readonly object[]): unknown =>
		rows.map((row, i) => Object.fromEntries(Object.keys(like[i] ?? {}).map(key => [key, row[key as ColumnId]])));
	const summary = rowsOf(tables.summary);
	const inParts = (part: string): typeof summary => summary.filter(row => row.part === part);
	const whole = [{ pairs: naive.pairs, ...naive.total }];
	for (const [part, groups] of [['Programme', whole], ['Cohort', naive.byCohort], ['Mentor', naive.byMentor]] as const) {
		const expected = groups.map(group => ({ ...cellsOf(group), ...ofPairs(group.pairs) }));
		assert.strictEqual(inParts(part).length, expected.length);
		assert.deepEqual(some(inParts(part), expected), expected);
	}
	const pairs = naive.byPair.map(pair => ({
		...cellsOf(pair), pair: pair.id, last: pair.last?.date, daysSince: pair.daysSinceMet, next: pair.next,
		mentee: pair.mentees.join('; '), mentor: pair.mentors.join('; '),
		flag: pair.flag && { stale: 'has not met recently', alert: 'urgent' }[pair.flag],
		present: pair.attendance.present, late: pair.attendance.late, absent: pair.attendance.absent, excused: pair.attendance.excused,
		attendanceUnknown: pair.attendance.unknown,
	}));
	assert.deepEqual(some(rowsOf(tables.pairs), pairs), pairs);
	const people = naive.byPerson.map(({ person, year, sessions, minutes, jp }) => ({
		person, year, sessions: sessions.length, personJp: jp, target: 20,
		personHours: minutes === undefined ? undefined : round(minutes / 60),
		ofTarget: jp === undefined ? undefined : Math.round(jp * 5),
	}));
	assert.deepEqual(some(rowsOf(tables.people), people), people);
	// Each state is counted once more from the rows of sessions.
	const states = rowsOf(tables.sessions).map(({ state }) => state);
	const { sessions: { held, planned, cancelled } } = naive.total;
	assert.deepEqual(['held', 'planned', 'cancelled'].map(wanted => states.filter(state => state === wanted).length), [held, planned, cancelled]);
};

suite('The tables of a report', () => {
	test('have the figures that a naive computation over the raw files finds, whatever the programme and the part', async () => {
		for (const scope of [{}, { cohort: 'angkatan-1' }, { year: 2021 }]) {
			await asks(sample, '2021-11-10', scope);
		}
		await fc.assert(
			fc.asyncProperty(anyProgramme, fc.constantFrom({}, { cohort: 'c1' }, { year: 2020 }), (files, scope) => asks(files, '2021-06-15', scope)),
			{ numRuns: rounds(30) },
		);
	});

	test('have a name of its own for every column, in each language', () => {
		for (const language of languages) {
			for (const id of tableIds) {
				const heads = finish(reportTable(id, [], wordsFor(language))).columns.map(({ head }) => head);
				assert.deepEqual(heads.filter((head, i) => heads.indexOf(head) !== i), [], `${id} in ${language}`);
			}
		}
	});

	test('of several programmes say which each row is of, and begin with the sum', async () => {
		const programme = (id: string, minutes: number): Promise<Awaited<ReturnType<typeof reportedOf>>> => reportedOf({
			'programme.yaml': stringify({ id, name: id.toUpperCase(), policy: { jp_minutes: 45 } }), 'pairs/p.yaml': 'mentors: [Budi]\nmentees: [Sari]\n',
			'sessions/p/1.yaml': `date: 2021-06-01\nminutes: ${String(minutes)}\nattendance: [{person: Sari, state: present}]\n`,
		});
		const { summary, pairs, people, sessions } = tablesOf([await programme('one', 50), await programme('two', 40)]);
		const [all, ...others] = rowsOf(summary);
		assert.deepEqual([all?.name, all?.programmeId, all?.held, all?.hours, all?.jp, all?.attendance, all?.pairs], ['All programmes', undefined, 2, 1.5, 2, 100, 2]);
		assert.deepEqual(others.map(row => [row.programmeId, row.part, row.held]), [
			['one', 'Programme', 1], ['one', 'Mentor', 1], ['two', 'Programme', 1], ['two', 'Mentor', 1],
		]);
		for (const table of [pairs, people, sessions]) {
			assert.deepEqual([...new Set(rowsOf(table).map(row => row.programmeId))], ['one', 'two']);
		}
	});

	test('tell people apart whose names have commas, and have no way to reach anybody', async () => {
		const tables = tablesOf([await reportedOf({
			'programme.yaml': 'name: P\n',
			'people.yaml': stringify({ people: [
				{ id: '0007', name: 'Ani, M.Si.', role: 'mentor', nip: '199001012015031001', phone: '+62812', email: 'ani@kantor.example', unit: 'Biro' },
				{ id: 'citra', name: 'Citra', role: 'mentor and mentee' },
			] }),
			'pairs/3-4.yaml': 'mentors: ["0007", citra]\nmentees: [Budi]\n',
		})]);
		const [pair] = rowsOf(tables.pairs);
		assert.deepEqual([pair?.pair, pair?.mentor, pair?.mentee], ['3-4', 'Ani, M.Si.; Citra', 'Budi']);
		assert.deepEqual(rowsOf(tables.people).map(row => [row.person, row.nip, row.unit, row.role]), [
			['0007', '199001012015031001', 'Biro', 'Mentor'], ['Budi', undefined, undefined, undefined], ['citra', undefined, undefined, 'Mentor; Mentee'],
		]);
		assert.notMatch(JSON.stringify(tables), /62812|kantor\.example/);
	});

	test('hold nothing that people wrote in sessions, goals and notes, whoever may read it', async () => {
		const tables = tablesOf([await reportedOf({
			'programme.yaml': 'name: P\nvalues: [{id: adaptif}]\n',
			'people.yaml': 'people: [{id: budi, name: Budi, salutation: KENARI, notes: KENARI}]\n',
			'pairs/p.yaml': 'mentors: [budi]\nmentees: [Sari]\ngoals: [{id: g1, text: KENARI, due: 2021-12-01}]\n',
			'sessions/p/1.yaml': stringify({
				id: 's1', date: '2021-06-01', title: 'KENARI', place: 'KENARI', summary: 'KENARI', topics: ['KENARI'], decisions: ['KENARI'],
				values: ['adaptif', 'KENARI'], actions: [{ id: 'a1', text: 'KENARI', owner: 'budi' }], links: [{ title: 'KENARI', url: 'https://kenari.example/KENARI' }],
				agenda: ['KENARI'], history: [{ from: '2021-05-01', why: 'KENARI' }], approved: { by: 'KENARI' },
			}),
			'reflections/p/n.md': '---\nsession: s1\nauthor: budi\nvisibility: pair\n---\n# KENARI\n\nKENARI\n',
			'private/reflections/p/n.md': '---\nsession: s1\nauthor: budi\n---\n# KENARI\n',
		})]);
		assert.notMatch(JSON.stringify(tables), /kenari/i);
		const [session] = rowsOf(tables.sessions);
		assert.deepEqual([session?.decisions, session?.actions, session?.reschedules, session?.values, session?.approved], [1, 1, 1, 'adaptif', 'yes']);
	});

	test('without mentees’ names have none in any cell, nor their NIP', async () => {
		const files = {
			'programme.yaml': 'name: P\ncohorts: [{id: c, name: Kelas Sari}]\n',
			'people.yaml': stringify({ people: [{ id: 'sari', name: 'Sari Dewi', role: 'mentee', nip: '199001012015031001', unit: 'Biro Sari' }] }),
			'pairs/budi-sari.yaml': 'mentors: [Budi]\nmentees: [sari]\ncohort: c\n', 'sessions/budi-sari/1.yaml': 'date: 2021-06-01\n',
		};
		const said = JSON.stringify(tablesOf([await reportedOf(files, '2021-06-15', { cohort: 'c' }, true)]));
		assert.notMatch(said, /sari|dewi|19900101/i);
		assert.match(said, /Mentee 1/);
		assert.match(said, /Budi/);
	});
});

suite('A table as CSV', () => {
	test('has the cells of the table by the signs of its language: what is read back with them is what was there', async () => {
		const { people, pairs, summary, sessions } = tablesOf([await reportedOf(sample, '2021-11-10')]);
		for (const table of [summary, people, pairs, sessions]) {
			for (const signs of [signsIn.id, signsIn.en, plainSigns, { separator: '\t', decimal: ',' }, { separator: ',', decimal: ',' }] as const) {
				const [heads, ...rows] = readCsv(tableCsv(table, signs), signs.separator);
				assert.strictEqual(heads?.length, table.columns.length);
				assert.deepEqual(
					rows.map(row => row.map((cell, i) => table.columns[i]?.kind === 'text' ? cell : cell.replace(signs.decimal, '.'))),
					table.rows.map(row => row.map(value => value === undefined ? '' : String(value))),
				);
			}
		}
		assert.match(tableCsv(people, signsIn.id), /;5,5;/);
		assert.ok(tableCsv(people, signsIn.id, { bom: true }).startsWith('\ufeffProgramme;'));
	});
});
