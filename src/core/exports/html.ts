import { escapeHtml } from '../text/escapeHtml';
import type { Words } from '../words/words';

/** A whole HTML file without scripts that loads nothing. `title` is text; `style` and `body` are ours and go in as they are. */
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

/** A cell of a report's table: a number, a text of ours, or `of` files, whose reading direction is its own. */
export type HtmlCell = number | string | { readonly of: string };

/** A list of a thousand days fits in. */
const maxCharacters = 100_000;

/** A table with a caption and heads for every column and row; the first cell of a row is its head. Numbers are written by `number`. */
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
