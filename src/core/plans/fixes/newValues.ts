import { isCanonicalKey } from '../../record/knownKeys';
import { textOfMap } from '../../record/textOfMap';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode } from '../../yaml/read/yamlNode';

/** A node, or none. */
export type Value = YamlNode | null | undefined;

/** Whether there is no value, or an empty one. */
export function isEmpty(node: Value): boolean {
	return !node || (isScalar(node) && node.text === '');
}

/** Returns a node as a text, also a map that was meant as one. Undefined for any other node. */
export function textOf(node: Value, source: string): string | undefined {
	return isEmpty(node) ? '' : isScalar(node) ? node.text : isMap(node) ? textOfMap(node, source, isCanonicalKey)?.text : undefined;
}

/** Returns a node as a value to write. Undefined for an alias, or a map with a key twice. */
export function newValueOf(node: Value): NewValue | undefined {
	if (!node || isScalar(node)) {
		return node && node.text !== '' ? node.text : null;
	}
	if (isSeq(node)) {
		const items = node.items.map(newValueOf);
		return items.every(item => item !== undefined) ? items : undefined;
	}
	return isMap(node) ? newMapOf(node) : undefined;
}

function newMapOf({ entries }: YamlMap): NewValue | undefined {
	const values = entries.map(({ key, value }) => [isScalar(key) ? key.text : undefined, newValueOf(value)] as const);
	const isWhole = values.every(([key, value]) => key !== undefined && value !== undefined)
		&& new Set(values.map(([key]) => key)).size === values.length;
	return isWhole ? Object.fromEntries(values) as NewValue : undefined;
}
