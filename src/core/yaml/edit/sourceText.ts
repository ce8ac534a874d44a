import type { TextEdit } from '../../text/textEdit';

/** A text that is edited by whole lines and by ranges. Offsets are UTF-16, columns count from 0. */
export class SourceText {
	readonly text: string;
	/** The line end of this file, which is the only one in it. */
	readonly newline: string;

	constructor(text: string) {
		this.text = text;
		this.newline = text.includes('\r\n') ? '\r\n' : '\n';
	}

	/** Where a line begins; a byte order mark is no part of the first. */
	lineStart(offset: number): number {
		const start = offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
		return start === 0 && this.text.startsWith('\uFEFF') ? 1 : start;
	}

	/** Where the next line begins, or the end of the text. */
	nextLine(offset: number): number {
		const newline = this.text.indexOf('\n', offset);
		return newline < 0 ? this.text.length : newline + 1;
	}

	column(offset: number): number {
		return offset - this.lineStart(offset);
	}

	/** Whether only indentation stands before it on its line. */
	beginsLine(offset: number): boolean {
		return this.isBlank(this.lineStart(offset), offset);
	}

	isBlank(start: number, end: number): boolean {
		return /^\s*$/.test(this.text.slice(start, end));
	}

	hasLineBreak(start: number, end: number): boolean {
		return this.text.slice(start, end).includes('\n');
	}

	/** The end of the spaces and tabs that begin at an offset. */
	afterSpaces(offset: number): number {
		let end = offset;
		while (this.text[end] === ' ' || this.text[end] === '\t') {
			end++;
		}
		return end;
	}

	/**
	 * The line behind what ends at `offset`, and behind the comments that follow and
	 * are indented deeper than `column`: they belong to it, not to its next neighbour.
	 */
	afterOwnComments(offset: number, column: number): number {
		let after = this.nextLine(offset);
		for (let line = after; line < this.text.length; line = this.nextLine(line)) {
			const content = this.afterSpaces(line);
			if (this.text[content] === '#' && this.column(content) > column) {
				after = this.nextLine(line);
			} else if (!this.isBlank(line, this.nextLine(line))) {
				break;
			}
		}
		return after;
	}

	/** Puts lines before the one that begins at `at`; at the end of a text without a final newline they get none either. */
	insertLines(at: number, lines: readonly string[]): TextEdit {
		return this.replaceLines(at, at, lines);
	}

	/** Replaces the lines from one line's beginning to another's. */
	replaceLines(start: number, end: number, lines: readonly string[]): TextEdit {
		const joined = lines.join(this.newline);
		if (end < this.text.length || this.#isLineStart(end)) {
			return { start, end, text: lines.length > 0 ? joined + this.newline : '' };
		}
		// The last line has no newline: so the one before the lines is theirs.
		if (!this.#isLineStart(start)) {
			return { start, end, text: lines.length > 0 ? this.newline + joined : '' };
		}
		const newline = lines.length === 0 && this.text.endsWith(this.newline, start) ? this.newline.length : 0;
		return { start: start - newline, end, text: joined };
	}

	#isLineStart(offset: number): boolean {
		return offset === this.lineStart(offset);
	}
}

export function replace(start: number, end: number, text: string): TextEdit {
	return { start, end, text };
}

export function insert(at: number, text: string): TextEdit {
	return { start: at, end: at, text };
}

export function remove(start: number, end: number): TextEdit {
	return { start, end, text: '' };
}
