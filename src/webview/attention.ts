import type { Attention, AttentionLine, AttentionPart, Figure } from '../core/pages/overview/overviewPage';
import { bidi, element, namedSection } from './dom';

/** The number of lines of a part that are shown before more are asked for: a button hides no single line. */
const firstLines = 4;
const maxWithoutButton = 5;

/** Returns what needs attention. `unfolded` has the parts of which all lines are shown, and is kept up to date. */
export function attentionSection(
	{ heading, allWell, parts }: Attention, unfolded: Set<AttentionPart['id']>, follow: (leads: Figure['leads']) => void,
): HTMLElement {
	return namedSection('attention', heading, ...parts.length === 0
		? [element('p', { className: 'well' }, allWell)]
		: parts.map(part => partOf(part, unfolded, follow)));
}

function partOf(part: AttentionPart, unfolded: Set<AttentionPart['id']>, follow: (leads: Figure['leads']) => void): HTMLElement {
	const { id, heading, showAll, showFew, lines, rest } = part;
	const list = element('ul', { id: `lines-${id}` });
	const more = rest && element('a', { href: '#', className: 'rest' }, rest.label);
	more?.addEventListener('click', () => { follow(rest!.leads); });
	const isLong = lines.length > maxWithoutButton;
	const button = element('button', { type: 'button', className: 'all', hidden: !isLong });
	button.dataset['key'] = `all ${id}`;
	button.setAttribute('aria-controls', list.id);
	const fill = (): void => {
		const isWhole = !isLong || unfolded.has(id);
		list.replaceChildren(...(isWhole ? lines : lines.slice(0, firstLines)).map((line, i) => lineOf(line, `${id} ${String(i)}`)));
		if (more) {
			more.hidden = !isWhole;
		}
		button.textContent = isWhole ? showFew : showAll;
		button.ariaLabel = `${button.textContent}: ${heading}`;
		button.ariaExpanded = String(isWhole);
	};
	button.addEventListener('click', () => {
		const isWhole = unfolded.delete(id);
		if (!isWhole) {
			unfolded.add(id);
		}
		fill();
		if (!isWhole) {
			list.children[firstLines]?.querySelector<HTMLElement>('a, button')?.focus();
		}
	});
	fill();
	return element('div', { className: `part ${id}` }, element('h3', {}, heading), list, ...more ? [more] : [], button);
}

function lineOf({ name, target, more, warning, open, steps }: AttentionLine, key: string): HTMLElement {
	const button = (label: string, spoken: string, data: Readonly<Record<string, string>>): HTMLElement => {
		const made = element('button', { type: 'button', ariaLabel: spoken }, label);
		Object.assign(made.dataset, data);
		return made;
	};
	const link = target === undefined ? bidi(name) : element('a', { href: '#' }, bidi(name));
	if (target !== undefined) {
		Object.assign(link.dataset, { target: String(target), key: `attention ${key} ${name}` });
	}
	return element('li', {},
		element('div', { className: 'about' },
			element('span', { className: warning === true ? 'name warning' : 'name' }, link),
			...more === '' ? [] : [element('span', { className: 'more' }, bidi(more))]),
		element('div', { className: 'steps' },
			...open && target !== undefined ? [button(open.label, open.spoken, { target: String(target), key: `open ${key} ${name}` })] : [],
			...steps.map(({ label, spoken, place }) => button(label, spoken, { step: String(place), key: `${label} ${key} ${name}` }))));
}
