import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair, type Scalar } from 'yaml';
import { Lines } from '../../text/range';
import { composeYaml } from './composeYaml';
import type { ScalarStyle, YamlEntry, YamlNode, YamlScalar } from './yamlNode';

/** A YAML text as the full parser reads it. */
export interface ParsedYaml {
	readonly documents: readonly ParsedDocument[];
	/** Turns offsets into positions. */
	readonly lines: Lines;
}

/** One document of a text. */
interface ParsedDocument {
	/** Null for a document without contents. With errors, what could be read. */
	readonly root: YamlNode | null;
	/** At most 100 for all documents of a text. */
	readonly errors: readonly YamlError[];
}

/** An error in the syntax, by the package's code and its offsets. An error where something is missing can end behind the text. */
export interface YamlError {
	readonly code: string;
	readonly start: number;
	readonly end: number;
}

/** Reads YAML from an untrusted source. Returns `tooComplex` for a text beyond the limits (limits.ts). Never throws. */
export function parseYaml(text: string): ParsedYaml | 'tooComplex' {
	const composed = composeYaml(text);
	return composed === 'tooComplex' ? composed : {
		documents: composed.documents.map(document => ({
			root: rootOf(document),
			errors: document.errors.map(({ code, pos: [start, end] }) => ({ code, start, end })),
		})),
		lines: new Lines(text),
	};
}

/** Converts a document of the package into our own tree. Recursion is safe: its depth is limited before it is composed. */
export function rootOf(document: Document): YamlNode | null {
	return new Adapter().node(document.contents);
}

const styles: Readonly<Record<Scalar.Type, ScalarStyle>> = {
	PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', BLOCK_LITERAL: 'literal', BLOCK_FOLDED: 'folded',
};

class Adapter {
	/** The latest node with an anchor, by the anchor's name; undefined for a collection. An alias refers to the latest one before it. */
	readonly #anchors = new Map<string, YamlScalar | undefined>();

	node(node: unknown): YamlNode | null {
		if (isScalar(node)) {
			const scalar = convertScalar(node);
			this.#anchor(node, scalar);
			return scalar;
		}
		if (isMap(node)) {
			this.#anchor(node, undefined);
			const entries = node.items.map(pair => this.#entry(pair));
			return { kind: 'map', start: startOf(node), end: endOf(node), entries, isFlow: node.flow === true };
		}
		if (isSeq(node)) {
			this.#anchor(node, undefined);
			const items = node.items.map(item => this.node(item));
			return { kind: 'seq', start: startOf(node), end: endOf(node), items, isFlow: node.flow === true };
		}
		if (isAlias(node)) {
			return { kind: 'alias', start: startOf(node), end: endOf(node), name: node.source, target: this.#anchors.get(node.source) };
		}
		return isPair(node) ? this.#pair(node) : null;
	}

	/** An item of a list that is tagged `!!pairs` or `!!omap` is a pair: a map with one entry. */
	#pair(pair: Pair): YamlNode {
		const entry = this.#entry(pair);
		const { start = 0, end = 0 } = entry.key ?? entry.value ?? {};
		return { kind: 'map', start, end: entry.value?.end ?? end, entries: [entry], isFlow: false };
	}

	#entry({ key, value }: Pair): YamlEntry {
		return { key: this.node(key), value: this.node(value) };
	}

	#anchor({ anchor }: { readonly anchor?: string }, scalar: YamlScalar | undefined): void {
		if (anchor !== undefined) {
			this.#anchors.set(anchor, scalar);
		}
	}
}

function convertScalar(node: Scalar): YamlScalar {
	const source = node.source ?? '';
	const text = typeof node.value === 'string' ? node.value : node.value === null ? '' : source.trim();
	return { kind: 'scalar', start: startOf(node), end: endOf(node), text, source, style: node.type ? styles[node.type] : 'plain' };
}

const startOf = ({ range }: Node): number => range?.[0] ?? 0;

const endOf = ({ range }: Node): number => range?.[1] ?? 0;
