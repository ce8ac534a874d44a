/**
 * What a list says, remembered as long as that very list is held and what else it follows from is the same: so what is
 * told of many lists is put together again only for those that changed.
 */
export function memoizeByList<List extends object, Given extends readonly unknown[], V>(tell: (list: List, ...given: Given) => V): (list: List, ...given: Given) => V {
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
