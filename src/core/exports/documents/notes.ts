import { escapeHtml } from '../../text/escapeHtml';
import { breakable } from './breakable';

/** Renders the notes on how to read a document, as a list. */
export function notesOf(heading: string, notes: readonly string[]): string {
	return `<section class="notes">\n<h2>${escapeHtml(heading)}</h2>\n<ul>\n${notes
		.map(note => `<li>${breakable(note)}</li>`)
		.join('\n')}\n</ul>\n</section>`;
}

/** Renders notes as one small paragraph, for documents of a page. */
export function noteLine(notes: readonly string[]): string {
	return `<p class="notes">${breakable(notes.join(' '), 10_000)}</p>`;
}
