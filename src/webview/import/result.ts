import { html, nothing, type TemplateResult } from 'lit-html';
import type { ImportResult } from '../../core/pages/import/importPage';
import { icon } from './icons';
import type { View } from './view';

/** What was made, with links, and what was left out and why. */
export function resultOf({ says, isUndone, canUndo, lists, leftOut, leftOutMore, unpaired }: ImportResult, view: View): TemplateResult {
	const { labels: { done: labels }, send, version } = view;
	return html`
		<p class="outcome ${isUndone ? 'undone' : 'done'}" role="status">${icon(isUndone ? 'undone' : 'same')}<span>${says}</span></p>
		${unpaired === undefined ? nothing : html`<p id="unpaired" class="next">${unpaired}</p>`}
		<div class="buttons">
			${unpaired === undefined ? nothing : html`<button type="button" class="primary" data-key="suggestPairs" aria-describedby="unpaired"
				@click=${() => { send({ type: 'suggestPairs' }); }}>${labels.suggestPairs}</button>`}
			${canUndo ? html`<button type="button" data-key="undo" @click=${() => { send({ type: 'undo' }); }}>${labels.undo}</button>` : nothing}
			<button type="button" @click=${() => { send({ type: 'preview' }); }}>${labels.preview}</button>
			<button type="button" @click=${() => { send({ type: 'chooseFile' }); }}>${labels.another}</button>
		</div>
		${lists.map(({ heading, made, more }, i) => {
			const id = `made${String(i)}`;
			return html`<section aria-labelledby=${id}><h2 id=${id}>${heading}</h2><ul class="made">${made.map(({ label, place }) => html`<li><a href="#" dir="auto"
				@click=${() => { send({ type: 'open', place, version }); }}>${label}</a></li>`)}${more === '' ? nothing : html`<li class="quiet">${more}</li>`}</ul></section>`;
		})}
		${leftOut.length === 0 ? nothing : html`<section aria-labelledby="leftOut"><h2 id="leftOut">${labels.leftOut}</h2><ul class="leftOut">
			${leftOut.map(({ label, why }) => html`<li><span dir="auto">${label}</span> <span class="quiet" dir="auto">${why}</span></li>`)}
			${leftOutMore === '' ? nothing : html`<li class="quiet">${leftOutMore}</li>`}
		</ul></section>`}`;
}
