import { escapeHtml } from '../../text/escapeHtml';
import type { Words } from '../../words/words';
import { breakable, ownText } from './breakable';

/**
 * A cell of a document's table: a number, a text of the product, or `of` text from files, in a `<bdi>` of its own direction; several of
 * these texts are lines of their own.
 */
export type Cell = number | string | { readonly of: string | readonly string[] };

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
	const head = (of: TableContent['heads'][number]): string => typeof of === 'string'
		? `<th scope="col">${breakable(of)}</th>`
		: `<th scope="col" style="width: ${String(of[1])}%">${breakable(of[0])}</th>`;
	yield `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(caption)}">
<table>
<caption>${hasHeading ? `<span class="hidden">${escapeHtml(caption)}</span>` : escapeHtml(caption)}</caption>
<thead>
<tr>${heads.map(head).join('')}</tr>
</thead>
<tbody>
`;
	for (let i = 0; i < rows.length; i += rowsAStep) {
		yield rows.slice(i, i + rowsAStep).map(row => rowOf(row, words)).join('');
	}
	yield '</tbody>\n</table>\n</div>';
}

function rowOf(row: readonly Cell[], { overview: { number } }: Words): string {
	const headingAt = row.findIndex(value => typeof value !== 'number');
	const cells = row.map((value, i) => {
		const text = typeof value === 'number'
			? escapeHtml(number(value))
			: typeof value === 'string' ? breakable(value, maxCharacters)
				: [value.of].flat().map(line => ownText(line, maxCharacters)).join('<br>');
		const look = typeof value === 'number' ? ' class="number"' : '';
		return i === headingAt ? `<th scope="row">${text}</th>` : `<td${look}>${text}</td>`;
	});
	return `<tr>${cells.join('')}</tr>\n`;
}
