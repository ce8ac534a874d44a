/*
 * Nodes as `yaml` knows them, in what reading asks of them: their kind, by the library's own sign, their range, and what they
 * hold. The library's classes cost several times as much to make.
 */

/** The way out from wherever something is met that is not plain. */
export class NotPlain extends Error {}

const sign = Symbol.for('yaml.node.type');

/** Offsets: where the node begins, where its value ends, and where what belongs to it ends, a comment and the line's end included. */
type NodeRange = readonly [start: number, valueEnd: number, nodeEnd: number];

export type PlainNode = PlainScalar | PlainMap | PlainSeq;

export class PlainScalar {
	declare readonly kind: 'scalar';
	readonly value: string | null;
	readonly source: string;
	readonly type: string;
	readonly range: NodeRange;

	constructor(value: string | null, source: string, type: string, start: number, valueEnd: number, nodeEnd: number) {
		this.value = value;
		this.source = source;
		this.type = type;
		this.range = [start, valueEnd, nodeEnd];
	}
}

export class PlainMap {
	declare readonly kind: 'map';
	readonly items: readonly { readonly key: PlainScalar; readonly value: PlainNode }[];
	readonly range: NodeRange;

	constructor(items: PlainMap['items'], start: number, end: number, nodeEnd = end) {
		this.items = items;
		this.range = [start, end, nodeEnd];
	}
}

export class PlainSeq {
	declare readonly kind: 'seq';
	readonly items: readonly PlainNode[];
	readonly range: NodeRange;

	constructor(items: readonly PlainNode[], start: number, end: number, nodeEnd = end) {
		this.items = items;
		this.range = [start, end, nodeEnd];
	}
}

Object.defineProperty(PlainScalar.prototype, sign, { value: Symbol.for('yaml.scalar') });
Object.defineProperty(PlainMap.prototype, sign, { value: Symbol.for('yaml.map') });
Object.defineProperty(PlainSeq.prototype, sign, { value: Symbol.for('yaml.seq') });
