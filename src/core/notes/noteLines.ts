import { splitFrontMatter } from './frontMatter';

/** A stretch of a text, by offsets. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** A line of a note's body, with its place in the file. */
export interface NoteLine extends Stretch {
	/** Line number in the file, counted from 0. */
	readonly line: number;
	/** The line's text without HTML comments. Comments hold prompts, and the rendered page hides them. */
	readonly text: string;
	/** Where `text` stands; several stretches where comments are between. `start` to `end` is the whole line without its line end. */
	readonly shown: readonly Stretch[];
	/** Whether the line is in or delimits a fenced code block. Such a line is never a heading. */
	readonly fenced: boolean;
}

/** Returns the offset and the number of the first line of a note's body. Front matter that does not end is a part of the body. */
export function startOfBody(text: string): { readonly offset: number; readonly line: number } {
	const split = splitFrontMatter(text);
	return typeof split === 'object'
		? { offset: split.bodyStart, line: split.bodyLine }
		: { offset: text.startsWith('\uFEFF') ? 1 : 0, line: 0 };
}

/**
 * Visits the lines of a body, in one pass over the text, and returns the number of the line after the last one. Comments are left out, as
 * on the rendered page; one that does not close before the next blank line is text.
 */
export function eachLine(text: string, from: { readonly offset: number; readonly line: number }, visit: (line: NoteLine) => void): number {
	const endOfComment = commentEnds(text);
	const fences = new Fences();
	let { line } = from;
	let hiddenUntil = from.offset;
	for (let start = from.offset; start < text.length; line++) {
		const newline = text.indexOf('\n', start);
		const next = newline < 0 ? text.length : newline + 1;
		const lineEnd = newline < 0 ? text.length : newline;
		const end = lineEnd > start && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
		let shown: readonly Stretch[] = [];
		let fenced = false;
		if (hiddenUntil <= start) {
			fenced = fences.read(text.slice(start, end));
		}
		if (fenced) {
			shown = [{ start, end }];
		} else {
			({ shown, hiddenUntil } = withoutComments(text, Math.min(Math.max(start, hiddenUntil), end), end, hiddenUntil, endOfComment));
		}
		const [first, ...others] = shown;
		const whole = first ? text.slice(first.start, first.end) : '';
		visit({
			line, start, end, shown, fenced,
			text: others.length === 0 ? whole : whole + others.map(each => text.slice(each.start, each.end)).join(''),
		});
		start = next;
	}
	return line;
}

/** Matches the beginning of a block: what is called after backticks has no backtick, else it is code in a sentence. */
const opening = /^( {0,3}(?:(?:[-*+]|\d{1,9}[.)]) {1,4})*)(`{3,}(?=[^`]*$)|~{3,})/;

/** Recognises fenced code blocks line by line, also those that begin an item of a list and end with it. */
export class Fences {
	#open: { readonly marker: string; /** Of the item's text; 0 outside lists. */ readonly indent: number } | undefined;

	/** The line that closes the open block; undefined where none is open. */
	get closing(): string | undefined {
		return this.#open && ' '.repeat(this.#open.indent) + this.#open.marker;
	}

	/** Takes the next line. Returns whether it is in or delimits a block. */
	read(line: string): boolean {
		if (this.#open) {
			const { marker, indent } = this.#open;
			const words = line.trimStart();
			if (words === '' || line.length - words.length >= indent) {
				const isEnd = words.startsWith(marker) && /^(?:`+|~+)\s*$/.test(words) && line.length - words.length <= indent + 3;
				this.#open = isEnd ? undefined : this.#open;
				return true;
			}
			this.#open = undefined;
		}
		const [, before = '', marker] = opening.exec(line) ?? [];
		this.#open = marker === undefined ? undefined : { marker, indent: /\S/.test(before) ? before.length : 0 };
		return marker !== undefined;
	}
}

function withoutComments(
	text: string, from: number, end: number, hiddenUntil: number, endOfComment: (open: number) => number | undefined,
): { readonly shown: readonly Stretch[]; readonly hiddenUntil: number } {
	const line = text.slice(from, end);
	const shown: Stretch[] = [];
	const add = (start: number, to: number): void => {
		if (start < to) {
			shown.push({ start: from + start, end: from + to });
		}
	};
	let at = 0;
	for (;;) {
		const open = line.indexOf('<!--', at);
		const close = open < 0 ? undefined : endOfComment(from + open);
		if (close === undefined) {
			add(at, line.length);
			return { shown, hiddenUntil };
		}
		add(at, open);
		if (close - from >= line.length) {
			return { shown, hiddenUntil: close };
		}
		at = close - from;
	}
}

/**
 * Returns a function that maps the offset of `<!--` to the offset after the matching `-->`, or to undefined where a blank line
 * comes first. Offsets must be passed in ascending order: search results are cached, so that many openings cost one pass.
 */
function commentEnds(text: string): (open: number) => number | undefined {
	const blankLine = /\n[ \t]*\r?(?=\n)/g;
	let close = -1;
	let blank = -1;
	const find = (at: number): number => at < 0 ? Infinity : at;
	return open => {
		if (close < open + 4) {
			close = find(text.indexOf('-->', open + 4));
		}
		if (blank < open) {
			blankLine.lastIndex = open;
			blank = blankLine.exec(text)?.index ?? Infinity;
		}
		return close < blank ? close + 3 : undefined;
	};
}
