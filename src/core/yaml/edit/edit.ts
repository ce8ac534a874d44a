import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import { addItem, addKey, addToLone } from './addEntry';
import { isReferredTo, locate, locateEntry, openFile, stylesFor, type EditOptions, type OpenFile } from './openFile';
import { fillDocument, placeValue } from './placeValue';
import { isSameTree, treeOf, treeOfNew, withEntry, withItem, withKey, without } from './proof';
import { removeEntry } from './removeEntry';
import { collectionOf, isEmptyValue, keyIndex, quotesOf, writtenKey, type Found } from './slot';
import type { YamlPath } from '../read/yamlNode';
import { replace } from './sourceText';
import { isBlockCollection, spanOf } from './tokens';
import { writeKey } from './writeScalar';
import { isWritable, writeInQuotes, type NewValue } from './writeValue';

/*
 * Exact edits: each replaces only what changes, so that comments, quotes, order,
 * blank lines, indentation and line ends stay as people wrote them. All of these
 * never throw, and give undefined where that can't be done: the text has syntax
 * errors, conflicts or mixed line ends; the path leads through an alias, a merge, an
 * explicit key (`? key`) or something of another kind; or something refers to an
 * anchor on the way or in what would go.
 */

/** Replaces a value, or adds its key and the maps around it. `null` empties a value and keeps its key. What is so already needs no edits. */
export function planSet(text: string, path: YamlPath, value: NewValue, options: EditOptions = {}): readonly TextEdit[] | undefined {
	const file = openFile(text, options);
	const found = file && locate(file, path);
	return found && set(file, found, path, value);
}

/** Adds to a list, which is made where it is missing or empty; a single value where a list may stand becomes the list's first. */
export function planAppend(text: string, list: YamlPath, item: NewValue, options: EditOptions = {}): readonly TextEdit[] | undefined {
	const file = openFile(text, options);
	const found = file && locate(file, list);
	if (!found || !isWritable(item)) {
		return undefined;
	}
	const { slot, trail, rest } = found;
	if (rest.length > 0 || isEmptyValue(slot.node)) {
		return set(file, found, list, [item]);
	}
	const styles = stylesFor(file, found);
	const collection = collectionOf(slot.node);
	if (collection && isSeq(slot.node)) {
		const { token, items } = collection;
		const { start, end } = spanOf(token);
		const isBare = items.length === 0 && !slot.flow && file.at.isBlank(start + 1, end - 1);
		return file.prove(trail, tree => withItem(tree, item), styles.flatMap(style => isBare ? [placeValue(file.at, slot, [item], style)] : addItem(file.at, token, item, style)));
	}
	return isScalar(slot.node)
		? file.prove(trail, tree => withItem({ list: [tree] }, item), styles.flatMap(style => addToLone(file.at, slot, item, style)))
		: undefined;
}

/** Removes a key with its value, or a list item, with its lines; when it was the only one, `{}` or `[]` stays. */
export function planRemove(text: string, path: YamlPath, options: EditOptions = {}): readonly TextEdit[] | undefined {
	const file = openFile(text, options);
	const entry = file && locateEntry(file, path);
	if (!entry || isReferredTo(file.document, entry.collection.node.items[entry.index])) {
		return undefined;
	}
	const { found, collection: { node, token, items }, index } = entry;
	const ways = items.length === 1 && isBlockCollection(token)
		? stylesFor(file, found).map(style => placeValue(file.at, found.slot, isMap(node) ? {} : [], style))
		: removeEntry(file.at, token, index);
	return file.prove(found.trail, tree => without(tree, index), ways);
}

/** Gives a key another name; its value stays. Undefined when that name is taken. */
export function planRenameKey(text: string, path: YamlPath, key: string, options: EditOptions = {}): readonly TextEdit[] | undefined {
	const file = openFile(text, options);
	const entry = file && locateEntry(file, path);
	const keyToken = entry?.item.key;
	const map = entry?.collection.node;
	if (!file || !keyToken || !isMap(map)) {
		return undefined;
	}
	const old = map.items[entry.index]?.key;
	if (writtenKey(old) === key) {
		return [];
	}
	const isTaken = map.items.some(other => writtenKey(other.key) === key);
	if (isTaken || !isScalar(old) || isReferredTo(file.document, old)) {
		return undefined;
	}
	const quotes = quotesOf(old);
	const { start, end } = spanOf(keyToken);
	const way = { edits: [replace(start, end, quotes ? writeInQuotes(key, quotes) : writeKey(key))] };
	return file.prove(entry.found.trail, tree => withKey(tree, entry.index, key), [way]);
}

/** Writes a value where a path leads, with the keys that are missing on the way. */
function set(file: OpenFile, found: Found, path: YamlPath, value: NewValue): readonly TextEdit[] | undefined {
	const { slot, trail, rest } = found;
	const [key, ...inner] = rest;
	const map = isMap(slot.node) ? slot.node : undefined;
	const nested = isWritable(value) ? nest(map ? inner : rest, value) : undefined;
	if (nested === undefined) {
		return undefined;
	}
	const styles = stylesFor(file, found);
	if (map && typeof key === 'string') {
		const collection = collectionOf(map);
		const index = entryBefore(file, map, key, path.slice(0, trail.length));
		return collection && file.prove(trail, tree => withEntry(tree, key, nested), styles.flatMap(style => addKey(file.at, collection.token, collection.items[index], key, nested, style)));
	}
	if (isSameTree(treeOf(slot.node), treeOfNew(nested))) {
		return [];
	}
	if (isReferredTo(file.document, slot.node)) {
		return undefined;
	}
	const isEmptyDocument = slot.place === 'root' && !slot.token && slot.props.length === 0;
	return file.prove(trail, () => treeOfNew(nested), styles.map(style => isEmptyDocument ? fillDocument(file.at, file.token, nested, style) : placeValue(file.at, slot, nested, style)));
}

/** The value inside of the keys that lead to it; a place in a list that isn't there can't be made. */
function nest(path: YamlPath, value: NewValue): NewValue | undefined {
	return path.reduceRight<NewValue | undefined>((inner, key) => inner === undefined || typeof key === 'number' ? undefined : { [key]: inner }, value);
}

/** The entry that a new key goes behind; -1 for none. */
function entryBefore({ order, first, sameKey }: OpenFile, map: YAMLMap, key: string, parent: YamlPath): number {
	if (first) {
		return -1;
	}
	const earlier = order.slice(0, Math.max(0, order.indexOf(key))).reverse();
	const found = earlier.map(name => keyIndex(map, name, parent, sameKey)).find(index => index !== 'missing');
	return found ?? map.items.length - 1;
}
