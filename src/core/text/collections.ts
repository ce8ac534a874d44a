/** Made when it is first needed: that takes longer than all else that the core does when it is loaded. */
let collator: Intl.Collator | undefined;

/**
 * Compares two texts as a dictionary does, for `sort`: the same in every language of the system. Without a language of its own, a POSIX
 * system puts every capital before every small letter.
 */
export function compareWords(a: string, b: string): number {
	collator ??= new Intl.Collator(['id', 'en']);
	return collator.compare(a, b);
}

/** Compares two texts by UTF-16 code units, for `sort`. Use it for ids, ISO days and URIs; use `compareWords` for what people read. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups values by key, in their original order. Leaves out values whose key is undefined. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K | undefined): ReadonlyMap<K, readonly V[]> {
	const groups = new Map<K, V[]>();
	for (const value of values) {
		const key = keyOf(value);
		if (key !== undefined) {
			const group = groups.get(key);
			if (group) {
				group.push(value);
			} else {
				groups.set(key, [value]);
			}
		}
	}
	return groups;
}

/**
 * Whether two plain values are deeply equal. All functions count as equal, because a lazily computed value can't be compared
 * before it is computed.
 */
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

/** Returns the different texts, as a dictionary sorts them. */
export function distinct(texts: readonly string[]): readonly string[] {
	return [...new Set(texts)].sort(compareWords);
}

/** Returns a copy of an object without some of its keys. A rest pattern takes several times as long. */
export function without<T extends object, K extends keyof T & string>(value: T, keys: ReadonlySet<string>): Omit<T, K> {
	const rest: Partial<T> = {};
	for (const key in value) {
		if (!keys.has(key)) {
			rest[key] = value[key];
		}
	}
	return rest as Omit<T, K>;
}
