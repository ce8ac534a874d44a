import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { RowDetails, ShownRow } from '../../core/pages/import/importPage';
import { detailsOf } from './details';
import { icon } from './icons';
import type { View } from './view';

/** The number of rows drawn above and below the visible ones, so that scrolling shows no gap. */
const spareRows = 10;

/**
 * A list of any length, of which only the rows in the window are elements. Closed rows are of one height; that of an open row is measured.
 * One row is a tab stop, and arrow keys move between rows. The row that has the focus stays, wherever the window is.
 */
export class RowList {
	readonly #body: HTMLElement;
	/** Set by `show`, before anything is drawn. */
	#view: View | undefined;
	readonly #ended = new AbortController();
	#rows: readonly ShownRow[] = [];
	#indexes = new Map<string, number>();
	#open = new Map<string, RowDetails | undefined>();
	/** The heights of open rows' details, in pixels. */
	readonly #heights = new Map<string, number>();
	#rowHeight = 0;
	/** The index of the row that is the tab stop. */
	#stop = 0;
	#isDue = false;
	readonly #sizes = new ResizeObserver(entries => {
		let isOther = false;
		for (const { target } of entries) {
			const { of = '' } = target instanceof HTMLElement ? target.dataset : {};
			const height = target instanceof HTMLElement && target.isConnected ? target.offsetHeight : 0;
			if (height > 0 && this.#heights.get(of) !== height) {
				this.#heights.set(of, height);
				isOther = true;
			}
		}
		if (isOther) {
			this.drawSoon();
		}
	});
	readonly #observed = new WeakSet<Element>();

	constructor(body: HTMLElement) {
		this.#body = body;
		const { signal } = this.#ended;
		body.addEventListener('keydown', event => { this.#press(event); });
		body.addEventListener('focusin', ({ target }) => {
			const index = this.#indexOf(target);
			if (index !== undefined && index !== this.#stop) {
				this.#stop = index;
				this.#updateStops();
			}
		});
		window.addEventListener('scroll', () => { this.drawSoon(); }, { passive: true, signal });
		window.addEventListener('resize', () => {
			this.#rowHeight = 0;
			this.drawSoon();
		}, { signal });
	}

	/** Forgets the window: the list is no longer on the page. */
	dispose(): void {
		this.#ended.abort();
		this.#sizes.disconnect();
	}

	/** Whether it is in this element. */
	isIn(body: HTMLElement): boolean {
		return this.#body === body;
	}

	/** Shows rows, of which some are open; their details may follow. */
	show(view: View, rows: readonly ShownRow[], open: ReadonlyMap<string, RowDetails | undefined>): void {
		const at = this.#stop;
		this.#view = view;
		this.#rows = rows;
		this.#indexes = new Map(rows.map(({ id }, i) => [id, i]));
		this.#open = new Map(open);
		this.#stop = Math.min(at, Math.max(0, rows.length - 1));
		this.draw();
	}

	/** Draws in the next frame, once for all reasons. */
	drawSoon(): void {
		if (!this.#isDue) {
			this.#isDue = true;
			requestAnimationFrame(() => { this.draw(); });
		}
	}

	/** Draws the rows in the window. The focus stays in its row; where its element is gone, the row itself gets it. */
	draw(): void {
		this.#isDue = false;
		const { activeElement } = document;
		const focused = this.#body.contains(activeElement) ? this.#rowOf(activeElement)?.dataset['id'] : undefined;
		const height = this.#rowHeight || 28;
		const opened = [...this.#open.keys()].flatMap(id => this.#indexes.get(id) ?? []).sort((a, b) => a - b);
		const top = -this.#body.getBoundingClientRect().top;
		const first = Math.max(0, this.#indexAt(top, height, opened) - spareRows);
		const last = Math.min(this.#rows.length, this.#indexAt(top + window.innerHeight, height, opened) + spareRows);
		const indexes = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
		const kept = focused === undefined ? undefined : this.#indexes.get(focused);
		if (kept !== undefined && (kept < first || kept >= last)) {
			indexes.push(kept);
			indexes.sort((a, b) => a - b);
		}
		this.#body.style.height = `${String(this.#topOf(this.#rows.length, height, opened))}px`;
		const row = (index: number): unknown => this.#row(index, this.#topOf(index, height, opened), height);
		render(repeat(indexes, index => this.#rows[index]?.id ?? index, row), this.#body);
		for (const details of this.#body.querySelectorAll('.details')) {
			if (!this.#observed.has(details)) {
				this.#observed.add(details);
				this.#sizes.observe(details);
			}
		}
		this.#updateStops();
		if (focused !== undefined && !this.#body.contains(document.activeElement)) {
			this.#opener(kept ?? this.#stop)?.focus({ preventScroll: true });
		}
		if (this.#rowHeight === 0) {
			this.#measure();
		}
	}

	/** Moves the focus to a row. */
	focus(index: number): void {
		const opened = [...this.#open.keys()].flatMap(id => this.#indexes.get(id) ?? []).sort((a, b) => a - b);
		const height = this.#rowHeight || 28;
		const top = this.#body.getBoundingClientRect().top + window.scrollY + this.#topOf(index, height, opened);
		const [above, below] = [covered('.filters'), covered('footer')];
		if (top < window.scrollY + above) {
			window.scrollTo(0, top - above);
		} else if (top + height > window.scrollY + window.innerHeight - below) {
			window.scrollTo(0, top + height + below - window.innerHeight);
		}
		this.#stop = index;
		this.draw();
		this.#opener(index)?.focus({ preventScroll: true });
	}

	#measure(): void {
		const row = this.#body.querySelector<HTMLElement>('.row');
		if (row && row.offsetHeight > 0) {
			this.#rowHeight = row.offsetHeight;
			this.draw();
		}
	}

	/** The top of a row in pixels; of the row after the last one, the height of all. */
	#topOf(index: number, height: number, opened: readonly number[]): number {
		let top = index * height;
		for (const each of opened) {
			if (each >= index) {
				break;
			}
			top += this.#heights.get(this.#rows[each]?.id ?? '') ?? 0;
		}
		return top;
	}

	/** The row at a distance from the top. */
	#indexAt(distance: number, height: number, opened: readonly number[]): number {
		let [low, high] = [0, this.#rows.length];
		while (low < high) {
			const middle = Math.floor((low + high + 1) / 2);
			if (this.#topOf(middle, height, opened) <= distance) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	#row(index: number, top: number, height: number): TemplateResult | typeof nothing {
		const row = this.#rows[index];
		const view = this.#view;
		if (!row || !view) {
			return nothing;
		}
		const { table: labels } = view.labels;
		const { id, line, state, thing, label, about, warns } = row;
		const isOpen = this.#open.has(id);
		const toggle = (): void => { this.#toggle(id); };
		return html`
			<div role="row" class="row ${state}" aria-rowindex=${index + 2} data-id=${id} .style=${`top: ${String(top)}px`} @click=${toggle}>
				<span role="cell" class="line">${line}</span>
				<span role="cell" class="state ${state}">${icon(state)}<span>${labels.states[state]}</span></span>
				<span role="rowheader" class="made"><button type="button" class="opener" tabindex="-1" aria-expanded=${isOpen}>${icon('chevron')}${icon(thing)}<span
					class="unseen">${labels.things[thing]}:</span><span class="name" dir="auto" title=${label}>${label}</span></button></span>
				<span role="cell" class="about ${warns ? 'warns' : ''}" dir="auto" title=${about}>${about}</span>
			</div>
			${isOpen ? html`<div role="row" class="details" data-id=${id} data-of=${id} .style=${`top: ${String(top + height)}px`}><div role="cell">${
				detailsOf(this.#open.get(id), view)}</div></div>` : nothing}`;
	}

	#toggle(id: string): void {
		const isOpen = this.#open.has(id);
		if (isOpen) {
			this.#open.delete(id);
		} else {
			this.#open.set(id, undefined);
		}
		this.#view?.send({ type: 'row', id, open: !isOpen });
		this.draw();
	}

	#opener(index: number): HTMLElement | undefined {
		const id = this.#rows[index]?.id;
		return id === undefined ? undefined : this.#body.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(id)}"] .opener`) ?? undefined;
	}

	#rowOf(target: EventTarget | null): HTMLElement | undefined {
		return target instanceof Element ? target.closest<HTMLElement>('[data-id]') ?? undefined : undefined;
	}

	#indexOf(target: EventTarget | null): number | undefined {
		return this.#indexes.get(this.#rowOf(target)?.dataset['id'] ?? '');
	}

	/** Only the row that had the focus last is a tab stop, or the nearest one that is drawn. */
	#updateStops(): void {
		const openers = [...this.#body.querySelectorAll<HTMLElement>('.opener')];
		const far = (opener: HTMLElement): number => Math.abs((this.#indexOf(opener) ?? 0) - this.#stop);
		const nearest = openers.reduce<HTMLElement | undefined>((near, one) => near && far(near) <= far(one) ? near : one, undefined);
		for (const opener of openers) {
			opener.tabIndex = opener === nearest ? 0 : -1;
		}
	}

	#press(event: KeyboardEvent): void {
		const { target } = event;
		const index = this.#indexOf(target);
		if (index === undefined || !(target instanceof HTMLElement)) {
			return;
		}
		const id = this.#rows[index]?.id ?? '';
		if (!target.classList.contains('opener')) {
			if (event.key === 'Escape') {
				this.focus(index);
			}
			return;
		}
		const page = Math.max(1, Math.floor(window.innerHeight / (this.#rowHeight || 28)) - 4);
		const steps: Readonly<Record<string, number>> = {
			ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.#rows.length, End: this.#rows.length,
		};
		const step = steps[event.key];
		if (step !== undefined) {
			event.preventDefault();
			this.focus(Math.min(this.#rows.length - 1, Math.max(0, index + step)));
		} else if (event.key === (this.#open.has(id) ? 'ArrowLeft' : 'ArrowRight')) {
			event.preventDefault();
			this.#toggle(id);
		}
	}
}

/** How much of the window a bar covers that stays in place, in pixels. */
function covered(bar: string): number {
	return document.querySelector<HTMLElement>(bar)?.offsetHeight ?? 0;
}
