import { isMap, isScalar, isSeq, type YamlPath } from '../yaml/read/yamlNode';
import type { YamlDraft } from '../yaml/edit/yamlDraft';
import { isSameTree, type ListTree, type MapTree, toValue, type Tree } from './tree';

/** Adds the steps to a draft that make what is written at a path say what a merged tree says. */
export function writeTree(draft: YamlDraft, path: YamlPath, from: Tree, to: Tree): void {
	if (isSameTree(from, to)) {
		return;
	}
	if (from.is === 'map' && to.is === 'map' && isMap(from.node)) {
		writeMap(draft, path, from, to);
	} else if (from.is === 'list' && to.is === 'list' && isSeq(from.node) && to.items.some(({ index }) => index !== undefined)) {
		writeList(draft, path, from, to, from.node.items.length);
	} else if (from.is === 'list' && to.is === 'list' && isLone(from) && to.items.some(({ index }) => index === 0)) {
		writeLone(draft, path, from, to);
	} else {
		draft.set(path, toValue(to));
	}
}

/** Whether one value, written without its list, is its only item. */
const isLone = ({ node, items }: ListTree): boolean => node !== undefined && !isSeq(node) && items.length === 1;

function writeLone(draft: YamlDraft, path: YamlPath, from: ListTree, to: ListTree): void {
	const [item, only] = [from.items[0], to.items[0]];
	if (item && only && to.items.length === 1) {
		const value = toValue(only.tree);
		if (isScalar(from.node) && typeof value === 'object') {
			// A list of an agenda can also be a map of lists: a map alone would be one of those.
			draft.set(path, [value]);
		} else {
			writeTree(draft, path, item.tree, only.tree);
		}
	} else {
		draft.wrap(path);
		writeList(draft, path, from, to, 1);
	}
}

function writeMap(draft: YamlDraft, path: YamlPath, from: MapTree, to: MapTree): void {
	for (const [key, { name, value }] of to.entries) {
		const own = from.entries.get(key);
		if (own) {
			writeTree(draft, [...path, own.name], own.value, value);
		} else {
			const written = from.empty.get(key) ?? name;
			draft.set([...path, written], toValue(value), { order: from.order.map(each => each === key ? written : each) });
		}
	}
	for (const [key, { name }] of from.entries) {
		if (!to.entries.has(key)) {
			draft.remove([...path, name]);
		}
	}
}

function writeList(draft: YamlDraft, path: YamlPath, from: ListTree, to: ListTree, length: number): void {
	for (const { index, tree } of to.items) {
		const own = index === undefined ? undefined : from.items.find(item => item.index === index);
		if (own && index !== undefined) {
			writeTree(draft, [...path, index], own.tree, tree);
		}
	}
	const kept = new Set(to.items.map(({ index }) => index));
	const removed = new Set(from.items.flatMap(({ index }) => index !== undefined && !kept.has(index) ? [index] : []));
	[...removed].sort((a, b) => b - a).forEach(index => draft.remove([...path, index]));
	/** The items as they are now: their old indexes, −1 for a new one. Items without a value stay where they are. */
	const now = Array.from({ length }, (_, index) => index).filter(index => !removed.has(index));
	const isEmpty = (index: number | undefined): boolean => index !== undefined && index >= 0 && !kept.has(index);
	let at = 0;
	for (const { index = -1, tree } of to.items) {
		while (isEmpty(now[at])) {
			at++;
		}
		const place = index < 0 ? -1 : now.indexOf(index);
		if (place < 0) {
			draft.insert(path, at, toValue(tree));
			now.splice(at, 0, -1);
		} else if (place !== at) {
			draft.move(path, place, at);
			now.splice(at, 0, ...now.splice(place, 1));
		}
		at++;
	}
}
