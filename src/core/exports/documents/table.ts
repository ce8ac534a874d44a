import { escapeHtml } from '../../text/escapeHtml';
import type { Words } from '../../words/words';
import { breakable, ownText } from './breakable';

/**
 * A cell of a document's table: a number, a text of the product, a short text such as a day that is never broken, or `of` text from files,
 * in a `<bdi>` of its own direction; several of these texts are lines of their own.
 */
export type Cell = number | string | { readonly short: string } | { readonly of: string | readonly string[] };

/** A table. The first text of each row is the row's heading, after its number. */
export interface TableContent {
	/** What it shows, said to who hears it and seen above it; hidden from sight where a heading says the same. */
	readonly caption: string;
	readonly hasHeading?: boolean;
	/** Heads of columns, with the width of a column as a percentage of the page where its content should not decide. */
	readonly heads: readonly (string | readonly [head: string, width: number])[];
	readonly rows: readonly (readonly Cell[])[];
}

/** The maximum length of a cell, enough for a list of a thousand days. */
const maxCharacters = 100_000;

/** The number of rows in one step: a few milliseconds. */
const rowsAStep = 100;

/** Renders a table whose head is on each of its pages; no row is split, and only words longer than any column are broken. */
export function tableOf(content: TableContent, words: Words): string {
	return [...tableParts(content, words)].join('');
}

/** Like `tableOf`, but yields a long table in parts, so that others can work between two. */
export function* tableParts({ caption, hasHeading = false, heads, rows }: TableContent, words: Words): Generator<string, void, undefined> {
	const columns = heads.map((_, i) => columnOf(rows, i));
	const head = (of: TableContent['heads'][number], i: number): string => {
		const [text, width] = typeof of === 'string' ? [of] : of;
		const look = columns[i]?.isOfNumbers === true ? ' class="number"' : '';
		return `<th scope="col"${look}${width === undefined ? '' : ` style="width: ${String(width)}%"`}>${breakable(text)}</th>`;
	};
	yield `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(caption)}">
<table>
<caption>${hasHeading ? `<span class="hidden">${escapeHtml(caption)}</span>` : escapeHtml(caption)}</caption>
<thead>
<tr>${heads.map(head).join('')}</tr>
</thead>
<tbody>
`;
	for (let i = 0; i < rows.length; i += rowsAStep) {
		yield rows.slice(i, i + rowsAStep).map(row => rowOf(row, columns, words)).join('');
	}
	yield '</tbody>\n</table>\n</div>';
}

/** How the cells of a column look. */
interface Column {
	/** Whether it has numbers and no texts from files, so that all of it is aligned at its end. */
	readonly isOfNumbers: boolean;
	/** The number of decimals of each of its numbers. */
	readonly decimals: number;
}

function columnOf(rows: TableContent['rows'], i: number): Column {
	let [hasNumbers, hasTexts, decimals] = [false, false, 0];
	for (const row of rows) {
		const cell = row[i];
		hasNumbers ||= typeof cell === 'number';
		hasTexts ||= typeof cell === 'object';
		decimals = typeof cell === 'number' ? Math.max(decimals, decimalsOf(cell)) : decimals;
	}
	return { isOfNumbers: hasNumbers && !hasTexts, decimals };
}

/** The number of decimals that `number` writes. */
function decimalsOf(n: number): number {
	return String(Math.round(n * 100) / 100).split('.')[1]?.length ?? 0;
}

function rowOf(row: readonly Cell[], columns: readonly Column[], { overview: { number } }: Words): string {
	const [, sign = ''] = number(0.5);
	const headingAt = row.findIndex(value => typeof value !== 'number');
	const cells = row.map((value, i) => {
		const { isOfNumbers = false, decimals = 0 } = columns[i] ?? {};
		const [text, look] = typeof value === 'number' ? [escapeHtml(withDecimals(value, decimals)), 'number']
			: typeof value === 'string' ? [breakable(value, maxCharacters), isOfNumbers ? 'end' : '']
				: 'short' in value ? [escapeHtml(value.short), 'short']
					: [[value.of].flat().map(line => ownText(line, maxCharacters)).join('<br>'), ''];
		const styled = look === '' ? '' : ` class="${look}"`;
		return i === headingAt ? `<th scope="row"${styled}>${text}</th>` : `<td${styled}>${text}</td>`;
	});
	return `<tr>${cells.join('')}</tr>\n`;

	function withDecimals(n: number, decimals: number): string {
		const missing = decimals - decimalsOf(n);
		return number(n) + (missing > 0 && missing === decimals ? sign : '') + '0'.repeat(missing);
	}
}
