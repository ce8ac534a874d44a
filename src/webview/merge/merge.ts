import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { MergePage, Piece, ShownChoice, ShownGroup, ShownQuestion } from '../../core/pages/merge/mergePage';
import type { Answered, MergeRequest, MergeSubject, ShowMerge } from '../../core/pages/merge/protocol';
import { announce } from '../editing/announce';
import { followBars } from '../editing/scrollPadding';

/** The state that VS Code stores across reloads of the window: no text of a file is in it. */
type PageState = MergeSubject & {
	readonly answers: readonly Answered[];
	/** In pixels. */
	readonly scroll: number;
};

declare function acquireVsCodeApi(): {
	postMessage(message: MergeRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

const host = acquireVsCodeApi();
const root = document.getElementById('page') ?? document.body;
const stored = host.getState();
let shown: ShowMerge | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ShowMerge>) => {
	const isFirst = shown === undefined;
	shown = data;
	document.documentElement.lang = data.language;
	draw();
	remember();
	if (isFirst) {
		begin(data);
	}
});
window.addEventListener('scroll', () => { remember(); }, { passive: true });
document.addEventListener('keydown', event => {
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
		event.preventDefault();
		finish();
	}
});
send({ type: 'ready', ...stored && { answers: stored.answers } });

function send(request: MergeRequest): void {
	host.postMessage(request);
}

function remember(): void {
	if (shown) {
		host.setState({ ...shown.subject, answers: shown.answers, scroll: window.scrollY });
	}
}

/** The focus is where Enter finishes and the arrow keys choose; what the page is about is heard. */
function begin({ page }: ShowMerge): void {
	if ('gone' in page) {
		root.querySelector('button')?.focus();
		return;
	}
	announce([page.title, page.about, page.lead].join('. '));
	root.querySelector<HTMLElement>('input:checked, button.primary')?.focus({ preventScroll: true });
	window.scrollTo(0, stored?.scroll ?? 0);
}

function finish(): void {
	if (shown && !('gone' in shown.page) && !shown.page.isBusy) {
		send({ type: 'finish', version: shown.version });
	}
}

function draw(): void {
	if (shown) {
		const { page } = shown;
		render('gone' in page ? html`<h1 class="gone">${page.gone}</h1>${page.button === undefined ? nothing
			: html`<div class="buttons"><button type="button" @click=${() => { send({ type: 'openText' }); }}>${page.button}</button></div>`}`
			: pageOf(page, shown.version), root);
		followBars({ bottom: 'footer' });
	}
}

function pageOf(page: MergePage, version: number): TemplateResult {
	const { labels, groups } = page;
	const count = groups.reduce((sum, { things }) => sum + things.reduce((n, { questions }) => n + questions.length, 0), 0);
	const all = (choice: 'ours' | 'theirs', label: string): TemplateResult =>
		html`<button type="button" class="link" @click=${() => { send({ type: 'chooseAll', choice, version }); }}>${label}</button>`;
	return html`
		<div class="progress" ?hidden=${!page.isBusy} role="progressbar" aria-label=${labels.busy}></div>
		<header><h1>${page.title}</h1><p class="about" dir="auto">${page.about}</p></header>
		<p class="lead">${page.lead}</p>
		${count < 2 ? nothing : html`<div class="tools">${all('ours', labels.allOurs)}${all('theirs', labels.allTheirs)}</div>`}
		<form @submit=${(event: Event) => {
			event.preventDefault();
			finish();
		}}>
			${groups.map((group, i) => groupOf(group, `group${String(i)}`, page, version))}
			${decidedOf(page, count === 0)}
			<footer>
				<button type="submit" class="primary" aria-describedby="will" ?disabled=${page.isBusy}>${page.finish.label}</button>
				<p id="will">${page.finish.says} <kbd>Ctrl+Enter</kbd></p>
				${page.hasText ? html`<button type="button" class="link" @click=${() => { send({ type: 'openText' }); }}>${labels.openAsText}</button>` : nothing}
			</footer>
		</form>`;
}

function groupOf({ title, things }: ShownGroup, id: string, page: MergePage, version: number): TemplateResult {
	return html`<section class="group" aria-labelledby=${id}>
		<h2 id=${id} dir="auto">${title}</h2>
		${things.map(thing => html`
			${thing.title === '' ? nothing : html`<h3 dir="auto">${thing.title}</h3>`}
			${thing.questions.map(question => questionOf(question, page, version))}`)}
	</section>`;
}

function questionOf(question: ShownQuestion, { labels }: MergePage, version: number): TemplateResult {
	const { index, label, before, choices, versions, isLong, note } = question;
	return html`<fieldset class=${isLong ? 'question long' : 'question'}>
		<legend dir="auto">${label}</legend>
		${before === '' ? nothing : html`<p class="before">${labels.before} <span class="text" dir="auto">${before}</span></p>`}
		${versions ? html`<div class="versions">${versions.map(each => html`<div class="version">
			<p class="name">${each.label}</p><div class="text" dir="auto">${each.pieces.map(pieceOf)}</div></div>`)}</div>` : nothing}
		${note === '' ? nothing : html`<p class="quiet stays">${note}</p>`}
		<div class="choices">${choices.map(choice => choiceOf(choice, question, `q${String(index)}`, version))}</div>
	</fieldset>`;
}

function choiceOf(
	{ choice, label, pieces, says }: ShownChoice, { index, chosen }: ShownQuestion, name: string, version: number,
): TemplateResult {
	const id = `${name}${choice}`;
	const choose = (): void => { send({ type: 'choose', question: index, choice, version }); };
	return html`<label class="card ${choice}">
		<input type="radio" name=${name} value=${choice} .checked=${live(choice === chosen)} @change=${choose}
			aria-labelledby=${`${id}name`} aria-describedby=${`${id}text`}>
		<span class="name" id=${`${id}name`}>${label}</span>
		<span class="content" id=${`${id}text`}>
			${pieces.length === 0 ? nothing : html`<span class="text" dir="auto">${pieces.map(pieceOf)}</span>`}
			${says === '' ? nothing : html`<span class="says">${says}</span>`}
		</span>
	</label>`;
}

function pieceOf({ text, differs, folded }: Piece): TemplateResult {
	return folded !== undefined ? html`<details class="same"><summary>${folded}</summary><div>${text}</div></details>` : differs ? html`<mark>${text}</mark>` : html`${text}`;
}

function decidedOf({ decided: { heading, groups } }: MergePage, isOpen: boolean): TemplateResult | typeof nothing {
	return groups.length === 0 ? nothing : html`<details class="decided" ?open=${isOpen}>
		<summary>${heading}</summary>
		${groups.map(({ title, lines }) => html`<p class="whose" dir="auto">${title}</p><ul>${lines.map(line => html`<li dir="auto">${line}</li>`)}</ul>`)}
	</details>`;
}
