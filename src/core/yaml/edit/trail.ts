/** The indexes of the entries and items that lead from a document's root to a value. */
type Trail = readonly number[];

/** Whether two trails are equal. */
export function isSame(a: Trail, b: Trail): boolean {
	return a.length === b.length && isWithin(a, b);
}

/** Whether a trail leads to a value or into it. */
export function isWithin(trail: Trail, value: Trail): boolean {
	return value.every((index, i) => trail[i] === index);
}

/** Orders trails as their values are in the text; a value comes before what is in it. */
export function compareTrails(a: Trail, b: Trail): number {
	const i = a.findIndex((index, at) => index !== b[at]);
	return i < 0 ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? -1);
}
