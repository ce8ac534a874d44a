import { canonicalKey, isSameKey } from '../../record/keys';
import { bullet, number } from '../../record/listMarks';
import type { DetailedSession } from '../../record/session';
import { sessionShape } from '../../record/sessionShape';
import type { AnyShape, FieldsShape } from '../../record/shape';
import { textOfMap } from '../../record/textOfMap';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode, type YamlPath } from '../../yaml/read/yamlNode';
import type { OpenRecord, RecordChange } from '../changeRecord';
import { isEmpty } from '../fixes/newValues';
import { entriesIn, type ListName } from './lists';

/** Finds a list of a session in its text. Undefined if something else is written there. */
export function openList(record: OpenRecord, session: DetailedSession, list: ListName): SessionList | undefined {
	return SessionList.open(record, list.split('.'), entriesIn(session, list));
}

/** New values of an item's keys; null removes the key. */
export type ItemValues = Readonly<Record<string, NewValue>>;

/** Where the items of a list are written: nowhere, one by one (the written index of each), as one value, or as lines of one text. */
type Written =
	| { readonly as: 'nothing' }
	| { readonly as: 'items'; readonly indexes: readonly number[]; readonly nodes: readonly (YamlNode | null)[] }
	| { readonly as: 'value'; readonly node: YamlNode }
	| { readonly as: 'lines' };

/**
 * A list of a session in its text. Its items are found by their index among the parsed values, whatever is written: an invalid item is
 * missing there, and one value can be a list of one. A method returns the changes that the file needs; undefined if that is not possible.
 */
export class SessionList {
	readonly #record: OpenRecord;
	readonly #path: YamlPath;
	readonly #shape: AnyShape;
	readonly #present: readonly NewValue[];
	readonly #written: Written;

	private constructor(record: OpenRecord, path: YamlPath, shape: AnyShape, present: readonly NewValue[], written: Written) {
		this.#record = record;
		this.#path = path;
		this.#shape = shape;
		this.#present = present;
		this.#written = written;
	}

	/** Finds a list; `present` is what it was read as. Undefined if something else is written there. */
	static open(record: OpenRecord, path: YamlPath, present: readonly NewValue[] = []): SessionList | undefined {
		const list = shapeAt(path);
		const shape = list?.is === 'list' ? list.item : list?.is === 'fields' ? list.list?.item : undefined;
		const node = record.nodeAt(path);
		const written = shape && readWritten(record, node, shape, present, path);
		return written && new SessionList(record, path, shape, present, written);
	}

	get length(): number {
		return this.#present.length;
	}

