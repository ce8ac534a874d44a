import type { Chart, Look } from './chart';
import { drawColumns } from './columns';
import { hoursOf } from '../analysis/figures/hours';
import type { MonthFigures } from '../analysis/figures/monthTally';
import { addMonths } from '../time/days';
import type { Words } from '../words/words';

/** More columns than this could not be told apart. */
const mostMonths = 24;

/** Every month from the first to the last with a session, at most the last ones, also those without any. */
function monthsIn(figures: readonly MonthFigures[]): { readonly months: readonly string[]; readonly areAll: boolean } {
	const [first, last] = [figures[0]?.month ?? '', figures.at(-1)?.month ?? ''];
	const months: string[] = [];
	for (let month = last; month >= first && months.length < mostMonths && month > '0000-99'; month = addMonths(`${month}-01`, -1).slice(0, 7)) {
		months.unshift(month);
	}
	return { months, areAll: months[0] === first };
}

/** Sessions by month and what became of them. */
export function monthsChart(figures: readonly MonthFigures[], words: Words): Chart {
	const { chart } = words.overviewPage;
	const { number } = words.overview;
	const nameOf = words.finding.rows.month;
	const parts = (['held', 'planned', 'cancelled', 'noShow'] as const).map(look => ({ look, label: chart.state[look] }));
	const amounts = (month: string): Readonly<Record<(typeof parts)[number]['look'], number>> => {
		const { held = 0, contradictory = 0, planned = 0, toLog = 0, draft = 0, cancelled = 0, noShow = 0 } = figures.find(one => one.month === month)?.sessions ?? {};
		return { held, planned: planned + toLog + draft + contradictory, cancelled, noShow };
	};
	const { months, areAll } = monthsIn(figures);
	const columns = months.map(month => ({
		label: shortMonth(month, words),
		parts: parts.map(({ look, label }) => ({ look, value: amounts(month)[look], hint: `${nameOf(month)}: ${number(amounts(month)[look])} ${label}` })),
	}));
	return {
		id: 'months', title: chart.months, legend: parts,
		svg: months.length === 0 ? '' : drawColumns(chart.months, columns, number),
		heads: [chart.month, ...parts.map(({ label }) => label)],
		rows: figures.map(({ month }) => [nameOf(month), ...parts.map(({ look }) => amounts(month)[look])]),
		note: months.length === 0 ? chart.noSessions : areAll ? '' : chart.lastMonths(mostMonths),
	};
}

/** Hours held by month. */
export function hoursChart(figures: readonly MonthFigures[], words: Words): Chart {
	const { chart } = words.overviewPage;
	const { number } = words.overview;
	const look: Look = 'held';
	const { months, areAll } = monthsIn(figures.filter(({ minutes }) => minutes > 0));
	const hoursIn = (month: string): number => hoursOf(figures.find(one => one.month === month)?.minutes ?? 0);
	const nameOf = words.finding.rows.month;
	return {
		id: 'hours', title: chart.hours, legend: [],
		svg: months.length === 0 ? '' : drawColumns(chart.hours, months.map(month => ({ label: shortMonth(month, words), parts: [{ look, value: hoursIn(month), hint: `${nameOf(month)}: ${number(hoursIn(month))}` }] })), number),
		heads: [chart.month, chart.hoursColumn],
		rows: figures.filter(({ minutes }) => minutes > 0).map(({ month }) => [nameOf(month), hoursIn(month)]),
		note: months.length === 0 ? chart.noHours : areAll ? '' : chart.lastMonths(mostMonths),
	};
}

/** `Aug 21`, short enough to stand below a column. */
export function shortMonth(month: string, words: Words): string {
	const [, , name = '', year = ''] = words.day(`${month}-01`).split(' ');
	return `${name} ${year.slice(2)}`;
}
