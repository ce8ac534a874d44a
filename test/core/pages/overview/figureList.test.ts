import { assert } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import type { Scope } from '../../../../src/core/analysis/figures/scope';
import { figureList, type ListSources } from '../../../../src/core/pages/overview/figureList';
import { type Figure, figureLists, type LongTable, type Overview } from '../../../../src/core/pages/overview/overviewPage';
import { programmePage } from '../../../../src/core/pages/overview/programmePage';
import { pairPage, personPage } from '../../../../src/core/pages/overview/storyPage';
import { finish } from '../../../../src/core/text/steps';
import { overviewPageWords } from '../../../../src/core/words/lateWords';
import { wordsFor } from '../../../../src/core/words/catalogues';
import type { Words } from '../../../../src/core/words/words';
import { rounds } from '../../longForm';
import { anyProgramme } from '../../analysis/figures/anyProgramme';
import { sample } from '../../analysis/figures/sample';
import { noon, programmeIn, readMemory } from '../../folder';

const today = '2021-06-15';
const languages = [wordsFor('en'), wordsFor('id')] as const;

/** The rows that a click on a figure shows, on the page that the click leads to. */
function rowsBehind({ leads }: Figure, make: (counted?: ReturnType<typeof list>) => Overview, sources: ListSources, words: Words): {
	readonly table: LongTable; readonly rows: LongTable['rows'];
} {
	const { page, targets } = make(leads.list && list(leads.list, sources, words));
	const table = page.tables.find(({ id }) => id === leads.table)!;
	assert.ok((leads.view.sort ?? 0) < table.columns.length);
	(leads.view.by ?? []).forEach((option, i) => { assert.ok(option === '' || table.filters[i]?.options.includes(option), option); });
	for (const { cells, is, target } of table.rows) {
		assert.deepEqual([cells.length, is.length], [table.columns.length, table.filters.length]);
		assert.ok(target === undefined || targets[target] !== undefined);
	}
	return {
		table,
		rows: table.rows.filter(({ is }) => (leads.view.by ?? []).every((option, i) => option === '' || is[i]?.includes(option) === true)),
	};
}

const list = (wanted: NonNullable<Figure['leads']['list']>, sources: ListSources, words: Words): ReturnType<typeof finish<ListResult>> =>
	finish(figureList(wanted, sources, words));
type ListResult = ReturnType<typeof figureList> extends Generator<unknown, infer Result> ? Result : never;

/** The sum of the numbers that a column is sorted by. */
const sumOf = (rows: LongTable['rows'], column: number): number =>
	rows.reduce((sum, { cells }) => sum + Number(typeof cells[column] === 'string' ? 0 : cells[column]?.[1] ?? 0), 0);

async function everyFigureLeadsToItsRows(files: Readonly<Record<string, string>>, scope: Scope, day: string): Promise<void> {
	const programme = (await readMemory(files)).programmes()[0];
	if (!programme) {
		return;
	}
	const now = noon(day);
	const figures = figuresOf(programme, scope, now);
	const { attendance: { present, late, absent, excused }, minutes = 0, jp } = figures.total;
	const sources = { programme, scope, byPair: figures.byPair, now };
	for (const words of languages) {
		const { top } = words.overview;
		const make = (counted?: ListResult): Overview => programmePage({ figures, programme, scope, now, counted }, words);
		for (const figure of make().page.figures) {
			const { table, rows } = rowsBehind(figure, make, sources, words);
			const { sort = 0 } = figure.leads.view;
			switch (figure.label) {
				case top.hours:
					assert.strictEqual(table.columns[sort]?.label, overviewPageWords[words.language].columns.minutes);
					assert.strictEqual(sumOf(rows, sort), minutes, figure.label);
					assert.strictEqual(rows.length, figures.total.sessions.held);
					break;
				case top.jp:
					assert.strictEqual(rows.length, figures.total.sessions.held);
					if (jp !== undefined) {
						assert.strictEqual(table.columns[sort]?.label, words.overview.people.jp);
						assert.ok(Math.abs(sumOf(rows, sort) - jp) <= 0.01 * (rows.length + 1), figure.label);
					}
					break;
				case top.attendance:
					assert.strictEqual(rows.length, present + late + absent + excused);
					break;
				default:
					assert.strictEqual(words.overview.number(rows.length), figure.value, figure.label);
			}
		}
	}
}

