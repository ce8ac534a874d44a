import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { NoteLink, NotesEntry, NotesSection, ShownText } from '../../core/pages/notesOverTime/notesPage';
import type { NotesRequest } from '../../core/pages/notesOverTime/protocol';
import { fateIcon } from './fateIcon';

/** What the entries need of the page. */
export interface Shown {
	readonly version: number;
	readonly send: (request: NotesRequest) => void;
}

/** Shows the entries of a month, or of a note. */
export function sectionOf({ heading, note, entries }: NotesSection, index: number, shown: Shown): TemplateResult {
	const id = `section${String(index)}`;
	return html`<section aria-labelledby=${id}>
		<h2 id=${id} dir="auto">${note ? opener(note.title, note.open, note.place, shown) : heading}</h2>
		${note ? html`<p class="about" dir="auto">${about(note)}</p>` : nothing}
		<ul class="entries">${entries.map(entry => html`<li>${entryOf(entry, shown)}</li>`)}</ul>
	</section>`;
}

function entryOf({ heading, note, texts, rest }: NotesEntry, shown: Shown): TemplateResult {
	return html`
		${note ? html`<p class="note" dir="auto">${opener(note.title, note.open, note.place, shown)} <span class="about">${about(note)}</span></p>` : nothing}
		${heading === '' ? nothing : html`<h3 dir="auto">${heading}</h3>`}
		${texts.some(({ fate }) => fate)
			? html`<ul class="steps">${texts.map(text => html`<li>${stepOf(text, shown)}</li>`)}</ul>`
			: texts.map(text => quoted(text, shown))}
		${rest ? html`<p class="rest">${opener(rest.label, `${rest.label}: ${rest.open}`, rest.place, shown)}</p>` : nothing}`;
}

function about({ about: words, author }: NoteLink): string {
	return [words, author].filter(part => part !== '').join(' · ');
}

function stepOf(text: ShownText, shown: Shown): TemplateResult {
	const { fate } = text;
	if (!fate) {
		return quoted(text, shown);
	}
	const { is, words, open, place } = fate;
	return html`${fateIcon(is)}<div>${quoted(text, shown)}<p class="fate">${
		place === undefined ? words : opener(words, `${words}: ${open}`, place, shown)}</p></div>`;
}

function quoted({ html: safe, index }: ShownText, { version, send }: Shown): TemplateResult {
	const follow = ({ target }: Event): void => {
		const link = target instanceof Element ? target.closest<HTMLElement>('[data-link]') : null;
		if (link) {
			send({ type: 'followLink', text: index, link: Number(link.dataset['link']), version });
		}
	};
	// Safe: from the core's renderer, which escapes HTML in the text.
	return html`<div class="quoted" dir="auto" @click=${follow}>${unsafeHTML(safe)}</div>`;
}

/** A link that opens a place; the page has only its index. */
function opener(words: string, spoken: string, place: number, { version, send }: Shown): TemplateResult {
	return html`<a href="#" title=${spoken} @click=${() => { send({ type: 'open', place, version }); }}>${words}</a>`;
}
