import type { Row } from './row';
import { sameValue } from '../text/collections';

/** What a view is to read again: some rows with what is below them, or the list of its topmost rows; no row where nothing differs. */
export type ChangedRows = readonly ShownRow[] | 'all';

/**
 * A row as a view was given it: the same object while what it shows changes, since VS Code knows its rows by identity.
 * It holds the rows below it only once they were asked for, and nothing of the record that they were computed from before.
 */
export class ShownRow {
	#row: Row;
	#below: readonly ShownRow[] | undefined;

	constructor(row: Row) {
		this.#row = row;
	}

	/** What it shows now. */
	get row(): Row {
		return this.#row;
	}

	/** The rows below it, which are followed from now on. */
	open(): readonly ShownRow[] {
		this.#below = shown(this.#row.children?.() ?? []);
		return this.#below;
	}

	/** Takes what it shows now, and returns which rows are to be read again for that. What is read again is asked for anew. */
	follow(row: Row): readonly ShownRow[] {
		const differs = !sameValue(this.#row, row);
		this.#row = row;
		const changed = differs ? 'all' : this.#below ? follow(this.#below, row.children?.() ?? []) : [];
		if (changed !== 'all') {
			return changed;
		}
		this.#below = undefined;
		return [this];
	}
}

/** The rows of a view, as far as it was given them. */
export class ShownRows {
	#roots: readonly ShownRow[] | undefined;

	/** The topmost rows, which are followed from now on. */
	open(rows: readonly Row[]): readonly ShownRow[] {
		this.#roots = shown(rows);
		return this.#roots;
	}

	/**
	 * Takes the rows as they are now, which are asked for only where a view shows some, and returns the fewest that are to be read
	 * again.
	 */
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
