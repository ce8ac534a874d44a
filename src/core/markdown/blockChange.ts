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
	const isKept = (before: PageBlock | undefined, after: PageBlock | undefined): boolean => before !== undefined && before.html === after?.html && before.line + lines === after.line;
	let last = 0;
	while (last < most - first && isKept(old[old.length - 1 - last], now[now.length - 1 - last])) {
		last += 1;
	}
	return { first, last, blocks: now.slice(first, now.length - last).map(({ line, html }) => ({ line, html })), lines: last === 0 ? 0 : lines };
}

/** The page's half of it: the lines of its blocks after a change. */
export function linesAfter(lines: readonly number[], change: BlockChange): readonly number[] {
	return [...lines.slice(0, change.first), ...change.blocks.map(({ line }) => line), ...lines.slice(lines.length - change.last).map(line => line + change.lines)];
}
