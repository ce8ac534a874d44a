import { isAlias, isScalar, type Document, type Node } from 'yaml';
import type { Lines } from '../yaml/lines';
import type { Problem, ProblemCode, Range } from './problem';
import type { ReferenceKind } from './shape';

/** An id as it stands in a file. */
export interface Reference {
	readonly to: ReferenceKind;
	readonly id: string;
	readonly range: Range;
}

/** One YAML document being read: where its faults and references are gathered. */
export class Reading {
	readonly problems: Problem[] = [];
	readonly references: Reference[] = [];
	readonly #document: Document;
	readonly #lines: Lines;

	constructor(document: Document, lines: Lines) {
		this.#document = document;
		this.#lines = lines;
	}

	/** The value itself: an alias is followed to a scalar; to anything larger it would let a small file stand for a huge one. */
	resolve(node: Node | null | undefined): Node | undefined {
		if (!isAlias(node)) {
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
}