	/** Inserts an item before the one at an index; at the length, behind all others. */
	insert(index: number, item: NewValue): readonly RecordChange[] | undefined {
		if (index === this.length) {
			return this.append([item]);
		}
		const written = this.#written;
		const at = written.as === 'items' ? written.indexes[index] : undefined;
		if (at === undefined && (index < 0 || index > this.length)) {
			return undefined;
		}
		return at !== undefined ? [{ insert: this.#path, at, item }]
			: this.#isLone ? [{ wrap: this.#path }, { insert: this.#path, at: index, item }]
				: this.setAll(this.#values.toSpliced(index, 0, item));
	}

	/** Appends items. `present` is how the present ones are written where they have to become a list. */
	append(items: readonly NewValue[], present = this.#values): readonly RecordChange[] | undefined {
		const appended = items.map((item): RecordChange => ({ append: this.#path, item }));
		const { as } = this.#written;
		if (as === 'nothing') {
			// One step for many: each takes time.
			return items.length > 1 && !this.#record.has(this.#path) ? this.setAll(items) : appended;
		}
		return as === 'items' ? appended : this.#isLone ? [{ wrap: this.#path }, ...appended] : this.setAll([...present, ...items]);
	}

	/** Removes an item; with the last one, its key, unless there are comments. */
	remove(index: number): readonly RecordChange[] | undefined {
		const path = this.#pathOf(index);
		if (this.#present[index] === undefined) {
			return undefined;
		}
		return path ? this.#record.removal(path) : this.setAll(this.#values.toSpliced(index, 1));
	}

	/** Moves an item to another index, counted after the move. */
	move(from: number, to: number): readonly RecordChange[] | undefined {
		const written = this.#written;
		const values = this.#values;
		if (from === to || values[from] === undefined || values[to] === undefined) {
			return from === to ? [] : undefined;
		}
		if (written.as !== 'items') {
			return this.setAll(values.toSpliced(from, 1).toSpliced(to, 0, values[from]));
		}
		const [start, end] = [written.indexes[from], written.indexes[to]];
		return start === undefined || end === undefined ? undefined : [{ move: this.#path, from: start, to: end }];
	}

	/** Replaces an item as a whole. */
	replace(index: number, item: NewValue): readonly RecordChange[] | undefined {
		const path = this.#pathOf(index);
		const isLone = this.#written.as === 'value';
		// A single action is read as a list of one, as a text or as a map. A text with a mark is read as the lines of a list.
		const isReadOtherwise = isLone && (typeof item === 'string'
			? bullet.test(item) || number.test(item) || item.startsWith('-')
			: path?.[0] !== 'actions');
		if (this.#present[index] === undefined) {
			return undefined;
		}
		return path && !isReadOtherwise ? [{ set: path, to: item }] : this.setAll(this.#values.with(index, item));
	}

	/** Sets keys of an item, which gets keys where it is only a text. An item that then has no value is removed. */
	set(index: number, values: ItemValues): readonly RecordChange[] | undefined {
		const present = fieldsOf(this.#present[index]);
		const path = this.#pathOf(index);
		if (!present) {
			return undefined;
		}
		const node = this.#nodeAt(index);
		if (path && this.#isMapOfKeys(node)) {
			return this.#setKeys(path, node, present, values);
		}
		const whole = this.#withValues(present, values);
		return Object.keys(whole).length === 0 ? this.remove(index) : this.replace(index, shortest(whole, this.#shape));
	}

	/** Sets the same keys of several items, each to a value. */
	setEach(indexes: readonly number[], values: Readonly<Record<string, string>>): readonly RecordChange[] | undefined {
		if (this.#written.as === 'lines') {
			// One step: as one text, the items become a list together.
			const items = this.#present.map((item, i) => indexes.includes(i) ? this.#withValues(fieldsOf(item) ?? {}, values) : item);
			return this.setAll(items.map(item => shortest(item, this.#shape)));
		}
		const changes = indexes.map(index => this.set(index, values));
		return changes.every(each => each !== undefined) ? changes.flat() : undefined;
	}

	/** An item with other values, its keys in their usual order. */
	#withValues(present: ItemValues, values: ItemValues): ItemValues {
		const order = Object.keys(this.#fields);
		return Object.fromEntries(Object.entries({ ...present, ...values })
			.filter(([, value]) => value !== null)
			.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
	}

	#setKeys(path: YamlPath, map: YamlMap, present: ItemValues, values: ItemValues): readonly RecordChange[] | undefined {
		// A list or map that was not read as a value is not replaced by one.
		const isUnread = map.entries.some(({ key, value }) => (isMap(value) || isSeq(value)) && isScalar(key)
			&& Object.keys(values).some(name => present[name] === undefined && isSameKey(key.text, name)));
		if (isUnread) {
			return undefined;
		}
		const removed = Object.keys(values).filter(key => values[key] === null);
		const changes = Object.entries(values).flatMap(([key, to]): readonly RecordChange[] =>
			to === null ? [] : [{ set: [...path, key], to }]);
		const removals = removed.map(key => this.#record.has([...path, key]) ? this.#record.removalOfKey([...path, key]) : []);
		const left = map.entries.filter(({ key, value }) =>
			!isEmpty(value) && !(isScalar(key) && removed.some(name => isSameKey(key.text, name))));
		if (changes.length === 0 && left.length === 0) {
			return this.#record.removal(path);
		}
		// Without a key of ours, a map would be read as a text.
		const isOurs = changes.length > 0 || left.some(({ key }) => isScalar(key) && canonicalKey(key.text, this.#fields) !== undefined);
		return isOurs && removals.every(each => each !== undefined) ? [...changes, ...removals.flat()] : undefined;
	}

	/** Makes the items of a list of texts those of another one: replaces, inserts and removes between the first and last that differ. */
	change(to: readonly string[]): readonly RecordChange[] | undefined {
		const present = this.#present;
		const shorter = Math.min(present.length, to.length);
		let start = 0;
		while (start < shorter && present[start] === to[start]) {
			start++;
		}
		let same = 0;
		while (same < shorter - start && present[present.length - 1 - same] === to[to.length - 1 - same]) {
			same++;
		}
		const [removed, added] = [present.slice(start, present.length - same), to.slice(start, to.length - same)];
		if (removed.length + added.length === 0) {
			return [];
		}
		const written = this.#written;
		if (written.as !== 'items' || to.length === 0) {
			return this.setAll(to);
		}
		const indexes = written.indexes.slice(start);
		const path = this.#path;
		return [
			...added.slice(0, removed.length).map((item, i): RecordChange => ({ set: [...path, indexes[i]!], to: item })),
			...indexes.slice(added.length, removed.length).toReversed().map((index): RecordChange => ({ remove: [...path, index] })),
			...added.slice(removed.length).map((item, i): RecordChange => {
				const at = indexes[removed.length];
				return at === undefined ? { append: path, item } : { insert: path, at: at + i, item };
			}),
		];
	}

	/** Replaces all items. */
	setAll(items: readonly NewValue[]): readonly RecordChange[] | undefined {
		return items.length > 0 ? [{ set: this.#path, to: items }] : this.#record.removal(this.#path);
	}

	/** Whether all items are written as one text. */
	get isOneText(): boolean {
		return this.#written.as === 'lines' || (this.#written.as === 'value' && !this.#isMapOfKeys(this.#written.node));
	}

	/** Whether one value is read as the only item. */
	get #isLone(): boolean {
		const written = this.#written;
		return written.as === 'value' && (isScalar(written.node) || this.#isMapOfKeys(written.node));
	}

	/** The path of an item that is written by itself. */
	#pathOf(index: number): YamlPath | undefined {
		const written = this.#written;
		const at = written.as === 'items' ? written.indexes[index] : undefined;
		return at !== undefined ? [...this.#path, at] : written.as === 'value' && index === 0 ? this.#path : undefined;
	}

	#nodeAt(index: number): YamlNode | null | undefined {
		const written = this.#written;
		return written.as === 'items' ? written.nodes[written.indexes[index] ?? -1] : written.as === 'value' ? written.node : undefined;
	}

	get #fields(): FieldsShape['fields'] {
		return this.#shape.is === 'fields' ? this.#shape.fields : {};
	}

	/** Whether an item is a map whose keys are ours, not a text with a colon. */
	#isMapOfKeys(node: YamlNode | null | undefined): node is YamlMap {
		const isOurs = (key: string): boolean => canonicalKey(key, this.#fields) !== undefined;
		return isMap(node) && this.#shape.is === 'fields'
			&& (this.#shape.scalarKey !== 'text' || textOfMap(node, this.#record.text, isOurs) === undefined);
	}

	/** All items as values to write. */
	get #values(): readonly NewValue[] {
		return this.#present.map(item => shortest(item, this.#shape));
	}
}

function readWritten(
	record: OpenRecord, node: YamlNode | null | undefined, shape: AnyShape, present: readonly NewValue[], path: YamlPath,
): Written | undefined {
	if (!node || isEmpty(node)) {
		return present.length === 0 ? { as: 'nothing' } : undefined;
	}
	if (isSeq(node)) {
		const indexes = node.items.flatMap((item, i) => record.read(shape, item) === undefined ? [] : [i]);
		return indexes.length === present.length ? { as: 'items', indexes, nodes: node.items } : undefined;
	}
	// The map of an agenda holds lists.
	if (isMap(node) && path.length === 1 && path[0] === 'agenda') {
		return undefined;
	}
	const own = record.read(shape, node);
	const isLone = present.length === 1 && JSON.stringify(own) === JSON.stringify(present[0]);
	return isLone ? { as: 'value', node } : present.length > 0 ? { as: 'lines' } : undefined;
}

/** An item as short as it can be written: a text alone where it has no other value. */
function shortest(item: NewValue, shape: AnyShape): NewValue {
	const fields = fieldsOf(item) ?? {};
	const value = shape.is === 'fields' && shape.scalarKey !== undefined ? fields[shape.scalarKey] : undefined;
	return value !== undefined && Object.keys(fields).length === 1 ? value : item;
}

function fieldsOf(item: NewValue | undefined): ItemValues | undefined {
	return typeof item === 'object' && item !== null && !Array.isArray(item) ? item as ItemValues : undefined;
}

/** The shape at a path of keys of a session. */
export function shapeAt(path: YamlPath): AnyShape | undefined {
	return path.reduce<AnyShape | undefined>(
		(at, key) => at?.is === 'fields' && Object.hasOwn(at.fields, key) ? at.fields[key] : undefined, sessionShape,
	);
}
