import { compareText } from '../../text/collections';
import type { Uri } from '../../text/uri';

/** An item that comes from a file. Lists of items are ordered by uri. */
export interface FileItem {
	readonly uri: Uri;
}

/**
 * Returns the index of the first item of a file in a list ordered by uri, or the index to insert it at. `from` is the first index to
 * search.
 */
export function indexOfUri(items: readonly FileItem[], uri: Uri, from = 0): number {
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

/** The new items of a file, which replace the old ones. */
export interface FileItems<T> {
	readonly uri: Uri;
	readonly now: readonly T[];
}

/** With fewer changes than this, the list is copied once per change, which is a fast native operation; else item by item. */
const minChangesForMerge = 8;

/** Sorts changes by uri, the order that `replaceByUri` requires. */
export function sortByUri<T extends FileItem>(changes: readonly T[]): readonly T[] {
	return [...changes].sort((a, b) => compareText(a.uri, b.uri));
}

/**
 * Returns a list with the items of some files replaced. Returns the same list if none of the files has old or new items. `changes` must be
 * ordered by uri.
 */
export function replaceByUri<T extends FileItem>(items: readonly T[], changes: readonly FileItems<T>[]): readonly T[] {
	const effective = changes.filter(({ uri, now }) => now.length > 0 || items[indexOfUri(items, uri)]?.uri === uri);
	return effective.length < minChangesForMerge ? effective.reduce(replaceOne, items) : replaceMany(items, effective);
}

function replaceOne<T extends FileItem>(items: readonly T[], { uri, now }: FileItems<T>): readonly T[] {
	const first = indexOfUri(items, uri);
	return items.toSpliced(first, endOfFile(items, uri, first) - first, ...now);
}

function replaceMany<T extends FileItem>(items: readonly T[], changes: readonly FileItems<T>[]): readonly T[] {
	const result: T[] = [];
	let copied = 0;
	const copyTo = (end: number): void => {
		for (; copied < end; copied++) {
			result.push(items[copied] as T);
		}
	};
	for (const { uri, now } of changes) {
		const first = indexOfUri(items, uri, copied);
		copyTo(first);
		result.push(...now);
		copied = endOfFile(items, uri, first);
	}
	copyTo(items.length);
	return result;
}

/** Returns the index after the last item of a file. */
function endOfFile(items: readonly FileItem[], uri: Uri, first: number): number {
	let end = first;
	while (items[end]?.uri === uri) {
		end++;
	}
	return end;
}
