import type { MetadataLine, NoteLink, NoteLinks, PageWords } from '../core/pages/notePreview/protocol';
import type { StageTable } from '../core/pages/notePreview/stageTable';
import { element } from './dom';

/** Returns a note's metadata as a list. */
export function factList(lines: readonly MetadataLine[], openSession: string): HTMLElement {
	return element('dl', {}, ...lines.flatMap(({ label, value, opensSession, warning }) => {
		const content = typeof value !== 'string' ? value.length === 1
			? value
			: [element('ul', { className: 'plain' }, ...value.map(one => element('li', {}, one)))]
			: [opensSession === true ? link(value, openSession, 'session', '') : value];
		return [element('dt', {}, label), element('dd', { className: warning === true ? 'warning' : '' }, ...content)];
	}));
}

/** Returns the table of stages; questions are a column only if there are any. */
export function stagesPart({ summary, columns, rows }: StageTable): HTMLDetailsElement {
	const asks = rows.some(({ question }) => question !== '');
	const heads = [columns.stage, columns.state, ...(asks ? [columns.question] : [])].map(words => {
		const head = element('th', {}, words);
		head.scope = 'col';
		return head;
	});
	const body = rows.map(({ heading, state, question, line, goTo }) => {
		const name = element('th', {}, line === undefined ? heading : link(heading, goTo, 'stage', String(line)));
		name.scope = 'row';
		return element('tr', {}, name, element('td', {}, state), ...(asks ? [element('td', { className: 'question' }, question)] : []));
	});
	const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...body));
	return element('details', {}, element('summary', {}, summary), table);
}

/** Returns the buttons for the whole note, with a status for screen readers. */
export function noteActions({ copy, export: exported }: PageWords): HTMLElement {
	const button = (words: string, does: string): HTMLElement => {
		const made = element('button', { type: 'button' }, words);
		made.dataset['does'] = does;
		made.dataset['key'] = does;
		return made;
	};
	const status = element('span', { className: 'said' });
	status.setAttribute('role', 'status');
	return element('div', { className: 'actions' }, button(copy, 'copy'), button(exported, 'export'), status);
}

/** Returns the links to the previous and next note of the same author. */
export function neighbourLinks({ label, previous, next }: NoteLinks): HTMLElement {
	const one = (which: string, found: NoteLink | undefined): readonly HTMLElement[] => {
		if (!found) {
			return [];
		}
		const leads = link(found.title, '', 'note', which);
		return [
			element(
				'p',
				{ className: which },
				element('span', { className: 'about' }, [found.label, found.about].filter(text => text !== '').join(' · ')),
				leads,
			),
		];
	};
	const made = element('nav', {}, ...one('previous', previous), ...one('next', next));
	made.setAttribute('aria-label', label);
	return made;
}

/** Returns a link that the page handles by its attribute `data-<name>`. */
function link(words: string, title: string, name: string, value: string): HTMLElement {
	const made = element('a', { href: '#', title }, words);
	made.dataset[name] = value;
	made.dataset['key'] = `${name} ${value}`;
	return made;
}
