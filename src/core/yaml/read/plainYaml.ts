import { limits } from './limits';
import { makeScalar, NotPlain, plainBlock, plainFlow, plainKey, plainScalar } from './plainValues';
import type { YamlEntry, YamlMap, YamlNode, YamlSeq } from './yamlNode';

/**
 * Reads the YAML that our own writer and most people write: block maps and lists of one-line values, short flow lists and
 * maps, and block scalars. It is more than ten times faster than the full parser and makes the same nodes. Returns undefined
 * for any other text, valid or not: then the full parser decides. A law holds the two equal for every text. Never throws.
 */
export function parsePlainYaml(text: string): YamlMap | YamlSeq | undefined {
	// Byte order marks, tabs and lone CRs have rules that only the full parser knows.
	const hasLoneReturn = text.includes('\r') && /\r(?!\n)/.test(text);
	if (text.length > limits.characters || text.startsWith('\uFEFF') || text.includes('\t') || hasLoneReturn) {
		return undefined;
	}
	try {
		return new PlainReader(text).root();
	} catch (error) {
		if (error instanceof NotPlain) {
			return undefined;
		}
		throw error;
	}
}

const maxDepth = 16;
const [space, hash, dash, colon, newline, carriageReturn] = [0x20, 0x23, 0x2D, 0x3A, 0x0A, 0x0D] as const;

class PlainReader {
	readonly #text: string;
	/** Offsets of the current line, which is neither empty nor a comment: the start and end of its contents, and the next line. */
	#from = 0;
	#to = 0;
	#next = 0;
	/** The column of its contents; −1 behind the last line. */
	#indent = -1;
	/** Whether there are comments directly before it. */
	#isCommented = false;
	/** The offset behind the value that was read last, with its comment and line break: a block collection ends there. */
	#valueEnd = 0;
	#nodes = 0;
	#depth = 0;

	constructor(text: string) {
		this.#text = text;
	}

	root(): YamlMap | YamlSeq {
		this.#advance();
		const root = this.#isItem() ? this.#list(this.#indent) : this.#map(this.#indent);
		if (this.#indent >= 0) {
			throw new NotPlain();
		}
		return root;
	}

