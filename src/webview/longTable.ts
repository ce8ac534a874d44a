import type { LongTable, PageWords, TableRow, TableView } from '../core/pages/overview/overviewPage';
import { bidi, element, namedSection } from './dom';
import { type ChangeRows, RowSelection } from './rowSelection';
import { rowsInView, wordsOf } from './rowsInView';

/** The number of rows rendered above and below the visible ones, so that scrolling shows no gap. */
const spareRows = 12;

/**
 * A table of any length, of which only the visible rows are elements. Header buttons sort it; a text field and select boxes filter it.
 * One row is a tab stop and arrow keys move between rows, which can be selected where the table says so. Screen readers read the row's
 * number and the number of rows.
 */
export class ViewedTable {
	readonly element: HTMLElement;
	readonly #table: LongTable;
	readonly #words: PageWords;
	readonly #changed: () => void;
	readonly #scroller: HTMLElement;
	readonly #body = element('tbody', {});
	readonly #count = element('span', { className: 'count' });
	readonly #heads: readonly HTMLTableCellElement[];
	readonly #text: HTMLInputElement;
	readonly #choices: readonly HTMLSelectElement[];
	readonly #clear: HTMLButtonElement;
	readonly #nothing: HTMLElement;
	readonly #tools: HTMLElement;
	/** Shows the columns that the box hides. */
	readonly #more: HTMLButtonElement;
	readonly #selection: RowSelection | undefined;
	#view: TableView;
	#rows: readonly TableRow[] = [];
	#rowHeight = 0;
	/** The index of the row that is the tab stop. */
	#stop = 0;
	#first = -1;
	#last = -1;

