import type { FileKind } from '../record/fileKinds';
import { applyEdits } from '../text/textEdit';
import type { Versions } from './merge';
import { nextFreeId } from './nextFreeId';
import { editOf, isNumbered } from './renumber';
import { type MapTree, readDocumentTrees, shapeOfRoot, textAt, type Tree, valueAt } from './tree';

/**
 * Gives each entry of a list an id of its own in versions that a merge of lines has made: where both sides added one with the same id in
 * different places, each version has both. An entry gets the same id in every version; a text that can't be read stays.
 */
export function withOwnIds(kind: FileKind, versions: Versions): Versions {
	const read = (['base', 'ours', 'theirs'] as const).map(side => {
		const text = versions[side];
		const trees = text === undefined ? [] : readDocumentTrees(text, root => shapeOfRoot(kind, root)) ?? [];
		return { side, text, lists: trees.flatMap(tree => tree ? listsIn(tree) : []) };
	});
	const taken = new Set(read.flatMap(({ lists }) => lists.flat().map(idOf)));
	const given = new Map<string, string>();
	const newIdOf = (entry: MapTree): string => {
		const key = JSON.stringify([idOf(entry), textAt(entry, 'text') ?? textAt(entry, 'title')]);
		const id = given.get(key) ?? nextFreeId(idOf(entry), taken);
		given.set(key, id);
		taken.add(id);
		return id;
	};
	return Object.fromEntries(read.flatMap(({ side, text, lists }) => {
		const second = lists.flatMap(list => list.filter((entry, i) => list.slice(0, i).some(other => idOf(other) === idOf(entry))));
		return text === undefined ? [] : [[side, applyEdits(text, second.flatMap(entry => editOf(valueAt(entry, 'id'), newIdOf(entry))))]];
	}));
}

const idOf = (entry: MapTree): string => textAt(entry, 'id') ?? '';

/** The entries with ids of each list in a tree. */
function listsIn(tree: Tree): readonly (readonly MapTree[])[] {
	switch (tree.is) {
		case 'text':
			return [];
		case 'list': {
			const entries = tree.items.map(({ tree: item }) => item);
			const own = entries.flatMap(entry => entry.is === 'map' && isNumbered(entry.defines) && idOf(entry) !== '' ? [entry] : []);
			return [own, ...entries.flatMap(listsIn)];
		}
		case 'map':
			return [...tree.entries.values()].flatMap(({ value }) => listsIn(value));
	}
}
