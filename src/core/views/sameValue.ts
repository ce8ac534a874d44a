/** Whether two plain values say the same, however deep. What is computed when asked for says nothing yet: any function is like any other. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (a === b || (typeof a === 'function' && typeof b === 'function')) {
		return true;
	}
	if (!isObject(a) || !isObject(b)) {
		return false;
	}
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
