import { memoizeByList } from '../text/memoizeByList';
import { forEachInSteps, type Steps } from '../text/steps';

/** A list of values with its counts. The object is the same while its values are, so that results can be memoized by it. */
export interface Part<T> {
	readonly values: readonly T[];
}

/** Splits a part by key; one value may have several keys. */
export type Divide<P, K> = (part: P) => ReadonlyMap<K, P>;

/** Returns a function that splits a part by the keys of its values, memoized by part. */
export function divider<T, P extends Part<T>, K>(
	keysOf: (value: T, part: P) => readonly K[], make: (values: readonly T[], of: P) => P,
): Divide<P, K> {
	return memoizeByList(part => {
		const groups = new Map<K, T[]>();
		for (const value of part.values) {
			for (const key of keysOf(value, part)) {
				const group = groups.get(key);
				if (group) {
					group.push(value);
				} else {
					groups.set(key, [value]);
				}
			}
		}
		// When all values have one key, the part itself is returned, so that what is memoized by it is reused.
		return new Map([...groups].map(([key, values]) => [key, values.length === part.values.length ? part : make(values, part)]));
	});
}

/** Splits all parts and joins the results by key. Only parts that changed are split again; the other results are cached. */
export function divideAll<P, K>(parts: readonly P[], divide: Divide<P, K>): ReadonlyMap<K, readonly P[]> {
	const all = new Map<K, P[]>();
	for (const part of parts) {
		for (const [key, divided] of divide(part)) {
			const group = all.get(key);
			if (group) {
				group.push(divided);
			} else {
				all.set(key, [divided]);
			}
		}
	}
	return all;
}

/** Fills the cache of `divide`, in time slices. */
export function divideInSteps<P extends Part<unknown>, K>(parts: readonly P[], divide: Divide<P, K>): Steps {
	return forEachInSteps(parts, ({ values }) => values.length, divide);
}

/** Returns the number of values in all parts. */
export function countOf(parts: readonly Part<unknown>[]): number {
	return parts.reduce((sum, { values }) => sum + values.length, 0);
}

/** Returns the values of all parts in a new array. */
export function valuesOf<T>(parts: readonly Part<T>[]): T[] {
	return parts.flatMap(({ values }) => values);
}

/** The maximum number of rows under one parent; more are grouped by another level. */
export const maxRowsPerLevel = 100;

/** A run of consecutive members of a sorted list. */
export interface Range<T> {
	/** The number of the range, from 1. It is used as an id, so that the id is stable when members are added or removed. */
	readonly number: number;
	/** The positions of its first and last member in the list, from 1. */
	readonly from: number;
	readonly to: number;
	readonly members: readonly T[];
}

/**
 * Splits a list into ranges of equal length, so that there are at most `maxRowsPerLevel` ranges. Returns none when the list itself
 * is not longer than that.
 */
export function rangesOf<T>(all: readonly T[]): readonly Range<T>[] {
	if (all.length <= maxRowsPerLevel) {
		return [];
	}
	let length = maxRowsPerLevel;
	while (all.length / length > maxRowsPerLevel) {
		length *= maxRowsPerLevel;
	}
	return Array.from({ length: Math.ceil(all.length / length) }, (_, i) => {
		const members = all.slice(i * length, (i + 1) * length);
		return { number: i + 1, from: i * length + 1, to: i * length + members.length, members };
	});
}

/** Returns `A – De`: the first and last name of a range, shortened to what distinguishes them from the neighbouring names. */
export function rangeOfNames(names: readonly string[], { from, to }: Pick<Range<unknown>, 'from' | 'to'>): string {
	const first = beginning(names[from - 1] ?? '', names[from - 2]);
	const last = beginning(names[to - 1] ?? '', names[to]);
	return first === last ? first : `${first} – ${last}`;
}

/** Returns the shortest prefix of a name that `other` doesn't start with. */
function beginning(name: string, other: string | undefined): string {
	const [letters, others] = [Array.from(name), Array.from(other ?? '')];
	let same = 0;
	while (same < letters.length - 1 && letters[same] === others[same]) {
		same++;
	}
	return letters.slice(0, same + 1).join('').trim();
}
