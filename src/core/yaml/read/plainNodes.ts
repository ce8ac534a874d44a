/*
 * Nodes as `yaml` knows them, in what reading asks of them: their kind, by the library's own sign, their range, and what they
 * hold. The library's classes cost several times as much to make.
 */

/** The way out from wherever something is met that is not plain. */
export class NotPlain extends Error {}

export type PlainNode = PlainScalar | PlainMap | PlainSeq;

class Placed {
	readonly #start: number;
	readonly #valueEnd: number;
	/** Where what belongs to the node ends, a comment and the line's end included. */
	readonly nodeEnd: number;

	constructor(start: number, valueEnd: number, nodeEnd: number) {
		this.#start = start;
		this.#valueEnd = valueEnd;
		this.nodeEnd = nodeEnd;
	}

	/** Offsets in the text. Made when asked for, which is seldom. */
	get range(): readonly [start: number, valueEnd: number, nodeEnd: number] {
		return [this.#start, this.#valueEnd, this.nodeEnd];
	}
}

export class PlainScalar extends Placed {
	/** Its text; null where a word or nothing says that there is none. */
	readonly value: string | null;
	readonly source: string;
	readonly type: string;

	constructor(value: string | null, source: string, type: string, start: number, valueEnd: number, nodeEnd: number) {
		super(start, valueEnd, nodeEnd);
		this.value = value;
		this.source = source;
		this.type = type;
	}
}

export interface PlainEntry {
	readonly key: PlainScalar;
	readonly value: PlainNode;
}

export class PlainMap extends Placed {
	readonly items: readonly PlainEntry[];

	constructor(items: readonly PlainEntry[], start: number, end: number, nodeEnd = end) {
		super(start, end, nodeEnd);
		this.items = items;
	}
}

export class PlainSeq extends Placed {
	readonly items: readonly PlainNode[];

	constructor(items: readonly PlainNode[], start: number, end: number, nodeEnd = end) {
		super(start, end, nodeEnd);
		this.items = items;
	}
}

for (const [kind, sign] of [[PlainScalar, 'yaml.scalar'], [PlainMap, 'yaml.map'], [PlainSeq, 'yaml.seq']] as const) {
	Object.defineProperty(kind.prototype, Symbol.for('yaml.node.type'), { value: Symbol.for(sign) });
}
