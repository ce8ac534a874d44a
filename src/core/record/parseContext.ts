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

/** One YAML document being read: where its faults and references are gathered. */
export class ParseContext {
	readonly problems: Problem[] = [];
	readonly references: Reference[] = [];
	readonly definitions: Definition[] = [];
	/** The whole text, for what the nodes don't say. */
	readonly text: string;
	readonly #lines: Lines;
	/** What maps, and scalars that stand for one, were read from: places are counted out only of what is asked for. */
	readonly #sources = new Map<object, { readonly node: YamlNode; readonly known: Fields | undefined }>();

	constructor(lines: Lines, text: string) {
		this.#lines = lines;
		this.text = text;
	}

	/** The value itself: an alias is followed to a scalar; to anything larger it would let a small file stand for a huge one. */
	resolve(node: YamlNode | null | undefined): YamlNode | undefined {
		if (node?.kind !== 'alias') {
			return node ?? undefined;
		}
		if (!node.target) {
			this.report('yaml.alias', node, { value: node.name });
		}
		return node.target;
	}

	report(code: ProblemCode, node: YamlNode, details: Pick<Problem, 'value' | 'expected'> = {}): void {
		this.problems.push({ code, range: this.rangeOf(node), ...details });
	}

	/**
	 * Says which session everything stands in that was found behind the first so many. New values, since one that grows costs more
	 * memory.
	 */
	nameSession(first: { readonly references: number; readonly definitions: number }, session: string): void {
		this.references.splice(
			first.references,
			Infinity,
			...this.references.slice(first.references).map(({ to, id, range }) => ({ to, id, range, session })),
		);
		this.definitions.splice(
			first.definitions,
			Infinity,
			...this.definitions.slice(first.definitions).map(({ of, id, range }) => ({ of, id, range, session })),
		);
	}

	rangeOf({ start, end }: YamlNode): Range {
		return this.#lines.range(start, end);
	}

	range(start: number, end: number): Range {
		return this.#lines.range(start, end);
	}

	/** Remembers what a map, whose keys are known, or the scalar that stands for one was read from; gives the map back. */
	placed<M extends object>(map: M, node: YamlNode, known?: Fields): M {
		this.#sources.set(map, { node, known });
		return map;
	}

	/** Where this very object was read from. */
	wholeOf(map: object): Range {
		const source = this.#sources.get(map);
		return source ? this.rangeOf(source.node) : startOfFile;
	}

	/** Where the value of a key stands that was read into this very object. */
	placeOf(map: object, key: string): Range | undefined {
		const { node, known } = this.#sources.get(map) ?? {};
		if (!node || !known || !isMap(node) || !Object.hasOwn(map, key)) {
			return undefined;
		}
		// The first is the one that counts.
		const entry = node.entries.find(item => isScalar(item.key) && canonicalKey(item.key.text, known) === key);
		return entry?.value ? this.rangeOf(entry.value) : undefined;
	}
}

type Fields = Readonly<Record<string, AnyShape>>;
