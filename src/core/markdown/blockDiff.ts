/** A top-level block of a note; pages replace it as a whole. */
export interface Block {
	/** The block's first line in the file, from 0. */
	readonly line: number;
	readonly html: string;
	/** The targets of its links, in order; the page has their indexes only. */
	readonly links: readonly string[];
}

/** A block's HTML, split at footnote references, whose numbers depend on the whole note. */
export interface RenderedPart {
	readonly pieces: readonly string[];
	/** The labels of the footnotes; the one at index i is between pieces i and i + 1. */
	readonly footnotes: readonly string[];
	readonly links: readonly string[];
}

/** A block as sent to the page. */
export interface PageBlock {
	readonly line: number;
	readonly html: string;
}

/** A change of a page's blocks: `first` and `last` are the numbers of unchanged blocks at the start and at the end. */
export interface BlockChange {
	readonly first: number;
	readonly last: number;
	/** The blocks between them. */
	readonly blocks: readonly PageBlock[];
	/** The number to add to the lines of the `last` blocks. */
	readonly lines: number;
}

/** Returns the change from `old` to `now`. */
export function blockChange(old: readonly PageBlock[], now: readonly PageBlock[]): BlockChange {
	const max = Math.min(old.length, now.length);
	let first = 0;
	while (first < max && old[first]?.html === now[first]?.html && old[first]?.line === now[first]?.line) {
		first += 1;
	}
	const lines = (now.at(-1)?.line ?? 0) - (old.at(-1)?.line ?? 0);
	const isUnchanged = (before: PageBlock | undefined, after: PageBlock | undefined): boolean =>
		before !== undefined && before.html === after?.html && before.line + lines === after.line;
	let last = 0;
	while (last < max - first && isUnchanged(old[old.length - 1 - last], now[now.length - 1 - last])) {
		last += 1;
	}
	return {
		first,
		last,
		blocks: now.slice(first, now.length - last).map(({ line, html }) => ({ line, html })),
		lines: last === 0 ? 0 : lines,
	};
}

/** Returns the lines of the page's blocks after a change. */
export function linesAfter(lines: readonly number[], change: BlockChange): readonly number[] {
	return [
		...lines.slice(0, change.first),
		...change.blocks.map(({ line }) => line),
		...lines.slice(lines.length - change.last).map(line => line + change.lines),
	];
}

/** The common start and end of two texts. */
export interface TextChange {
	/** The number of equal characters at the start. */
	readonly before: number;
	/** The number of equal characters at the end, not overlapping those at the start. */
	readonly after: number;
}

/** Compares two texts. */
export function textChange(old: string, now: string): TextChange {
	const max = Math.min(old.length, now.length);
	let before = 0;
	while (before < max && old.charCodeAt(before) === now.charCodeAt(before)) {
		before += 1;
	}
	let after = 0;
	while (after < max - before && old.charCodeAt(old.length - 1 - after) === now.charCodeAt(now.length - 1 - after)) {
		after += 1;
	}
	return { before, after };
}

/**
 * Returns the offset up to which blocks are unaffected by a change at `offset`. A block's end depends on the lines after it up to the
 * next blank line, so this is the start of the last run of non-blank lines that ends, with a blank line, before `offset`.
 */
export function untouchedUntil(text: string, offset: number): number {
	// The line of the offset, and non-blank lines right above it, may be affected.
	let end = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	const skip = (blank: boolean): void => {
		while (end > 0) {
			const start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
			if (/^[ \t]*$/.test(text.slice(start, end - 1)) !== blank) {
				return;
			}
			end = start;
		}
	};
	skip(false);
	skip(true);
	skip(false);
	return end;
}
