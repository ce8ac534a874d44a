import { remembered } from '../programme/remembered';
import { eachInSteps, type Steps } from '../programme/steps';

/** Some of what a view shows, with what is counted of it: the same value as long as nothing of it changes, so that what it says can be remembered. */
export interface Part<T> {
	readonly values: readonly T[];
}

/** How a part falls apart by keys; one value may have several. */
export type Divide<P, K> = (part: P) => ReadonlyMap<K, P>;

/** Divides parts by the keys of their values, each part once. */
export function divider<T, P extends Part<T>, K>(keysOf: (value: T, part: P) => readonly K[], make: (values: readonly T[], of: P) => P): Divide<P, K> {
	return remembered(part => {
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
	return eachInSteps(parts, ({ values }) => values.length, divide);
}

export function countOf(parts: readonly Part<unknown>[]): number {
	return parts.reduce((sum, { values }) => sum + values.length, 0);
}

export function valuesOf<T>(parts: readonly Part<T>[]): T[] {
	return parts.flatMap(({ values }) => values);
}
