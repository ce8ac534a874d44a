import { isAlias, isScalar, type Document, type Node } from 'yaml';
import type { Lines } from '../yaml/lines';
import { startOfFile, type Problem, type ProblemCode, type Range } from './problem';
import type { ReferenceKind } from './shape';

/** An id as it stands in a file, meaning something that is described elsewhere. */
export interface Reference {
	readonly to: ReferenceKind;
	readonly id: string;
	readonly range: Range;
	/** The session that it stands in. */
	session?: string;
}

/** An id at the place that it names. */
export interface Definition {
	readonly of: ReferenceKind;
	readonly id: string;
	readonly range: Range;
	/** The session that an action belongs to. */
	session?: string;
}

/** One YAML document being read: where its faults and references are gathered. */
export class Reading {
	readonly problems: Problem[] = [];
	readonly references: Reference[] = [];
	readonly definitions: Definition[] = [];
	/** The whole text, for what the nodes don't say. */
	readonly text: string;
	/** Undefined where the text is so plain that nothing in it can refer to anything. */
	readonly #document: Document | undefined;
	readonly #lines: Lines;
	readonly #places = new WeakMap<object, Map<string, Range>>();
	readonly #wholes = new WeakMap<object, Range>();

	constructor(document: Document | undefined, lines: Lines, text: string) {
		this.#document = document;
		this.#lines = lines;
		this.text = text;
	}

	/** The value itself: an alias is followed to a scalar; to anything larger it would let a small file stand for a huge one. */
	resolve(node: Node | null | undefined): Node | undefined {
		if (!this.#document || !isAlias(node)) {
			return node ?? undefined;
		}
		const target = node.resolve(this.#document);
		if (isScalar(target)) {
			return target;
		}
		this.report('yaml.alias', node, { value: node.source });
		return undefined;
	}

	report(code: ProblemCode, node: Node, details: Pick<Problem, 'value' | 'expected'> = {}): void {
		this.problems.push({ code, range: this.rangeOf(node), ...details });
	}

	rangeOf(node: Node): Range {
		const [start, end] = node.range ?? [0, 0];
		return this.#lines.range(start, end);
	}

	range(start: number, end: number): Range {
		return this.#lines.range(start, end);
	}

	/** Remembers where the value of a key of a map stands. */
	place(map: object, key: string, node: Node): void {
		const places = this.#places.get(map) ?? new Map<string, Range>();
		this.#places.set(map, places.set(key, this.rangeOf(node)));
	}

	/** Remembers where a map, or the scalar that stands for one, was read from; gives it back. */
	placed<M extends object>(map: M, node: Node): M {
		this.#wholes.set(map, this.rangeOf(node));
		return map;
	}

	/** Where this very object was read from. */
	wholeOf(map: object): Range {
		return this.#wholes.get(map) ?? startOfFile;
	}

	/** Where the value of a key stands that was read into this very object. */
	placeOf(map: object, key: string): Range | undefined {
		return this.#places.get(map)?.get(key);
	}
}
