import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { BriefText } from '../../core/pages/brief/briefPage';
import type { PageCommand } from '../../core/pages/session/protocol';
import { send } from '../editing/host';
import { icon, type Icon } from '../editing/icons';
import { section } from '../editing/section';
import type { View } from './view';

/** Shows what the brief knows, and what else can be done. */
export function context(view: View): TemplateResult {
	const { words, page } = view;
	const commands: readonly (readonly [PageCommand, Icon, string])[] = [
		['newReflection', 'edit', words.newReflection], ['copySummary', 'copy', words.copySummary],
		['exportMinutes', 'note', words.exportMinutes],
		...page.context ? [['openBrief', 'book', words.openBrief] as const] : [],
		['openAsText', 'file', words.openAsText],
	];
	return html`<aside aria-label=${words.context}><div>
		${page.context ? known(view, page.context) : nothing}
		<ul class="commands">${commands.map(([command, name, label]) => html`<li><button type="button" class="link"
			@click=${() => { send({ type: 'run', command }); }}>${icon(name)}<span>${label}</span></button></li>`)}</ul>
	</div></aside>`;
}

function known(view: View, { facts, last, asked }: NonNullable<View['page']['context']>): TemplateResult {
	return html`<h2>${view.words.context}</h2>
		${facts.length === 0 ? nothing : html`<dl>${facts.map(({ label, value, more = '', location, warning = false }) => html`
			<dt>${label}</dt><dd class=${warning ? 'warning' : nothing}>${location === undefined ? value : opener(view, value, location)}${
				more === '' ? nothing : html`<span class="more"> · ${more}</span>`}</dd>`)}</dl>`}
		${quoted(view, 'last', last)}
		${quoted(view, 'asked', asked)}`;
}

function opener({ version }: View, words: string, location: number): TemplateResult {
	return html`<a href="#" @click=${() => { send({ type: 'open', location, version }); }}>${words}</a>`;
}

function quoted(view: View, part: 'last' | 'asked', { heading, empty, about, location, html: safe }: BriefText): TemplateResult | typeof nothing {
	if (heading === '') {
		return nothing;
	}
	const follow = ({ target }: Event): void => {
		const link = target instanceof Element ? target.closest<HTMLElement>('[data-link]') : null;
		if (link) {
			send({ type: 'followLink', part, link: Number(link.dataset['link']), version: view.version });
		}
	};
	return section(part, heading, html`
		${about === '' ? nothing : html`<p class="about">${location === undefined ? about : opener(view, about, location)}</p>`}
		${safe === '' ? nothing : html`<div class="quoted" dir="auto" @click=${follow}>${unsafeHTML(safe)}</div>`}
		${empty === '' ? nothing : html`<p class="empty">${empty}</p>`}`);
}
