import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ShowSession, ToSessionPage } from '../../core/pages/session/protocol';
import { listNames, type ListName } from '../../core/pages/session/sessionPage';
import { actionRows, earlierRows } from './actions';
import { announce, announceSoon } from '../editing/announce';
import { captureField, captureLine, capturedInWords, noteCaptured, noteShownCapture, sayInLine, sendCapture } from './captureLine';
import { tick } from './clock';
import { context } from './context';
import { details, goals } from './details';
import { below, growingField } from '../editing/fields';
import { currentField, focusField, keepFocus, remember } from '../editing/focus';
import { attendance, head } from './head';
import { send, setLanguage } from '../editing/host';
import { isTypedOnly, keysOf } from './keyboard';
import { newEntries } from './newEntries';
import { entryRows, speakerRows } from './rows';
import { followBars } from '../editing/scrollPadding';
import { sessionList } from './sessionList';
import { section } from '../editing/section';
import { forgetTyped, isAnswered, noteSeen, sendInput, wasTyped, type TextElement } from '../editing/typing';
import { listen, noticeBar, sendTyped, showPlace, stored, tellFault } from '../editing/writingPage';
import { entryField, knownKeys, type View } from './view';

const root = document.getElementById('page') ?? document.body;
let shown: ShowSession | undefined;
/** The keys of the lists as they were shown last. */
let order = new Map<ListName, readonly string[]>();

listen({
	receive, typed, draw, isTypedOnly,
	press: keysOf({ complete, isReadOnly: () => shown?.isReadOnly !== false, addAfter, removeEmpty }),
	moved: () => { if (shown) { remember(shown); } },
});
document.addEventListener('click', tidy);
document.addEventListener('keyup', tidy);
setInterval(tick, 1000);
send({ type: 'ready', ...stored && { session: stored.session, field: stored.field } });

function receive(message: ToSessionPage): void {
	if (message.type === 'captured') {
		if (noteCaptured(message)) {
			draw();
			announceSoon(capturedInWords());
		}
		return;
	}
	const before = { shown, field: currentField(), name: nameOfFocus() };
	const isFirst = shown === undefined;
	const isAnother = shown?.uri !== message.uri || shown.session !== message.session;
	shown = message;
	if (isAnother) {
		forgetTyped();
	}
	if (isAnother || message.page?.status.whyNotComplete !== before.shown?.page?.status.whyNotComplete) {
		sayInLine('');
	}
	setLanguage(message.language);
	noteSeen(message.seen);
	noteShownCapture(message.capture);
	listNames.forEach(list => { keepBegun(list, isAnother, before.shown); });
	draw();
	const again = isFirst && stored?.session === message.session ? stored : undefined;
	showPlace(message, again);
	if (isFirst && message.capture !== '' && !message.isReadOnly) {
		// What the line would become is to be shown again, too.
		sendCapture(message.capture);
	}
	remember(message);
	tell(message, before);
}

/** Keeps of the new entries of a list those that the host has still to hear of, and the empty one that has the focus. */
function keepBegun(list: ListName, isAnother: boolean, before: ShowSession | undefined): void {
	const now = knownKeys(shown?.page, list);
	const hasFocus = (key: string): boolean => currentField() === entryField(list, key);
	const isNeeded = (key: string): boolean => hasFocus(key) && isEmpty(list, key) || !isAnswered(entryField(list, key));
	newEntries.forget(list, key => isAnother || now.includes(key) || !isNeeded(key));
	// The host drops an entry that is emptied; while it has the focus, it can be filled again.
	const old = knownKeys(before?.page, list);
	const gone = isAnother ? undefined : old.find(key => hasFocus(key) && !now.includes(key) && isNeeded(key));
	if (gone !== undefined && newEntries.afterOf(list, gone) === undefined) {
		newEntries.begin(list, old.slice(0, old.indexOf(gone)).findLast(key => now.includes(key)) ?? '', gone);
	}
}

function isEmpty(list: ListName, key: string): boolean {
	return document.querySelector<TextElement>(`[data-field="${CSS.escape(entryField(list, key))}"]`)?.value === '';
}

/** What the element with the focus is called: an entry by its place in its list. */
function nameOfFocus(): string {
	return document.activeElement?.getAttribute('aria-label') ?? '';
}

/**
 * Tells who hears the page what changed: why the page or a text is not written, that a line was, the new status, where an entry was
 * moved to.
 */
