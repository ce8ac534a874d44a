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

/** With fewer changes than this, the list is copied once per change, which is a fast native operation; else once, item by item. */
const minChangesForMerge = 8;

/** Sorts changes by uri, the order that `replaceByUri` requires. */
export function sortByUri<T extends FileItem>(changes: readonly T[]): readonly T[] {
	// What was read folder by folder is mostly in order.
	const isSorted = changes.every(({ uri }, i) => i === 0 || (changes[i - 1]?.uri ?? '') <= uri);
	return isSorted ? changes : [...changes].sort((a, b) => compareText(a.uri, b.uri));
}

/**
 * Returns a list with the items of changed files replaced by those that `itemsOf` returns. Returns the same list if none of the files has
 * old or new items. `changes` must be ordered by uri.
 */
export function replaceByUri<T extends FileItem, Change extends FileItem>(
	items: readonly T[], changes: readonly Change[], itemsOf: (change: Change) => readonly T[],
): readonly T[] {
	return changes.length < minChangesForMerge
		? changes.reduce((all, change) => replaceOne(all, change.uri, itemsOf(change)), items)
		: replaceMany(items, changes, itemsOf);
}

function replaceOne<T extends FileItem>(items: readonly T[], uri: Uri, now: readonly T[]): readonly T[] {
	const first = indexOfUri(items, uri);
	const end = endOfFile(items, uri, first);
	return now.length === 0 && end === first ? items : items.toSpliced(first, end - first, ...now);
}

function replaceMany<T extends FileItem, Change extends FileItem>(
	items: readonly T[], changes: readonly Change[], itemsOf: (change: Change) => readonly T[],
): readonly T[] {
	let result: T[] | undefined;
	let copied = 0;
	for (const change of changes) {
		const now = itemsOf(change);
		const first = copied === items.length ? copied : indexOfUri(items, change.uri, copied);
		const end = endOfFile(items, change.uri, first);
		if (now.length > 0 || end > first) {
			result = copyTo(result, items, copied, first);
			for (const item of now) {
				result.push(item);
			}
			copied = end;
		}
	}
	return result ? copyTo(result, items, copied, items.length) : items;
}

function copyTo<T>(result: T[] | undefined, items: readonly T[], from: number, end: number): T[] {
	if (!result) {
		return items.slice(from, end);
	}
	for (let i = from; i < end; i++) {
		result.push(items[i] as T);
	}
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
