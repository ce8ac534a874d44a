import type { StateBlock } from 'markdown-it';

/** In characters: a list or quotation may be split after the first, and is split after the second, since parsing it can't pause. */
const mayCutFrom = 16_000;
const cutsFrom = 40_000;
/** One line in 32, chosen by its content, so that after an edit parts are split at the same lines. */
const oneOf = 32;

const marker = /^ {0,3}(?:[-*+]|\d{1,9}[.)]|>)(?=[ \t]|$)/;

/** Limits how far a block is parsed. Only long lists and quotations are split, before an item or line; the page shows two lists. */
export class LongBlocks {
	readonly #state: StateBlock;
	/** The last line found for each kind. Callers pass increasing lines, so no line is checked twice. */
	readonly #found = { chosen: -1, any: -1 };

	constructor(state: StateBlock) {
		this.#state = state;
	}

	/** Returns the line where a block that starts at `first` ends at the latest. Depends only on text between these lines. */
	endOf(first: number): number {
		const start = this.#state.bMarks[first] ?? 0;
		return marker.test(this.#beginning(first))
			? Math.min(this.#next('chosen', start + mayCutFrom), this.#next('any', start + cutsFrom))
			: this.#state.lineMax;
	}

	/** Returns the first line from an offset on that starts a list item or quotation. */
	#next(kind: 'chosen' | 'any', offset: number): number {
		const { bMarks, lineMax } = this.#state;
		let line = this.#found[kind];
		if (line < 0 || (line < lineMax && (bMarks[line] ?? 0) < offset)) {
			line = Math.max(line, this.#lineFrom(offset));
			while (line < lineMax && !this.#isCut(kind, this.#beginning(line))) {
				line += 1;
			}
			this.#found[kind] = line;
		}
		return line;
	}

	#isCut(kind: 'chosen' | 'any', text: string): boolean {
		return marker.test(text) && (kind === 'any' || sumOf(text) % oneOf === 0);
	}

	#beginning(line: number): string {
		const start = this.#state.bMarks[line] ?? 0;
		return this.#state.src.slice(start, Math.min(start + 60, this.#state.eMarks[line] ?? start));
	}

	/** Binary search: line starts increase. */
	#lineFrom(offset: number): number {
		const { bMarks, lineMax } = this.#state;
		let low = 0;
		let high = lineMax;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((bMarks[middle] ?? 0) < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

function sumOf(text: string): number {
	let sum = 0;
	for (let i = 0; i < text.length; i++) {
		sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
	}
	return sum;
}
