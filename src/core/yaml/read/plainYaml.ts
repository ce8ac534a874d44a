import type { YAMLMap, YAMLSeq } from 'yaml';
import { limits } from './limits';
import { NotPlain, PlainMap, PlainScalar, PlainSeq, type PlainEntry, type PlainNode } from './plainNodes';
import { plainBlock, plainFlow, plainScalar } from './plainValues';

/**
 * Reads YAML as our own writer makes it and people mostly write it: block maps and lists of one-line values, short flow
 * lists and maps, and texts in blocks. Ten times faster than the full parser, whose nodes it gives. Undefined for
 * anything else, whether good or bad: then the full parser decides. A law holds the two together: for every text this
 * one gives the same, or refuses.
 */
export function parsePlainYaml(text: string): YAMLMap | YAMLSeq | undefined {
	// A byte order mark, tabs and lone CRs are for those who know all rules about them; and what is too long for them is for nobody.
	if (text.length > limits.characters || text.startsWith('\uFEFF') || text.includes('\t') || (text.includes('\r') && /\r(?!\n)/.test(text))) {
		return undefined;
	}
	try {
		return new PlainReader(text).root() as unknown as YAMLMap | YAMLSeq;
	} catch (error) {
		if (error instanceof NotPlain) {
			return undefined;
		}
		throw error;
	}
}

const mostDepth = 16;
const [space, hash, dash, colon, newline, carriageReturn] = [0x20, 0x23, 0x2D, 0x3A, 0x0A, 0x0D] as const;

class PlainReader {
	readonly #text: string;
	/** The current line with contents, neither empty nor a comment: where its contents begin and end, and the next line. */
	#from = 0;
	#to = 0;
	#next = 0;
	/** How far in its contents begin; −1 behind the last line. */
	#indent = -1;
	/** Whether comments stand before it. */
	#isCommented = false;
	#nodes = 0;
	#depth = 0;

	constructor(text: string) {
		this.#text = text;
	}

	root(): PlainNode {
		this.#advance();
		const root = this.#isItem() ? this.#list(this.#indent) : this.#map(this.#indent);
		if (this.#indent >= 0) {
			throw new NotPlain();
		}
		return root;
	}

	#map(indent: number): PlainMap {
		const start = this.#from;
		const items: PlainEntry[] = [];
		let end = start;
		this.#enter();
		do {
			const keyEnd = this.#keyEnd(this.#from);
			if (keyEnd < 0 || items.length >= limits.keysInOneMap) {
				throw new NotPlain();
			}
			const key = this.#count(plainScalar(this.#text, this.#from, keyEnd, keyEnd));
			const value = this.#value(keyEnd + 1, indent, true);
			items.push({ key, value });
			end = value.nodeEnd;
		} while (this.#indent === indent && !this.#isItem());
		this.#leave(indent);
		return this.#count(new PlainMap(items, start, end));
	}

	#list(indent: number): PlainSeq {
		const start = this.#from;
		const items: PlainNode[] = [];
		let end = start;
		this.#enter();
		do {
			const value = this.#item(indent);
			items.push(value);
			end = value.nodeEnd;
		} while (this.#indent === indent && this.#isItem());
		this.#leave(indent);
		return this.#count(new PlainSeq(items, start, end));
	}

	#item(indent: number): PlainNode {
		const at = this.#skipSpaces(this.#from + 1);
		if (this.#keyEnd(at) < 0) {
			return this.#value(this.#from + 1, indent, false);
		}
		// A map that begins on the line of its dash stands as far in as its first key.
		this.#indent += at - this.#from;
		this.#from = at;
		return this.#map(this.#indent);
	}

	/** What stands from an offset on, after a key's colon or an item's dash; below it where the line is empty. Moves to the next line behind it. */
	#value(from: number, indent: number, ofKey: boolean): PlainNode {
		const text = this.#text;
		const at = this.#skipSpaces(from);
		const first = text.charCodeAt(at);
		if (at >= this.#to || (first === hash && at > from)) {
			return this.#below(from, indent, ofKey);
		}
		if (first === 0x7C || first === 0x3E) { // | >
			const block = plainBlock(text, at, this.#to, this.#next, indent);
			this.#next = block.nodeEnd;
			this.#advance();
			return this.#count(block);
		}
		const value = first === 0x5B || first === 0x7B ? plainFlow(text, at, this.#to, this.#next) : plainScalar(text, at, this.#to, this.#next); // [ {
		this.#nodes += value instanceof PlainScalar ? 0 : value.items.length * 2;
		this.#advance();
		return this.#count(value);
	}

	#below(from: number, indent: number, ofKey: boolean): PlainNode {
		const lineEnds = from === this.#text.length || this.#text.charCodeAt(from) === newline || this.#text.charCodeAt(from) === carriageReturn;
		this.#advance();
		if (ofKey && this.#isItem() && this.#indent >= indent) {
			return this.#list(this.#indent);
		}
		if (ofKey && this.#indent > indent) {
			return this.#map(this.#indent);
		}
		if (!lineEnds || this.#isCommented) {
			throw new NotPlain(); // only the full parser knows where nothing stands
		}
		return this.#count(new PlainScalar(null, '', 'PLAIN', from, from, from));
	}

	/** Whether the line begins an item of a list. */
	#isItem(): boolean {
		return this.#indent >= 0 && this.#text.charCodeAt(this.#from) === dash && (this.#from + 1 === this.#to || this.#text.charCodeAt(this.#from + 1) === space);
	}

	/** Where the key ends that begins at an offset of the line; −1 where none does. Keys are letters, digits, `_`, and between them spaces and `-`. */
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

	/** Goes to the next line with contents. A comment that stands further in than it may belong to what has just ended: that is not for us to say. */
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
			// The full parser makes something of it, so it counts.
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
		if (++this.#depth > mostDepth) {
			throw new NotPlain();
		}
	}

	/** A line that stands further in than the collection that ended belongs to something that is not plain. */
	#leave(indent: number): void {
		this.#depth--;
		if (this.#indent > indent) {
			throw new NotPlain();
		}
	}

	#count<N extends PlainNode>(node: N): N {
		if (++this.#nodes >= limits.nodes / 2) {
			throw new NotPlain();
		}
		return node;
	}
}
