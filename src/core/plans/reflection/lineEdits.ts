import { hasComment } from '../../notes/sections';
import type { NoteLine } from '../../notes/noteLines';
import { differenceOf, type TextEdit } from '../../text/textEdit';

/** More lines than this that change together are one edit. */
const maxLineByLine = 100;

/** Edits of the lines of one text, of which comments stay. */
export class LineEdits {
	readonly #text: string;
	readonly #lines: readonly NoteLine[];
	/** The line end of the text. */
	readonly eol: '\n' | '\r\n';

	constructor(text: string, lines: readonly NoteLine[]) {
		this.#text = text;
		this.#lines = lines;
		this.eol = text.includes('\r\n') ? '\r\n' : '\n';
	}

	/** Makes lines others: first those that are the same at both ends are left out, then the characters that are the same. */
	change(lines: readonly NoteLine[], to: readonly string[]): readonly TextEdit[] {
		const shorter = Math.min(lines.length, to.length);
		let first = 0;
		while (first < shorter && lines[first]?.text === to[first]) {
			first++;
		}
		let last = 0;
		while (last < shorter - first && lines[lines.length - 1 - last]?.text === to[to.length - 1 - last]) {
			last++;
		}
		const gone = lines.slice(first, lines.length - last);
		const come = to.slice(first, to.length - last);
		if (gone.length === come.length && gone.length <= maxLineByLine) {
			return gone.flatMap((line, i) => this.changeLine(line, come[i] ?? ''));
		}
		if (gone.length === 0) {
			const before = lines[first - 1];
			const text = come.join(this.eol);
			return [before ? insertion(before.end, this.eol + text) : insertion(beginningOf(lines[0]), text + this.eol)];
		}
		if (come.length === 0) {
			return this.#remove(gone);
		}
		const from = beginningOf(gone[0]);
		return gone.some(hasComment) || !this.#isAdjacent(gone)
			? joined([insertion(from, come.join(this.eol) + this.eol), ...this.#remove(gone)])
			: shifted(differenceOf(this.#text.slice(from, gone.at(-1)?.end), come.join(this.eol)), from);
	}

	/** Makes what is shown of a line another text. */
	changeLine(line: NoteLine, to: string): readonly TextEdit[] {
		if (!hasComment(line)) {
			return shifted(differenceOf(line.text, to), line.start);
		}
		if (to.trim() === '') {
			// A line with a comment only is not shown, so the blank line is another one.
			const removed = this.#remove([line]);
			return beginningOf(line) === line.start
				? joined([insertion(line.start, to + this.eol), ...removed]) : joined([...removed, insertion(line.end, this.eol + to)]);
		}
		return differenceOf(line.text, to).flatMap(({ start, end, text }) => {
			let at = 0;
			let inserted = text;
			return line.shown.flatMap((piece): readonly TextEdit[] => {
				const length = piece.end - piece.start;
				const from = Math.max(start - at, 0);
				const upTo = Math.min(end - at, length);
				at += length;
				const isHere = inserted !== '' && from <= length;
				if (!isHere && from >= upTo) {
					return [];
				}
				const edit = { start: piece.start + from, end: piece.start + Math.max(from, upTo), text: isHere ? inserted : '' };
				inserted = isHere ? '' : inserted;
				return [edit];
			});
		});
	}

	/** Where a line begins: its offset, and what must be written there before a new line. */
	beginningOf(index: number): { readonly offset: number; readonly before: string } {
		const offset = this.#lines[index]?.start ?? this.#text.length;
		return { offset, before: /^[^\n\uFEFF]$/.test(this.#text[offset - 1] ?? '') ? this.eol : '' };
	}

	/** Removes lines; of those with comments what is shown. */
	#remove(lines: readonly NoteLine[]): readonly TextEdit[] {
		const edits: TextEdit[] = [];
		for (const line of lines) {
			const next = this.#lines[line.line - (this.#lines[0]?.line ?? 0) + 1];
			const ranges = hasComment(line) ? line.shown : [{ start: line.start, end: next?.start ?? this.#text.length }];
			edits.push(...ranges.map(({ start, end }) => ({ start, end, text: '' })));
		}
		return joined(edits);
	}

	#isAdjacent(lines: readonly NoteLine[]): boolean {
		return lines.every(({ line }, i) => line === (lines[0]?.line ?? 0) + i);
	}
}

/** Where the shown part of a line begins. */
function beginningOf(line: NoteLine | undefined): number {
	return line?.shown[0]?.start ?? line?.start ?? 0;
}

/** Joins edits that touch each other: taken back, they would begin at the same place. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
	const all: TextEdit[] = [];
	for (const { start, end, text } of edits) {
		const last = all.at(-1);
		if (last && start <= last.end) {
			all.splice(-1, 1, { start: Math.min(last.start, start), end, text: last.text + text });
		} else {
			all.push({ start, end, text });
		}
	}
	return all;
}

function insertion(at: number, text: string): TextEdit {
	return { start: at, end: at, text };
}

function shifted(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
	return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}
