/**
 * Memoizes a function of a list by the list's identity and the identity of the other arguments; only the last arguments per list are
 * cached. Results are thus recomputed only for changed lists.
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
