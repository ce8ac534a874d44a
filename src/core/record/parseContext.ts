import { type Lines, type Range, startOfFile } from '../text/range';
import type { Problem, ProblemCode } from './problem';
import type { AnyShape, ReferenceKind } from './shape';
import { isMap, isScalar, type YamlNode } from '../yaml/read/yamlNode';
import { canonicalKey } from './keys';

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
	/** The text of the whole file. */
	readonly text: string;
	readonly #lines: Lines;
	/** The node of each map value, and of scalars read as maps: ranges are computed on request only. */
	readonly #sources = new Map<object, { readonly node: YamlNode; readonly keys: Fields | undefined }>();

	constructor(lines: Lines, text: string) {
		this.#lines = lines;
		this.text = text;
	}

	/**
	 * Resolves an alias to its scalar. Reports an alias of a map or list and returns undefined, since aliases could expand a small file to
	 * a huge one.
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
	report(code: ProblemCode, node: YamlNode, details: Pick<Problem, 'value' | 'expected'> = {}): void {
		this.problems.push({ code, range: this.rangeOf(node), ...details });
	}

	/**
	 * Sets the session of all references and definitions but the first `counts`. Creates new objects, since adding a property to an object
	 * costs more memory.
	 */
	nameSession(counts: { readonly references: number; readonly definitions: number }, session: string): void {
		this.references.splice(
			counts.references,
			Infinity,
			...this.references.slice(counts.references).map(({ to, id, range }) => ({ to, id, range, session })),
		);
		this.definitions.splice(
			counts.definitions,
			Infinity,
			...this.definitions.slice(counts.definitions).map(({ of, id, range }) => ({ of, id, range, session })),
		);
	}

	/** Returns the range of a node. */
	rangeOf({ start, end }: YamlNode): Range {
		return this.#lines.range(start, end);
	}

	/** Returns the range between two offsets. */
	range(start: number, end: number): Range {
		return this.#lines.range(start, end);
	}

	/** Stores the node that a value was read from, with the keys of its map; returns the value. */
	withSource<M extends object>(map: M, node: YamlNode, keys?: Fields): M {
		this.#sources.set(map, { node, keys });
		return map;
	}

	/** Returns the range that an object was read from, by identity; the start of the file if unknown. */
	rangeOfMap(map: object): Range {
		const source = this.#sources.get(map);
		return source ? this.rangeOf(source.node) : startOfFile;
	}

	/** Returns the range of the value of a canonical key in an object, by identity; undefined if the key is absent. */
	rangeOfKey(map: object, key: string): Range | undefined {
		const { node, keys } = this.#sources.get(map) ?? {};
		if (!node || !keys || !isMap(node) || !Object.hasOwn(map, key)) {
			return undefined;
		}
		// The counts of duplicate keys counts.
		const entry = node.entries.find(item => isScalar(item.key) && canonicalKey(item.key.text, keys) === key);
		return entry?.value ? this.rangeOf(entry.value) : undefined;
	}
}

type Fields = Readonly<Record<string, AnyShape>>;
