import type { FromPage, HeadLine, ShowNote, ToPage } from '../core/preview/protocol';
import { patchBlocks } from './patchBlocks';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void; getState(): PageState | undefined };

/** What a reload of the window needs to find the same note at the same place. */
interface PageState {
	readonly uri: string;
	readonly scroll: number;
}

const host = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;
const head = document.createElement('header');
const body = document.createElement('article');
page.append(head, body);

let shown: ShowNote | undefined;
let restoreScroll = host.getState()?.scroll;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => { show(data); });
window.addEventListener('scroll', () => { remember(); }, { passive: true });
document.addEventListener('click', event => { act(event); });
document.addEventListener('keydown', event => {
	if (event.key === 'Enter' && event.target instanceof HTMLHeadingElement) {
		act(event);
	}
});
host.postMessage({ type: 'ready' });

function show(message: ShowNote): void {
	shown = message;
	document.documentElement.lang = message.language;
	showHead(message);
	if (message.blocks.length === 0) {
		const empty = document.createElement('p');
		empty.className = 'empty';
		empty.textContent = message.empty;
		body.replaceChildren(empty);
	} else {
		body.querySelector(':scope > .empty')?.remove();
		patchBlocks(body, message.blocks);
	}
	if (restoreScroll !== undefined) {
		window.scrollTo(0, restoreScroll);
		restoreScroll = undefined;
	}
	remember();
}

function showHead({ head: lines, openSession }: ShowNote): void {
	head.hidden = lines.length === 0;
	const list = document.createElement('dl');
	for (const line of lines) {
		const term = document.createElement('dt');
		term.textContent = line.label;
		const value = document.createElement('dd');
		value.append(line.opensSession === true ? sessionLink(line, openSession) : line.value);
		value.classList.toggle('warning', line.warning === true);
		list.append(term, value);
	}
	head.replaceChildren(list);
}

function sessionLink(line: HeadLine, title: string): HTMLElement {
	const link = document.createElement('a');
	link.href = '#';
	link.dataset['session'] = '';
	link.title = title;
	link.textContent = line.value;
	return link;
}

function act(event: Event): void {
	const { target } = event;
	if (!(target instanceof Element) || !shown) {
		return;
	}
	const link = target.closest('a');
	if (link) {
		// The page never navigates: the host decides where a link leads.
		event.preventDefault();
		if (link.dataset['session'] !== undefined) {
			host.postMessage({ type: 'openSession' });
		} else {
			host.postMessage({ type: 'followLink', block: blockIndex(link), link: Number(link.dataset['link']), version: shown.version });
		}
		return;
	}
	if (target instanceof HTMLInputElement && target.type === 'checkbox') {
		host.postMessage({ type: 'toggleTask', line: lineOf(target), done: target.checked, version: shown.version });
		return;
	}
	const heading = target.closest<HTMLElement>('h1, h2, h3, h4, h5, h6');
	if (heading?.dataset['line'] !== undefined) {
		host.postMessage({ type: 'revealLine', line: lineOf(heading) });
	}
}

function blockIndex(element: Element): number {
	const block = element.closest('.block');
	return block ? [...body.children].indexOf(block) : -1;
}

/** Lines inside a block are counted from its first one. */
function lineOf(element: HTMLElement): number {
	return (shown?.blocks[blockIndex(element)]?.line ?? 0) + Number(element.dataset['line']);
}

function remember(): void {
	if (shown) {
		host.setState({ uri: shown.uri, scroll: window.scrollY });
	}
}
