/** An item of a list, and what identifies it among the others. */
export interface Keyed<T> {
	readonly key: string;
	/** Whether it has an id of its own: then an item with another id is another one, wherever it is. */
	readonly isNamed: boolean;
	readonly value: T;
}

/** The versions of one item; absent where a side doesn't have it. */
export interface Triple<T> {
	readonly key: string;
	readonly base?: T;
	readonly first?: T;
	readonly second?: T;
}

/**
 * Merges three versions of a list: items are the same by their keys, else where one takes the place of another between items that stayed.
 * What the second side added follows what the first one added at the same place; where only one side changed the order, it is taken.
 * `merge` gives the items for one triple: none, one, or two.
 */
export function mergeSequence<T, R>(
	base: readonly Keyed<T>[], first: readonly Keyed<T>[], second: readonly Keyed<T>[], merge: (triple: Triple<T>) => readonly R[],
): readonly R[] {
	const [inFirst, inSecond] = [aligned(base, first), aligned(base, second)];
	const added = (side: readonly Keyed<T>[], old: ReadonlyMap<Keyed<T>, Keyed<T>>): readonly Keyed<T>[] => {
		const known = new Set(old.values());
		return side.filter(item => !known.has(item));
	};
	const triples = new Map<Keyed<T>, Triple<T>>();
	const take = (old?: Keyed<T>, one?: Keyed<T>, other?: Keyed<T>): void => {
		const key = one?.key ?? other?.key ?? old?.key ?? '';
		const triple = { key, ...old && { base: old.value }, ...one && { first: one.value }, ...other && { second: other.value } };
		[one, other].forEach(item => item && triples.set(item, triple));
	};
	base.forEach(item => { take(item, inFirst.get(item), inSecond.get(item)); });
	const addedBySecond = added(second, inSecond);
	const bySecond = new Map(addedBySecond.map(item => [item.key, item]));
	const twice = new Set<Keyed<T>>();
	for (const item of added(first, inFirst)) {
		const same = bySecond.get(item.key);
		take(undefined, item, same);
		if (same) {
			twice.add(same);
		}
	}
	addedBySecond.filter(item => !twice.has(item)).forEach(item => { take(undefined, undefined, item); });
	const ordered = (side: readonly Keyed<T>[]): readonly Triple<T>[] => side.map(item => triples.get(item)!);
	const isMoved = isReordered(base, first, inFirst) || !isReordered(base, second, inSecond);
	return (isMoved ? interleave(ordered(first), ordered(second), 'behind') : interleave(ordered(second), ordered(first), 'before'))
		.flatMap(merge);
}

/** The items of a list that those of the base have become. */
function aligned<T>(base: readonly Keyed<T>[], side: readonly Keyed<T>[]): ReadonlyMap<Keyed<T>, Keyed<T>> {
	const byKey = new Map(side.map(item => [item.key, item]));
	const pairs = new Map(base.flatMap(item => byKey.has(item.key) ? [[item, byKey.get(item.key)!] as const] : []));
	const known = new Set(pairs.values());
	// What is between two items that stayed has changed in its place, if there are as many as before.
	const old = gapsBehind(base, item => pairs.get(item));
	const now = gapsBehind(side, item => known.has(item) ? item : undefined);
	for (const [before, items] of old) {
		const others = now.get(before) ?? [];
		if (items.length === others.length) {
			items.forEach((item, i) => {
				const other = others[i];
				if (other && !(item.isNamed && other.isNamed)) {
					pairs.set(item, other);
				}
			});
		}
	}
	return pairs;
}

/** The items that a list has behind each one that stayed, and at its beginning. */
function gapsBehind<T>(all: readonly T[], stayed: (item: T) => T | undefined): ReadonlyMap<T | undefined, readonly T[]> {
	const gaps = new Map<T | undefined, readonly T[]>();
	let before: T | undefined;
	for (const item of all) {
		const same = stayed(item);
		if (same) {
			before = same;
		} else {
			gaps.set(before, [...gaps.get(before) ?? [], item]);
		}
	}
	return gaps;
}

/** Whether a side changed the order of items of the base. */
function isReordered<T>(base: readonly Keyed<T>[], side: readonly Keyed<T>[], pairs: ReadonlyMap<Keyed<T>, Keyed<T>>): boolean {
	const places = new Map(side.map((item, i) => [item, i]));
	const order = base.flatMap(item => {
		const own = pairs.get(item);
		return own ? [places.get(own) ?? 0] : [];
	});
	return order.some((place, i) => place < (order[i - 1] ?? 0));
}

/** The items of one order, and among them those that only another one has, `behind` or `before` its own at the same place. */
function interleave<T>(all: readonly T[], others: readonly T[], where: 'behind' | 'before'): readonly T[] {
	const known = new Set(all);
	const gaps = new Map<T | undefined, T[]>();
	let neighbour: T | undefined;
	for (const item of where === 'behind' ? others.toReversed() : others) {
		if (known.has(item)) {
			neighbour = item;
		} else {
			gaps.set(neighbour, [...gaps.get(neighbour) ?? [], item]);
		}
	}
	const at = (item: T | undefined): readonly T[] => where === 'behind' ? (gaps.get(item) ?? []).toReversed() : gaps.get(item) ?? [];
	return where === 'behind'
		? [...all.flatMap(item => [...at(item), item]), ...at(undefined)]
		: [...at(undefined), ...all.flatMap(item => [item, ...at(item)])];
}
