/** The order of two texts by UTF-16 code units, for `sort`: ids, ISO days and URIs, not names (which `localeCompare` orders). */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Values by a key, in their order; those without a key are left out. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K | undefined): ReadonlyMap<K, readonly V[]> {
	const groups = new Map<K, V[]>();
	for (const value of values) {
		const key = keyOf(value);
		if (key !== undefined) {
			const group = groups.get(key);
			if (group) {
				group.push(value);
			} else {
				groups.set(key, [value]);
			}
		}
	}
	return groups;
}

/**
 * Whether two plain values say the same, however deep. What is computed when asked for says nothing yet: any function is like any
 * other.
 */
export function sameValue(a: unknown, b: unknown): boolean {
	if (a === b || (typeof a === 'function' && typeof b === 'function')) {
		return true;
	}
	if (!isObject(a) || !isObject(b)) {
		return false;
	}
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
