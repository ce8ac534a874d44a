import { isMap } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import type { YamlPath } from '../read/yamlNode';
import { addItems, addKeys, addToValue, type NewEntry } from './editEntries';
import { stylesFor, type OpenDocument, type OpenYaml } from './openYaml';
import type { NewValue, Style } from './renderValue';
import { fillDocument, replaceValue } from './replaceValue';
import { spanOf } from './tokens';
import { compareTrails } from './trail';
import { collectionOf, keyIndex, type CollectionNode, type Found, type SameKey } from './valueLocation';
import { changeAt, treeOfNew, withEntry, withItems, type EditAttempt, type EditOption, type Tree } from './verifyEdit';

/** A change of a document that is not in the text yet. */
export type Pending = SetValue | AddedKeys | AddedItems | ChangedEntry;

/** A value that replaces another one. */
export interface SetValue {
	readonly is: 'set';
	readonly found: Found;
	readonly emptyAsBlock: boolean;
	value: NewValue;
}

/** New keys of a map, by the index of the entry that they follow; −1 for before all others. */
export interface AddedKeys {
	readonly is: 'keys';
	readonly found: Found;
	readonly collection: CollectionNode;
	readonly behind: Map<number, (NewEntry & { value: NewValue })[]>;
}

/** New items of a list; one value becomes the first item of one. */
export interface AddedItems {
	readonly is: 'items';
	readonly found: Found;
	readonly items: NewValue[];
}

/** An entry that is removed, moved or gets another key, or one before which another is inserted. */
interface ChangedEntry {
	readonly is: 'entry';
	readonly found: Found;
	readonly index: number;
	readonly options: readonly EditOption[];
	readonly change: (part: Tree) => Tree;
}

/** Adds a pending key behind the nearest of the keys that are earlier in the usual order, which can be pending too. */
export function placeKey(
	{ collection, behind }: AddedKeys, entry: NewEntry, earlier: readonly string[] | 'first', parent: YamlPath, sameKey: SameKey,
): void {
	const group = (index: number): NewEntry[] => {
		const entries = behind.get(index) ?? [];
		behind.set(index, entries);
		return entries;
	};
	if (earlier === 'first') {
		group(-1).unshift(entry);
		return;
	}
	for (const name of [...earlier].reverse()) {
		for (const entries of behind.values()) {
			const index = entries.findIndex(other => sameKey(other.key, name, parent));
			if (index >= 0) {
				entries.splice(index + 1, 0, entry);
				return;
			}
		}
		const index = isMap(collection.node) ? keyIndex(collection.node, name, parent, sameKey) : 'missing';
		if (index !== 'missing') {
			group(index).unshift(entry);
			return;
		}
	}
	group(collection.node.items.length - 1).push(entry);
}

/** The tree of a document after pending changes. */
export function treeAfter(tree: Tree, all: readonly Pending[]): Tree {
	// Removed entries last and from the end, so that the indexes in other trails stay valid.
	const entries = all.filter(each => each.is === 'entry').sort((a, b) => compareTrails([...b.found.trail, b.index], [...a.found.trail, a.index]));
	const ordered = [...all.filter(each => each.is !== 'entry'), ...entries];
	return ordered.reduce((now, each) => changeAt(now, each.found.trail, part => changePart(each, part)), tree);
}

/** The edits to try for pending changes. For several changes that is the first attempt of each: a draft then takes the steps one by one. */
export function attemptsFor(open: OpenYaml, document: OpenDocument, all: readonly Pending[]): readonly EditAttempt[] {
	const [only, ...others] = all;
	if (only && others.length === 0) {
		return optionsOf(open, document, only).map(option => attemptOf(option));
	}
	const changes = all.map(each => ({ depth: each.found.trail.length, option: optionsOf(open, document, each)[0] }));
	if (changes.some(({ option }) => !option)) {
		return [];
	}
	const ordered = changes.flatMap(({ depth, option }) => (option?.edits ?? []).map(edit => ({ edit, depth }))).sort(compareEdits);
	const overlaps = ordered.some(({ edit }, i) => edit.start < (ordered[i - 1]?.edit.end ?? 0));
	const { loses, moves } = attemptOf(...changes.flatMap(({ option }) => option ?? []));
	return overlaps ? [] : [{ edits: ordered.map(({ edit }) => edit), loses, moves }];
}

function attemptOf(...options: readonly EditOption[]): EditAttempt {
	return {
		edits: options.flatMap(({ edits }) => edits),
		loses: options.flatMap(({ loses }) => loses ?? []),
		moves: options.flatMap(({ moves }) => moves ?? []),
	};
}

function optionsOf(open: OpenYaml, document: OpenDocument, pending: Pending): readonly EditOption[] {
	switch (pending.is) {
		case 'entry':
			return pending.options;
		case 'set':
			return stylesFor(open, pending.found).map(style => optionOfValue(open, document, pending, style));
		case 'keys':
			return stylesFor(open, pending.found).flatMap(style => optionsOfKeys(open, pending, style));
		case 'items':
			return stylesFor(open, pending.found).flatMap(style => optionsOfItems(open, pending, style));
	}
}

function optionOfValue({ source }: OpenYaml, { token }: OpenDocument, pending: SetValue, style: Style): EditOption {
	const { found: { location }, value, emptyAsBlock } = pending;
	const isEmptyDocument = location.in === 'root' && !location.token && location.props.length === 0;
	const own = { ...style, emptyAsBlock };
	return isEmptyDocument ? fillDocument(source, token, value, own) : replaceValue(source, location, value, own);
}

function optionsOfKeys({ source }: OpenYaml, { collection: { token, items }, behind }: AddedKeys, style: Style): readonly EditOption[] {
	const groups = [...behind].sort(([a], [b]) => a - b).map(([index, entries]) => addKeys(source, token, items[index], entries, style));
	const [only, ...others] = groups;
	if (only && others.length === 0) {
		return only;
	}
	return groups.every(([option]) => option) ? [{ edits: groups.flatMap(([option]) => option?.edits ?? []) }] : [];
}

function optionsOfItems({ source }: OpenYaml, { found: { location }, items }: AddedItems, style: Style): readonly EditOption[] {
	const collection = collectionOf(location.node);
	if (!collection || isMap(collection.node)) {
		return addToValue(source, location, items, style);
	}
	const { start, end } = spanOf(collection.token);
	const isBare = collection.items.length === 0 && !location.flow && source.isBlank(start + 1, end - 1);
	return isBare ? [replaceValue(source, location, items, style)] : addItems(source, collection.token, items, style);
}

function changePart(pending: Pending, part: Tree): Tree {
	switch (pending.is) {
		case 'set':
			return treeOfNew(pending.value);
		case 'keys':
			return [...pending.behind.values()].flat().reduce((tree, { key, value }) => withEntry(tree, key, value), part);
		case 'items':
			return withItems(part, pending.items);
		case 'entry':
			return pending.change(part);
	}
}

interface EditAtDepth {
	readonly edit: TextEdit;
	readonly depth: number;
}

/** By start; at the same offset insertions first, and of two insertions the deeper one: it belongs to a value that ends there. */
function compareEdits(a: EditAtDepth, b: EditAtDepth): number {
	const isReplacement = ({ edit }: EditAtDepth): number => edit.end > edit.start ? 1 : 0;
	return a.edit.start - b.edit.start || (a.depth === b.depth ? 0 : isReplacement(a) - isReplacement(b) || b.depth - a.depth);
}