	#map(indent: number): YamlMap {
		const start = this.#from;
		const entries: YamlEntry[] = [];
		this.#enter();
		do {
			const keyEnd = this.#keyEnd(this.#from);
			if (keyEnd < 0 || entries.length >= limits.keysInOneMap) {
				throw new NotPlain();
			}
			const key = this.#count(plainKey(this.#text, this.#from, keyEnd));
			entries.push({ key, value: this.#value(keyEnd + 1, indent, true) });
		} while (this.#indent === indent && !this.#isItem());
		this.#leave(indent);
		return this.#count({ kind: 'map', start, end: this.#valueEnd, entries, isFlow: false });
	}

	#list(indent: number): YamlSeq {
		const start = this.#from;
		const items: YamlNode[] = [];
		this.#enter();
		do {
			items.push(this.#item(indent));
		} while (this.#indent === indent && this.#isItem());
		this.#leave(indent);
		return this.#count({ kind: 'seq', start, end: this.#valueEnd, items, isFlow: false });
	}

	#item(indent: number): YamlNode {
		const at = this.#skipSpaces(this.#from + 1);
		if (this.#keyEnd(at) < 0) {
			return this.#value(this.#from + 1, indent, false);
		}
		// A map on the line of its dash has the column of its first key.
		this.#indent += at - this.#from;
		this.#from = at;
		return this.#map(this.#indent);
	}

	/** The value behind a key's colon or an item's dash, or on the lines below when that line has none. Moves behind the value. */
	#value(from: number, indent: number, ofKey: boolean): YamlNode {
		const text = this.#text;
		const at = this.#skipSpaces(from);
		const first = text.charCodeAt(at);
		if (at >= this.#to || (first === hash && at > from)) {
			return this.#below(from, indent, ofKey);
		}
		if (first === 0x7C || first === 0x3E) { // | >
			const block = plainBlock(text, at, this.#to, this.#next, indent);
			this.#next = block.end;
			this.#valueEnd = block.end;
			this.#advance();
			return this.#count(block);
		}
		const value = first === 0x5B || first === 0x7B ? plainFlow(text, at, this.#to) : plainScalar(text, at, this.#to); // [ {
		this.#nodes += value.kind === 'scalar' ? 0 : (value.kind === 'map' ? value.entries : value.items).length * 2;
		this.#valueEnd = this.#next;
		this.#advance();
		return this.#count(value);
	}

	#below(from: number, indent: number, ofKey: boolean): YamlNode {
		const lineEnds = from === this.#text.length
			|| this.#text.charCodeAt(from) === newline
			|| this.#text.charCodeAt(from) === carriageReturn;
		this.#advance();
		if (ofKey && this.#isItem() && this.#indent >= indent) {
			return this.#list(this.#indent);
		}
		if (ofKey && this.#indent > indent) {
			return this.#map(this.#indent);
		}
		if (!lineEnds || this.#isCommented) {
			throw new NotPlain(); // only the full parser knows the offset of an empty value
		}
		this.#valueEnd = from;
		return this.#count(makeScalar(from, from, '', 'plain'));
	}

	/** Whether the line begins an item of a list. */
	#isItem(): boolean {
		return this.#indent >= 0 && this.#text.charCodeAt(this.#from) === dash
			&& (this.#from + 1 === this.#to || this.#text.charCodeAt(this.#from + 1) === space);
	}

	/** The end of the key that begins at an offset; −1 for none. Keys are letters, digits, `_`, and between them spaces and `-`. */
	#keyEnd(from: number): number {
		const text = this.#text;
		let at = from;
		for (; at < this.#to; at++) {
			const code = text.charCodeAt(at);
			const isWord = (code >= 0x61 && code <= 0x7A) || (code >= 0x41 && code <= 0x5A) || code === 0x5F;
			if (!isWord && (at === from || !(code === space || code === dash || (code >= 0x30 && code <= 0x39)))) {
				break;
			}
		}
		const isKey = at > from && at - from < 100 && text.charCodeAt(at) === colon && at < this.#to && text.charCodeAt(at - 1) !== space
			&& (at + 1 === this.#to || text.charCodeAt(at + 1) === space);
		return isKey ? at : -1;
	}

	#skipSpaces(from: number): number {
		let at = from;
		while (at < this.#to && this.#text.charCodeAt(at) === space) {
			at++;
		}
		return at;
	}

	/** Moves to the next line with contents. A comment with a deeper indentation can belong to the value before: that is not plain. */
	#advance(): void {
		const text = this.#text;
		let commentIndent = 0;
		this.#isCommented = false;
		while (this.#next < text.length) {
			const start = this.#next;
			const found = text.indexOf('\n', start);
			const end = found < 0 ? text.length : found;
			let from = start;
			while (from < end && text.charCodeAt(from) === space) {
				from++;
			}
			let to = end;
			while (to > from && (text.charCodeAt(to - 1) === space || text.charCodeAt(to - 1) === carriageReturn)) {
				to--;
			}
			this.#next = found < 0 ? text.length : found + 1;
			const first = text.charCodeAt(from);
			if (from < to && first !== hash && first !== newline) {
				if (commentIndent > from - start) {
					throw new NotPlain();
				}
				[this.#from, this.#to, this.#indent] = [from, to, from - start];
				return;
			}
			// The full parser makes a token of it, so it counts.
			this.#nodes++;
			if (first === hash) {
				this.#isCommented = true;
				commentIndent = Math.max(commentIndent, from - start);
			}
		}
		if (commentIndent > 0) {
			throw new NotPlain();
		}
		this.#indent = -1;
	}

	#enter(): void {
		if (++this.#depth > maxDepth) {
			throw new NotPlain();
		}
	}

	/** A line that is indented deeper than the collection that ended is not plain. */
	#leave(indent: number): void {
		this.#depth--;
		if (this.#indent > indent) {
			throw new NotPlain();
		}
	}

	#count<N extends YamlNode>(node: N): N {
		if (++this.#nodes >= limits.nodes / 2) {
			throw new NotPlain();
		}
		return node;
	}
}
