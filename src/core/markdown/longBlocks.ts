import type { StateBlock } from 'markdown-it';

/**
 * A list or quotation may be cut from here on, and is cut at the next occasion from there on (in characters): reading it can't be
 * interrupted.
 */
const mayCutFrom = 16_000;
const cutsFrom = 40_000;
/** One of so many lines, told by what is in it: so that after a change most parts are what they were. */
const oneOf = 32;

const marker = /^ {0,3}(?:[-*+]|\d{1,9}[.)]|>)(?=[ \t]|$)/;

/**
 * Says up to which line a block is read. Only a long list or quotation is cut, in front of one of
 * its items or lines: on the page the rest follows as a list or quotation of its own.
 */
export class LongBlocks {
	readonly #state: StateBlock;
	/** The line that was found last, for each kind: places are asked for in their order, so none is looked at twice. */
	readonly #found = { chosen: -1, any: -1 };

	constructor(state: StateBlock) {
		this.#state = state;
	}

	/**
	 * For a block that begins on a line, the line that is not read any more. Depends on nothing in front of the block, nor behind
	 * that line.
	 */
	endOf(first: number): number {
		const start = this.#state.bMarks[first] ?? 0;
		return marker.test(this.#beginning(first))
			? Math.min(this.#next('chosen', start + mayCutFrom), this.#next('any', start + cutsFrom))
			: this.#state.lineMax;
	}

	/** The first line with a sign of a list or quotation from an offset on. */
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

	/** Line starts go up, so looking for one takes a few comparisons. */
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
