import { escapeHtml } from '../../text/escapeHtml';

/** Renders figures with what they are called, in two columns. */
export function figuresList(figures: readonly (readonly [label: string, value: string])[]): string {
	return `<dl class="figures">\n${figures
		.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`)
		.join('\n')}\n</dl>`;
}
