import type { TextField } from '../../core/pages/editing/textField';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import {
	type Entry, type EntryList, type ListName, type TwoTextEntry, type TwoTextList, twoTextLists,
} from '../../core/pages/session/sessionPage';
import { startDrag } from './drag';
import { below, growingField, lineField } from '../editing/fields';
import { send } from '../editing/host';
import { icon } from '../editing/icons';
import { newEntries } from './newEntries';
import type { View } from './view';

/** What a row of a list consists of. */
interface Row {
	readonly list: ListName;
	readonly key: string;
	/** What it is called, for assistive technology. */
	readonly name: string;
	/** The control before the text. */
	readonly lead: TemplateResult;
	readonly body: TemplateResult;
	readonly className?: string;
}

/** Shows a row with what can be done with it: drag, move, remove. */
export function row({ words, isReadOnly }: View, { list, key, name, lead, body, className = '' }: Row): TemplateResult {
	const tool = (label: string, name: 'arrowUp' | 'arrowDown' | 'close', act: () => void): TemplateResult => html`<button
		type="button" class="tool" tabindex="-1" title=${label} aria-label=${label} @click=${act}>${icon(name)}</button>`;
	return html`<li class="row ${className}" data-list=${list} data-row=${key}>
		${isReadOnly ? nothing : html`<span class="grip" @pointerdown=${startDrag}>${icon('gripper')}</span>`}
		<span class="lead">${lead}</span>
		<div class="body">${body}</div>
		${isReadOnly ? nothing : html`<span class="tools" role="group" aria-label=${name}>
			${tool(words.moveUp, 'arrowUp', () => { send({ type: 'move', list, key, by: -1 }); })}
			${tool(words.moveDown, 'arrowDown', () => { send({ type: 'move', list, key, by: 1 }); })}
			${tool(words.remove, 'close', () => { send({ type: 'remove', list, key }); })}
		</span>`}
	</li>`;
}

/** Shows the rows of a list and a blank one to add to it. The focus stays where it is, since a row keeps its element by its key. */
export function rows(
	view: View, list: ListName, known: readonly string[], name: string,
	one: (key: string, index: number, isBlank: boolean) => TemplateResult,
): TemplateResult {
	const keys = [...newEntries.keysWithNew(list, known), ...view.isReadOnly ? [] : [newEntries.blankOf(list)]];
	return html`<ul class="rows" aria-label=${name} ?hidden=${keys.length === 0}>
		${repeat(keys, key => key, (key, index) => one(key, index, key === newEntries.blankOf(list)))}
	</ul>`;
}

/** Shows a list of decisions or of an agenda. */
export function entryRows(view: View, { list, heading, entries }: EntryList, add: string): TemplateResult {
	const known = new Map(entries.map(entry => [entry.key, entry]));
	const isAgenda = list !== 'decisions';
	return rows(view, list, [...known.keys()], heading, (key, index, isBlank) => {
		const entry: Entry = known.get(key) ?? { key, field: `${list}/${key}`, value: '' };
		const name = isBlank ? add : `${heading} ${String(index + 1)}`;
		const isTicked = entry.state === 'discussed';
		const lead = isBlank
			? icon('add')
			: isAgenda
				? tickBox(view, { isTicked, label: `${view.words.discussed}: ${entry.value}`, isOff: !known.has(key),
					onTick: done => { send({ type: 'tick', list, key, done }); } })
				: icon('circle');
		return row(view, {
			list, key, name, lead, className: `${isBlank ? 'blank' : ''} ${isTicked ? 'ticked' : ''}`,
			body: html`${growingField(view, entry, { label: name, list, key, className: 'asText', ...isBlank && { placeholder: add } })}
				${entry.state === 'carried' ? html`<p class="more">${view.words.carried}</p>` : nothing}${below(view, entry)}`,
		});
	});
}

/** A check box. It shows the file's state again where the host refused a click. */
export function tickBox(
	{ isReadOnly }: View,
	{ isTicked, label, isOff = false, onTick }: {
		readonly isTicked: boolean; readonly label: string; readonly isOff?: boolean; readonly onTick: (ticked: boolean) => void;
	},
): TemplateResult {
	const tick = ({ target }: Event): void => { onTick((target as HTMLInputElement).checked); };
	return html`<input type="checkbox" aria-label=${label} ?disabled=${isReadOnly || isOff}
		.checked=${live(isTicked)} @change=${tick}>`;
}

/** How the entries of a list of two texts are shown. */
interface TwoTextRows {
	readonly list: TwoTextList;
	readonly entries: readonly TwoTextEntry[];
	readonly heading: string;
	readonly add: string;
	/** What both texts are called. */
	readonly main: string;
	readonly other: string;
	/** Whether the text that an entry begins with is shown first. */
	readonly isMainFirst: boolean;
	readonly lead: (entry: TwoTextEntry) => TemplateResult;
}

/** Shows a list whose entries have two texts. A new one begins with its main text. */
function twoTextRows(view: View, { list, entries, heading, add, main, other, isMainFirst, lead }: TwoTextRows): TemplateResult {
	const known = new Map(entries.map(entry => [entry.key, entry]));
	return rows(view, list, [...known.keys()], heading, (key, index, isBlank) => {
		const empty = (name: string): TextField => ({ field: `${list}/${key}/${name}`, value: '' });
		const entry: TwoTextEntry = known.get(key) ?? { key, main: empty(twoTextLists[list].main), other: empty(twoTextLists[list].other) };
		const name = `${heading} ${String(index + 1)}`;
		const mainField = growingField(view, entry.main, {
			label: isBlank ? add : `${main}: ${name}`, placeholder: isBlank ? add : main, list, key, className: 'asText',
		});
		const otherField = isBlank ? nothing : lineField(view, entry.other, { label: `${other}: ${name}`, placeholder: other, className: 'asText' });
		return row(view, {
			list, key, name, className: isBlank ? 'blank' : '', lead: isBlank ? icon('add') : lead(entry),
			body: html`<div class="pairOfFields">${isMainFirst ? [mainField, otherField] : [otherField, mainField]}</div>
				${below(view, entry.other)}${below(view, entry.main)}`,
		});
	});
}

/** Shows the links. */
export function linkRows(view: View, links: readonly TwoTextEntry[]): TemplateResult {
	const { words } = view;
	return twoTextRows(view, {
		list: 'links', entries: links, heading: words.links, add: words.addLink, main: words.linkUrl, other: words.linkTitle, isMainFirst: false,
		lead: ({ key, main, other }) => html`<button type="button" class="tool" title=${words.openLink}
			aria-label="${words.openLink}: ${other.value || main.value}" ?disabled=${main.value === ''}
			@click=${() => { send({ type: 'openLink', key }); }}>${icon('link')}</button>`,
	});
}

/** Shows who is on the stage. */
export function speakerRows(view: View, speakers: readonly TwoTextEntry[]): TemplateResult {
	const { words } = view;
	return twoTextRows(view, {
		list: 'speakers', entries: speakers, heading: words.speakers, add: words.addSpeaker, main: words.speakerName, other: words.speakerRole,
		isMainFirst: true, lead: () => icon('circle'),
	});
}