function tell(
	{ notice, words, capture, page, session }: ShowSession,
	before: { readonly shown: ShowSession | undefined; readonly field: string; readonly name: string },
): void {
	const field = currentField();
	if (tellFault(notice, before.shown?.notice)) {
		return;
	}
	if ((before.shown?.capture ?? '') !== '' && capture === '') {
		announce(words.added);
	} else if (page && session === before.shown?.session && page.status.text !== (before.shown.page ?? page).status.text) {
		announce(page.status.text);
	} else if (field !== '' && field === before.field && nameOfFocus() !== before.name) {
		announce(nameOfFocus());
	}
}

function typed(element: TextElement): void {
	const isChanged = sendTyped(element, () => { sendText(element); }, shown?.words.tooLong ?? '');
	if (sayInLine('') || isChanged) {
		draw();
	}
}

function complete(): void {
	const whyNot = shown?.page?.status.whyNotComplete ?? '';
	if (whyNot === '' && shown?.isReadOnly === false) {
		send({ type: 'step', command: 'completeSession' });
	} else if (whyNot !== '') {
		sayInLine(whyNot);
		draw();
		announce(whyNot);
	}
}

function sendText(element: TextElement): void {
	const { field = '', key = '', list: name } = element.dataset;
	if (field === captureField) {
		sendCapture(element.value);
		return;
	}
	const list = listNames.find(each => each === name);
	const isBlank = list !== undefined && newEntries.blankOf(list) === key;
	if (isBlank) {
		newEntries.fillBlank(list, order.get(list)?.at(-1) ?? '');
	}
	sendInput(element, list === undefined ? undefined : newEntries.afterOf(list, key));
	if (isBlank) {
		draw();
	}
}

function addAfter(list: ListName, key: string): void {
	const isLast = order.get(list)?.at(-1) === key;
	const next = isLast ? newEntries.blankOf(list) : newEntries.begin(list, key);
	draw();
	focusField(entryField(list, next));
}

function removeEmpty(list: ListName, key: string): void {
	if (knownKeys(shown?.page, list).includes(key) || wasTyped(entryField(list, key))) {
		send({ type: 'remove', list, key });
	}
	newEntries.forget(list, each => each === key);
	draw();
	announce(shown?.words.removed ?? '');
}

/** Takes away entries that were begun and left empty. */
function tidy(): void {
	const isStale = listNames.map(list => newEntries.forget(list, key => isEmpty(list, key) && currentField() !== entryField(list, key)));
	if (isStale.includes(true)) {
		draw();
	}
}

function draw(): void {
	if (!shown) {
		return;
	}
	const message = shown;
	keepFocus(() => { render(everything(message), root); }, element => {
		const list = listNames.find(name => name === element.dataset['list']);
		if (list) {
			const keys = order.get(list) ?? [];
			const now = newEntries.keysWithNew(list, knownKeys(message.page, list));
			const key = keys.slice(0, keys.indexOf(element.dataset['key'] ?? '')).findLast(each => now.includes(each)) ?? newEntries.blankOf(list);
			focusField(entryField(list, key));
		}
	});
	order = new Map(listNames.map(list => [list, newEntries.keysWithNew(list, knownKeys(message.page, list))]));
	tick();
	followBars({ top: '.notice', bottom: '.capture' });
}

function everything(message: ShowSession): TemplateResult {
	const { page, words } = message;
	const openAsText = html`<button type="button" @click=${() => { send({ type: 'run', command: 'openAsText' }); }}>${words.openAsText}</button>`;
	return html`
		${noticeBar(message, openAsText)}
		<div class="layout ${message.isReadOnly ? 'readOnly' : ''}">
			${sessionList(message)}
			${page === undefined
				? html`<div class="content"><h1 class="gone">${words.notThere}</h1>${openAsText}</div>`
				: html`<div class="content">${content({ ...message, page })}</div>${context({ ...message, page })}`}
		</div>`;
}

function content(view: View): TemplateResult {
	const { page, words } = view;
	return html`
		${head(view)}
		${attendance(view)}
		${page.speakers === undefined ? nothing : section('speakers', words.speakers, speakerRows(view, page.speakers))}
		<div class="sides">${page.agenda.map(list => section(list.list, list.heading, entryRows(view, list, words.addToAgenda)))}</div>
		${section('summarySection', words.summary, html`
			${growingField(view, page.summary, { label: words.summary, placeholder: words.summaryHint, className: 'summary' })}
			${below(view, page.summary)}`)}
		${section('decisions', page.decisions.heading, entryRows(view, page.decisions, words.addDecision))}
		${section('actions', words.actions, actionRows(view))}
		${page.earlier.length === 0 ? nothing : section('earlier', words.earlier, earlierRows(view, page.earlier))}
		${goals(view)}
		${details(view)}
		${captureLine(view)}`;
}
