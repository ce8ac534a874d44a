import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ShowReflection, ToReflectionPage } from '../../core/pages/reflection/protocol';
import { below, growingField } from '../editing/fields';
import { keepFocus, remember } from '../editing/focus';
import { send, setLanguage } from '../editing/host';
import { icon } from '../editing/icons';
import { isTextElement, noteSeen, sendInput, type TextElement } from '../editing/typing';
import { fieldOf } from '../editing/undoKeys';
import { listen, noticeBar, sendTyped, showPlace, stored, tellFault } from '../editing/writingPage';
import { forgetClicks, holdWhilePressed, section } from './sections';
import type { View } from './view';

const root = document.getElementById('page') ?? document.body;
let shown: ShowReflection | undefined;

listen({ receive, typed, draw, press, moved: keepPlace });
holdWhilePressed();
send({ type: 'ready', ...stored && { field: stored.field } });

function receive(message: ToReflectionPage): void {
	const before = shown;
	shown = message;
	setLanguage(message.language);
	noteSeen(message.seen);
	draw();
	forgetClicks();
	showPlace(message, before ? undefined : stored);
	keepPlace();
	tellFault(message.notice, before?.notice);
}

function keepPlace(): void {
	if (shown) {
		remember({ uri: shown.uri, session: '' });
	}
}

function typed(element: TextElement): void {
	if (sendTyped(element, () => { sendInput(element, undefined); }, shown?.words.tooLong ?? '')) {
		draw();
	}
}

/** Handles one key. Returns whether it was one of the page's. */
function press({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
	if (key === 'Enter' && (ctrlKey || metaKey)) {
		if (shown?.page?.isReadOnly === false) {
			send({ type: 'run', command: 'finish' });
		}
		return true;
	}
	if (!isTextElement(target)) {
		return false;
	}
	if (key === 'Escape') {
		target.blur();
		return true;
	}
	if (key === 'Enter' && target.dataset['field'] === 'title') {
		send({ type: 'leave', field: fieldOf(target) });
		return true;
	}
	return false;
}

function draw(): void {
	const message = shown;
	if (message) {
		keepFocus(() => { render(everything(message), root); }, () => { /* A field that is gone has no neighbour to go to. */ });
	}
}

function everything(message: ShowReflection): TemplateResult {
	const { page, words } = message;
	const openAsText = html`<button type="button" @click=${run('openAsText')}>${words.openAsText}</button>`;
	return html`
		${noticeBar(message, openAsText)}
		${page === undefined ? html`<div class="content"><h1>${words.notThere}</h1>${openAsText}</div>` : content({ ...message, page })}`;
}

function run(command: 'openAsText' | 'previewReflection' | 'finish' | 'shareReflection' | 'whoCanSee') {
	return (): void => { send({ type: 'run', command }); };
}

function content(view: View): TemplateResult {
	const { page, words, isReadOnly } = view;
	return html`<div class="content ${isReadOnly ? 'readOnly' : ''}">
		${head(view)}
		${page.sections.map(each => section(view, each))}
		<div class="buttons end">
			${page.isReadOnly ? nothing : html`<button type="button" class="primary" ?disabled=${isReadOnly} @click=${run('finish')}>${words.finish}</button>`}
			<button type="button" @click=${run('previewReflection')}>${words.preview}</button>
			<button type="button" @click=${run('openAsText')}>${words.openAsText}</button>
		</div>
	</div>`;
}

function head(view: View): TemplateResult {
	const { page: { session, title, about, warning, goals, readers, progress, isReadOnly }, words } = view;
	return html`<header>
		<p class="about">${about.join(' · ')}</p>
		${session ? html`<h1 dir="auto">${session.title}</h1>` : nothing}
		${title === undefined ? nothing : html`<h1 class="unseen">${title.value || words.untitled}</h1>
			${growingField(view, title, { label: words.title, placeholder: words.untitled, className: 'asText title' })}${below(view, title)}`}
		${session ? html`<p class="when"><span>${session.day}</span>
			<button type="button" class="link" @click=${() => { send({ type: 'openSession' }); }}>${words.openSession}</button></p>` : nothing}
		${warning === '' ? nothing : html`<p class="warning">${icon('warning')}<span>${warning}</span></p>`}
		${goals.length === 0 ? nothing : html`<dl><dt>${words.goals}</dt>${goals.map(goal => html`<dd dir="auto">${goal}</dd>`)}</dl>`}
		<p class="readers ${readers.isWarning ? 'warning' : ''}">${icon(readers.isWarning ? 'warning' : readers.isPrivate ? 'lock' : 'eye')}<span>${readers.text}</span>
			${readers.canShare && !view.isReadOnly ? html`<button type="button" @click=${run('shareReflection')}>${words.share}</button>`
				: html`<button type="button" class="link" @click=${run('whoCanSee')}>${words.whoCanSee}</button>`}</p>
		${progress === '' || isReadOnly ? nothing : html`<p class="progress">${progress}</p>`}
	</header>`;
}
