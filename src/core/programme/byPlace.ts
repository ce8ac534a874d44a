import type { Uri } from '../files/uri';

/** What stands in a file. Lists of such are kept in the order of their places. */
export interface Placed {
	readonly uri: Uri;
}

/** Where the first of a file stands in a list, or would stand. */
export function placeIn(items: readonly Placed[], uri: Uri, from = 0): number {
	let low = from;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((items[middle]?.uri ?? '') < uri) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** A list with all that stands in some files put in place of what stood in them; the very list where nothing stood or stands in any. */
export function withPlaced<T extends Placed>(items: readonly T[], changes: readonly { readonly uri: Uri; readonly now: readonly T[] }[]): readonly T[] {
	const result: T[] = [];
	let copied = 0;
	let differs = false;
	const copyTo = (end: number): void => {
		for (; copied < end; copied++) {
			result.push(items[copied] as T);
		}
	};
	for (const { uri, now } of [...changes].sort((a, b) => a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0)) {
		const first = placeIn(items, uri, copied);
		let behind = first;
		while (items[behind]?.uri === uri) {
			behind++;
		}
		if (behind > first || now.length > 0) {
			differs = true;
			copyTo(first);
			result.push(...now);
			copied = behind;
		}
	}
	if (!differs) {
		return items;
	}
	copyTo(items.length);
	return result;
}
