import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ProgrammeList } from '../../core/pages/programme/programmePage';
import type { TextField } from '../../core/pages/editing/textField';
import { labelled } from '../editing/fields';
import { send } from '../editing/host';
import { icon } from '../editing/icons';
import { entryField, knownKeys, newEntries, type View } from './view';

/** An entry as it is shown. */
interface ShownEntry {
	readonly name: TextField;
	/** What its name is called. */
	readonly label: string;
	/** What stands beside its name. */
	readonly others: unknown;
	/** What stands below it. */
	readonly more?: unknown;
}

/**
 * Shows the entries of a list, and a blank one to add to it. The focus stays where it is, since an entry keeps the element of its name,
 * also when it is no longer blank.
 */
function entries(
	view: View, list: ProgrammeList, name: string, add: string, one: (key: string, at: number) => ShownEntry | undefined,
): TemplateResult {
	const known = knownKeys(view.page, list);
	const all = newEntries.keysWithNew(list, known);
	return html`<ul class="entries ${list}" aria-label=${name} ?hidden=${all.length === 0 && view.isReadOnly}>
		${repeat([...all, ...view.isReadOnly ? [] : [newEntries.blankOf(list)]], key => key, (key, at) => {
			const entry = known.includes(key) ? one(key, at) : undefined;
			const field = entry?.name ?? { field: entryField(list, key), value: '' };
			return html`<li class="entry ${entry ? '' : 'blank'}" data-list=${list} data-row=${key}>
				<div class="inRow">${entry ? nothing : icon('add')}${labelled(view, entry?.label ?? add, field, {
					className: 'wide', isLabelUnseen: !entry || list === 'values', ...(entry ? {} : { placeholder: add }),
				})}${entry?.others ?? nothing}</div>
				${entry?.more ?? nothing}
			</li>`;
		})}
	</ul>`;
}

/** Shows what can be done with an entry. `whyKept` says why it can't be removed. */
function tools({ words, isReadOnly, page }: View, list: ProgrammeList, key: string, name: string, whyKept = ''): TemplateResult | typeof nothing {
	const known = knownKeys(page, list);
	const at = known.indexOf(key);
	const tool = (label: string, picture: 'arrowUp' | 'arrowDown' | 'close', isOff: boolean, act: () => void): TemplateResult => html`<button
		type="button" class="tool" title=${isOff && whyKept !== '' && picture === 'close' ? whyKept : label} aria-label="${label}: ${name}"
		?disabled=${isOff} @click=${act}>${icon(picture)}</button>`;
	return isReadOnly ? nothing : html`<span class="entryTools" role="group" aria-label=${name}>
		${tool(words.moveUp, 'arrowUp', at <= 0, () => { send({ type: 'move', list, key, by: -1 }); })}
		${tool(words.moveDown, 'arrowDown', at === known.length - 1, () => { send({ type: 'move', list, key, by: 1 }); })}
		${tool(words.remove, 'close', whyKept !== '', () => { send({ type: 'remove', list, key }); })}
	</span>`;
}

/** Shows the cohorts. */
export function cohortEntries(view: View): TemplateResult {
	const { page, words } = view;
	return entries(view, 'cohorts', words.cohorts, words.addCohort, key => {
		const cohort = page.cohorts.find(each => each.key === key);
		return cohort && {
			name: cohort.name, label: words.name,
			others: html`${labelled(view, words.start, cohort.start, { className: 'day', placeholder: words.noDay })}
				${labelled(view, words.end, cohort.end, { className: 'day', placeholder: words.noDay })}
				${tools(view, 'cohorts', key, cohort.name.value || words.cohort, cohort.whyKept)}`,
			more: cohort.about === '' ? nothing : html`<p class="more">${cohort.about}</p>`,
		};
	});
}

/** Shows the programme's own list of values. */
export function valueEntries(view: View): TemplateResult {
	const { page, words } = view;
	return entries(view, 'values', words.values, words.addValue, (key, at) => {
		const value = page.values.own?.find(each => each.key === key);
		const label = `${words.ownValue} ${String(at + 1)}`;
		return value && { name: value.name, label, others: tools(view, 'values', key, value.name.value || label) };
	});
}

/** Shows who signs, in the order of the signatures. */
export function signerEntries(view: View): TemplateResult {
	const { page, words } = view;
	return entries(view, 'signers', words.signers, words.addSigner, key => {
		const signer = page.signers.find(each => each.key === key);
		return signer && {
			name: signer.name, label: words.signerName,
			others: html`${labelled(view, words.nip, signer.nip, { className: 'nip' })}
				${tools(view, 'signers', key, signer.name.value || words.signer)}
				${labelled(view, words.position, signer.position, { className: 'position' })}`,
		};
	});
}
