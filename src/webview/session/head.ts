import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Attendee, PageStep } from '../../core/pages/session/sessionPage';
import { clock } from './clock';
import { below, choice, growingField, labelled, idOf } from '../editing/fields';
import { send } from '../editing/host';
import { icon } from '../editing/icons';
import { section } from '../editing/section';
import type { View } from './view';

/** Renders the top of the page: the people, title, status, time and place. */
export function head(view: View): TemplateResult {
	const { page, words } = view;
	return html`<header>
		<p class="about">${page.about}</p>
		<h1 class="unseen">${page.title.value || words.untitled}</h1>
		${growingField(view, page.title, { label: words.title, placeholder: words.untitled, className: 'asText title' })}
		${below(view, page.title)}
		${status(view)}
		<div class="grid">
			${labelled(view, words.when, page.when, { className: 'when' })}
			${labelled(view, words.minutes, page.minutes, { className: 'minutes' })}
			<div class="labelled"><label for="mode">${words.mode}</label>${choice(view, page.mode, {
				id: 'mode', onChange: value => { send({ type: 'choose', name: 'mode', value }); },
			})}</div>
			${labelled(view, words.place, page.place, { className: 'place' })}
		</div>
	</header>`;
}

function status(view: View): TemplateResult {
	const { words, isReadOnly, page: { status: { text, tone, why, steps } } } = view;
	const press = ({ command }: PageStep) => () => { send({ type: 'step', command }); };
	const [first, ...others] = steps;
	return html`<div class="status">
		<p class="state ${tone}">${icon('dot')}<span>${text}</span> ${clock(view)}</p>
		${first === undefined || isReadOnly ? nothing : html`<div class="buttons">
			<button type="button" class="primary" @click=${press(first)}>${first.label}</button>
			${others.map(step => html`<button type="button" class="wide" @click=${press(step)}>${step.label}</button>`)}
			${others.length === 0 ? nothing : html`
				<button type="button" class="narrow" popovertarget="steps" aria-haspopup="menu" title=${words.more} aria-label=${words.more}>
					${icon('ellipsis')}</button>
				<div id="steps" class="menu" popover role="menu" aria-label=${words.more} @keydown=${moveInMenu} @toggle=${enterMenu}>
					${others.map(step => html`<button type="button" role="menuitem" tabindex="-1" popovertarget="steps" popovertargetaction="hide"
						@click=${press(step)}>${step.label}</button>`)}
				</div>`}
		</div>`}
		${why === '' ? nothing : html`<p class="why">${why}</p>`}
	</div>`;
}

function enterMenu({ currentTarget, newState }: ToggleEvent): void {
	if (newState === 'open') {
		(currentTarget as HTMLElement).querySelector<HTMLElement>('[role="menuitem"]')?.focus();
	}
}

function moveInMenu(event: KeyboardEvent): void {
	const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="menuitem"]')];
	const at = items.indexOf(document.activeElement as HTMLElement);
	const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
	if (to !== undefined) {
		event.preventDefault();
		items[to % items.length]?.focus();
	}
}

/** Shows who was there. */
export function attendance(view: View): TemplateResult | typeof nothing {
	const { page, words } = view;
	return page.attendance.length === 0
		? nothing
		: section('attendance', words.attendance, html`<div class="attendance">${page.attendance.map(one => attendee(view, one))}</div>`);
}

function attendee({ isReadOnly }: View, { person, name, state: { value, options } }: Attendee): TemplateResult {
	const id = idOf(person, 'attendance');
	const attend = (state: string) => () => { send({ type: 'attend', person, value: state }); };
	// Not noted: none is chosen. A second click on the chosen one, or Delete, takes it back.
	const clear = attend('');
	const takeBack = ({ key }: KeyboardEvent): void => {
		if (value !== '' && (key === 'Delete' || key === 'Backspace')) {
			clear();
		}
	};
	return html`<div class="attendee" role="radiogroup" aria-labelledby=${id}>
		<span id=${id} class="name" dir="auto">${name}</span>
		<span class="segments">${options.filter(option => option.value !== '').map(option => html`<label><input type="radio" name=${id}
			?disabled=${isReadOnly} .checked=${live(option.value === value)} @change=${attend(option.value)} @keydown=${takeBack}
			@click=${option.value === value ? clear : nothing}><span>${option.label}</span></label>`)}</span>
	</div>`;
}
