import { html, nothing, render, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { Chart } from '../../core/charts/chart';
import type { NotesMenu, NotesPage } from '../../core/pages/notesOverTime/notesPage';
import type { NotesRequest, NotesSubject, NotesView, ShowNotes } from '../../core/pages/notesOverTime/protocol';
import { reachWide } from '../dom';
import { icon } from '../editing/icons';
import { sectionOf } from './entries';

declare function acquireVsCodeApi(): {
	postMessage(message: NotesRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** The state that VS Code stores across reloads of the window: no text and no heading is in it. */
interface PageState extends NotesSubject, NotesView {
	/** In pixels. */
	readonly scroll: number;
}

const host = acquireVsCodeApi();
const root = document.getElementById('page') ?? document.body;
const stored = host.getState();
let shown: ShowNotes | undefined;
let restoreScroll = stored?.scroll;
/** How many entries there were when more were asked for: the focus goes to the next one. */
let focusAfter: number | undefined;
/** Whether the table of the chart is open: its rows are made then. */
let isTableOpen = false;

window.addEventListener('message', ({ data }: MessageEvent<ShowNotes>) => { show(data); });
window.addEventListener('scroll', () => { remember(); }, { passive: true });
window.addEventListener('resize', () => { reach(); });
document.addEventListener('click', event => {
	if (event.target instanceof Element && event.target.closest('a')) {
		// The page never navigates: the host decides where a link leads.
		event.preventDefault();
	}
});
send({ type: 'ready', ...stored && { by: stored.by, shared: stored.shared } });

function send(request: NotesRequest): void {
	host.postMessage(request);
}

function show(message: ShowNotes): void {
	shown = message;
	if (document.documentElement.lang !== message.language) {
		document.documentElement.lang = message.language;
	}
	draw();
	if (restoreScroll !== undefined) {
		window.scrollTo(0, restoreScroll);
		restoreScroll = undefined;
	}
	const next = focusAfter === undefined ? undefined : root.querySelectorAll('.entries > li')[focusAfter];
	if (next) {
		focusAfter = undefined;
		next.querySelector('a')?.focus();
	}
	remember();
}

function draw(): void {
	if (shown) {
		render('gone' in shown.page ? html`<h1 class="gone">${shown.page.gone}</h1>` : pageOf(shown.page, shown.version), root);
		reach();
	}
}

function pageOf(page: NotesPage, version: number): TemplateResult {
	const { title, about, readers, chart, sections, more, reading, nothing: empty } = page;
	return html`
		<header>
			<div>
				<h1>${title}</h1>
				<p class="about" dir="auto">${about}</p>
				<p class="readers">${icon('eye')}<span>${readers}</span></p>
			</div>
			${page.export === '' ? nothing : html`<button type="button" @click=${() => { send({ type: 'export' }); }}>${page.export}</button>`}
		</header>
		${chart ? timeline(chart, page.asTable) : nothing}
		${tools(page, version)}
		<p class="reading" role="status">${reading}</p>
		${empty ? html`<p class="empty">${empty.says}</p>${empty.button ? button(empty.button) : nothing}` : nothing}
		${sections.map((section, i) => sectionOf(section, i, { version, send }))}
		${more === '' ? nothing : html`<p class="more"><button type="button" @click=${askForMore}>${more}</button></p>`}`;
}

function tools({ by, groups, shared }: NotesPage, version: number): TemplateResult {
	const isShared = (): boolean => document.querySelector<HTMLInputElement>('#shared')?.checked ?? false;
	const chosenBy = (): number => document.querySelector<HTMLSelectElement>('#by')?.selectedIndex ?? 0;
	const view = (): void => { send({ type: 'view', by: by.values[chosenBy()] ?? 'stage', shared: isShared() }); };
	const group = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLSelectElement) {
			send({ type: 'group', group: currentTarget.selectedIndex, version });
		}
	};
	return html`<div class="tools">
		${menu('by', by, view)}
		${groups.options.length === 0 ? nothing : menu('group', groups, group)}
		<label class="check"><input id="shared" type="checkbox" .checked=${shared.isChecked} @change=${view}><span>${shared.label}</span></label>
	</div>`;
}

function menu(id: string, { label, options, chosen }: NotesMenu, change: (event: Event) => void): TemplateResult {
	return html`<div class="menu-field"><label for=${id}>${label}</label><span class="choice"><select id=${id} @change=${change}>${
		options.map((option, i) => html`<option .selected=${i === chosen}>${option}</option>`)}</select></span></div>`;
}

function button({ label, runs }: NonNullable<NonNullable<NotesPage['nothing']>['button']>): TemplateResult {
	return html`<p><button type="button" class="primary" @click=${() => { send({ type: runs }); }}>${label}</button></p>`;
}

function timeline({ title, legend, svg, heads, rows, note }: Chart, asTable: string): TemplateResult {
	const toggle = ({ currentTarget }: Event): void => {
		if (currentTarget instanceof HTMLDetailsElement && currentTarget.open !== isTableOpen) {
			isTableOpen = currentTarget.open;
			draw();
		}
	};
	// Safe: from the core's charts, which escape text from files.
	return html`<figure>
		<figcaption class="unseen">${title}</figcaption>
		${legend.length === 0 ? nothing : html`<ul class="legend">${legend.map(({ look, label }) => html`<li><span class="mark ${look}"></span>${label}</li>`)}</ul>`}
		<div class="drawing">${unsafeHTML(svg)}</div>
		${note === '' ? nothing : html`<p class="about">${note}</p>`}
		<details @toggle=${toggle}><summary>${asTable}</summary>${isTableOpen ? html`<table>
			<caption class="unseen">${title}</caption>
			<thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
			<tbody>${rows.map(([first, ...others]) => html`<tr><th scope="row">${first}</th>${
				others.map(cell => html`<td class="number">${typeof cell === 'number' ? cell.toLocaleString(document.documentElement.lang) : cell}</td>`)}</tr>`)}</tbody>
		</table>` : nothing}</details>
	</figure>`;
}

function askForMore(): void {
	focusAfter = root.querySelectorAll('.entries > li').length;
	send({ type: 'more' });
}

/** Makes the drawing scrollable by keyboard where it is wider than its box. */
function reach(): void {
	reachWide(document.querySelectorAll<HTMLElement>('.drawing'), document.querySelector('figcaption')?.textContent ?? '');
}

function remember(): void {
	if (shown) {
		const { by, shared } = 'gone' in shown.page ? { by: 'stage' as const, shared: false }
			: { by: shown.page.by.values[shown.page.by.chosen] ?? 'stage', shared: shown.page.shared.isChecked };
		host.setState({ ...shown.subject, by, shared, scroll: window.scrollY });
	}
}
