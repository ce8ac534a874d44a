import type { HeadLine, NoteLink, NoteLinks, PageWords } from '../core/pages/reflection/protocol';
import type { StageTable } from '../core/pages/reflection/stageTable';
import { element } from './dom';

/** What a note's head says of it, as a list. */
export function factList(lines: readonly HeadLine[], openSession: string): HTMLElement {
	return element('dl', {}, ...lines.flatMap(({ label, value, opensSession, warning }) => {
		const said = typeof value !== 'string' ? value.length === 1
			? value
			: [element('ul', { className: 'plain' }, ...value.map(one => element('li', {}, one)))]
			: [opensSession === true ? link(value, openSession, 'session', '') : value];
		return [element('dt', {}, label), element('dd', { className: warning === true ? 'warning' : '' }, ...said)];
	}));
}

/** The note's stages with how each stands; closed where there is nothing to think about. */
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

/** What can be done with the whole note. */
export function noteActions({ copy, export: exported }: PageWords): HTMLElement {
	const button = (words: string, does: string): HTMLElement => {
		const made = element('button', { type: 'button' }, words);
		made.dataset['does'] = does;
		made.dataset['key'] = does;
		return made;
	};
	const said = element('span', { className: 'said' });
	said.setAttribute('role', 'status');
	return element('div', { className: 'actions' }, button(copy, 'copy'), button(exported, 'export'), said);
}

/** The way to the notes of the same person before and after this one. */
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

/** A link that the page acts on: `data-<name>`. */
function link(words: string, title: string, name: string, value: string): HTMLElement {
	const made = element('a', { href: '#', title }, words);
	made.dataset[name] = value;
	made.dataset['key'] = `${name} ${value}`;
	return made;
}
