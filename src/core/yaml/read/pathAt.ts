import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { parseYaml } from './guard';

/** Where a place in a text is in the tree: its document, and the keys and numbers that lead to it, as they are written. */
export interface TreePlace {
	readonly document: number;
	readonly path: readonly (string | number)[];
}

/** The innermost value at an offset. Undefined where the text can't be read. */
export function pathAt(text: string, offset: number): TreePlace | undefined {
	const parsed = parseYaml(text);
	if (parsed === 'tooComplex') {
		return undefined;
	}
	for (const [document, { contents }] of parsed.documents.entries()) {
		if (covers(contents, offset)) {
			return { document, path: descend(contents, offset) };
		}
	}
	return undefined;
}

/** The map that begins at an offset: the place of its first key, one level up. */
export function mapAt(text: string, offset: number): TreePlace | undefined {
	const place = pathAt(text, offset);
	return place && { ...place, path: place.path.filter((key, i, all) => i < all.length - 1 || typeof key === 'number') };
}

function descend(node: Node | null, offset: number): readonly (string | number)[] {
	if (isMap(node)) {
		for (const { key, value } of node.items) {
			if (isScalar(key) && (covers(key, offset) || covers(value as Node | null, offset))) {
				return [String(key.value), ...descend(value as Node | null, offset)];
			}
		}
	}
	if (isSeq(node)) {
		const index = node.items.findIndex(item => covers(item as Node | null, offset));
		return index < 0 ? [] : [index, ...descend(node.items[index] as Node | null, offset)];
	}
	return [];
}

function covers(node: Node | null, offset: number): boolean {
	const [start, end] = node?.range ?? [1, 0];
	return start <= offset && offset <= end;
}
