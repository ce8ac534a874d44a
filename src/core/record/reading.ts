import { isAlias, isScalar, type Document, type LineCounter, type Node } from 'yaml';
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
	readonly #lines: LineCounter;

	constructor(document: Document, lines: LineCounter) {
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
		return rangeBetween(this.#lines, start, end);
	}
}

export function rangeBetween(lines: LineCounter, start: number, end: number): Range {
	return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

function positionAt(lines: LineCounter, offset: number): { line: number; character: number } {
	const { line, col } = lines.linePos(offset);
	// The library says line 0 when the text is empty and no line was counted.
	return line === 0 ? { line: 0, character: offset } : { line: line - 1, character: col - 1 };
}
