import { html, nothing, type TemplateResult } from 'lit-html';

/** Shows a section under its heading, which names it. Without a name, screen readers don’t list it as a region. */
export function section(id: string, heading: string, content: unknown, className?: string): TemplateResult {
	const headingId = `heading-${id}`;
	return html`<section id=${id} class=${className ?? nothing} aria-labelledby=${headingId}><h2 id=${headingId}>${heading}</h2>${content}</section>`;
}
