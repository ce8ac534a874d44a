import type { Row } from './row';
import { sameValue } from '../text/collections';

/** The rows that a view has to refresh, including their children, or `all` for the roots; empty when nothing changed. */
export type ChangedRows = readonly ShownRow[] | 'all';

/**
 * A row as it was passed to a view: the same object while its content changes, also when the row above is refreshed, since VS Code
 * identifies rows by object and never forgets one whose children it read. It holds its children only after they were read. A row that
 * is shown no more holds none of the record.
 */
export class ShownRow {
	#row: Row;
	#below: readonly ShownRow[] | undefined;
	/** The children before the last refresh, by id. */
	readonly #before = new Map<string, ShownRow>();

	constructor(row: Row) {
		this.#row = row;
	}

	/** The current content. */
	get row(): Row {
		return this.#row;
	}

	/** Returns the children and tracks them from now on. */
	open(): readonly ShownRow[] {
		this.#leaveChildren();
		this.#below = (this.#row.children?.() ?? []).map(row => this.#childFor(row));
		this.#before.clear();
		return this.#below;
	}

	/** Replaces the content and returns the rows to refresh. The children of a refreshed row are read anew. */
	follow(row: Row): readonly ShownRow[] {
		const differs = !sameValue(this.#row, row);
		this.#row = row;
		const changed = differs ? 'all' : this.#below ? follow(this.#below, row.children?.() ?? []) : [];
		if (changed !== 'all') {
			return changed;
		}
		this.#leaveChildren();
		return [this];
	}

	#childFor(row: Row): ShownRow {
		const child = this.#before.get(row.id) ?? new ShownRow(row);
		child.#row = row;
		return child;
	}

	/** Forgets the children: they are shown no more, or read again. */
	#leaveChildren(): void {
		for (const child of this.#below ?? []) {
			this.#before.set(child.row.id, child);
			child.#leave();
		}
		this.#below = undefined;
	}

	/** Drops what computes the children, which holds the record. */
	#leave(): void {
		const { children, prepare, ...row } = this.#row;
		this.#row = row;
		this.#leaveChildren();
	}
}

/** The rows of a view that have been read. */
export class ShownRows {
	#roots: readonly ShownRow[] | undefined;

	/** Returns the roots and tracks them from now on. */
	open(rows: readonly Row[]): readonly ShownRow[] {
		this.#roots = shown(rows);
		return this.#roots;
	}

	/** Replaces the content and returns the smallest set of rows to refresh. `rows` is called only if the view has read its roots. */
	follow(rows: () => readonly Row[]): ChangedRows {
		const changed = this.#roots ? follow(this.#roots, rows()) : [];
		if (changed === 'all') {
			this.#roots = undefined;
		}
		return changed;
	}
}

function shown(rows: readonly Row[]): readonly ShownRow[] {
	return rows.map(row => new ShownRow(row));
}

function follow(before: readonly ShownRow[], now: readonly Row[]): ChangedRows {
	return before.length === now.length && before.every(({ row: { id } }, i) => id === now[i]?.id)
		? before.flatMap((each, i) => now[i] ? each.follow(now[i]) : [])
		: 'all';
}
