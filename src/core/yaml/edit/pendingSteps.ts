import { isMap, isScalar, isSeq, type CST, type YAMLSeq } from 'yaml';
import type { YamlPath } from '../read/yamlNode';
import { insertItem, removeEntry } from './editEntries';
import { moveItem } from './moveItem';
import { findOwn, stylesFor, type OpenDocument, type OpenYaml } from './openYaml';
import { attemptsFor, placeKey, treeAfter, type AddedItems, type AddedKeys, type Pending, type SetValue } from './pendingEdits';
import { isList, isWritable, nest, writeInQuotes, writeKey, type NewValue } from './renderValue';
import { replaceValue } from './replaceValue';
import { replace } from './sourceText';
import { isBlockCollection, spanOf } from './tokens';
import { ByTrail } from './trail';
import {
	collectionOf, entryIndex, isEmptyValue, isReferredTo, quotesOf, sharesAnchor, writtenKey, type CollectionNode, type Found, type SameKey,
} from './valueLocation';
import { isSameTree, treeOf, treeOfNew, withItemAt, withKey, withMoved, without, type EditAttempt, type Tree } from './verifyEdit';

/** How a value is set. */
export interface SetOptions {
	/** Keys in their usual order: a new key goes after the nearest earlier one that exists; without one, at the end of its map. */
	readonly order?: readonly string[];
	/** A new key goes before all others of its map. */
	readonly first?: boolean;
	/** Writes an empty text as a `|` block with an empty line, to write a text there. */
	readonly emptyAsBlock?: boolean;
}

/** An entry of a collection that a path leads to. */
interface FoundEntry {
	readonly found: Found;
	readonly collection: CollectionNode;
	readonly item: CST.CollectionItem;
	readonly index: number;
}

/** A list that a path leads to. */
interface FoundList extends CollectionNode {
	readonly found: Found;
	readonly node: YAMLSeq;
	readonly isRoot: boolean;
}

/**
 * Steps on one document that are not in the text yet. Each is based on the open text, so they must not depend on each other:
 * a step that does is refused (false, undefined), and the draft verifies the pending ones first. A step that only
 * replaces or extends a pending value is merged with it.
 */
export class PendingSteps {
	readonly #open: OpenYaml;
	readonly #index: number;
	readonly #document: OpenDocument;
	readonly #sameKey: SameKey;
	readonly #pending = new ByTrail<Pending>();

	constructor(open: OpenYaml, index: number, document: OpenDocument, sameKey: SameKey) {
		this.#open = open;
		this.#index = index;
		this.#document = document;
		this.#sameKey = sameKey;
	}

	get isEmpty(): boolean {
		return this.#pending.all.length === 0;
	}

	/** Sets a value. */
	set(path: YamlPath, value: NewValue, options: SetOptions): boolean {
		const found = isWritable(value) ? this.#find(path) : undefined;
		if (!found) {
			return false;
		}
		const pending = this.#pendingAt(found, path);
		if (pending) {
			pending.value = value;
			return true;
		}
		return this.#isFree(found, found.rest.length === 0) && this.#set(found, path, value, options);
	}

	/** Adds an item to a list, and returns its index. */
	append(path: YamlPath, item: NewValue, options: SetOptions): number | undefined {
		const found = isWritable(item) ? this.#find(path) : undefined;
		if (!found) {
			return undefined;
		}
		const pending = this.#pendingAt(found, path);
		if (pending) {
			const list = isList(pending.value) ? pending.value : pending.value === null || pending.value === '' ? [] : undefined;
			pending.value = list ? [...list, item] : pending.value;
			return list?.length;
		}
		const { location, trail, rest } = found;
		const size = isSeq(location.node) ? location.node.items.length : 1;
		const items = this.#pending.at(trail).find((each): each is AddedItems => each.is === 'items');
		if (items && rest.length === 0) {
			return size - 1 + items.items.push(item);
		}
		if (!this.#isFree(found, false)) {
			return undefined;
		}
		if (rest.length > 0 || isEmptyValue(location.node)) {
			return this.#set(found, path, [item], options) ? 0 : undefined;
		}
		if (isSeq(location.node) ? !collectionOf(location.node) : !isScalar(location.node)) {
			return undefined;
		}
		this.#pending.add({ is: 'items', found, items: [item] });
		return size;
	}

