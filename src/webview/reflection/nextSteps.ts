import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { NextStep } from '../../core/pages/reflection/reflectionPage';
import { send } from '../editing/host';
import { icon } from '../editing/icons';
import type { View } from './view';

/** Shows the lines that are actions, with their state, and those that can become one. */
export function nextSteps(view: View, name: string, steps: readonly NextStep[]): TemplateResult | typeof nothing {
	return steps.length === 0 ? nothing : html`<ul class="steps" aria-label=${name}>${repeat(steps, ({ line }) => line, step => nextStep(view, step))}</ul>`;
}

function nextStep(view: View, { line, text, canTick, isDone, action, canTurn }: NextStep): TemplateResult {
	const { words, version, isReadOnly } = view;
	const tick = ({ target }: Event): void => { send({ type: 'tick', line, done: (target as HTMLInputElement).checked, version }); };
	return html`<li class="step ${isDone ? 'done' : ''}">
		${canTick && action
			? html`<input type="checkbox" aria-label="${words.done}: ${text}" ?disabled=${isReadOnly} .checked=${live(isDone)} @change=${tick}>`
			: html`<span class="mark">${icon('circle')}</span>`}
		<span class="text" dir="auto">${text}</span>
		${action === undefined ? nothing : html`<button type="button" class="link ${action.isOverdue ? 'warning' : ''}" title=${words.openAction}
			@click=${() => { send({ type: 'open', location: action.location, version }); }}>${action.about}</button>`}
		${canTurn && !isReadOnly ? turning(view, line, text) : nothing}
	</li>`;
}

/** A date and the button that makes the line an action until then. The date is no text of the note: it is sent with the request. */
function turning({ words, version }: View, line: number, text: string): TemplateResult {
	const turn = ({ currentTarget }: Event): void => {
		const due = (currentTarget as Element).closest('.turn')?.querySelector('input')?.value.trim() ?? '';
		send({ type: 'turnIntoAction', line, version, ...due !== '' && { due } });
	};
	const pressed = (event: KeyboardEvent): void => {
		if (event.key === 'Enter') {
			turn(event);
		}
	};
	return html`<span class="turn">
		<input type="text" autocomplete="off" aria-label="${words.due}: ${text}" placeholder=${words.dueHint} @keydown=${pressed}>
		<button type="button" aria-label="${words.turnIntoAction}: ${text}" @click=${turn}>${words.turnIntoAction}</button>
	</span>`;
}
