import { html, nothing, type TemplateResult } from 'lit-html';
import { maxCellCharacters } from '../../core/pages/import/protocol';
import type { EditedCell, RowDetails, ShownIssue, ShownValue } from '../../core/pages/import/importPage';
import { icon } from './icons';
import type { View } from './view';

/** The value whose cell is being corrected: the row's id and the column. */
let editing = '';

const editKey = (id: string, column: number): string => `${id}:${String(column)}`;

/** An issue without choices: of a whole source. */
export function issueOf({ is, words }: ShownIssue): TemplateResult {
	return html`<p class="issue ${is}">${icon(is)}<span dir="auto">${words}</span></p>`;
}

/** What an open row shows: what is unclear, each value before and after, and the line as written. */
export function detailsOf(details: RowDetails | undefined, view: View): TemplateResult {
	const { labels: { details: labels }, send } = view;
	if (!details) {
		return html`<p class="quiet">${labels.loading}</p>`;
	}
	const { id, values, issues, written, isNew, isLeftOut } = details;
	const leaveOut = (): void => { send({ type: 'leaveOut', id, on: !isLeftOut }); };
	return html`
		${issues.map((issue, i) => html`${issueOf(issue)}${answersTo(issue, i, id, view)}`)}
		${values.length === 0 ? nothing : html`<table class="values">
			<thead><tr>
				<th scope="col">${labels.value}</th>${isNew ? nothing : html`<th scope="col">${labels.before}</th>`}<th scope="col">${labels.after}</th>
			</tr></thead>
			<tbody>${values.map((value, i) => valueOf(value, i, details, view))}</tbody>
		</table>`}
		<p class="written"><span class="quiet">${labels.written}</span> <code dir="auto">${written}</code></p>
		${details.leaveOut === '' ? nothing : html`<p class="buttons"><button type="button"
			data-key=${`leaveOut ${id}`} @click=${leaveOut}>${details.leaveOut}</button></p>`}`;
}

function answersTo({ choices, cell }: ShownIssue, index: number, id: string, view: View): TemplateResult | typeof nothing {
	const { send, version } = view;
	return choices.length === 0 && !cell ? nothing : html`<div class="answers">
		${choices.map((choice, n) => html`<button type="button" @click=${() => { send({ type: 'offer', id, issue: index, choice: n, version }); }}><bdi>${choice}</bdi></button>`)}
		${cell ? cellForm(cell, id, view) : nothing}
	</div>`;
}

/** A field for the text of a cell, which Enter or the button sets. */
function cellForm({ column, label, text }: EditedCell, id: string, { labels: { details: labels }, send, redraw }: View): TemplateResult {
	const set = (event: Event): void => {
		event.preventDefault();
		const form = event.currentTarget;
		const field = form instanceof Element ? form.closest('.cell')?.querySelector('input') : null;
		if (field) {
			editing = '';
			send({ type: 'cell', id, column, text: field.value });
			redraw();
		}
	};
	const key = (event: KeyboardEvent): void => {
		if (event.key === 'Enter' && !event.isComposing) {
			set(event);
		} else if (event.key === 'Escape' && editing !== '') {
			event.stopPropagation();
			editing = '';
			redraw();
		}
	};
	return html`<span class="cell"><input type="text" aria-label=${label} maxlength=${maxCellCharacters} .value=${text} @keydown=${key}
		data-edit=${editKey(id, column)}><button type="button" @click=${set}>${labels.set}</button></span>`;
}

function valueOf(value: ShownValue, index: number, { id, isNew }: RowDetails, view: View): TemplateResult {
	const { name, before, after, effect, button, cell } = value;
	const { labels: { details: labels }, send, version, redraw } = view;
	const isEdited = cell !== undefined && editing === editKey(id, cell.column);
	const edit = (): void => {
		editing = cell ? editKey(id, cell.column) : '';
		redraw();
		const field = document.querySelector<HTMLInputElement>(`[data-edit="${CSS.escape(editing)}"]`);
		field?.focus();
		field?.select();
	};
	return html`<tr class=${effect}>
		<th scope="row">${name}</th>
		${isNew ? nothing : html`<td dir="auto">${
			before === '' ? html`<span class="quiet">${labels.nothing}</span>` : effect === 'replaced' ? html`<del>${before}</del>` : before
		}</td>`}
		<td dir="auto">${isEdited ? cellForm(cell, id, view) : html`
			<span class="after">${effect === 'equal' ? nothing : after}</span>
			${isNew ? nothing : html`<span class="effect">${labels.effects[effect]}</span>`}
			${button ? html`<button type="button" class="link" @click=${() => {
				send({ type: 'replace', id, value: index, on: button.replaces, version });
			}}>${button.label}</button>` : nothing}
			${cell ? editButton(cell.label, edit) : nothing}`}</td>
	</tr>`;
}

function editButton(label: string, edit: () => void): TemplateResult {
	return html`<button type="button" class="tool" title=${label} aria-label=${label} @click=${edit}>${icon('edit')}</button>`;
}
