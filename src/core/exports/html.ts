import { escapeHtml } from '../text/escapeHtml';
import type { Words } from '../words/words';

/** Returns a complete HTML page without scripts or external resources. `title` is escaped; `style` and `body` are inserted as they are. */
export function htmlPage(title: string, style: string, body: string, { language }: Words): string {
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title, 200)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A cell of a report's table: a number, a text of the product, or `of` text from files, in a `<bdi>` of its own direction. */
export type HtmlCell = number | string | { readonly of: string };

/** The maximum length of a cell, enough for a list of a thousand days. */
const maxCharacters = 100_000;

/** Returns a table with a caption and column headers; the first cell of each row is its header. `number` formats numbers. */
export function htmlTable(
	caption: string, heads: readonly string[], rows: readonly (readonly HtmlCell[])[], number: (n: number) => string,
): string {
	const cell = (value: HtmlCell, i: number): string => {
		const text = typeof value === 'number'
			? escapeHtml(number(value))
			: typeof value === 'string'
				? escapeHtml(value, maxCharacters)
				: `<bdi>${escapeHtml(value.of)}</bdi>`;
		const look = typeof value === 'number' ? ' class="number"' : '';
		return i === 0 ? `<th scope="row"${look}>${text}</th>` : `<td${look}>${text}</td>`;
	};
	return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}">
<table>
<caption>${escapeHtml(caption)}</caption>
<thead>
<tr>${heads.map(head => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>`;
}
