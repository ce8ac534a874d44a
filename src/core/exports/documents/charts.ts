import type { ProgrammeFigures } from '../../analysis/figures/figures';
import type { Chart } from '../../charts/chart';
import { overviewCharts } from '../../charts/overviewCharts';
import { escapeHtml } from '../../text/escapeHtml';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { tableOf } from './table';

/** Renders the charts of the overview, each with its figures as a table, which is not printed. */
export function chartsIn(figures: ProgrammeFigures, words: Words): string {
	return `<div class="charts">\n${overviewCharts(figures, words).map(chart => chartIn(chart, words)).join('\n')}\n</div>`;
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
