import { html, nothing, type TemplateResult } from 'lit-html';
import type { ShowSession } from '../../core/pages/session/protocol';
import { send } from '../editing/host';

/** Shows the sessions of a file that has several. */
export function sessionList({ sessions, words }: ShowSession): TemplateResult | typeof nothing {
	return sessions.length < 2
		? nothing
		: html`<nav aria-labelledby="heading-sessions"><h2 id="heading-sessions">${words.sessions}</h2>
			<ul>${sessions.map(({ id, label, description, isShown }) => html`<li><button type="button" aria-current=${isShown ? 'true' : nothing}
				@click=${() => { send({ type: 'showSession', session: id }); }}><span class="label">${label}</span>
				${description === '' ? nothing : html`<span class="more">${description}</span>`}</button></li>`)}</ul></nav>`;
}
