import type { BriefAction, BriefFact, BriefGoal, BriefPage, BriefPart, BriefSide, BriefText } from '../core/pages/brief/briefPage';
import type { BriefRequest, BriefSubject, LinkedPart, ShowBrief } from '../core/pages/brief/protocol';
import { element, keepFocus, namedSection } from './dom';

declare function acquireVsCodeApi(): {
	postMessage(message: BriefRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** The state that VS Code stores across reloads of the window: the pair and the scroll position. */
interface PageState extends BriefSubject {
	readonly scroll: number;
}

const host = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;
const shownParts = new Map<string, { readonly made: string; readonly element: HTMLElement }>();

let shown: ShowBrief | undefined;
let restoreScroll = host.getState()?.scroll;

window.addEventListener('message', ({ data }: MessageEvent<ShowBrief>) => { show(data); });
window.addEventListener('scroll', () => { remember(); }, { passive: true });
document.addEventListener('click', event => { act(event); });
host.postMessage({ type: 'ready' });

function show(message: ShowBrief): void {
	shown = message;
	document.documentElement.lang = message.language;
	keepFocus(page, () => {
		page.replaceChildren(...'gone' in message.page ? [element('h1', { className: 'gone' }, message.page.gone)] : parts(message.page));
	});
	if (restoreScroll !== undefined) {
		window.scrollTo(0, restoreScroll);
		restoreScroll = undefined;
	}
	remember();
}

/** Returns the page's sections; an unchanged section is the existing element, its check boxes reset to the record's state. */
function parts({ title, about, facts, goals, last, actions, asked, agenda, log }: BriefPage): readonly HTMLElement[] {
	return [
		part('head', { title, about, facts }, () => head(title, about, facts)),
		element('div', { className: 'columns' }, element('div', {},
			part('goals', goals, () => section('goals', goals, list('goals', goals.items.map(goal)))),
			part('last', last, () => section('last', last, ...text('last', last), ...side(last.decisions))),
		), element('div', {},
			part('actions', actions, () => section('actions', actions, list('actions', actions.items.map(action)))),
			part('asked', asked, () => section('asked', asked, ...text('asked', asked))),
			part(
				'agenda',
				agenda,
				() => section(
					'agenda', agenda, element('div', { className: 'sides' }, ...agenda.sides.map(one => element('div', {}, ...side(one)))),
				),
			),
		)),
		part('log', log, () => {
			const button = element('button', { type: 'button' }, log);
			button.dataset['log'] = '';
			button.dataset['key'] = 'log';
			return element('footer', {}, button);
		}),
	];
}

function part(key: string, value: unknown, make: () => HTMLElement): HTMLElement {
	const made = JSON.stringify(value);
	const before = shownParts.get(key);
	if (before?.made === made) {
		// After a rejected click the box differs from the file.
		before.element.querySelectorAll<HTMLInputElement>('input[data-action]').forEach(box => { box.checked = box.defaultChecked; });
		return before.element;
	}
	const now = make();
	shownParts.set(key, { made, element: now });
	return now;
}

function head(title: string, about: string, facts: readonly BriefFact[]): HTMLElement {
	return element('header', {},
		element('h1', {}, title),
		...about === '' ? [] : [element('p', { className: 'about' }, about)],
		element('dl', {}, ...facts.flatMap(({ label, value, more = '', location, warning }, i) => [
			element('dt', {}, label),
			element(
				'dd',
				{ className: warning === true ? 'warning' : '' },
				location === undefined ? value : opener(value, location, `fact${String(i)}`),
				more === '' ? '' : ` · ${more}`,
			),
		])),
	);
}

function section(key: string, { heading, empty }: BriefPart, ...content: readonly HTMLElement[]): HTMLElement {
	return namedSection(key, heading, ...content, ...empty === '' ? [] : [element('p', { className: 'empty' }, empty)]);
}

function list(className: string, items: readonly HTMLElement[]): HTMLElement {
	const made = element('ul', { className: 'plain' }, ...items);
	made.hidden = items.length === 0;
	made.classList.add(className);
	return made;
}

function goal({ text: words, progress, due, percent, late, location }: BriefGoal, i: number): HTMLElement {
	const bar = element('progress', { max: 100, value: percent ?? 0 });
	// Screen readers read the text beside it instead.
	bar.setAttribute('aria-hidden', 'true');
	return element(
		'li',
		{},
		opener(words, location, `goal${String(i)}`),
		...percent === undefined ? [] : [bar],
		details([progress, ...dueIn(due, late)]),
	);
}

function action({ text: words, due, overdue, about, done, from, open, location }: BriefAction, i: number): HTMLElement {
	const box = element('input', { type: 'checkbox', id: `action${String(i)}`, defaultChecked: done });
	box.dataset['action'] = String(i);
	box.dataset['key'] = box.id;
	const leads = opener(from, location, `from${String(i)}`);
	leads.setAttribute('aria-label', open);
	leads.title = open;
	const more = details([...dueIn(due, overdue), about, leads]);
	more.id = `about${String(i)}`;
	box.setAttribute('aria-describedby', more.id);
	return element('li', { className: done ? 'done' : '' }, box, element('div', {}, element('label', { htmlFor: box.id }, words), more));
}

/** Returns the line below a goal or an action. */
function details(parts: readonly (string | HTMLElement)[]): HTMLElement {
	return element('div', { className: 'details' }, ...parts.flatMap((one, i) => i === 0 ? [one] : [' · ', one]));
}

/** Returns the due day, highlighted if it has passed. */
function dueIn(due: string, late: boolean): readonly HTMLElement[] {
	return due === '' ? [] : [element('span', { className: late ? 'warning' : '' }, due)];
}

function text(key: LinkedPart, { about, location, html }: BriefText): readonly HTMLElement[] {
	const quoted = element('div', { className: 'quoted' });
	quoted.dataset['part'] = key;
	// Safe: from the core's renderer, which escapes HTML in the text.
	quoted.innerHTML = html;
	return [
		...about === '' ? [] : [element('p', { className: 'about' }, location === undefined ? about : opener(about, location, key))],
		...html === '' ? [] : [quoted],
	];
}

function side({ heading, items }: BriefSide): readonly HTMLElement[] {
	return items.length === 0 ? [] : [element('h3', {}, heading), element('ul', {}, ...items.map(item => element('li', {}, item)))];
}

/** Returns a link that opens a location; the page has only the location's index. */
function opener(words: string, location: number, key: string): HTMLElement {
	const link = element('a', { href: '#' }, words);
	link.dataset['location'] = String(location);
	link.dataset['key'] = key;
	return link;
}

function act(event: Event): void {
	const { target } = event;
	if (!(target instanceof Element) || !shown) {
		return;
	}
	const { version } = shown;
	const link = target.closest('a');
	if (link) {
		// The page never navigates: the host decides where a link leads.
		event.preventDefault();
		const part = link.closest<HTMLElement>('[data-part]')?.dataset['part'];
		if (link.dataset['location'] !== undefined) {
			host.postMessage({ type: 'open', place: Number(link.dataset['location']), version });
		} else if (part === 'last' || part === 'asked') {
			host.postMessage({ type: 'followLink', part, link: Number(link.dataset['link']), version });
		}
	} else if (target instanceof HTMLInputElement && target.dataset['action'] !== undefined) {
		host.postMessage({ type: 'tickAction', action: Number(target.dataset['action']), done: target.checked, version });
	} else if (target.closest('button')?.dataset['log'] !== undefined) {
		host.postMessage({ type: 'logSession' });
	}
}

function remember(): void {
	if (shown) {
		host.setState({ ...shown.subject, scroll: window.scrollY });
	}
}