	/** Makes a scalar or map the only item of a list. */
	wrap(path: YamlPath): boolean {
		const found = this.#find(path);
		const node = found?.rest.length === 0 && this.#isFree(found, true) ? found.location.node : null;
		const isOne = isScalar(node) ? !isEmptyValue(node) : isMap(node) && collectionOf(node) !== undefined;
		if (found && isOne) {
			this.#pending.add({ is: 'items', found, items: [] });
		}
		return isOne;
	}

	/** Inserts an item before another one of a list, or behind the last one. */
	insert(path: YamlPath, index: number, item: NewValue, options: SetOptions): boolean {
		const found = isWritable(item) ? this.#find(path) : undefined;
		const node = found?.rest.length === 0 ? found.location.node : null;
		const size = isSeq(node) ? node.items.length : isEmptyValue(node) ? 0 : 1;
		// The size counts no pending items.
		if (!found || this.#pendingAt(found, path) || (found.rest.length === 0 && !this.#isFree(found, true))) {
			return false;
		}
		if (index === size) {
			return this.append(path, item, options) !== undefined;
		}
		const list = this.#findList(path, [index]);
		const inserted = list && stylesFor(this.#open, found).flatMap(
			style => insertItem(this.#open.source, list.token, index, item, style, list.isRoot),
		);
		if (inserted) {
			this.#pending.add({ is: 'entry', found, index, options: inserted, change: tree => withItemAt(tree, index, item) });
		}
		return inserted !== undefined;
	}

	/** Moves an item of a list to another index. */
	move(path: YamlPath, from: number, to: number): boolean {
		const list = this.#findList(path, [from, to]);
		if (!list) {
			return false;
		}
		const { found, token, isRoot, node: { items } } = list;
		const crossed = from < to ? items.slice(from + 1, to + 1) : items.slice(to, from);
		if (sharesAnchor(items[from], crossed)) {
			return false;
		}
		if (from !== to) {
			const options = moveItem(this.#open.source, token, from, to, isRoot);
			this.#pending.add({ is: 'entry', found, index: from, options, change: tree => withMoved(tree, from, to) });
		}
		return true;
	}

	/** Removes an entry. */
	remove(path: YamlPath): boolean {
		const entry = this.#findEntry(path);
		if (!entry || isReferredTo(this.#document.document, entry.collection.node.items[entry.index])) {
			return false;
		}
		const { found, collection: { node, token, items }, index } = entry;
		const options = items.length === 1 && isBlockCollection(token)
			? stylesFor(this.#open, found).map(style => replaceValue(this.#open.source, found.location, isMap(node) ? {} : [], style))
			: removeEntry(this.#open.source, token, index);
		this.#pending.add({ is: 'entry', found, index, options, change: tree => without(tree, index) });
		return true;
	}

	/** Gives a key another name. */
	rename(path: YamlPath, key: string): boolean {
		const entry = this.#findEntry(path);
		const keyToken = entry?.item.key;
		const map = entry?.collection.node;
		if (!keyToken || !isMap(map)) {
			return false;
		}
		const { found, index } = entry;
		const old = map.items[index]?.key;
		if (writtenKey(old) === key) {
			return true;
		}
		const isTaken = map.items.some(other => writtenKey(other.key) === key);
		if (isTaken || !isScalar(old) || isReferredTo(this.#document.document, old)) {
			return false;
		}
		const quotes = quotesOf(old);
		const { start, end } = spanOf(keyToken);
		const options = [{ edits: [replace(start, end, quotes ? writeInQuotes(key, quotes) : writeKey(key))] }];
		this.#pending.add({ is: 'entry', found, index, options, change: tree => withKey(tree, index, key) });
		return true;
	}

	/** The trees of all documents after the steps. */
	trees(): readonly Tree[] {
		return this.#open.composed.documents.map((document, i) => i === this.#index
			? treeAfter(treeOf(document), this.#pending.all)
			: treeOf(document));
	}

	/** The edits to try, the best ones first. */
	attempts(): readonly EditAttempt[] {
		return attemptsFor(this.#open, this.#document, this.#pending.all);
	}

	#find(path: YamlPath): Found | undefined {
		return findOwn(this.#open, this.#document, path, this.#sameKey);
	}

	/** The entry at a path that no pending step concerns; undefined for an explicit key (`? key`). */
	#findEntry(path: YamlPath): FoundEntry | undefined {
		const parent = path.slice(0, -1);
		const last = path.at(-1);
		const found = this.#find(parent);
		const collection = found?.rest.length === 0 ? collectionOf(found.location.node) : undefined;
		const index = collection && last !== undefined ? entryIndex(collection.node, last, parent, this.#sameKey) : undefined;
		const item = typeof index === 'number' ? collection?.items[index] : undefined;
		if (!found || !collection || !item || typeof index !== 'number' || item.start.some(({ type }) => type === 'explicit-key-ind')) {
			return undefined;
		}
		const entry = [...found.trail, index];
		const isConcerned = this.#pending.at(found.trail).length > 0 || this.#pending.hasWithin(entry);
		return isConcerned || !this.#isFree(found, false) ? undefined : { found, collection, item, index };
	}

	/** The list at a path in which no step is pending; undefined if it lacks an item at one of the indexes. */
	#findList(path: YamlPath, indexes: readonly number[]): FoundList | undefined {
		const found = this.#find(path);
		const collection = found?.rest.length === 0 ? collectionOf(found.location.node) : undefined;
		const node = collection?.node;
		if (!found || !collection || !isSeq(node) || !this.#isFree(found, true)) {
			return undefined;
		}
		return indexes.every(index => Number.isInteger(index) && index >= 0 && index < node.items.length)
			? { ...collection, found, node, isRoot: found.location.in === 'root' } : undefined;
	}

	/** The pending value that a path leads to exactly. */
	#pendingAt({ trail, rest }: Found, path: YamlPath): { value: NewValue } | undefined {
		const here = this.#pending.at(trail);
		if (rest.length === 0) {
			return here.find((each): each is SetValue => each.is === 'set');
		}
		const [key, ...more] = rest;
		const keys = here.find((each): each is AddedKeys => each.is === 'keys');
		return typeof key === 'string' && more.length === 0
			? [...keys?.behind.values() ?? []].flat().find(entry => this.#sameKey(entry.key, key, path.slice(0, trail.length))) : undefined;
	}

	/** Whether no pending step changes a value that a step needs, or is inside of one that it replaces. */
	#isFree({ trail }: Found, replaces: boolean): boolean {
		const changes = ({ is }: Pending): boolean => is === 'entry' || is === 'set';
		// A list with pending items can be entered at its old items, a map with pending keys anywhere.
		return !this.#pending.around(trail).some(changes) && (replaces
			? !this.#pending.hasWithin(trail)
			: !this.#pending.at(trail).some(each => changes(each) || each.is === 'items'));
	}

	#set(found: Found, path: YamlPath, value: NewValue, { order = [], first = false, emptyAsBlock = false }: SetOptions): boolean {
		const { location, trail, rest } = found;
		const [key, ...inner] = rest;
		const map = isMap(location.node) ? location.node : undefined;
		const nested = nest(map ? inner : rest, value);
		if (nested === undefined) {
			return false;
		}
		if (map && key !== undefined) {
			const pending = this.#pending.at(trail).find((each): each is AddedKeys => each.is === 'keys');
			const collection = collectionOf(map);
			const parent = path.slice(0, trail.length);
			const added = [...pending?.behind.values() ?? []].flat();
			if (!collection || typeof key !== 'string' || added.some(entry => this.#sameKey(entry.key, key, parent))) {
				return false;
			}
			const keys = pending ?? { is: 'keys', found, collection, behind: new Map() };
			const earlier = first ? 'first' : order.slice(0, Math.max(0, order.indexOf(key)));
			placeKey(keys, { key, value: nested, emptyAsBlock }, earlier, parent, this.#sameKey);
			if (!pending) {
				this.#pending.add(keys);
			}
			return true;
		}
		if (!emptyAsBlock && isSameTree(treeOf(location.node), treeOfNew(nested))) {
			return true;
		}
		if (isReferredTo(this.#document.document, location.node)) {
			return false;
		}
		this.#pending.add({ is: 'set', found, value: nested, emptyAsBlock });
		return true;
	}
}
