import type { ProgrammeFigures } from '../../analysis/figures/figures';
import type { Chart } from '../../charts/chart';
import { overviewCharts } from '../../charts/overviewCharts';
import { escapeHtml } from '../../text/escapeHtml';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { tableParts } from './table';

/** The width of charts in units of which 12 are the height of a letter, so that letters are 7 to 8 points on paper. */
const [wholeWidth, halfWidth] = [800, 440] as const;

/** The maximum number of bars: two such charts and a pair of others fit on a page. */
const maxBars = 10;

/**
 * Renders the charts of the overview that have something to show below a heading (HTML), each with its figures as a table, which is not
 * printed; in parts, so that others can work between two. Those without names are side by side.
 */
export function* chartsIn(figures: ProgrammeFigures, heading: string, words: Words): Generator<string, void, undefined> {
	const isWhole = ({ id }: Chart): boolean => id === 'days' || id === 'goals';
	const shown = (width: number): readonly Chart[] => overviewCharts(figures, words, width, maxBars).filter(({ svg }) => svg !== '');
	const all = shown(wholeWidth);
	// A single one of these has the whole width, too.
	const half = all.filter(chart => !isWhole(chart)).length > 1 ? shown(halfWidth).filter(chart => !isWhole(chart)) : [];
	const whole = half.length > 0 ? all.filter(isWhole) : all;
	if (all.length > 0) {
		yield heading;
		if (half.length > 0) {
			yield '<div class="charts half">\n';
			yield* chartParts(half, words);
			yield '</div>\n';
		}
		yield '<div class="charts">\n';
		yield* chartParts(whole, words);
		yield '</div>\n';
	}
}

function* chartParts(charts: readonly Chart[], words: Words): Generator<string, void, undefined> {
	for (const chart of charts) {
		yield* chartIn(chart, words);
	}
}

function* chartIn({ title, legend, svg, heads, rows, note }: Chart, words: Words): Generator<string, void, undefined> {
	const marks = legend.map(({ look, label }) => `<li><span class="mark ${look}"></span>${escapeHtml(label)}</li>`);
	yield [
		`<figure>\n<figcaption>${escapeHtml(title)}</figcaption>`,
		...(marks.length === 0 ? [] : [`<ul class="legend">${marks.join('')}</ul>`]), svg,
		...(note === '' ? [] : [`<p class="quiet">${escapeHtml(note)}</p>`]),
		'',
	].join('\n');
	if (rows.length > 0) {
		yield `<details>\n<summary>${escapeHtml(overviewPageWords[words.language].page.asTable)}</summary>\n`;
		yield* tableParts({
			caption: title, heads, rows: rows.map(row => row.map(cell => typeof cell === 'number' ? cell : { of: cell })),
		}, words);
		yield '\n</details>\n';
	}
	yield '</figure>\n';
}
