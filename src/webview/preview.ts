import { linesAfter } from '../core/markdown/blockDiff';
import type { FromPage, ShowNote, ToPage } from '../core/pages/notePreview/protocol';
import { copyRich } from './copyRich';
import { element, keepFocus, reachWide } from './dom';
import { factList, neighbourLinks, noteActions, stagesPart } from './noteHead';
import { patchBlocks } from './patchBlocks';

declare function acquireVsCodeApi(): {
	postMessage(message: FromPage): void; setState(state: PageState): void; getState(): PageState | undefined;
};

/** The state that VS Code stores across reloads of the window: the note and the scroll position. */
interface PageState {
	readonly uri: string;
	readonly scroll: number;
	/** Whether the user opened or closed the table of stages. */
	readonly stagesOpen?: boolean;
}

const host = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;
const title = element('h1', { className: 'unseen' });
const head = element('header', {});
const body = element('article', {});
const more = element('p', { className: 'empty' });
const links = element('div', {});
page.append(title, head, body, more, links);

let shown: ShowNote | undefined;
let lines: readonly number[] = [];
let shownHead = '';
let scroll = host.getState()?.scroll ?? 0;
/** Boxes that were clicked since the last update. */
const clicked = new Set<HTMLInputElement>();
let restoreScroll = host.getState()?.scroll;
let stagesOpen = host.getState()?.stagesOpen;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => { show(data); });
window.addEventListener('scroll', () => {
	scroll = window.scrollY;
	remember();
}, { passive: true });
window.addEventListener('resize', () => { reachTables(); });
document.addEventListener('click', event => { act(event); });
document.addEventListener('keydown', event => {
	if (event.key === 'Enter' && event.target instanceof HTMLHeadingElement) {
		act(event);
	}
});
document.addEventListener('error', event => {
	if (event.target instanceof HTMLImageElement) {
		leaveOut(event.target);
	}
}, true);
host.postMessage({ type: 'ready' });

function show(message: ShowNote): void {
	if (message.after !== 0 && message.after !== shown?.number) {
		// The change applies to a version that this page doesn't have.
		host.postMessage({ type: 'ready' });
		return;
	}
	if (message.after === 0) {
		body.replaceChildren();
		lines = [];
	}
	shown = message;
	document.documentElement.lang = message.language;
	showHead(message);
	patchBlocks(body, message.change);
	reachTables();
	lines = linesAfter(lines, message.change);
	title.textContent = message.title;
	title.hidden = body.querySelector('h1') !== null;
	// After a rejected click the box differs from the note.
	clicked.forEach(box => { box.checked = box.defaultChecked; });
	clicked.clear();
	const { empty, reading } = message.words;
	more.textContent = message.isBeginning ? reading : empty;
	more.hidden = lines.length > 0 && !message.isBeginning;
	if (restoreScroll !== undefined && !message.isBeginning) {
		window.scrollTo(0, restoreScroll);
		restoreScroll = undefined;
	}
	remember();
}

/** Rendered only when it changed, so that nothing in it moves while the note is edited. */
function showHead({ head: facts, stages, links: others, words }: ShowNote): void {
	const json = JSON.stringify([facts, stages, others, words]);
	if (json === shownHead) {
		return;
	}
	shownHead = json;
	keepFocus(page, () => {
		const table = stages && stagesPart(stages);
		if (stages && table) {
			table.open = stagesOpen ?? stages.isOpen;
			table.addEventListener('toggle', () => {
				if (table.isConnected && table.open !== (stagesOpen ?? stages.isOpen)) {
					stagesOpen = table.open;
					remember();
				}
			});
		}
		head.replaceChildren(
			...(facts.length > 0 ? [factList(facts, words.openSession)] : []), ...(table ? [table] : []), noteActions(words),
		);
		links.replaceChildren(...(others ? [neighbourLinks(others)] : []));
	});
}

/** Makes tables that are wider than the page scrollable by keyboard. */
function reachTables(): void {
	reachWide(body.querySelectorAll<HTMLElement>('.block:has(> table)'), shown?.words.table ?? '');
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
		follow(link, shown);
		return;
	}
	const button = target.closest('button');
	if (button) {
		if (button.dataset['does'] === 'copy') {
			void copy(shown);
		} else {
			host.postMessage({ type: 'export' });
		}
		return;
	}
	if (target instanceof HTMLInputElement && target.type === 'checkbox') {
		clicked.add(target);
		host.postMessage({ type: 'toggleTask', line: lineOf(target), done: target.checked, version: shown.version });
		return;
	}
	const heading = target.closest<HTMLElement>('h1, h2, h3, h4, h5, h6');
	if (heading?.dataset['line'] !== undefined) {
		host.postMessage({ type: 'revealLine', line: lineOf(heading) });
	}
}

function follow(link: HTMLAnchorElement, { version }: ShowNote): void {
	const { session, stage, note, link: number } = link.dataset;
	const inPage = /^#(note-.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
	if (inPage !== undefined) {
		goTo(document.getElementById(inPage));
	} else if (session !== undefined) {
		host.postMessage({ type: 'openSession' });
	} else if (stage !== undefined) {
		goTo([...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].find(heading => lineOf(heading) === Number(stage)));
	} else if (note === 'previous' || note === 'next') {
		host.postMessage({ type: 'openNote', which: note });
	} else if (number !== undefined) {
		host.postMessage({ type: 'followLink', block: blockIndex(link), link: Number(number), version });
	}
}

function goTo(target: HTMLElement | null | undefined): void {
	target?.scrollIntoView({ block: 'start' });
	target?.focus({ preventScroll: true });
}

async function copy({ words }: ShowNote): Promise<void> {
	const message = await copyRich(body).then(() => words.copied, () => words.notCopied);
	const status = head.querySelector('.said');
	if (status) {
		status.textContent = message;
		setTimeout(() => { status.textContent = ''; }, 4_000);
	}
}

/** Replaces a picture that can't be loaded by its alternative text. */
function leaveOut(picture: HTMLImageElement): void {
	const words = element('span', { className: 'picture' }, picture.alt, element('small', {}, ` (${shown?.words.pictureMissing ?? ''})`));
	picture.replaceWith(words);
}

function blockIndex(element: Element): number {
	const block = element.closest('.block');
	return block ? [...body.children].indexOf(block) : -1;
}

/** Returns the line in the file; lines inside a block are relative to its first line. */
function lineOf(element: HTMLElement): number {
	return (lines[blockIndex(element)] ?? 0) + Number(element.dataset['line']);
}

function remember(): void {
	if (shown) {
		host.setState({ uri: shown.uri, scroll, ...(stagesOpen !== undefined && { stagesOpen }) });
	}
}
