import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Choice, TextField } from '../../core/pages/editing/textField';
import { maxTextLength } from '../../core/pages/editing/requests';
import type { FieldLabels } from '../../core/words/fieldWords';
import { send } from './host';
import { icon } from './icons';
import { isTooLong, text } from './typing';

/** What is known of every field of a page. */
interface FieldView {
	readonly words: FieldLabels;
	/** Whether nothing can be edited now. */
	readonly isReadOnly: boolean;
}

/** Returns the id of an element that belongs to a field. Ids hold no blanks. */
export function idOf(field: string, part = ''): string {
	return `${part}-${field}`.replaceAll(/\s/g, '_');
}

/** How a field looks. */
interface FieldLook {
	/** The accessible name, where no label names it. */
	readonly label?: string;
	readonly placeholder?: string;
	readonly className?: string;
	/** Whether its label is only heard: the field's place or placeholder says it too. */
	readonly isLabelUnseen?: boolean;
	/** The id of a list of proposals. */
	readonly proposals?: string;
	/** The list and the key, where it is the text of an entry. */
	readonly list?: string;
	readonly key?: string;
}

/** Why the text of a field is not written: the host says so, or it is too long. */
const errorOf = ({ words }: FieldView, { field, value, error }: TextField): string | undefined =>
	isTooLong(field) || value.length > maxTextLength ? words.tooLong : error;

/** The accessible state of a field, and what describes it. */
function aboutField(view: FieldView, value: TextField): Readonly<Record<'invalid' | 'describedBy', string | typeof nothing>> {
	const isInvalid = errorOf(view, value) !== undefined;
	const parts = [...isInvalid ? ['error'] : [], ...(value.hint ?? '') === '' ? [] : ['hint']].map(part => idOf(value.field, part));
	return { invalid: isInvalid ? 'true' : nothing, describedBy: parts.join(' ') || nothing };
}

/** A field of one line. */
export function lineField(view: FieldView, value: TextField, look: FieldLook = {}): TemplateResult {
	const { invalid, describedBy } = aboutField(view, value);
	return html`<input type="text" dir="auto" autocomplete="off" spellcheck="false" id=${idOf(value.field)} data-field=${value.field}
		class=${look.className ?? nothing} ?readonly=${view.isReadOnly} list=${look.proposals ?? nothing}
		aria-label=${look.label ?? nothing} placeholder=${look.placeholder ?? nothing}
		aria-invalid=${invalid} aria-describedby=${describedBy} ${text(value.value)}>`;
}

/** A field that grows with its text. */
export function growingField(view: FieldView, value: TextField, look: FieldLook = {}): TemplateResult {
	const { invalid, describedBy } = aboutField(view, value);
	return html`<textarea dir="auto" rows="1" id=${idOf(value.field)} data-field=${value.field}
		data-list=${look.list ?? nothing} data-key=${look.key ?? nothing}
		class=${look.className ?? nothing} ?readonly=${view.isReadOnly}
		aria-label=${look.label ?? nothing} placeholder=${look.placeholder ?? nothing}
		aria-invalid=${invalid} aria-describedby=${describedBy} ${text(value.value)}></textarea>`;
}

/** Renders the lines below a field: how its text is understood, why it is not written, or both texts of a conflict. */
export function below(view: FieldView, value: TextField): TemplateResult | typeof nothing {
	const { words, isReadOnly } = view;
	const { field, hint = '', theirs } = value;
	const error = errorOf(view, value);
	if (hint === '' && error === undefined && theirs === undefined) {
		return nothing;
	}
	const choose = (choice: 'mine' | 'theirs' | 'both') => () => { send({ type: 'resolve', field, with: choice }); };
	return html`<div class="below">
		${error === undefined ? nothing : html`<p class="error" id=${idOf(field, 'error')}>${icon('error')}<span>${error}</span></p>`}
		${hint === '' ? nothing : html`<p class="hint" id=${idOf(field, 'hint')}>${hint}</p>`}
		${theirs === undefined ? nothing : html`<div class="conflict" role="group" aria-labelledby=${idOf(field, 'conflict')}>
			<p id=${idOf(field, 'conflict')}>${icon('warning')}<span>${theirs === '' ? words.emptyElsewhere : words.changedElsewhere}</span></p>
			${theirs === '' ? nothing : html`<blockquote dir="auto">${theirs}</blockquote>`}
			<div class="buttons">
				<button type="button" class="primary" ?disabled=${isReadOnly} @click=${choose('mine')}>${words.keepMine}</button>
				<button type="button" ?disabled=${isReadOnly} @click=${choose('theirs')}>${words.takeTheirs}</button>
				${theirs === '' ? nothing : html`<button type="button" ?disabled=${isReadOnly} @click=${choose('both')}>${words.keepBoth}</button>`}
			</div>
		</div>`}
	</div>`;
}

/** A field of one line with its label above it. */
export function labelled(view: FieldView, label: string, value: TextField, look: FieldLook = {}): TemplateResult {
	return html`<div class="labelled ${look.className ?? ''}">
		<label class=${look.isLabelUnseen === true ? 'unseen' : nothing} for=${idOf(value.field)}>${label}</label>${lineField(view, value, { ...look, className: '' })}${below(view, value)}
	</div>`;
}

/** One of several values. `label` is the accessible name where no label names it. */
export function choice(
	{ isReadOnly }: FieldView, { value, options }: Choice,
	look: { readonly id: string; readonly label?: string; readonly className?: string; readonly onChange: (value: string) => void },
): TemplateResult {
	const choose = ({ target }: Event): void => { look.onChange((target as HTMLSelectElement).value); };
	return html`<span class="choice"><select id=${look.id} class=${look.className ?? nothing} aria-label=${look.label ?? nothing} ?disabled=${isReadOnly} @change=${choose}>
		${options.map(option => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
	</select></span>`;
}