	/** Filters of `view` that the table does not have any more are left out. `select` has the ids of selected rows, and changes them. */
	constructor(
		table: LongTable, view: TableView, words: PageWords, changed: () => void,
		select?: { readonly ids: Iterable<string>; readonly change: ChangeRows },
	) {
		this.#table = table;
		this.#view = { ...view, by: table.filters.map(({ options }, i) => options.find(option => option === view.by?.[i]) ?? '') };
		this.#words = words;
		this.#changed = changed;
		const labelOf = words.filter.replace('{column}', table.caption);
		this.#text = element('input', { type: 'search', placeholder: labelOf, value: view.text ?? '', ariaLabel: labelOf });
		this.#text.dataset['key'] = `text ${table.id}`;
		this.#choices = table.filters.map(({ label, all, options }, i) => {
			const chosen = this.#view.by?.[i] ?? '';
			const select = element(
				'select',
				{ ariaLabel: label },
				...['', ...options].map(option => element(
					'option', { value: option, selected: option === chosen }, option === '' ? all : option,
				)),
			);
			select.hidden = options.length < 2;
			select.dataset['key'] = `filter ${table.id} ${String(i)}`;
			return select;
		});
		this.#heads = table.columns.map(({ label, number }, i) => {
			const button = element('button', { type: 'button', className: 'sort' }, label);
			button.dataset['key'] = `sort ${table.id} ${String(i)}`;
			button.addEventListener('click', () => { this.#sortBy(i); });
			button.addEventListener('focus', () => { this.#uncover(i); });
			return element('th', { scope: 'col', className: number ? 'number' : '' }, button);
		});
		this.#clear = element('button', { type: 'button' }, words.clear);
		this.#clear.addEventListener('click', () => {
			this.show({});
			(this.#tools.hidden ? this.#scroller : this.#text).focus();
		});
		this.#tools = element('div', { className: 'tools' }, this.#text, ...this.#choices, this.#clear, this.#count);
		this.#count.setAttribute('role', 'status');
		this.#nothing = element('p', { className: 'empty', hidden: true }, words.nothingFound);
		this.#selection = table.selection && select && new RowSelection(table, table.selection, this.#body, select.ids, select.change);
		const heads = [...this.#selection ? [element('th', { scope: 'col', className: 'select' }, this.#selection.all)] : [], ...this.#heads];
		const grid = element(
			'table',
			{ ariaRowCount: String(table.rows.length + 1) },
			element('caption', { className: 'unseen' }, table.caption),
			element('thead', {}, element('tr', { ariaRowIndex: '1' }, ...heads)),
			this.#body,
			...table.total ? [totalOf(table.total)] : [],
		);
		this.#scroller = element('div', { className: 'scroller', tabIndex: 0, ariaLabel: table.caption }, grid);
		this.#scroller.setAttribute('role', 'group');
		this.#more = element('button', { type: 'button', className: 'more-columns', hidden: true });
		this.#more.dataset['key'] = `columns ${table.id}`;
		this.#more.addEventListener('click', () => { this.#scroller.scrollTo({ left: this.#isAtEnd ? 0 : this.#scroller.scrollLeft + this.#step }); });
		this.element = namedSection(table.id, table.caption,
			...table.rows.length === 0
				? [element('p', { className: 'empty' }, table.empty)]
				: [this.#tools, this.#more, this.#scroller, this.#nothing, ...this.#selection ? [this.#selection.bar] : []]);
		// Ctrl+Z undoes what was typed here: VS Code must not hear of it, since it undoes a change of files on a page.
		this.#text.addEventListener('keydown', event => {
			if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
				event.stopPropagation();
			}
		});
		this.#text.addEventListener('input', () => { this.show({ ...this.#view, text: this.#text.value }); });
		this.#choices.forEach(select => {
			select.addEventListener('change', () => { this.show({ ...this.#view, by: this.#choices.map(({ value }) => value) }); });
		});
		this.#scroller.addEventListener('scroll', () => {
			this.#draw();
			this.#sayColumns();
		}, { passive: true });
		this.#scroller.addEventListener('keydown', event => { this.#move(event); });
		this.#body.addEventListener('focusin', event => {
			const row = rowOf(event.target);
			if (row !== undefined) {
				this.#stopAt(row);
			}
		});
		this.#apply();
	}

	/** The current sort column and filters. */
	get view(): TableView {
		return this.#view;
	}

	/** The rows that are selected; absent where none can be. */
	get selection(): RowSelection | undefined {
		return this.#selection;
	}

	/** Sorts and filters the table. */
	show(view: TableView): void {
		this.#view = view;
		this.#text.value = view.text ?? '';
		this.#choices.forEach((select, i) => { select.value = view.by?.[i] ?? ''; });
		this.#apply();
		this.#changed();
	}

	/** Renders the visible rows. Must be called again after the table was inserted into the page. */
	draw(): void {
		this.#first = -1;
		this.#draw();
		this.#sayColumns();
	}

	/** Says how many columns the box hides, on the button that shows them. */
	#sayColumns(): void {
		const { scrollWidth, clientWidth } = this.#scroller;
		const right = this.#scroller.getBoundingClientRect().right;
		const hidden = this.#heads.filter(head => head.getBoundingClientRect().right > right + 1).length;
		this.#more.hidden = scrollWidth <= clientWidth + 1;
		this.#more.textContent = hidden === 0 ? this.#words.firstColumns : this.#words.moreColumns.replace('{n}', String(hidden));
		this.#scroller.classList.toggle('hides', hidden > 0);
	}

	/** Moves a head that has the focus out from below the column that stays in sight. */
	#uncover(column: number): void {
		const [first, head] = [this.#heads[0], this.#heads[column]].map(each => each?.getBoundingClientRect());
		if (column > 0 && first && head && head.left < first.right) {
			this.#scroller.scrollLeft -= first.right - head.left;
		}
	}

	get #isAtEnd(): boolean {
		const { scrollLeft, scrollWidth, clientWidth } = this.#scroller;
		return scrollLeft + clientWidth >= scrollWidth - 1;
	}

	/** How far the columns are moved: by what is seen of them, without the first ones, which stay. */
	get #step(): number {
		const fixed = this.#heads[0]?.getBoundingClientRect().right ?? 0;
		return Math.max(100, this.#scroller.getBoundingClientRect().right - fixed - 40);
	}

	#sortBy(column: number): void {
		const { sort, down, ...view } = this.#view;
		const startsDown = this.#table.columns[column]?.number === true;
		this.show(sort !== column
			? { ...view, sort: column, down: startsDown }
			: down === startsDown
				? { ...view, sort, down: !startsDown }
				: view);
	}

	#apply(): void {
		const { sort, down = false, text = '', by = [] } = this.#view;
		this.#rows = rowsInView(this.#table, this.#view);
		this.#selection?.show(this.#rows);
		this.#heads.forEach((head, i) => {
			head.ariaSort = i === sort ? down ? 'descending' : 'ascending' : 'none';
			head.title = i === sort ? down ? this.#words.sortedDown : this.#words.sortedUp : '';
		});
		this.#count.textContent = this.#words.rows
			.replace('{n}', String(this.#rows.length))
			.replace('{of}', String(this.#table.rows.length));
		const isFiltered = text !== '' || by.some(option => option !== '');
		this.#clear.hidden = !isFiltered;
		// A short list needs no tools, unless some of it is hidden.
		this.#tools.hidden = this.#table.rows.length < 6 && !isFiltered;
		this.#nothing.hidden = this.#rows.length > 0 || this.#table.rows.length === 0;
		this.#scroller.hidden = this.#rows.length === 0;
		this.#scroller.scrollTop = 0;
		this.#stop = 0;
		this.draw();
	}

	/** Makes a row the tab stop, or the nearest rendered one: its check box and its link. */
	#stopAt(row: number): void {
		this.#stop = row;
		const parts = [...this.#body.querySelectorAll<HTMLElement>('[data-row]')];
		const far = (part: HTMLElement): number => Math.abs((rowOf(part) ?? 0) - row);
		const nearest = parts.reduce<HTMLElement | undefined>((near, part) => near && far(near) <= far(part) ? near : part, undefined);
		parts.forEach(part => { part.tabIndex = part.dataset['row'] === nearest?.dataset['row'] ? 0 : -1; });
	}

	#draw(): void {
		const height = this.#rowHeight || 30;
		const first = Math.max(0, Math.floor(this.#scroller.scrollTop / height) - spareRows);
		const last = Math.min(
			this.#rows.length, Math.ceil((this.#scroller.scrollTop + (this.#scroller.clientHeight || 600)) / height) + spareRows,
		);
		if (first === this.#first && last === this.#last) {
			return;
		}
		this.#first = first;
		this.#last = last;
		const focused = this.#body.contains(document.activeElement) ? rowOf(document.activeElement) : undefined;
		const isBox = document.activeElement instanceof HTMLInputElement;
		this.#body.replaceChildren(
			space(first * height),
			...this.#rows.slice(first, last).map((row, i) => this.#row(row, first + i)),
			space((this.#rows.length - last) * height),
		);
		this.#stopAt(this.#stop);
		if (focused !== undefined) {
			this.#focus(focused, isBox);
		}
		if (this.#rowHeight === 0) {
			const drawn = this.#body.querySelector<HTMLElement>('tr:not(.space)')?.offsetHeight ?? 0;
			if (drawn > 0) {
				this.#rowHeight = drawn;
				this.draw();
			}
		}
	}

	#row(row: TableRow, index: number): HTMLElement {
		const { target: rowTarget, cells, selects } = row;
		const box = this.#selection ? [this.#selection.cell(row, index)] : [];
		const made = element('tr', { ariaRowIndex: String(index + 2) }, ...box, ...cells.map((cell, i) => {
			const words = wordsOf(cell);
			const look = [
				this.#table.columns[i]?.number === true ? 'number' : '', typeof cell !== 'string' && cell[2] === true ? 'warning' : '',
			]
				.join(' ')
				.trim();
			if (i > 0) {
				return element('td', { className: look, title: words.length > 30 ? words : '' }, bidi(words));
			}
			const link = element('a', { href: '#' }, bidi(words));
			link.dataset['target'] = String(rowTarget);
			link.dataset['row'] = String(index);
			link.setAttribute('aria-keyshortcuts', 'ArrowDown ArrowUp PageDown PageUp Home End');
			link.dataset['key'] = `row ${this.#table.id} ${words}`;
			return element(
				'th', { scope: 'row', className: look, title: words.length > 30 ? words : '' }, rowTarget === undefined ? bidi(words) : link,
			);
		}));
		if (selects) {
			made.dataset['vscodeContext'] = selects.menu;
		}
		return made;
	}

	#focus(row: number, isBox: boolean): void {
		this.#body.querySelector<HTMLElement>(`${isBox ? 'input' : 'a'}[data-row="${String(row)}"]`)?.focus({ preventScroll: true });
	}

	/** Moves the focus between rows and scrolls to the focused row. */
	#move(event: KeyboardEvent): void {
		const from = rowOf(event.target);
		const page = Math.max(1, Math.floor(this.#scroller.clientHeight / (this.#rowHeight || 30)) - 2);
		const steps: Readonly<Record<string, number>> = {
			ArrowDown: 1,
			ArrowUp: -1,
			PageDown: page,
			PageUp: -page,
			Home: -this.#rows.length,
			End: this.#rows.length,
		};
		const step = steps[event.key];
		if (step === undefined || from === undefined) {
			return;
		}
		event.preventDefault();
		const isBox = event.target instanceof HTMLInputElement;
		const to = this.#reachable(Math.min(this.#rows.length - 1, Math.max(0, from + step)), Math.sign(step), isBox) ?? from;
		const height = this.#rowHeight || 30;
		const top = to * height;
		const seen = this.#scroller.clientHeight - height * 2;
		if (top < this.#scroller.scrollTop) {
			this.#scroller.scrollTop = top;
		} else if (top > this.#scroller.scrollTop + seen) {
			this.#scroller.scrollTop = top - seen;
		}
		this.#draw();
		this.#focus(to, isBox);
		if (isBox && event.shiftKey) {
			this.#selection?.extendTo(to, from);
		}
	}

	/** Returns the first row in a direction that has a link or a check box, else the last one before it; others can't have the focus. */
	#reachable(row: number, way: number, isBox: boolean): number | undefined {
		const opens = (i: number): boolean => this.#rows[i]?.[isBox ? 'selects' : 'target'] !== undefined;
		for (let away = 0; away < this.#rows.length; away++) {
			const found = [row + away * way, row - away * way].find(opens);
			if (found !== undefined) {
				return found;
			}
		}
		return undefined;
	}
}

/** Returns the row with the sums, which stays in sight; the first cell says what it is. */
function totalOf(cells: readonly string[]): HTMLElement {
	return element('tfoot', {}, element('tr', {}, ...cells.map((cell, i) =>
		i === 0 ? element('th', { scope: 'row' }, cell) : element('td', { className: 'number' }, cell))));
}

/** Returns the row index of a link or a check box. */
function rowOf(target: unknown): number | undefined {
	const row = target instanceof HTMLElement ? target.dataset['row'] : undefined;
	return row === undefined ? undefined : Number(row);
}

function space(height: number): HTMLElement {
	const row = element('tr', { className: 'space', ariaHidden: 'true' });
	row.style.height = `${String(height)}px`;
	row.hidden = height === 0;
	return row;
}
