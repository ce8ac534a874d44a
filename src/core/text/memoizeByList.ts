/**
 * Caches the result of `tell` for each list, by the list's identity. It computes the result again if another argument differs
 * (`===`) from the last call with that list. The cache holds lists weakly, and one result per list.
 */
export function memoizeByList<List extends object, Given extends readonly unknown[], V>(
	tell: (list: List, ...given: Given) => V,
): (list: List, ...given: Given) => V {
	const told = new WeakMap<List, { readonly given: Given; readonly value: V }>();
	return (list, ...given) => {
		const before = told.get(list);
		if (before && given.every((each, i) => each === before.given[i])) {
			return before.value;
		}
		const value = tell(list, ...given);
		told.set(list, { given, value });
		return value;
	};
}
