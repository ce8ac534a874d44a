import type { ProgrammeFigures } from '../../analysis/figures/figures';
import type { Chart } from '../../charts/chart';
import { overviewCharts } from '../../charts/overviewCharts';
import { escapeHtml } from '../../text/escapeHtml';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { tableOf } from './table';

/** The width of charts in units of which 12 are the height of a letter, so that letters are 7 to 8 points on paper. */
const [wholeWidth, halfWidth] = [800, 440] as const;

/** The maximum number of bars: two such charts and a pair of others fit on a page. */
const maxBars = 10;

/** Renders the charts of the overview, each with its figures as a table, which is not printed. Those without names are side by side. */
export function chartsIn(figures: ProgrammeFigures, words: Words): string {
	const charts = (width: number, isWhole: boolean): readonly string[] => overviewCharts(figures, words, width, maxBars)
		.filter(({ id }) => isWhole === (id === 'days' || id === 'goals'))
		.map(chart => chartIn(chart, words));
	return `<div class="charts half">\n${charts(halfWidth, false).join('\n')}\n</div>\n<div class="charts">\n${charts(wholeWidth, true).join('\n')}\n</div>`;
}

function chartIn({ title, legend, svg, heads, rows, note }: Chart, words: Words): string {
	const marks = legend.map(({ look, label }) => `<li><span class="mark ${look}"></span>${escapeHtml(label)}</li>`);
	return [
		`<figure>\n<figcaption>${escapeHtml(title)}</figcaption>`,
		...(svg === '' ? [] : [...(marks.length === 0 ? [] : [`<ul class="legend">${marks.join('')}</ul>`]), svg]),
		...(note === '' ? [] : [`<p class="quiet">${escapeHtml(note)}</p>`]),
		...(rows.length === 0 ? [] : [
			`<details>\n<summary>${escapeHtml(overviewPageWords[words.language].page.asTable)}</summary>`,
			tableOf({
				caption: title, heads, rows: rows.map(row => row.map(cell => typeof cell === 'number' ? cell : { of: cell })),
			}, words),
			'</details>',
		]),
		'</figure>',
	].join('\n');
}
