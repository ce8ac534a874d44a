import type { BriefAction, BriefFact, BriefGoal, BriefPage, BriefPart, BriefSide, BriefText } from '../core/pages/brief/briefPage';
import type { BriefRequest, BriefSubject, LinkedPart, ShowBrief } from '../core/pages/brief/protocol';
import { element, keepFocus, namedSection } from './dom';

declare function acquireVsCodeApi(): {
	postMessage(message: BriefRequest): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** What a reload of the window needs to find the same pair at the same place. */
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

/** The page's parts; one that says what it said is the element that is there already, with its boxes as the files have them. */
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
		// A click that was refused leaves a box that is not what the file says.
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
		element('dl', {}, ...facts.flatMap(({ label, value, more = '', place, warning }, i) => [
			element('dt', {}, label),
			element(
				'dd',
				{ className: warning === true ? 'warning' : '' },
				place === undefined ? value : opener(value, place, `fact${String(i)}`),
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

function goal({ text: words, progress, due, percent, late, place }: BriefGoal, i: number): HTMLElement {
	const bar = element('progress', { max: 100, value: percent ?? 0 });
	// The words beside it say the same.
	bar.setAttribute('aria-hidden', 'true');
	return element(
		'li',
		{},
		opener(words, place, `goal${String(i)}`),
		...percent === undefined ? [] : [bar],
		details([progress, ...dueIn(due, late)]),
	);
}

function action({ text: words, due, overdue, about, done, from, open, place }: BriefAction, i: number): HTMLElement {
	const box = element('input', { type: 'checkbox', id: `action${String(i)}`, defaultChecked: done });
	box.dataset['action'] = String(i);
	box.dataset['key'] = box.id;
	const leads = opener(from, place, `from${String(i)}`);
	leads.setAttribute('aria-label', open);
	leads.title = open;
	const more = details([...dueIn(due, overdue), about, leads]);
	more.id = `about${String(i)}`;
	box.setAttribute('aria-describedby', more.id);
	return element('li', { className: done ? 'done' : '' }, box, element('div', {}, element('label', { htmlFor: box.id }, words), more));
}

/** What is said below a goal or an action. */
function details(parts: readonly (string | HTMLElement)[]): HTMLElement {
	return element('div', { className: 'details' }, ...parts.flatMap((one, i) => i === 0 ? [one] : [' · ', one]));
}

/** By when; it stands out once that has passed. */
function dueIn(due: string, late: boolean): readonly HTMLElement[] {
	return due === '' ? [] : [element('span', { className: late ? 'warning' : '' }, due)];
}

function text(key: LinkedPart, { about, place, html }: BriefText): readonly HTMLElement[] {
	const quoted = element('div', { className: 'quoted' });
	quoted.dataset['part'] = key;
	// From the core's renderer, which lets no tag of the text through.
	quoted.innerHTML = html;
	return [
		...about === '' ? [] : [element('p', { className: 'about' }, place === undefined ? about : opener(about, place, key))],
		...html === '' ? [] : [quoted],
	];
}

function side({ heading, items }: BriefSide): readonly HTMLElement[] {
	return items.length === 0 ? [] : [element('h3', {}, heading), element('ul', {}, ...items.map(item => element('li', {}, item)))];
}

/** What opens a file. The page knows it by its number only. */
function opener(words: string, place: number, key: string): HTMLElement {
	const link = element('a', { href: '#' }, words);
	link.dataset['place'] = String(place);
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
		if (link.dataset['place'] !== undefined) {
			host.postMessage({ type: 'open', place: Number(link.dataset['place']), version });
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
