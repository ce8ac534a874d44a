import { html, type TemplateResult } from 'lit-html';
import { type RowState, rowStates, type ShownRow } from '../../core/pages/import/importPage';
import type { View } from './view';

/** Which rows are shown. */
export interface RowFilter {
	readonly state?: RowState;
	readonly text: string;
}

/** The filter without a state that no row has any longer: all rows are shown then. */
export function presentFilter(rows: readonly ShownRow[], filter: RowFilter): RowFilter {
	const { state, text } = filter;
	return state === undefined || rows.some(row => row.state === state) ? filter : { text };
}

/** The rows that a filter leaves. */
export function filtered(rows: readonly ShownRow[], { state, text }: RowFilter): readonly ShownRow[] {
	const wanted = fold(text).split(/\s+/).filter(word => word !== '');
	return state === undefined && wanted.length === 0 ? rows : rows.filter(row => {
		const words = wanted.length === 0 ? '' : textOf(row);
		return (state === undefined || row.state === state) && wanted.every(word => words.includes(word));
	});
}

/** The searched text of a row, made once. */
const texts = new WeakMap<ShownRow, string>();

function textOf(row: ShownRow): string {
	const known = texts.get(row) ?? fold(`${row.label} ${row.about}`);
	texts.set(row, known);
	return known;
}

function fold(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The buttons that choose a state, each with the number of its rows, and the field that searches. */
export function filters(
	rows: readonly ShownRow[], shown: number, filter: RowFilter, { labels: { table: labels } }: View, change: (filter: RowFilter) => void,
): TemplateResult {
	const counts = new Map<RowState, number>();
	for (const { state } of rows) {
		counts.set(state, (counts.get(state) ?? 0) + 1);
	}
	const button = (state: RowState | undefined, label: string, count: number): TemplateResult => html`<button type="button" class="toggle"
		data-key=${`filter ${state ?? ''}`} aria-pressed=${filter.state === state} @click=${() => {
			change(state === undefined ? { text: filter.text } : { ...filter, state });
		}}>${label} <span class="number">${count.toLocaleString(document.documentElement.lang)}</span></button>`;
	const search = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLInputElement) {
			change({ ...filter, text: currentTarget.value });
		}
	};
	const number = (n: number): string => n.toLocaleString(document.documentElement.lang);
	return html`<div class="filters">
		<div class="states">
			${button(undefined, labels.all, rows.length)}
			${rowStates.filter(state => counts.has(state)).map(state => button(state, labels.states[state], counts.get(state) ?? 0))}
		</div>
		<input type="text" id="search" placeholder=${labels.filter} aria-label=${labels.filter} .value=${filter.text} @input=${search}>
		<span class="count" role="status">${labels.count.replace('{n}', number(shown)).replace('{of}', number(rows.length))}</span>
	</div>`;
}
