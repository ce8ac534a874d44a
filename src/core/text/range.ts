/** A position in a text. Both numbers start at 0; characters are UTF-16 code units, as in VS Code. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** A range in a text; `end` is exclusive. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** The empty range at the start of a file. */
export const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Converts offsets in one text to positions. The YAML library's own line counter is wrong after a misplaced directive. */
export class Lines {
	readonly #starts: readonly number[];
	readonly #length: number;
	/** The line of the last position: the next one is mostly on the same line. */
	#line = 0;

	constructor(text: string) {
		const starts = [0];
		for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
			starts.push(newline + 1);
		}
		this.#starts = starts;
		this.#length = text.length;
	}

	/** Converts offsets to a range. Limits them to the text's end, because the YAML library may return an offset after the end. */
	range(start: number, end: number): Range {
		return { start: this.#position(start), end: this.#position(end) };
	}

	#position(offset: number): Position {
		const inside = Math.min(offset, this.#length);
		const starts = this.#starts;
		let low = this.#line;
		if (!(starts[low]! <= inside && inside < (starts[low + 1] ?? Infinity))) {
			low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if (starts[middle]! <= inside) {
					low = middle;
				} else {
					high = middle - 1;
				}
			}
			this.#line = low;
		}
		return positionAt(low, inside - starts[low]!);
	}
}

/** Positions below these limits are shared objects. Most positions are, which saves a third of the memory for each file. */
const sharedLimits = { lines: 256, characters: 256 };
/** By line and character. */
const shared: (Position | undefined)[][] = Array.from({ length: sharedLimits.lines }, () => []);

/** Returns a position object; within `sharedLimits`, the same object for the same line and character. */
export function positionAt(line: number, character: number): Position {
	if (line >= sharedLimits.lines || character >= sharedLimits.characters) {
		return { line, character };
	}
	return shared[line]![character] ??= { line, character };
}

/** The offset of a position in a text; the text's length for a position after the end. */
export function offsetAt(text: string, { line, character }: Position): number {
	let start = 0;
	for (let n = 0; n < line; n++) {
		const newline = text.indexOf('\n', start);
		if (newline < 0) {
			return text.length;
		}
		start = newline + 1;
	}
	return Math.min(start + character, text.length);
}

/** Returns the offsets of a range in a text. */
export function offsetsOf(text: string, { start, end }: Range): { readonly start: number; readonly end: number } {
	return { start: offsetAt(text, start), end: offsetAt(text, end) };
}
