/**
 * Caches the result of `compute` for each list, by the list's identity. It computes the result again if another argument differs
 * (`===`) from the last call with that list. The cache holds lists weakly, and one result per list.
 */
export function memoizeByList<List extends object, Given extends readonly unknown[], V>(
	compute: (list: List, ...given: Given) => V,
): (list: List, ...given: Given) => V {
	const cache = new WeakMap<List, { readonly given: Given; readonly value: V }>();
	return (list, ...given) => {
		const cached = cache.get(list);
		if (cached && given.every((each, i) => each === cached.given[i])) {
			return cached.value;
		}
		const value = compute(list, ...given);
		cache.set(list, { given, value });
		return value;
	};
}
