import { hoursOf } from '../analysis/figures/counting';
import type { ProgrammeFigures } from '../analysis/figures/figures';
import { isCountedGoal } from '../analysis/figures/goals';
import type { MonthFigures } from '../analysis/figures/meetings';
import type { PairFigures } from '../analysis/figures/pairFigures';
import { valueSets } from '../record/valueSets';
import { bareName } from '../text/personName';
import { finish, type Steps } from '../text/steps';
import { addMonths } from '../time/days';
import { overviewPageWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { drawBars } from './bars';
import { type Chart, chartWidth, type Look } from './chart';
import { drawColumns } from './columns';
import { drawRanges } from './ranges';

/** The maximum number of bars; with more a chart is unreadable, and too high for what is beside it. */
const maxBars = 16;

/** Returns the charts of a programme, of a width in SVG units, with so many bars at most. */
export function overviewCharts(figures: ProgrammeFigures, words: Words, width = chartWidth, bars = maxBars): readonly Chart[] {
	return finish(drawOverview(figures, words, width, bars));
}

/** Like `overviewCharts`, but yields between two charts. */
export function* drawOverview(figures: ProgrammeFigures, words: Words, width = chartWidth, bars = maxBars): Steps<readonly Chart[]> {
	const months = monthsChart(figures.byMonth, words, width);
	yield;
	const days = daysChart(figures, words, width, bars);
	yield;
	return [months, days, goalsChart(figures.byPair, words, width, bars), valuesChart(figures, words, width, bars)];
}

/** Returns the names of a pair's people without titles and degrees, mentees first, else its id. */
export function pairName({ id, mentors, mentees }: Pick<PairFigures, 'id' | 'mentors' | 'mentees'>): string {
	return [mentees, mentors].map(side => side.map(bareName).join(', ')).filter(side => side !== '').join(' – ') || (id ?? '');
}

function daysChart({ byPair, limits }: ProgrammeFigures, words: Words, width: number, bars: number): Chart {
	const { chart, days } = overviewPageWords[words.language];
	const active = byPair.filter(({ status }) => status === 'active');
	const met = active
		.flatMap(pair => pair.daysSinceMet !== undefined ? [{ name: pairName(pair), days: pair.daysSinceMet, flag: pair.flag }] : [])
		.sort((a, b) => b.days - a.days);
	const seen = met.slice(0, bars);
	const lines = (['stale', 'alert'] as const).flatMap(look => limits[look] === undefined
		? []
		: [{ value: limits[look], label: chart.stale(limits[look]), look }]);
	return {
		id: 'days', title: chart.daysSince, legend: [],
		svg: seen.length === 0
			? ''
			: drawBars(
				chart.daysSince,
				seen.map(({ name, days: n, flag }) => ({ label: name, value: n, words: days(n), look: flag ?? 'held' })),
				lines,
				width,
			),
		heads: [chart.pair, chart.daysColumn],
		rows: met.map(({ name, days: n }) => [name, n]),
		note: [
			seen.length === 0 ? chart.noMeeting : '',
			met.length > seen.length ? chart.onlyFirst(seen.length, met.length) : '',
			active.length > met.length && met.length > 0 ? chart.never(active.length - met.length) : '',
		].filter(note => note !== '').join(' '),
	};
}

function goalsChart(byPair: readonly PairFigures[], words: Words, width: number, bars: number): Chart {
	const { chart, goalName, columns } = overviewPageWords[words.language];
	const { actions: { goals: { measure } }, overview: { pairs: { standings } } } = words;
	const goals = byPair.flatMap(pair => pair.goals.flatMap(({ id, baseline, target, level, percent, standing }, i) =>
		baseline === undefined || target === undefined || !isCountedGoal({ standing })
			? []
			: [{
				name: goalName(pairName(pair), id ?? String(i + 1)),
				label: goalName(pair.mentees.map(bareName).join(', ') || pairName(pair), id ?? String(i + 1)), baseline, target, percent, standing,
				progress: percent === undefined ? chart.percentUnknown : measure({ percent, ...(level !== undefined && { level }) }),
			}]));
	const seen = goals.slice(0, bars);
	return {
		id: 'goals', title: chart.goals, legend: [],
		svg: seen.length === 0 ? '' : drawRanges(chart.goals, [1, 5], seen.map(({ label, baseline, target, percent, progress, standing }) => ({
			label, from: baseline, to: target, words: `${progress}, ${standings[standing]}`, ...(percent !== undefined
				&& { done: percent / 100 }),
		})), width),
		heads: [columns.goal, columns.baseline, columns.target, columns.progress, columns.standing],
		rows: goals.map(({ name, baseline, target, progress, standing }) => [
			name, baseline, target, progress, standings[standing],
		]),
		note: seen.length === 0 ? chart.noGoals : goals.length > seen.length ? chart.onlyFirst(seen.length, goals.length) : '',
	};
}

function valuesChart({ values }: ProgrammeFigures, words: Words, width: number, bars: number): Chart {
	const { chart } = overviewPageWords[words.language];
	const named = new Map(Object.values(valueSets).flat().map(({ id, name }) => [id, name[words.language]]));
	const counted = values.map(({ id, name, held }) => ({ name: name ?? named.get(id) ?? id, held }));
	const seen = counted.slice(0, bars);
	return {
		id: 'values', title: chart.values, legend: [],
		svg: seen.length === 0
			? ''
			: drawBars(
				chart.values,
				seen.map(({ name, held }) => ({ label: name, value: held, words: words.overview.number(held), look: 'held' })),
				[],
				width,
			),
		heads: [chart.value, chart.sessions],
		rows: counted.map(({ name, held }) => [name, held]),
		note: seen.length === 0 ? chart.noValues : counted.length > seen.length ? chart.onlyFirst(seen.length, counted.length) : '',
	};
}

/** The maximum number of columns; with more they can't be distinguished. */
const maxMonths = 24;

/** Returns every month from the first to the last with a session, including empty ones; of the last `maxMonths` at most. */
function monthsIn(figures: readonly MonthFigures[]): { readonly months: readonly string[]; readonly areAll: boolean } {
	const [first, last] = [figures[0]?.month ?? '', figures.at(-1)?.month ?? ''];
	const months: string[] = [];
	for (let month = last; month >= first
		&& months.length < maxMonths
		&& month > '0000-99'; month = addMonths(`${month}-01`, -1).slice(0, 7)) {
		months.unshift(month);
	}
	const areAll = months[0] === first;
	const known = new Set(figures.map(({ month }) => month));
	return { months: months.slice(Math.max(0, months.findIndex(month => known.has(month)))), areAll };
}

/** Sessions by month and state. */
function monthsChart(figures: readonly MonthFigures[], words: Words, width: number): Chart {
	const { chart } = overviewPageWords[words.language];
	const { number } = words.overview;
	const nameOf = words.finding.rows.month;
	const parts = (['held', 'planned', 'cancelled', 'noShow'] as const).map(look => ({ look, label: chart.state[look] }));
	const amounts = (month: string): Readonly<Record<(typeof parts)[number]['look'], number>> => {
		const {
			held = 0, contradictory = 0, planned = 0, toLog = 0, draft = 0, cancelled = 0, noShow = 0,
		} = figures.find(one => one.month === month)?.sessions ?? {};
		return { held, planned: planned + toLog + draft + contradictory, cancelled, noShow };
	};
	const { months, areAll } = monthsIn(figures);
	const columns = months.map(month => ({
		label: shortMonth(month, words),
		parts: parts.map(({ look, label }) => ({
			look,
			value: amounts(month)[look],
			hint: `${nameOf(month)}: ${number(amounts(month)[look])} ${label}`,
		})),
	}));
	return {
		id: 'months', title: chart.months, legend: parts,
		svg: months.length === 0 ? '' : drawColumns(chart.months, columns, number, width),
		heads: [chart.month, ...parts.map(({ label }) => label)],
		rows: figures.map(({ month }) => [nameOf(month), ...parts.map(({ look }) => amounts(month)[look])]),
		note: months.length === 0 ? chart.noSessions : areAll ? '' : chart.lastMonths(maxMonths),
	};
}

/** Returns the chart of hours held by month. */
export function hoursChart(figures: readonly MonthFigures[], words: Words, width = chartWidth): Chart {
	const { chart } = overviewPageWords[words.language];
	const { number } = words.overview;
	const look: Look = 'held';
	const { months, areAll } = monthsIn(figures.filter(({ minutes }) => minutes > 0));
	const hoursIn = (month: string): number => hoursOf(figures.find(one => one.month === month)?.minutes ?? 0);
	const nameOf = words.finding.rows.month;
	return {
		id: 'hours', title: chart.hours, legend: [],
		svg: months.length === 0
			? ''
			: drawColumns(
				chart.hours,
				months.map(month => ({
					label: shortMonth(month, words),
					parts: [{ look, value: hoursIn(month), hint: `${nameOf(month)}: ${number(hoursIn(month))}` }],
				})),
				number,
				width,
			),
		heads: [chart.month, chart.hoursColumn],
		rows: figures.filter(({ minutes }) => minutes > 0).map(({ month }) => [nameOf(month), hoursIn(month)]),
		note: months.length === 0 ? chart.noHours : areAll ? '' : chart.lastMonths(maxMonths),
	};
}

/** Returns `Aug 21`, for the axis. */
export function shortMonth(month: string, words: Words): string {
	const [, , name = '', year = ''] = words.day(`${month}-01`).split(' ');
	return `${name} ${year.slice(2)}`;
}
