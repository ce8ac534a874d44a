import { html, render, type TemplateResult } from 'lit-html';
import type { ShowProgramme } from '../../core/pages/programme/protocol';
import { announce } from '../editing/announce';
import { currentField, focusField, keepFocus, remember } from '../editing/focus';
import { send, setLanguage } from '../editing/host';
import { isAnswered, isTextElement, noteSeen, sendInput, type TextElement } from '../editing/typing';
import { fieldOf } from '../editing/undoKeys';
import { listen, noticeBar, sendTyped, showPlace, stored, tellFault } from '../editing/writingPage';
import { parts, unfold } from './parts';
import { entryField, knownKeys, listNames, newEntries } from './view';

const root = document.getElementById('page') ?? document.body;
let shown: ShowProgramme | undefined;

listen({ receive, typed, draw, press, moved: keepPlace });
document.addEventListener('click', tidy);
document.addEventListener('keyup', tidy);
send({ type: 'ready', ...stored && { field: stored.field } });

function receive(message: ShowProgramme): void {
	const before = shown;
	shown = message;
	setLanguage(message.language);
	noteSeen(message.seen);
	for (const list of listNames) {
		const known = knownKeys(message.page, list);
		newEntries.forget(list, key => known.includes(key));
	}
	draw();
	showPlace(message, before ? undefined : stored);
	keepPlace();
	tell(message, before);
}

/** Tells who hears the page why the page or a text is not written, and that an entry was removed. */
function tell({ notice, words, page }: ShowProgramme, before: ShowProgramme | undefined): void {
	const isFewer = before && listNames.some(list => knownKeys(page, list).length < knownKeys(before.page, list).length);
	if (!tellFault(notice, before?.notice) && isFewer === true) {
		announce(words.removed);
	}
}

function keepPlace(): void {
	if (shown) {
		remember({ uri: shown.uri, session: '' });
	}
}

function typed(element: TextElement): void {
	if (sendTyped(element, () => { sendText(element); }, shown?.words.tooLong ?? '')) {
		draw();
	}
}

function sendText(element: TextElement): void {
	const [name, key = ''] = fieldOf(element).split('/');
	const list = listNames.find(each => each === name);
	const isBlank = list !== undefined && newEntries.blankOf(list) === key;
	if (isBlank) {
		newEntries.fillBlank(list, newEntries.keysWithNew(list, knownKeys(shown?.page, list)).at(-1) ?? '');
	}
	sendInput(element, list === undefined ? undefined : newEntries.afterOf(list, key));
	if (isBlank) {
		draw();
	}
}

/** Takes away entries that were begun and left empty. */
function tidy(): void {
	const isEmpty = (field: string): boolean => document.querySelector<TextElement>(`[data-field="${CSS.escape(field)}"]`)?.value === '';
	const isStale = listNames.map(list => newEntries.forget(list, key => {
		const field = entryField(list, key);
		return isEmpty(field) && isAnswered(field) && currentField() !== field;
	}));
	if (isStale.includes(true)) {
		draw();
	}
}

/** Handles one key. Returns whether it was one of the page's. */
function press({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
	if (!isTextElement(target) || ctrlKey || metaKey) {
		return false;
	}
	if (key === 'Escape') {
		target.blur();
		return true;
	}
	const row = target.closest<HTMLElement>('.entry:not(.blank)');
	const list = listNames.find(name => name === row?.dataset['list']);
	const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[key as 'ArrowUp'];
	if (altKey && row && list && shown?.isReadOnly === false && (key === 'ArrowUp' || key === 'ArrowDown')) {
		send({ type: 'move', list, key: row.dataset['row'] ?? '', by });
		return true;
	}
	if (key === 'Enter' && target instanceof HTMLInputElement) {
		send({ type: 'leave', field: fieldOf(target) });
		return true;
	}
	return false;
}

function draw(): void {
	const message = shown;
	if (message) {
		keepFocus(() => { render(everything(message), root); }, element => {
			// The neighbour of an entry that is gone is the blank one of its list.
			const [name] = (element.dataset['field'] ?? '').split('/');
			const list = listNames.find(each => each === (name || element.closest<HTMLElement>('.entry')?.dataset['list']));
			if (list) {
				focusField(entryField(list, newEntries.blankOf(list)));
			}
		});
	}
}

function everything(message: ShowProgramme): TemplateResult {
	const { page, words } = message;
	const openAsText = html`<button type="button" @click=${() => { send({ type: 'openAsText' }); }}>${words.openAsText}</button>`;
	return html`
		${noticeBar(message, openAsText)}
		<div class="content ${message.isReadOnly ? 'readOnly' : ''}">
			${page === undefined ? html`<h1>${words.notThere}</h1>` : parts({ ...message, page }, showPart)}
			<div class="buttons end">${openAsText}</div>
		</div>`;
}

/** Shows the fields of a part that is empty, with the focus in its first one. */
function showPart(part: Parameters<typeof unfold>[0], field: string): void {
	unfold(part);
	draw();
	if (!focusField(field)) {
		document.getElementById(field)?.focus();
	}
}
