import type { LongTable, TableRow, TableSelection } from '../core/pages/overview/overviewPage';
import type { OverviewRequest } from '../core/pages/overview/protocol';
import { element } from './dom';

type Step = TableSelection['steps'][number]['step'];

/** Asks for a change of the rows at some places. */
export type ChangeRows = (step: Step, places: Extract<OverviewRequest, { type: 'change' }>['places']) => void;

/**
 * The rows of a table that are selected: a check box in each row, one for all that are shown, and a bar of what can be done with them.
 * A click with Shift, or Shift and an arrow, selects from the last row on; Ctrl+A selects all that are shown, Escape none. What a filter
 * hides stays selected, and the bar says how many.
 */
export class RowSelection {
	/** What can be done with the selected rows; hidden while there are none. */
	readonly bar: HTMLElement;
	/** The check box of all rows that are shown. */
	readonly all: HTMLInputElement;
	readonly #texts: TableSelection;
	readonly #rows: readonly TableRow[];
	readonly #body: HTMLElement;
	readonly #selected: Set<string>;
	readonly #count = element('span', { className: 'selected' });
	#shown: readonly TableRow[] = [];
	/** The index of the row that was changed last, from which a range goes on. */
	#from: number | undefined;

	/** `before` holds the ids that were selected on the page's last version; rows are drawn into `body`. */
	constructor(
		{ id, rows }: Pick<LongTable, 'id' | 'rows'>, texts: TableSelection, body: HTMLElement, before: Iterable<string>, change: ChangeRows,
	) {
		const present = new Set(rows.flatMap(({ selects }) => selects?.id ?? []));
		this.#texts = texts;
		this.#rows = rows;
		this.#body = body;
		this.#selected = new Set([...before].filter(each => present.has(each)));
		this.all = element('input', { type: 'checkbox', ariaLabel: texts.all, title: texts.all });
		this.all.dataset['key'] = `select all ${id}`;
		this.all.addEventListener('change', () => { this.#selectAll(this.all.checked); });
		this.#count.setAttribute('role', 'status');
		const button = (label: string, key: string, run: () => void): HTMLElement => {
			const made = element('button', { type: 'button' }, label);
			made.dataset['key'] = `${key} ${id}`;
			made.addEventListener('click', run);
			return made;
		};
		this.bar = element(
			'div',
			{ className: 'selection', role: 'group', ariaLabel: texts.toolbar, hidden: true },
			this.#count,
			...texts.steps.map(({ step, label }) => button(label, step, () => { change(step, this.#places()); })),
			button(texts.clear, 'clear', () => { this.clear(); }),
		);
		this.bar.addEventListener('keydown', event => { this.#onKey(event); });
		body.addEventListener('keydown', event => { this.#onKey(event); });
		body.addEventListener('click', event => {
			const { target } = event;
			const row = target instanceof HTMLInputElement ? Number(target.dataset['row']) : undefined;
			if (target instanceof HTMLInputElement && row !== undefined) {
				this.#set(event.shiftKey ? this.#from ?? row : row, row, target.checked);
			}
		});
	}

	/** The ids of the selected rows. */
	get ids(): Iterable<string> {
		return this.#selected;
	}

	/** Takes the rows that are shown now. */
	show(rows: readonly TableRow[]): void {
		this.#shown = rows;
		this.#from = undefined;
		this.#update();
	}

	/** Returns the cell with a row's check box. */
	cell({ selects }: TableRow, index: number): HTMLElement {
		const cell = element('td', { className: 'select' });
		if (selects) {
			const box = element('input', { type: 'checkbox', ariaLabel: selects.label, checked: this.#selected.has(selects.id) });
			box.dataset['row'] = String(index);
			box.dataset['key'] = `select ${selects.id}`;
			box.setAttribute('aria-keyshortcuts', 'ArrowDown ArrowUp Shift+ArrowDown Shift+ArrowUp Control+A Escape');
			cell.append(box);
		}
		return cell;
	}

	/** Selects, or does not any more, the rows up to one, as the row is from which the range began. */
	extendTo(row: number, from: number): void {
		const begin = this.#from ?? from;
		const { selects } = this.#shown[begin] ?? {};
		this.#set(begin, row, selects !== undefined && (this.#from === undefined || this.#selected.has(selects.id)));
		this.#from = begin;
	}

	/** Selects nothing, and moves the focus from the bar, which is hidden then. */
	clear(): void {
		const isInBar = this.bar.contains(document.activeElement);
		this.#selected.clear();
		this.#from = undefined;
		this.#update();
		if (isInBar) {
			this.all.focus();
		}
	}

	#selectAll(isOn: boolean): void {
		this.#set(0, this.#shown.length - 1, isOn);
		this.#from = undefined;
	}

	#set(from: number, to: number, isOn: boolean): void {
		for (const { selects } of this.#shown.slice(Math.min(from, to), Math.max(from, to) + 1)) {
			if (selects && isOn) {
				this.#selected.add(selects.id);
			} else if (selects) {
				this.#selected.delete(selects.id);
			}
		}
		this.#from = to;
		this.#update();
	}

	#onKey(event: KeyboardEvent): void {
		const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
		if (!isAll && (event.key !== 'Escape' || this.#selected.size === 0)) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		if (isAll) {
			this.#selectAll(true);
		} else {
			this.clear();
		}
	}

	#places(): readonly number[] {
		return this.#rows.flatMap(({ selects, target }) =>
			selects && target !== undefined && this.#selected.has(selects.id) ? [target] : []);
	}

	#update(): void {
		for (const box of this.#body.querySelectorAll<HTMLInputElement>('.select input')) {
			const { selects } = this.#shown[Number(box.dataset['row'])] ?? {};
			box.checked = selects !== undefined && this.#selected.has(selects.id);
		}
		const shown = this.#shown.flatMap(({ selects }) => selects?.id ?? []);
		const chosen = shown.filter(id => this.#selected.has(id)).length;
		const { size } = this.#selected;
		this.all.checked = chosen > 0 && chosen === shown.length;
		this.all.indeterminate = chosen > 0 && chosen < shown.length;
		this.bar.hidden = size === 0;
		this.#count.textContent = (size > chosen ? this.#texts.hidden : this.#texts.selected)
			.replace('{n}', String(size))
			.replace('{hidden}', String(size - chosen));
	}
}
