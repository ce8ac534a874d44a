/*
 * The read-only tree of a YAML document. All code above `core/yaml` sees this tree and never the package `yaml`. The plain
 * reader (plainYaml.ts) and the adapter of the full parser (parseYaml.ts) make it; a law holds their results equal.
 */

/** A value of a YAML document. */
export type YamlNode = YamlScalar | YamlMap | YamlSeq | YamlAlias;

/** Where a node is in the text. */
interface Located {
	/** The offset, in UTF-16 code units, of the value's first character: anchor and tag are in front of it. */
	readonly start: number;
	/** The offset behind the value. A block collection or a block scalar ends behind the line break of its last line. */
	readonly end: number;
}

/** How a scalar is written: plain, in single or double quotes, or as a block (`|` literal, `>` folded). */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A scalar. Its text is as it is written: a leading 0 or an 18-digit number loses nothing. */
export interface YamlScalar extends Located {
	readonly kind: 'scalar';
	/** The text without quotes, indentation and escapes; empty for null (`~`, `null`, no value). */
	readonly text: string;
	/** The same text before the schema resolves it: `~` for a null that is written like that. */
	readonly source: string;
	readonly style: ScalarStyle;
}

/** One key of a map with its value; null where the value, or an explicit key, is not written at all. */
export interface YamlEntry {
	readonly key: YamlNode | null;
	readonly value: YamlNode | null;
}

/** A map. Keys can occur twice; the first one counts. */
export interface YamlMap extends Located {
	readonly kind: 'map';
	readonly entries: readonly YamlEntry[];
	/** Whether it is written in braces. */
	readonly isFlow: boolean;
}

/** A sequence. */
export interface YamlSeq extends Located {
	readonly kind: 'seq';
	readonly items: readonly (YamlNode | null)[];
	/** Whether it is written in brackets. */
	readonly isFlow: boolean;
}

/** An alias (`*name`). */
interface YamlAlias extends Located {
	readonly kind: 'alias';
	readonly name: string;
	/** The scalar that it refers to; undefined for a collection, which would let a small file stand for a huge one, or for no anchor. */
	readonly target: YamlScalar | undefined;
}

/** Returns whether a node is a scalar. */
export function isScalar(node: YamlNode | null | undefined): node is YamlScalar {
	return node?.kind === 'scalar';
}

/** Returns whether a node is a map. */
export function isMap(node: YamlNode | null | undefined): node is YamlMap {
	return node?.kind === 'map';
}

/** Returns whether a node is a sequence. */
export function isSeq(node: YamlNode | null | undefined): node is YamlSeq {
	return node?.kind === 'seq';
}

/** Keys of maps and indexes of sequences that lead from a document's root to a value. */
export type YamlPath = readonly (string | number)[];

/**
 * Returns the path to the innermost value that contains an offset, with the keys as they are written. Both ends of a value
 * count as inside. Undefined when the offset is outside of the root.
 */
export function pathToOffset(root: YamlNode | null, offset: number): YamlPath | undefined {
	return contains(root, offset) ? descend(root, offset) : undefined;
}

function descend(node: YamlNode | null, offset: number): YamlPath {
	if (isMap(node)) {
		for (const { key, value } of node.entries) {
			if (isScalar(key) && (contains(key, offset) || contains(value, offset))) {
				return [writtenKey(key), ...descend(value, offset)];
			}
		}
	}
	if (isSeq(node)) {
		const index = node.items.findIndex(item => contains(item, offset));
		return index < 0 ? [] : [index, ...descend(node.items[index] ?? null, offset)];
	}
	return [];
}

function contains(node: YamlNode | null, offset: number): boolean {
	return node !== null && node.start <= offset && offset <= node.end;
}

/** A key as it is written: `~` is a name too. */
function writtenKey({ text, source }: YamlScalar): string {
	return text === '' ? source.trim() : text;
}
