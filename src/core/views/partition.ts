import { memoizeByList } from '../text/memoizeByList';
import { forEachInSteps, type Steps } from '../text/steps';

/**
 * Some of what a view shows, with what is counted of it: the same value as long as nothing of it changes, so that what it says can
 * be remembered.
 */
export interface Part<T> {
	readonly values: readonly T[];
}

/** How a part falls apart by keys; one value may have several. */
export type Divide<P, K> = (part: P) => ReadonlyMap<K, P>;

/** Divides parts by the keys of their values, each part once. */
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
		// Where all have one key, the part stays what it is, and so does what is remembered of it.
		return new Map([...groups].map(([key, values]) => [key, values.length === part.values.length ? part : make(values, part)]));
	});
}

/** All parts by key: what a change touches is divided again, the rest is put together. */
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

/** Divides ahead, in steps. */
export function divideInSteps<P extends Part<unknown>, K>(parts: readonly P[], divide: Divide<P, K>): Steps {
	return forEachInSteps(parts, ({ values }) => values.length, divide);
}

export function countOf(parts: readonly Part<unknown>[]): number {
	return parts.reduce((sum, { values }) => sum + values.length, 0);
}

export function valuesOf<T>(parts: readonly Part<T>[]): T[] {
	return parts.flatMap(({ values }) => values);
}

/** With more rows than this in one place, a level stands between. */
export const maxRowsPerLevel = 100;

/** Some of many that stand in an order. */
export interface Range<T> {
	/** Its place among its like, from 1: as an id it stays when a member comes or goes. */
	readonly number: number;
	/** The places of its first and last member, from 1. */
	readonly from: number;
	readonly to: number;
	readonly members: readonly T[];
}

/**
 * Ranges of equal length, so that neither they nor, at the lowest level, their members are too many for one place; none where all
 * fit into one.
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

/** `A – De`: the first and the last name of a range, as far as it takes to tell them from their neighbours. */
export function rangeOfNames(names: readonly string[], { from, to }: Pick<Range<unknown>, 'from' | 'to'>): string {
	const first = beginning(names[from - 1] ?? '', names[from - 2]);
	const last = beginning(names[to - 1] ?? '', names[to]);
	return first === last ? first : `${first} – ${last}`;
}

/** As much of a name as another one doesn't begin with. */
function beginning(name: string, other: string | undefined): string {
	const [letters, others] = [Array.from(name), Array.from(other ?? '')];
	let same = 0;
	while (same < letters.length - 1 && letters[same] === others[same]) {
		same++;
	}
	return letters.slice(0, same + 1).join('').trim();
}
