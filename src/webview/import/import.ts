import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ImportPage, ImportPreviewPage, RowDetails, ShownRow } from '../../core/pages/import/importPage';
import type { ImportRequest, ImportSubject, ShowImport } from '../../core/pages/import/protocol';
import { announce } from '../editing/announce';
import { followBars } from '../editing/scrollPadding';
import { filtered, filters, presentFilter, type RowFilter } from './filters';
import { choices, columns, names, recalled } from './head';
import { icon } from './icons';
import { resultOf } from './result';
import { RowList } from './rowList';
import type { View } from './view';

declare function acquireVsCodeApi(): {
	postMessage(message: ImportRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** The state that VS Code stores across reloads of the window: no text of the file is in it. */
interface PageState extends ImportSubject {
	/** In pixels. */
	readonly scroll: number;
}

const host = acquireVsCodeApi();
const root = document.getElementById('page') ?? document.body;
let shown: ShowImport | undefined;
let rows: ShownRow[] = [];
let filter: RowFilter = { text: '' };
let list: RowList | undefined;
let restoreScroll = host.getState()?.scroll;

window.addEventListener('message', ({ data }: MessageEvent<ShowImport>) => { receive(data); });
window.addEventListener('scroll', () => { remember(); }, { passive: true });
document.addEventListener('click', event => {
	if (event.target instanceof Element && event.target.closest('a')) {
		// The page never navigates: the host decides where a link leads.
		event.preventDefault();
	}
});
// Ctrl+Z in a field undoes what was typed there: VS Code must not hear of it, since it undoes a change of files on a page.
document.addEventListener('keydown', event => {
	if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && event.target instanceof HTMLInputElement) {
		event.stopPropagation();
	}
});
send({ type: 'ready' });

function send(request: ImportRequest): void {
	host.postMessage(request);
}

function receive(message: ShowImport): void {
	const before = shown;
	shown = message;
	if (document.documentElement.lang !== message.language) {
		document.documentElement.lang = message.language;
	}
	if (message.rows) {
		const { from, list: more } = message.rows;
		rows = [...rows.slice(0, from), ...more, ...rows.slice(from + more.length)].slice(0, message.rowCount);
	} else if (rows.length !== message.rowCount) {
		rows = rows.slice(0, message.rowCount);
	}
	draw();
	if (restoreScroll !== undefined && rows.length === message.rowCount && !isBusy(message)) {
		window.scrollTo(0, restoreScroll);
		restoreScroll = undefined;
	}
	if (!('gone' in message.page)) {
		tellChanges(message.page, before?.page);
	}
	remember();
}

const isBusy = ({ page }: ShowImport): boolean => !('gone' in page) && page.isBusy;

/** Tells who hears the page what the button does now, and brings them to the beginning of what replaced the preview. */
function tellChanges({ preview, result }: ImportPage, before: ShowImport['page'] | undefined): void {
	const old = before && !('gone' in before) ? before : undefined;
	if (result && !old?.result) {
		window.scrollTo(0, 0);
		document.querySelector<HTMLElement>('h1')?.focus();
	} else if (preview && old?.preview && preview.run.says !== old.preview.run.says) {
		announce([preview.run.says, preview.run.reason].join('. '));
	}
}

function draw(): void {
	if (!shown) {
		return;
	}
	const { page, labels, version } = shown;
	if ('gone' in page) {
		list?.dispose();
		list = undefined;
		render(html`<h1 class="gone">${page.gone}</h1>`, root);
		return;
	}
	const view: View = { version, labels, send, redraw: draw };
	// While rows are still on their way, a state can be missing for a moment.
	filter = rows.length === shown.rowCount ? presentFilter(rows, filter) : filter;
	const found = page.preview ? filtered(rows, filter) : [];
	render(html`
		<div class="progress" ?hidden=${!page.isBusy} role="progressbar" aria-label=${labels.run.busy}></div>
		<header><h1 tabindex="-1"><bdi>${page.title}</bdi></h1><p class="about" dir="auto">${page.into}</p></header>
		${page.says ? stateOf(page.says) : nothing}
		${page.result ? resultOf(page.result, view) : nothing}
		${page.preview ? previewOf(page.preview, found, view) : nothing}`, root);
	followBars({ bottom: 'footer' });
	const body = root.querySelector<HTMLElement>('.body');
	if (!body) {
		list?.dispose();
		list = undefined;
	} else {
		if (list?.isIn(body) !== true) {
			list?.dispose();
			list = new RowList(body);
		}
		list.show(view, found, new Map<string, RowDetails | undefined>(shown.open.map(details => [details.id, details])));
	}
}

function stateOf({ words, buttons }: NonNullable<ImportPage['says']>): TemplateResult {
	return html`<p class="says" role="status">${words}</p><div class="buttons">${
		buttons.map(({ label, runs }) => html`<button type="button" data-key=${runs} @click=${() => { send({ type: runs }); }}>${label}</button>`)}</div>`;
}

function previewOf(page: ImportPreviewPage, found: readonly ShownRow[], view: View): TemplateResult {
	const { table } = view.labels;
	const change = (now: RowFilter): void => {
		filter = now;
		draw();
	};
	return html`
		<p class="recognised" dir="auto">${page.recognised}</p>
		${page.notice === '' ? nothing : html`<p class="issue mentions" role="status">${icon('mentions')}<span>${page.notice}</span></p>`}
		${page.isRecalled ? recalled(view) : nothing}
		${choices(page, view)}
		${columns(page, view)}
		${names(page, view)}
		<section class="preview" aria-labelledby="heading-rows">
			<h2 id="heading-rows">${table.heading}</h2>
			${rows.length === 0 ? html`<p class="empty">${table.none}</p>` : html`
				${filters(rows, found.length, filter, view, change)}
				<div role="table" class="rows" aria-labelledby="heading-rows" aria-rowcount=${found.length + 1}>
					<div role="rowgroup"><div role="row" class="heads" aria-rowindex="1">${(['line', 'state', 'label', 'about'] as const).map(head =>
						html`<span role="columnheader" class=${head}>${table[head]}</span>`)}</div></div>
					<div role="rowgroup" class="body"></div>
				</div>
				<p class="empty" ?hidden=${found.length > 0}>${table.nothing}</p>`}
		</section>
		${foot(page, view, change)}`;
}

function foot({ run }: ImportPreviewPage, { labels: { run: labels }, version }: View, change: (filter: RowFilter) => void): TemplateResult {
	const start = (clearOnly: boolean) => (): void => { send({ type: 'import', clearOnly, version }); };
	const showUnclear = (): void => {
		change({ state: 'unclear', text: '' });
		document.getElementById('heading-rows')?.scrollIntoView({ block: 'start' });
		list?.focus(0);
	};
	return html`<footer>
		<button type="button" class="primary" data-key="import" aria-describedby="will" ?disabled=${!run.isPossible} @click=${start(false)}>${labels.button}</button>
		<p id="will"><span class="will">${run.says}</span>${run.reason === '' ? nothing : html` <span class="reason">${run.reason}</span>`}</p>
		${run.hasUnclear ? html`<button type="button" data-key="unclear" @click=${showUnclear}>${labels.show}</button>` : nothing}
		${run.canLeaveUnclear ? html`<button type="button" data-key="clearOnly" @click=${start(true)}>${labels.clearOnly}</button>` : nothing}
		${run.needsTrust ? html`<button type="button" data-key="trust" @click=${() => { send({ type: 'trust' }); }}>${labels.trust}</button>` : nothing}
	</footer>`;
}

function remember(): void {
	if (shown) {
		host.setState({ ...shown.subject, scroll: window.scrollY });
	}
}
