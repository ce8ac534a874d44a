import type { NewValue } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/read/yamlNode';
import type { OpenRecord, RecordChange } from './changeRecord';

/** Values to write into a map, by canonical key; null removes the key. */
export type NewValues = Readonly<Record<string, NewValue>>;

/** Returns the values without those that remove a key. */
export function presentValues(values: NewValues): Readonly<Record<string, NewValue>> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** Returns the changes that write values into the map at a path. */
export function setValues(record: OpenRecord, path: YamlPath, values: NewValues): readonly RecordChange[] {
	return Object.entries(values).flatMap(([key, to]): readonly RecordChange[] => {
		const at = [...path, key];
		return to !== null ? [{ set: at, to }] : record.has(at) ? [{ remove: at }] : [];
	});
}

/**
 * Returns the changes that turn a list of texts into another one. Entries that stay keep their lines; new ones take the places of those
 * that go, and then the end. `present` is what the list is read as; where its entries are not those of YAML, it is written anew. An empty
 * list goes with its key.
 */
export function setList(
	record: OpenRecord, list: YamlPath, present: readonly string[], wanted: readonly string[],
): readonly RecordChange[] {
	if (wanted.length === 0) {
		return record.has(list) ? [{ remove: list }] : [];
	}
	const isRead = present.length > 0 && record.has([...list, present.length - 1]) && !record.has([...list, present.length]);
	if (!isRead) {
		const [only] = wanted.length === 1 && present.length === 1 ? wanted : [];
		return [{ set: list, to: only ?? wanted }];
	}
	const added = wanted.filter(each => !present.includes(each));
	const gone = present.flatMap((each, i) => wanted.includes(each) ? [] : [i]);
	return [
		...gone.slice(0, added.length).map((i, n): RecordChange => ({ set: [...list, i], to: added[n] ?? '' })),
		...gone.slice(added.length).reverse().map((i): RecordChange => ({ remove: [...list, i] })),
		...added.slice(gone.length).map((item): RecordChange => ({ append: list, item })),
	];
}
