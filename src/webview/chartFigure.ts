import type { Chart } from '../core/charts/chart';
import { bidi, element, reachWide } from './dom';

/** Returns a chart with its legend and its figures as a table. `unfolded` has the ids of the charts whose tables are open. */
export function chartFigure(
	{ id, title, legend, svg, heads, rows, note }: Chart, asTable: string, unfolded: Set<string>,
): HTMLElement {
	const drawn = element('div', { className: 'drawing' });
	// Safe: from the core's charts, which escape text from files.
	drawn.innerHTML = svg;
	const table = element('details', { open: unfolded.has(id) }, element('summary', {}, asTable));
	table.addEventListener('toggle', () => {
		if (table.open) {
			unfolded.add(id);
			fill();
		} else {
			unfolded.delete(id);
		}
	});
	/** Rows are created when the table is opened, since there may be thousands. */
	const fill = (): void => {
		if (table.childElementCount === 1) {
			const grid = element('table', {}, element('caption', { className: 'unseen' }, title),
				element(
					'thead',
					{},
					element(
						'tr',
						{},
						...heads.map((head, i) => element(
							'th', { scope: 'col', className: typeof rows[0]?.[i] === 'number' ? 'number' : '' }, head,
						)),
					),
				),
				element('tbody', {}, ...rows.map(row => element('tr', {}, ...row.map(chartCell)))));
			table.append(element('div', { className: 'scroller', tabIndex: 0, role: 'group', ariaLabel: title }, grid));
		}
	};
	if (table.open) {
		fill();
	}
	return element('figure', { id: `chart-${id}` }, element('h3', {}, title),
		...(svg === ''
			? []
			: [
				element(
					'ul',
					{ className: 'legend', hidden: legend.length === 0 },
					...legend.map(({ look, label }) => element('li', {}, element('span', { className: `mark ${look}` }), label)),
				),
				drawn,
			]),
		...(note === '' ? [] : [element('p', { className: 'about' }, note)]),
		...(rows.length === 0 ? [] : [table]));
}

/** Makes charts that are wider than their box scrollable by keyboard. */
export function reachDrawings(): void {
	document
		.querySelectorAll<HTMLElement>('.drawing')
		.forEach(drawing => { reachWide([drawing], drawing.closest('figure')?.querySelector('h3')?.textContent ?? ''); });
}

function chartCell(cell: string | number, i: number): HTMLElement {
	const words = bidi(typeof cell === 'number' ? cell.toLocaleString(document.documentElement.lang) : cell);
	return i === 0 ? element('th', { scope: 'row' }, words) : element('td', { className: typeof cell === 'number' ? 'number' : '' }, words);
}
