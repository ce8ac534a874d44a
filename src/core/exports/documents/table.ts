import { escapeHtml } from '../../text/escapeHtml';
import type { Words } from '../../words/words';
import { breakable, ownText } from './breakable';

/**
 * A cell of a document's table: a number, a text of the product, or `of` text from files, in a `<bdi>` of its own direction; several of
 * these texts are lines of their own.
 */
export type Cell = number | string | { readonly of: string | readonly string[] };

/** A table. The first cell of each row is the row's heading. */
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

/** Renders a table whose head is on each of its pages; no row is split, and only words longer than any column are broken. */
export function tableOf({ caption, hasHeading = false, heads, rows }: TableContent, { overview: { number } }: Words): string {
	const cell = (value: Cell, i: number): string => {
		const text = typeof value === 'number'
			? escapeHtml(number(value))
			: typeof value === 'string' ? breakable(value, maxCharacters)
				: [value.of].flat().map(line => ownText(line, maxCharacters)).join('<br>');
		const look = typeof value === 'number' ? ' class="number"' : '';
		return i === 0 ? `<th scope="row"${look}>${text}</th>` : `<td${look}>${text}</td>`;
	};
	const head = (of: TableContent['heads'][number]): string => typeof of === 'string'
		? `<th scope="col">${breakable(of)}</th>`
		: `<th scope="col" style="width: ${String(of[1])}%">${breakable(of[0])}</th>`;
	return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}">
<table>
<caption>${hasHeading ? `<span class="hidden">${escapeHtml(caption)}</span>` : escapeHtml(caption)}</caption>
<thead>
<tr>${heads.map(head).join('')}</tr>
</thead>
<tbody>
${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>`;
}
