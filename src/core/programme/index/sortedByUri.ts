import { compareText } from '../../text/collections';
import type { Uri } from '../../text/uri';

/** What stands in a file. Lists of such are kept in the order of their places. */
export interface InFile {
	readonly uri: Uri;
}

/** Where the first of a file stands in a list, or would stand. */
export function indexOfUri(items: readonly InFile[], uri: Uri, from = 0): number {
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

/** What stands in a file now, in place of what stood there. */
export interface FileItems<T> {
	readonly uri: Uri;
	readonly now: readonly T[];
}

/** With fewer changes than this, the list is copied for each of them, which engines do at once; else entry by entry. */
const few = 8;

/** Changes in the order of their places, which `withPlaced` takes them in. */
export function sortByUri<T extends InFile>(changes: readonly T[]): readonly T[] {
	return [...changes].sort((a, b) => compareText(a.uri, b.uri));
}

/** A list with all that stands in some files put in place of what stood in them; the very list where nothing stood or stands in any. */
export function replaceByUri<T extends InFile>(items: readonly T[], changes: readonly FileItems<T>[]): readonly T[] {
	const telling = changes.filter(({ uri, now }) => now.length > 0 || items[indexOfUri(items, uri)]?.uri === uri);
	return telling.length < few ? telling.reduce(replaceOne, items) : replaceMany(items, telling);
}

function replaceOne<T extends InFile>(items: readonly T[], { uri, now }: FileItems<T>): readonly T[] {
	const first = indexOfUri(items, uri);
	return items.toSpliced(first, endOfFile(items, uri, first) - first, ...now);
}

function replaceMany<T extends InFile>(items: readonly T[], changes: readonly FileItems<T>[]): readonly T[] {
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

/** Where what stands in a file ends. */
function endOfFile(items: readonly InFile[], uri: Uri, first: number): number {
	let behind = first;
	while (items[behind]?.uri === uri) {
		behind++;
	}
	return behind;
}