suite('A figure leads to its rows', () => {
	test('in the sample, whatever the cohort and year, in both languages', async () => {
		for (const day of ['2021-08-13', '2021-11-10', '2022-03-01']) {
			for (const scope of [{}, { cohort: 'angkatan-1' }, { year: 2021 }, { cohort: 'angkatan-1', year: 2022 }]) {
				await everyFigureLeadsToItsRows(sample, scope, day);
			}
		}
	});

	test('in any programme: as many as it counts, or with its sum', async () => {
		await fc.assert(fc.asyncProperty(
			anyProgramme,
			fc.constantFrom({}, { cohort: 'c1' }, { year: 2021 }, { cohort: 'c2', year: 2020 }),
			(files, scope) => everyFigureLeadsToItsRows(files, scope, today),
		), { numRuns: rounds(40) });
	});

	test('without anything of what people wrote', async () => {
		const files = {
			'programme.yaml': 'name: P\n',
			'pairs/a-b.yaml': 'mentors: [a]\nmentees: [b]\ngoals:\n  - id: g\n    text: Rahasia\n    why: Rahasia\n',
			'sessions/a-b/2021-06-01-01.yaml':
				'date: 2021-06-01\ntitle: Rahasia\nplace: Rahasia\nattendance:\n  - person: b\n    state: late\nreflected:\n  - person: b\n'
				+ 'actions:\n  - text: Rahasia\n    due: 2021-06-02\n',
			'reflections/a-b/2021-06-01-b-4p.md': '---\nauthor: a\nvisibility: pair\nsession: 2021-06-01-a-b-01\n---\n# Rahasia\nRahasia\n',
		};
		const programme = await programmeIn(files);
		const now = noon(today);
		const { byPair } = figuresOf(programme, {}, now);
		for (const words of languages) {
			for (const wanted of figureLists) {
				const { table, targets } = list(wanted, { programme, scope: {}, byPair, now }, words);
				const expected = { held: 1, planned: 0, attendance: 1, actions: 1, goals: 1, reflections: 2 };
				assert.strictEqual(table.rows.length, expected[wanted], wanted);
				assert.notMatch(JSON.stringify([table, targets]), /Rahasia/);
			}
		}
	});

	test('on the page of a pair and of a person too', async () => {
		await fc.assert(fc.asyncProperty(anyProgramme, async files => {
			const programme = await programmeIn(files);
			const now = noon(today);
			const figures = figuresOf(programme, {}, now);
			for (const words of languages) {
				const { pairs, people } = words.overview;
				for (const { id, sessions, minutes = 0, actions } of figures.byPair.filter(pair => pair.id !== undefined)) {
					const make = (counted?: ListResult): Overview =>
						pairPage(id!, { programme, figures, now, counted }, words) ?? { page: { figures: [] } } as unknown as Overview;
					const sources = { programme, scope: {}, byPair: figures.byPair, now, pair: id! };
					for (const figure of make().page.figures) {
						const { rows } = rowsBehind(figure, make, sources, words);
						const expected: Readonly<Record<string, number>> = {
							[overviewPageWords[words.language].lastSession]: sessions.held,
							[overviewPageWords[words.language].nextSession]: sessions.planned,
							[pairs.held]: sessions.held,
							[pairs.hours]: sessions.held,
							[pairs.jp]: sessions.held,
							[pairs.open]: actions.open,
							[pairs.overdue]: actions.overdue,
						};
						assert.strictEqual(rows.length, expected[figure.label], figure.label);
						assert.ok(figure.label !== pairs.hours || sumOf(rows, figure.leads.view.sort!) === minutes);
					}
				}
				for (const { person, year, sessions } of figures.byPerson) {
					const make = (): Overview => personPage(person, { programme, figures, now }, words)!;
					const figure = make().page.figures.find(({ label }) => label.endsWith(` ${String(year)}`))!;
					const { rows } = rowsBehind(figure, make, { programme, scope: {}, byPair: [], now }, words);
					assert.strictEqual(rows.length, sessions.length, `${people.name} ${person}`);
				}
			}
		}), { numRuns: rounds(40) });
	});
});
