import { parseYaml } from './parseYaml';
import { pathToOffset, type YamlPath } from './yamlNode';

/** A value in a text: its document, and the keys and indexes that lead to it, as they are written. */
export interface TreePlace {
	readonly document: number;
	readonly path: YamlPath;
}

/** The innermost value at an offset. Undefined where the text can't be read. */
export function pathAt(text: string, offset: number): TreePlace | undefined {
	const parsed = parseYaml(text);
	for (const [document, { root }] of parsed === 'tooComplex' ? [] : parsed.documents.entries()) {
		const path = pathToOffset(root, offset);
		if (path) {
			return { document, path };
		}
	}
	return undefined;
}

/** The map that begins at an offset: the place of its first key, one level up. */
export function mapAt(text: string, offset: number): TreePlace | undefined {
	const place = pathAt(text, offset);
	return place && { ...place, path: place.path.filter((key, i, all) => i < all.length - 1 || typeof key === 'number') };
}
