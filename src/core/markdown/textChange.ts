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
