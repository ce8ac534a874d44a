import type { TextEdit } from '../../text/textEdit';

/** A text that is edited by whole lines and by ranges. Offsets are UTF-16, columns count from 0. */
export class SourceText {
	readonly text: string;
	/** The line break of this text; it has no other. */
	readonly newline: string;

	constructor(text: string) {
		this.text = text;
		this.newline = text.includes('\r\n') ? '\r\n' : '\n';
	}

	/** The offset of the start of a line; a byte order mark is not part of the first line. */
	lineStart(offset: number): number {
		const start = offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
		return start === 0 && this.text.startsWith('\uFEFF') ? 1 : start;
	}

	/** The offset of the next line, or of the end of the text. */
	nextLine(offset: number): number {
		const newline = this.text.indexOf('\n', offset);
		return newline < 0 ? this.text.length : newline + 1;
	}

	/** The column of an offset. */
	column(offset: number): number {
		return offset - this.lineStart(offset);
	}

	/** Whether only indentation is before an offset on its line. */
	beginsLine(offset: number): boolean {
		return this.isBlank(this.lineStart(offset), offset);
	}

	/** Whether there is only white space between two offsets. */
	isBlank(start: number, end: number): boolean {
		return /^\s*$/.test(this.text.slice(start, end));
	}

	/** Whether there is a line break between two offsets. */
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
	 * The offset of the line behind a value that ends at `offset` and behind its own comments: those that follow and
	 * are indented deeper than `column`.
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

	/** Inserts lines before the one that begins at `at`. At the end of a text without a final line break, they get none either. */
	insertLines(at: number, lines: readonly string[]): TextEdit {
		return this.replaceLines(at, at, lines);
	}

	/** Replaces the lines from the start of one line to the start of another. */
	replaceLines(start: number, end: number, lines: readonly string[]): TextEdit {
		const joined = lines.join(this.newline);
		if (end < this.text.length || this.#isLineStart(end)) {
			return { start, end, text: lines.length > 0 ? joined + this.newline : '' };
		}
		// The last line has no line break: the one before the lines is used.
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

/** An edit that replaces a span. */
export function replace(start: number, end: number, text: string): TextEdit {
	return { start, end, text };
}

/** An edit that inserts a text. */
export function insert(at: number, text: string): TextEdit {
	return { start: at, end: at, text };
}

/** An edit that removes a span. */
export function remove(start: number, end: number): TextEdit {
	return { start, end, text: '' };
}
