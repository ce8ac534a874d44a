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
