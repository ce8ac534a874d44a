type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** One change of a text. Returns its edits, or undefined if the change is not possible. */
export type EditStep = (text: string) => readonly TextEdit[] | undefined;

/**
 * Applies steps in order, each to the result of the step before. Returns all changes as edits of the original text, or undefined
 * if a step is not possible.
 */
export function composeEdits(text: string, steps: readonly EditStep[]): readonly TextEdit[] | undefined {
	let current = text;
	let pieces: readonly Piece[] = [{ start: 0, end: text.length }];
	for (const step of steps) {
		const edits = step(current);
		if (!edits) {
			return undefined;
		}
		pieces = editPieces(pieces, edits);
		current = applyEdits(current, edits);
	}
	return toEdits(pieces, text.length);
}

const lengthOf = (piece: Piece): number => 'text' in piece ? piece.text.length : piece.end - piece.start;

/** Applies edits to the text that pieces form together, in one pass over them. */
function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
	const result: Piece[] = [];
	let next = 0;
	/** The offset of the next piece in the text. */
	let at = 0;
	/** Takes the pieces between two offsets, each call behind the one before. */
	const take = (from: number, to: number): void => {
		for (let piece = pieces[next]; piece && at < to; piece = pieces[next]) {
			const length = lengthOf(piece);
			const start = Math.max(from - at, 0);
			const end = Math.min(to - at, length);
			if (start < end) {
				result.push('text' in piece ? { text: piece.text.slice(start, end) } : { start: piece.start + start, end: piece.start + end });
			}
			if (end < length) {
				break;
			}
			at += length;
			next++;
		}
	};
	let reached = 0;
	for (const { start, end, text } of inOrder(edits)) {
		take(reached, start);
		result.push({ text });
		reached = end;
	}
	take(reached, Infinity);
	return result;
}

function toEdits(pieces: readonly Piece[], length: number): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	let reached = 0;
	let inserted = '';
	for (const piece of [...pieces, { start: length, end: length }]) {
		if ('text' in piece) {
			inserted += piece.text;
		} else {
			if (inserted !== '' || piece.start > reached) {
				edits.push({ start: reached, end: piece.start, text: inserted });
			}
			reached = piece.end;
			inserted = '';
		}
	}
	return edits;
}

/** The offset, in the edited text, of the end of the last inserted text without trailing white space. The cursor can go there. */
export function endOfEdits(edits: readonly TextEdit[]): number {
	const ordered = [...edits].sort((a, b) => a.start - b.start);
	const grown = ordered.slice(0, -1).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
	const last = ordered.at(-1);
	return last ? last.start + grown + last.text.trimEnd().length : 0;
}

/** One replacement. `start` and `end` are offsets in the original text. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Applies edits to a text, in linear time. The edits must not overlap. Of insertions at one place, the last comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end, text: inserted } of inOrder(edits)) {
		pieces.push(text.slice(at, start), inserted);
		at = end;
	}
	return pieces.join('') + text.slice(at);
}

/** Edits by their starts; of those at one place, the last comes first. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
	return [...edits].sort((a, b) => b.start - a.start).reverse();
}

/** Returns the edits that take edits back: applied to the edited text, they give the original one. */
export function inverseEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
	let shift = 0;
	return [...edits].sort((a, b) => a.start - b.start).map(({ start, end, text: inserted }) => {
		const inverse = { start: start + shift, end: start + shift + inserted.length, text: text.slice(start, end) };
		shift += inserted.length - (end - start);
		return inverse;
	});
}

/**
 * Returns one edit that turns a text into another one, without their common beginning and end; none if they are equal. It splits no
 * surrogate pair and no CRLF: an editor can't change half of one.
 */
export function differenceOf(from: string, to: string): readonly TextEdit[] {
	const shorter = Math.min(from.length, to.length);
	let start = 0;
	while (start < shorter && from[start] === to[start]) {
		start++;
	}
	start -= start > 0 && splits(from[start - 1]) ? 1 : 0;
	let same = 0;
	while (same < shorter - start && from[from.length - 1 - same] === to[to.length - 1 - same]) {
		same++;
	}
	same -= same > 0 && (splits(from[from.length - same - 1]) || splits(to[to.length - same - 1])) ? 1 : 0;
	return from === to ? [] : [{ start, end: from.length - same, text: to.slice(start, to.length - same) }];
}

/** Returns edits without what they replace by itself at their beginnings and ends; those that change nothing are left out. */
export function smallestEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
	return edits.flatMap(({ start, end, text: to }) =>
		differenceOf(text.slice(start, end), to).map(each => ({ start: start + each.start, end: start + each.end, text: each.text })));
}

/** Whether a text that ends after this character may end within a surrogate pair or a CRLF. */
function splits(last = ''): boolean {
	return /^[\uD800-\uDBFF\r]$/.test(last);
}
