import { offsetsOf, type Range } from '../text/range';
import { isSameKey } from '../record/aliases';
import { pathAt, type TreePlace } from '../yaml/read/pathAt';
import type { YamlPath } from '../yaml/read/yamlNode';

/**
 * The path, below the session or pair that holds it, of a list's item that was read at a range. Its number among
 * the values that were read won't do: what could not be read is not among them, and a lone value stands for a
 * list of one. Undefined when the text is not what was read.
 */
export function itemPath(text: string, list: string, range: Range, owner: TreePlace): YamlPath | undefined {
	const place = pathAt(text, offsetsOf(text, range).start);
	const isInOwner = place?.document === owner.document && owner.path.every((step, i) => place.path[i] === step);
	const [key, item] = isInOwner ? place.path.slice(owner.path.length) : [];
	return typeof key === 'string' && isSameKey(key, list) ? typeof item === 'number' ? [list, item] : [list] : undefined;
}

/** `a3` behind `a1` and `a2`: an id that none of a list's items has, nor one that is gone and may still be referred to by what came later. */
export function nextId(letter: string, items: readonly { readonly id?: string }[]): string {
	const numbers = items.map(({ id = '' }) => id.startsWith(letter) && /^\d{1,9}$/.test(id.slice(letter.length)) ? Number(id.slice(letter.length)) : 0);
	return `${letter}${String(Math.max(0, ...numbers) + 1)}`;
}
