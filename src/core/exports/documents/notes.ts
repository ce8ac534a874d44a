import { escapeHtml } from '../../text/escapeHtml';
import { breakable } from './breakable';

/** Renders the notes on how to read a document. */
export function notesOf(heading: string, notes: readonly string[]): string {
	return `<section class="notes">\n<h2>${escapeHtml(heading)}</h2>\n<ul>\n${notes
		.map(note => `<li>${breakable(note)}</li>`)
		.join('\n')}\n</ul>\n</section>`;
}
