import type { ShownRow } from '../../../core/pages/import/importPage';
import type { ShowImport } from '../../../core/pages/import/protocol';

/** Rows of one message: some 200 KB. */
const rowsPerMessage = 1000;

/** Which rows a page has. Only parts that differ are sent again, one a message. */
export class SentRows {
	#rows: readonly ShownRow[] = [];
	/** The rows of each part as they were sent, as JSON. */
	#sent: string[] = [];
	/** The parts to send. */
	#due: number[] = [];

	/** Whether there is more to send. */
	get hasMore(): boolean {
		return this.#due.length > 0;
	}

	/** Sets the rows. Returns whether some of them differ from what the page has, or will have. */
	update(rows: readonly ShownRow[]): boolean {
		if (rows === this.#rows) {
			return false;
		}
		const count = Math.ceil(rows.length / rowsPerMessage);
		const texts = Array.from({ length: count }, (_, part) => JSON.stringify(partOf(rows, part)));
		const isOther = texts.length !== this.#sent.length || texts.some((text, part) => text !== this.#sent[part]);
		this.#due = texts.flatMap((text, part) => text === this.#sent[part] && !this.#due.includes(part) ? [] : [part]);
		this.#sent = texts;
		this.#rows = rows;
		return isOther;
	}

	/** The next part to send; undefined if the page has all. */
	next(): ShowImport['rows'] {
		const part = this.#due.shift();
		return part === undefined ? undefined : { from: part * rowsPerMessage, list: partOf(this.#rows, part) };
	}

	/** The page has none: it was loaded anew. */
	forget(): void {
		this.#rows = [];
		this.#sent = [];
		this.#due = [];
	}
}

function partOf(rows: readonly ShownRow[], part: number): readonly ShownRow[] {
	return rows.slice(part * rowsPerMessage, (part + 1) * rowsPerMessage);
}
