import { type Lines, type Range, startOfFile } from '../text/range';
import type { Problem, ProblemCode } from './problem';
import type { AnyShape, ReferenceKind } from './shape';
import { isMap, isScalar, type YamlNode } from '../yaml/read/yamlNode';
import { canonicalKey } from './keys';
import type { PathToFile } from './linkText';

/** An id in a file that refers to something defined elsewhere. */
export interface IdReference {
	readonly to: ReferenceKind;
	readonly id: string;
	/** The id of the session that contains it. */
	readonly session?: string;
}

/** An id that a file defines. */
export interface IdDefinition {
	readonly of: ReferenceKind;
	readonly id: string;
	/** The id of the session that an action belongs to. */
	readonly session?: string;
}

/** A reference with its range in the file. */
export interface Reference extends IdReference {
	readonly range: Range;
}

/** A definition with its range in the file. */
export interface Definition extends IdDefinition {
	readonly range: Range;
}

/** Collects the problems, references and definitions of one YAML document while it is read. */
export class ParseContext {
	readonly problems: Problem[] = [];
	readonly references: Reference[] = [];
	readonly definitions: Definition[] = [];
	/** The relative paths of files that the document names. */
	readonly paths: PathToFile[] = [];
	/** The whole text, for details that the nodes do not contain. */
	readonly text: string;
	readonly #lines: Lines;
	/** The source node of each value read from a map, or from a scalar that replaces one. Ranges are computed only on request. */
	readonly #sources = new Map<object, { readonly node: YamlNode; readonly keys: Fields | undefined }>();

	constructor(lines: Lines, text: string) {
		this.#lines = lines;
		this.text = text;
	}

	/**
	 * Returns the node, or the scalar that an alias refers to. An alias of anything larger is reported and returns undefined: it
	 * would let a small file expand to a huge one.
	 */
	resolve(node: YamlNode | null | undefined): YamlNode | undefined {
		if (node?.kind !== 'alias') {
			return node ?? undefined;
		}
		if (!node.target) {
			this.report('yaml.alias', node, { value: node.name });
		}
		return node.target;
	}

	/** Adds a problem with a node's range. */
	report(code: ProblemCode, node: YamlNode, details: Pick<Problem, 'value' | 'expected' | 'reason'> = {}): void {
		this.problems.push({ code, range: this.rangeOf(node), ...details });
	}

	/**
	 * Sets the session of all references and definitions after the first `counts.references` and `counts.definitions`. The objects
	 * are created anew: adding a property to an existing object costs more memory.
	 */
	nameSession(counts: { readonly references: number; readonly definitions: number }, session: string): void {
		for (let i = counts.references; i < this.references.length; i++) {
			const { to, id, range } = this.references[i]!;
			this.references[i] = { to, id, range, session };
		}
		for (let i = counts.definitions; i < this.definitions.length; i++) {
			const { of, id, range } = this.definitions[i]!;
			this.definitions[i] = { of, id, range, session };
		}
	}

	/** Returns the range of a node. */
	rangeOf({ start, end }: YamlNode): Range {
		return this.#lines.range(start, end);
	}

	/** Returns the range between two offsets. */
	range(start: number, end: number): Range {
		return this.#lines.range(start, end);
	}

	/** Stores the source node of a map value, and its known keys unless a scalar replaces the map. Returns the value. */
	withSource<M extends object>(map: M, node: YamlNode, keys?: Fields): M {
		this.#sources.set(map, { node, keys });
		return map;
	}

	/** Returns the range of an object's source node. Objects are compared by identity; an unknown one gives the start of the file. */
	rangeOfMap(map: object): Range {
		const source = this.#sources.get(map);
		return source ? this.rangeOf(source.node) : startOfFile;
	}

	/** Returns the range of a key's value in an object that was read here. Objects are compared by identity. */
	rangeOfKey(map: object, key: string): Range | undefined {
		const { node, keys } = this.#sources.get(map) ?? {};
		if (!node || !keys || !isMap(node) || !Object.hasOwn(map, key)) {
			return undefined;
		}
		// Of duplicate keys, the first one is used.
		const entry = node.entries.find(item => isScalar(item.key) && canonicalKey(item.key.text, keys) === key);
		return entry?.value ? this.rangeOf(entry.value) : undefined;
	}
}

type Fields = Readonly<Record<string, AnyShape>>;
