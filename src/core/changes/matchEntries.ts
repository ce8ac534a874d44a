/** An entry before and after; one of the two is there. */
export interface Matched<T> {
	readonly before?: T;
	readonly after?: T;
}

/**
 * Finds the same entries in two lists by keys, the surest key first. An entry whose key is undefined is not found by it. What is found by
 * none is the same entry if it is the only one left in both lists. Returned in the order of `after`, then those that are gone.
 */
export function matchEntries<T>(
	before: readonly T[], after: readonly T[], keys: readonly ((entry: T) => string | undefined)[], onlyOneIsSame = true,
): readonly Matched<T>[] {
	const found = new Map<T, T>();
	let left = [...before];
	for (const keyOf of keys) {
		const waiting = new Map<string, T[]>();
		for (const entry of left) {
			const key = keyOf(entry);
			if (key !== undefined) {
				const others = waiting.get(key) ?? [];
				others.push(entry);
				waiting.set(key, others);
			}
		}
		for (const entry of after) {
			const was = found.has(entry) ? undefined : waiting.get(keyOf(entry) ?? '')?.shift();
			if (was !== undefined) {
				found.set(entry, was);
			}
		}
		const taken = new Set(found.values());
		left = left.filter(entry => !taken.has(entry));
	}
	const [isNew, ...others] = after.filter(entry => !found.has(entry));
	const [gone, ...more] = left;
	if (onlyOneIsSame && isNew !== undefined && gone !== undefined && others.length + more.length === 0) {
		found.set(isNew, gone);
		left = [];
	}
	return [
		...after.map(entry => {
			const was = found.get(entry);
			return { after: entry, ...(was !== undefined && { before: was }) };
		}),
		...left.map(entry => ({ before: entry })),
	];
}
