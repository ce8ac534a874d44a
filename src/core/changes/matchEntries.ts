import { normalForm } from '../text/normalForm';

/** An entry before and after; one of the two is there. */
export interface Matched<T> {
	readonly before?: T;
	readonly after?: T;
}

type KeyOf<T> = (entry: T) => string | undefined;

/**
 * Finds the same entries in two lists by keys, the surest key first; an entry whose key is undefined is not found by it. Returned in the
 * order of `after`, then those that are gone.
 */
export function matchEntries<T extends object>(
	before: readonly T[], after: readonly T[], keys: readonly KeyOf<T>[],
): readonly Matched<T>[] {
	const found = new Map<T, T>();
	const left = new Set(before);
	for (const keyOf of keys) {
		const waiting = queuesBy(left, keyOf);
		for (const entry of after) {
			const key = found.has(entry) ? undefined : keyOf(entry);
			const was = key === undefined ? undefined : waiting.get(key)?.shift();
			if (was) {
				found.set(entry, was);
				left.delete(was);
			}
		}
	}
	return [
		...after.map(entry => {
			const was = found.get(entry);
			return { after: entry, ...(was && { before: was }) };
		}),
		...[...left].map(entry => ({ before: entry })),
	];
}

/**
 * Like `matchEntries`, for entries with an id and a text, such as actions: by id, else by text. What is left is one entry with another text
 * if it is the only one in each list and one of the two has no id.
 */
export function matchItems<T extends { readonly id?: string; readonly text?: string }>(
	before: readonly T[], after: readonly T[],
): readonly Matched<T>[] {
	const matched = matchEntries(before, after, [({ id }) => id, ({ text }) => text && normalForm(text)]);
	const [isNew, ...others] = matched.filter(each => !each.before);
	const [gone, ...more] = matched.filter(each => !each.after);
	return !isNew || !gone || others.length + more.length > 0 || (isNew.after?.id !== undefined && gone.before?.id !== undefined)
		? matched
		: matched.flatMap(each => each === gone ? [] : each === isNew ? [{ ...gone, ...isNew }] : [each]);
}

function queuesBy<T>(entries: Iterable<T>, keyOf: KeyOf<T>): ReadonlyMap<string, T[]> {
	const queues = new Map<string, T[]>();
	for (const entry of entries) {
		const key = keyOf(entry);
		if (key !== undefined) {
			const queue = queues.get(key) ?? [];
			queue.push(entry);
			queues.set(key, queue);
		}
	}
	return queues;
}
