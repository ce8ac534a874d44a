import type { AttentionPart, Figure, OverviewPage, OverviewSubject, ScopeChoice, TableId, TableView } from '../core/pages/overview/overviewPage';
import { maxViewLength, type OverviewRequest, type ToOverview } from '../core/pages/overview/protocol';
import { attentionSection } from './attention';
import { chartFigure, reachDrawings } from './chartFigure';
import { bidi, element, keepFocus, namedSection } from './dom';
import { ViewedTable } from './longTable';
import type { ChangeRows } from './rowSelection';

declare function acquireVsCodeApi(): {
	postMessage(message: OverviewRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** The state that VS Code stores across reloads of the window: the subject and the scroll position. */
interface PageState extends OverviewSubject {
	readonly scroll: number;
}

const host = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;

let shown: ToOverview | undefined;
let tables = new Map<TableId, ViewedTable>();
/** Ids of the charts whose tables are open. */
const unfolded = new Set<string>();
/** The parts of what needs attention that are shown whole. */
const whole = new Set<AttentionPart['id']>();
/** The figure whose list was asked for and is not here yet. */
let awaited: Figure['leads'] | undefined;
let sentWidth: number | undefined;
let restoreScroll = host.getState()?.scroll;

window.addEventListener('message', ({ data }: MessageEvent<ToOverview>) => { show(data); });
window.addEventListener('scroll', () => { remember(); }, { passive: true });
window.addEventListener('resize', () => {
	tables.forEach(table => { table.draw(); });
	reachDrawings();
	sayWidth();
});
document.addEventListener('click', event => { act(event); });
sayWidth();
host.postMessage({ type: 'ready' });

function show(message: ToOverview): void {
	const hasChanged = shown !== undefined && shown.changes !== message.changes;
	const isSame = shown?.version === message.version && shown.language === message.language && shown.width === message.width;
	const before = shown === undefined ? readViews(message.view) : viewsNow();
	shown = message;
	document.documentElement.lang = message.language;
	if (!isSame) {
		const { scrollY } = window;
		const inPlace = placeOfRows();
		const inTables = new Map([...tables].map(([id, table]) => [id, table.element.querySelector('.scroller')?.scrollTop ?? 0]));
		keepFocus(page, () => {
			page.replaceChildren(...'gone' in message.page
				? [element('h1', { className: 'gone' }, message.page.gone)]
				: parts(message.page, before));
			tables.forEach((table, id) => {
				table.draw();
				table.element.querySelector('.scroller')?.scrollTo(0, inTables.get(id) ?? 0);
			});
			reachDrawings();
		});
		window.scrollTo(0, scrollY);
		window.scrollBy(0, inPlace());
	}
	if (restoreScroll !== undefined) {
		window.scrollTo(0, restoreScroll);
		restoreScroll = undefined;
	}
	if (hasChanged) {
		const { selection } = tables.get('pairs') ?? {};
		selection?.clear();
		if (document.activeElement === document.body) {
			selection?.all.focus();
		}
	}
	if (awaited && 'list' in message.page && message.page.list === awaited.list) {
		showTable(awaited);
	}
	remember();
}

/**
 * Returns what says by how many pixels the rows of the first table in the window moved since: a filter that appears, or a figure with
 * more lines, would move another row below the pointer.
 */
function placeOfRows(): () => number {
	const rectOf = (id: TableId): DOMRect | undefined => tables.get(id)?.element.querySelector('.scroller')?.getBoundingClientRect();
	const [id, before] = [...tables.keys()].map(each => [each, rectOf(each)] as const)
		.find(([, rect]) => rect && rect.height > 0 && rect.bottom > 0 && rect.top < window.innerHeight) ?? [];
	return () => {
		const after = id && rectOf(id);
		return before && after && after.height > 0 ? after.top - before.top : 0;
	};
}

function parts(
	{
		title, about, people, scope, actions, attention, missing, tables: all, chartsLabel, charts, notes, words: pageWords, ...page
	}: OverviewPage,
	views: Readonly<Record<string, TableView>>,
): readonly HTMLElement[] {
	const selected = tables.get('pairs')?.selection?.ids ?? [];
	tables = new Map(all.map(table => [
		table.id, new ViewedTable(table, views[table.id] ?? {}, pageWords, storeViews, { ids: selected, change: changeRows }),
	]));
	const tools = [
		...page.others === undefined ? [] : [otherProgrammes(page.others)],
		...scope?.cohort ? [choice('cohort', scope.cohort)] : [],
		...scope ? [choice('year', scope.year)] : [],
		...actions.map(({ id, label }) => {
			const button = element('button', { type: 'button' }, label);
			button.dataset['action'] = id;
			button.dataset['key'] = id;
			return button;
		}),
	];
	const counted = tables.get('counted');
	const rest = [...tables].filter(([, table]) => table !== counted);
	const isEarly = (id: TableId): boolean => ['programmes', 'pairs', 'story'].includes(id);
	const tablesThat = (early: boolean): readonly HTMLElement[] =>
		rest.filter(([id]) => isEarly(id) === early).map(([, { element: drawn }]) => drawn);
	const drawn = element('div', { className: 'charts' }, ...charts.map(one => chartFigure(one, pageWords.asTable, unfolded)));
	return [
		element(
			'header',
			{},
			element('div', {}, element('h1', {}, bidi(title)), element('p', { className: 'about' }, about), ...people ? [peopleNote(people)] : []),
			element('div', { className: 'tools' }, ...tools),
		),
		...attention ? [attentionSection(attention, whole, follow)] : [],
		...missing ? [missingNote(missing)] : [],
		list(page.figuresLabel, page.figures),
		...(counted ? [closable(counted.element, pageWords.close)] : []),
		...tablesThat(true),
		...charts.length === 0 ? [] : [namedSection('charts', chartsLabel, drawn)],
		...tablesThat(false),
		namedSection('notes', notes.heading, element('ul', {}, ...notes.items.map(note => element('li', {}, note)))),
	];
}

/** Returns the people whom the page is about; each name opens their page. */
function peopleNote(people: NonNullable<OverviewPage['people']>): HTMLElement {
	return element('ul', { className: 'people' }, ...people.map(({ label, name, target }) => {
		const link = element('a', { href: '#' }, bidi(name));
		link.dataset['target'] = String(target);
		link.dataset['key'] = `person ${String(target)}`;
		return element('li', {}, `${label}: `, link);
	}));
}

/** Adds a button to the list behind a figure that takes it off the page. */
function closable(section: HTMLElement, label: string): HTMLElement {
	const button = element('button', { type: 'button', className: 'close' }, label);
	button.addEventListener('click', () => {
		host.postMessage({ type: 'list' });
		document.querySelector<HTMLElement>('.figures a')?.focus();
	});
	section.querySelector('h2')?.after(button);
	return section;
}

/** Returns the button that shows all programmes. */
function otherProgrammes(label: string): HTMLElement {
	const button = element('button', { type: 'button' }, label);
	button.dataset['key'] = 'others';
	button.addEventListener('click', () => { host.postMessage({ type: 'others' }); });
	return button;
}

/** Returns what says how many files the figures lack, and leads to them. */
function missingNote({ label, leads }: NonNullable<OverviewPage['missing']>): HTMLElement {
	const link = element('a', { href: '#' }, label);
	link.dataset['key'] = 'missing';
	link.addEventListener('click', () => { follow(leads); });
	return element('p', { className: 'missing warning' }, link);
}

/** Returns the figures at the top; each links to its list. */
function list(label: string, figures: readonly Figure[]): HTMLElement {
	const made = element('ul', {
		className: 'figures',
		ariaLabel: label,
	}, ...figures.map(({ label: words, value, more, warning }, i) => {
		const content = [
			element(
				'span',
				{ className: ['value', ...(value.length > 8 ? ['long'] : []), ...(warning === true ? ['warning'] : [])].join(' ') },
				value,
			),
			element('span', { className: 'label' }, words),
			...(more === '' ? [] : [element('span', { className: 'more' }, more)]),
		];
		const link = element('a', { href: '#' }, ...content);
		link.dataset['figure'] = String(i);
		link.dataset['key'] = `figure ${String(i)}`;
		return element('li', {}, link);
	}));
	made.hidden = figures.length === 0;
	return made;
}

function choice(id: 'cohort' | 'year', { label, options, chosen }: ScopeChoice): HTMLElement {
	const select = element(
		'select',
		{ id, ariaLabel: label },
		...options.map(option => element('option', { value: option.value, selected: option.value === chosen }, option.label)),
	);
	select.hidden = options.length < 2;
	select.dataset['key'] = id;
	select.addEventListener('change', () => {
		const valueOf = (name: string): string => document.querySelector<HTMLSelectElement>(`#${name}`)?.value ?? '';
		host.postMessage({ type: 'scope', cohort: valueOf('cohort'), year: valueOf('year') });
	});
	return select;
}

/** Says how wide a chart can be: the columns are those that overview.css makes of the page. */
function sayWidth(): void {
	const { fontSize, paddingLeft, paddingRight } = getComputedStyle(page);
	const [em, room] = [parseFloat(fontSize), page.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)];
	const [least, gap] = [46 * em, 3 * em];
	const columns = Math.max(1, Math.floor((room + gap) / (least + gap)));
	const width = Math.floor((room - gap * (columns - 1)) / columns);
	if (width > 0 && width !== sentWidth) {
		sentWidth = width;
		host.postMessage({ type: 'width', width });
	}
}

function act(event: Event): void {
	const { target } = event;
	if (!(target instanceof Element) || !shown || 'gone' in shown.page) {
		return;
	}
	const link = target.closest<HTMLElement>('a, [data-action], [data-target], [data-step]');
	if (!link) {
		return;
	}
	// The page never navigates: the host decides where a link leads.
	event.preventDefault();
	const { target: row, figure, action, step } = link.dataset;
	if (step !== undefined) {
		host.postMessage({ type: 'step', place: Number(step), version: shown.version });
	} else if (row !== undefined) {
		host.postMessage({ type: 'open', place: Number(row), version: shown.version });
	} else if (figure !== undefined) {
		follow(shown.page.figures[Number(figure)]?.leads);
	} else if (action !== undefined) {
		const run = shown.page.actions.find(({ id }) => id === action);
		if (run) {
			host.postMessage({ type: 'run', action: run.id });
		}
	}
}

function follow(leads: Figure['leads'] | undefined): void {
	awaited = undefined;
	if (leads?.list !== undefined && shown && !('gone' in shown.page) && shown.page.list !== leads.list) {
		awaited = leads;
		host.postMessage({ type: 'list', list: leads.list });
	} else if (leads) {
		showTable(leads);
	}
}

/** Shows exactly the rows that a figure leads to, and moves the focus to their heading. */
function showTable({ table: id, view }: Figure['leads']): void {
	awaited = undefined;
	tables.get(id)?.show(view);
	const heading = document.getElementById(id)?.querySelector('h2');
	heading?.setAttribute('tabindex', '-1');
	heading?.scrollIntoView({ block: 'start' });
	heading?.focus({ preventScroll: true });
}

/** Asks for a change of the pairs at some places. */
function changeRows(...[step, places]: Parameters<ChangeRows>): void {
	if (shown) {
		host.postMessage({ type: 'change', step, places, version: shown.version });
	}
}

function viewsNow(): Readonly<Record<string, TableView>> {
	return Object.fromEntries([...tables].map(([id, table]) => [id, table.view]));
}

/** Parses the stored state of the tables; empty if it is invalid. */
function readViews(view: string): Readonly<Record<string, TableView>> {
	try {
		const read: unknown = JSON.parse(view);
		return typeof read === 'object' && read !== null ? read as Readonly<Record<string, TableView>> : {};
	} catch {
		return {};
	}
}

function storeViews(): void {
	host.postMessage({ type: 'keep', view: JSON.stringify(viewsNow()).slice(0, maxViewLength) });
}

function remember(): void {
	if (shown) {
		host.setState({ ...shown.subject, scroll: window.scrollY });
	}
}
