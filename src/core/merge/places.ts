import { keyed } from './keyed';
import type { Documents, Tree } from './tree';

/** Where an entry is in a text. */
export interface Place {
	/** Identifies the entry in its file, by keys and what identifies items. */
	readonly key: string;
	readonly is: 'key' | 'item';
	/** The offset of the key, or of the item's value. */
	readonly start: number;
	/** The offset behind the value. */
	readonly end: number;
}

/** Returns the places of all entries of a text, those around others first. */
export function placesIn(trees: Documents): readonly Place[] {
	const places: Place[] = [];
	const visit = (tree: Tree, key: string): void => {
		if (tree.is === 'map') {
			for (const [name, { value, at }] of tree.entries) {
				if (at !== undefined) {
					places.push({ key: `${key}/${name}`, is: 'key', start: at, end: endOf(value) ?? at });
				}
				visit(value, `${key}/${name}`);
			}
		} else if (tree.is === 'list') {
			for (const { key: name, value: { tree: item } } of keyed(tree.items)) {
				const start = startOf(item);
				if (start !== undefined) {
					places.push({ key: `${key}/${name}`, is: 'item', start, end: endOf(item) ?? start });
				}
				visit(item, `${key}/${name}`);
			}
		}
	};
	trees.forEach((tree, i) => {
		if (tree) {
			visit(tree, String(i));
		}
	});
	return places.sort((a, b) => a.start - b.start);
}

const startOf = (tree: Tree): number | undefined => tree.node?.start ?? partsOf(tree).map(startOf).find(start => start !== undefined);
const endOf = (tree: Tree): number | undefined => tree.node?.end ?? partsOf(tree).map(endOf).findLast(end => end !== undefined);

function partsOf(tree: Tree): readonly Tree[] {
	return tree.is === 'map' ? [...tree.entries.values()].map(({ value }) => value) : tree.is === 'list' ? tree.items.map(item => item.tree) : [];
}
