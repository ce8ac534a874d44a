import { html, nothing, type TemplateResult } from 'lit-html';
import type { ImportPreviewPage, ShownName } from '../../core/pages/import/importPage';
import { section } from '../editing/section';
import { issueOf } from './details';
import { icon } from './icons';
import type { View } from './view';

/** A menu with its label above it. */
function menu(
	id: string, label: string, options: readonly string[], chosen: number, placeholder: string, choose: (option: number) => void,
): TemplateResult {
	const change = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLSelectElement && currentTarget.value !== '') {
			choose(Number(currentTarget.value));
		}
	};
	return html`<div class="menu-field"><label for=${id}>${label}</label><span class="choice"><select id=${id} @change=${change}>
		${chosen < 0 ? html`<option value="" .selected=${true}>${placeholder}</option>` : nothing}
		${options.map((option, i) => html`<option value=${String(i)} .selected=${i === chosen}>${option}</option>`)}
	</select></span></div>`;
}

/** Says that choices of the last import are used, with a button that drops them. */
export function recalled({ labels: { recalled: labels }, send }: View): TemplateResult {
	return html`<p class="issue mentions">${icon('mentions')}<span>${labels.says}</span> <button type="button" data-key="forgetChoices"
		@click=${() => { send({ type: 'forgetChoices' }); }}>${labels.drop}</button></p>`;
}

/** What was recognised, and what can be chosen about the whole source. */
export function choices({ menus, roomLinks, issues }: ImportPreviewPage, view: View): TemplateResult {
	const { send, version, labels } = view;
	const toggle = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLInputElement) {
			send({ type: 'roomLinks', on: currentTarget.checked });
		}
	};
	return html`
		<div class="tools">${menus.map(({ choice, label, options, chosen }) =>
			menu(choice, label, options, chosen, labels.choose, option => { send({ type: 'choose', choice, option, version }); }))}</div>
		${roomLinks ? html`<label class="check"><input type="checkbox" id="roomLinks" .checked=${roomLinks.isChecked} @change=${toggle}><span>${roomLinks.label}</span></label>` : nothing}
		${issues.length === 0 ? nothing : html`<ul class="issues">${issues.map(issue => html`<li>${issueOf(issue)}</li>`)}</ul>`}`;
}

/** More columns are shown when they are asked for. */
const maxOpenColumns = 8;
/** Whether the columns are shown; undefined until the user has decided. */
let isColumnsOpen: boolean | undefined;

/** The columns of the source, and what each is read as. */
export function columns({ columns: { list, options }, run }: ImportPreviewPage, view: View): TemplateResult | typeof nothing {
	const { labels: { columns: labels, choose }, send, version, redraw } = view;
	if (list.length === 0) {
		return nothing;
	}
	const isOpen = isColumnsOpen ?? (list.length <= maxOpenColumns || !run.isPossible);
	const toggle = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLDetailsElement && currentTarget.open !== isOpen) {
			isColumnsOpen = currentTarget.open;
			redraw();
		}
	};
	const pick = (column: number) => ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLSelectElement && currentTarget.value !== '') {
			send({ type: 'column', column, option: Number(currentTarget.value), version });
		}
	};
	return section('columns', labels.heading, html`
		<details class="columns" .open=${isOpen} @toggle=${toggle}>
			<summary>${labels.about} <span class="count">${String(list.length)}</span></summary>
			${isOpen ? html`<table>
				<thead><tr><th scope="col">${labels.column}</th><th scope="col">${labels.samples}</th><th scope="col">${labels.as}</th></tr></thead>
				<tbody>${list.map(({ name, samples, chosen, label }, i) => html`<tr>
					<th scope="row" dir="auto">${name}</th>
					<td class="samples" dir="auto" title=${samples}>${samples}</td>
					<td><span class="choice"><select id=${`column${String(i)}`} aria-label=${label} @change=${pick(i)}>
						${chosen < 0 ? html`<option value="" .selected=${true}>${choose}</option>` : nothing}
						${options.map((option, n) => html`<option value=${String(n)} .selected=${n === chosen}>${option}</option>`)}
					</select></span></td>
				</tr>`)}</tbody>
			</table>` : nothing}
		</details>`);
}

/** The names that are decided once for all rows. */
export function names({ names: list }: ImportPreviewPage, view: View): TemplateResult | typeof nothing {
	const { labels: { names: labels }, send, version } = view;
	const one = ({ question, where, options, chosen }: ShownName, i: number): TemplateResult => {
		const id = `name${String(i)}`;
		const change = ({ currentTarget }: Event): void => {
			if (currentTarget instanceof HTMLSelectElement) {
				send({ type: 'name', name: i, option: currentTarget.selectedIndex, version });
			}
		};
		return html`<li class=${chosen === 0 ? 'open' : ''}>
			<label for=${id}><bdi>${question}</bdi> <span class="quiet">${where}</span></label>
			<span class="choice"><select id=${id} @change=${change}>${
				options.map((option, n) => html`<option .selected=${n === chosen}>${option}</option>`)}</select></span>
		</li>`;
	};
	return list.length === 0 ? nothing : section('names', labels.heading, html`
		<p class="about">${labels.about}</p>
		<ul class="names">${list.map(one)}</ul>`);
}
