import { drawBars } from './bars';
import type { Chart } from './chart';
import { drawRanges } from './ranges';
import type { ProgrammeFigures } from '../analysis/figures/figures';
import type { PairFigures } from '../analysis/figures/pairFigures';
import { valueSets } from '../record/valueSets';
import type { Words } from '../words/words';
import { monthsChart } from './monthsChart';

/** More bars than this are no picture any more. */
const mostBars = 25;

/** The charts of a programme: each answers a question. */
export function overviewCharts(figures: ProgrammeFigures, words: Words): readonly Chart[] {
	return [monthsChart(figures.byMonth, words), daysChart(figures, words), goalsChart(figures.byPair, words), valuesChart(figures, words)];
}

/** A pair by its people. */
export function pairName({ id, mentors, mentees }: Pick<PairFigures, 'id' | 'mentors' | 'mentees'>): string {
	return [mentors.join(', '), mentees.join(', ')].filter(side => side !== '').join(' – ') || (id ?? '');
}

function daysChart({ byPair, limits }: ProgrammeFigures, words: Words): Chart {
	const { chart, days } = words.overviewPage;
	const active = byPair.filter(({ status }) => status === 'active');
	const met = active.flatMap(pair => pair.last ? [{ name: pairName(pair), days: pair.last.daysAgo, flag: pair.flag }] : []).sort((a, b) => b.days - a.days);
	const seen = met.slice(0, mostBars);
	const lines = (['stale', 'alert'] as const).flatMap(look => limits[look] === undefined ? [] : [{ value: limits[look], label: chart.stale(limits[look]), look }]);
	return {
		id: 'days', title: chart.daysSince, legend: [],
		svg: seen.length === 0 ? '' : drawBars(chart.daysSince, seen.map(({ name, days: n, flag }) => ({ label: name, value: n, words: days(n), look: flag ?? 'held' })), lines),
		heads: [chart.pair, chart.daysColumn],
		rows: met.map(({ name, days: n }) => [name, n]),
		note: [
			seen.length === 0 ? chart.noMeeting : '',
			met.length > seen.length ? chart.onlyFirst(seen.length, met.length) : '',
			active.length > met.length && met.length > 0 ? chart.never(active.length - met.length) : '',
		].filter(note => note !== '').join(' '),
	};
}

function goalsChart(byPair: readonly PairFigures[], words: Words): Chart {
	const { chart, goalName, columns } = words.overviewPage;
	const { percent: inPercent, pairs: { standings } } = words.overview;
	const goals = byPair.flatMap(pair => pair.goals.flatMap(({ id, baseline, target, percent, standing }, i) =>
		baseline === undefined || target === undefined || standing === 'dropped' ? [] : [{ name: goalName(pairName(pair), id ?? String(i + 1)), baseline, target, percent, standing }]));
	const seen = goals.slice(0, mostBars);
	const progress = (percent: number | undefined): string => percent === undefined ? chart.percentUnknown : inPercent(percent);
	return {
		id: 'goals', title: chart.goals, legend: [],
		svg: seen.length === 0 ? '' : drawRanges(chart.goals, [1, 5], seen.map(({ name, baseline, target, percent, standing }) => ({
			label: name, from: baseline, to: target, words: `${progress(percent)}, ${standings[standing]}`, ...(percent !== undefined && { done: percent / 100 }),
		}))),
		heads: [columns.goal, columns.baseline, columns.target, columns.progress, columns.standing],
		rows: goals.map(({ name, baseline, target, percent, standing }) => [name, baseline, target, progress(percent), standings[standing]]),
		note: seen.length === 0 ? chart.noGoals : goals.length > seen.length ? chart.onlyFirst(seen.length, goals.length) : '',
	};
}

function valuesChart({ values }: ProgrammeFigures, words: Words): Chart {
	const { chart } = words.overviewPage;
	const named = new Map(Object.values(valueSets).flat().map(({ id, name }) => [id, name[words.language]]));
	const counted = values.map(({ id, name, held }) => ({ name: name ?? named.get(id) ?? id, held }));
	const seen = counted.slice(0, mostBars);
	return {
		id: 'values', title: chart.values, legend: [],
		svg: seen.length === 0 ? '' : drawBars(chart.values, seen.map(({ name, held }) => ({ label: name, value: held, words: words.overview.number(held), look: 'held' }))),
		heads: [chart.value, chart.sessions],
		rows: counted.map(({ name, held }) => [name, held]),
		note: seen.length === 0 ? chart.noValues : counted.length > seen.length ? chart.onlyFirst(seen.length, counted.length) : '',
	};
}
