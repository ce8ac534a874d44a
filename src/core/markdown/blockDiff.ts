/** A part of the page that is exchanged as a whole: one top-level block of the note. */
export interface Block {
	/** Its first line in the file, from 0. */
	readonly line: number;
	readonly html: string;
	/** Where its links lead, in order; the page knows them by their number only. */
	readonly links: readonly string[];
}

/** A block's HTML, in pieces: between them stand marks of footnotes, whose numbers only the whole note tells. */
export interface RenderedPart {
	readonly pieces: readonly string[];
	/** The labels of the footnotes, one between two pieces. */
	readonly footnotes: readonly string[];
	readonly links: readonly string[];
}

/** A block as the page has it. */
export interface PageBlock {
	readonly line: number;
	readonly html: string;
}

/** How the blocks of a page change: some at the beginning and at the end are kept. */
export interface BlockChange {
	readonly first: number;
	readonly last: number;
	/** What comes between those. */
	readonly blocks: readonly PageBlock[];
	/** So many lines further down stand those that are kept at the end. */
	readonly lines: number;
}

export function blockChange(old: readonly PageBlock[], now: readonly PageBlock[]): BlockChange {
	const most = Math.min(old.length, now.length);
	let first = 0;
	while (first < most && old[first]?.html === now[first]?.html && old[first]?.line === now[first]?.line) {
		first += 1;
	}
	const lines = (now.at(-1)?.line ?? 0) - (old.at(-1)?.line ?? 0);
	const isKept = (before: PageBlock | undefined, after: PageBlock | undefined): boolean =>
		before !== undefined && before.html === after?.html && before.line + lines === after.line;
	let last = 0;
	while (last < most - first && isKept(old[old.length - 1 - last], now[now.length - 1 - last])) {
		last += 1;
	}
	return {
		first,
		last,
		blocks: now.slice(first, now.length - last).map(({ line, html }) => ({ line, html })),
		lines: last === 0 ? 0 : lines,
	};
}

/** The page's half of it: the lines of its blocks after a change. */
export function linesAfter(lines: readonly number[], change: BlockChange): readonly number[] {
	return [
		...lines.slice(0, change.first),
		...change.blocks.map(({ line }) => line),
		...lines.slice(lines.length - change.last).map(line => line + change.lines),
	];
}

/** What two texts have in common. */
export interface TextChange {
	/** So many characters at the beginning are the same. */
	readonly before: number;
	/** So many at the end, none of which is among those at the beginning. */
	readonly after: number;
}

export function textChange(old: string, now: string): TextChange {
	const most = Math.min(old.length, now.length);
	let before = 0;
	while (before < most && old.charCodeAt(before) === now.charCodeAt(before)) {
		before += 1;
	}
	let after = 0;
	while (after < most - before && old.charCodeAt(old.length - 1 - after) === now.charCodeAt(now.length - 1 - after)) {
		after += 1;
	}
	return { before, after };
}

/**
 * How far a text can be changed from a place on without any block changing that ends by the
 * result. Where a block ends is decided by the lines behind it up to the next blank one, so it is
 * the beginning of the last run of lines with words that ends, with a blank line, before the place.
 */
export function untouchedUntil(text: string, place: number): number {
	// The line that the place is in, and those right above it, are not sure.
	let end = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
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
