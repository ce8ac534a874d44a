import { limits } from './limits';
import type { ScalarStyle, YamlEntry, YamlMap, YamlScalar, YamlSeq } from './yamlNode';

/** Thrown where a text is not plain YAML: the full parser has to read it. Never leaves the plain reader. */
export class NotPlain extends Error {}

const [space, hash, colon] = [0x20, 0x23, 0x3A] as const;
/** Words that mean null when they are not quoted. */
const nulls = new Set(['~', 'null', 'Null', 'NULL']);
/** Indicators: a value that begins with one of these is not a plain scalar. */
const indicators = new Set('-?:,[]{}#&*!|>\'"%@`');

/** Makes a scalar. One function for all, so that all scalars have the same hidden class. */
export function makeScalar(start: number, end: number, source: string, style: ScalarStyle, text = source): YamlScalar {
	return { kind: 'scalar', start, end, text, source, style };
}

/** Keys that were read before, by a sum of their characters. A shared string takes no memory, and objects find it faster. */
const keys: (string | undefined)[] = Array.from({ length: 512 });
/** A longer part of a text would hold the whole text in memory. */
const maxSharedKey = 12;

/** A key of letters, digits, `_`, spaces and `-`, which does not begin with a space or `-`. */
export function plainKey(text: string, from: number, end: number): YamlScalar {
	if (end - from > maxSharedKey) {
		return makeScalar(from, end, text.slice(from, end), 'plain');
	}
	let sum = 0;
	for (let at = from; at < end; at++) {
		sum = (sum * 31 + text.charCodeAt(at)) % keys.length;
	}
	let key = keys[sum];
	if (key?.length !== end - from || !text.startsWith(key, from)) {
		key = text.slice(from, end);
		keys[sum] = key;
	}
	return makeScalar(from, end, key, 'plain', nulls.has(key) ? '' : key);
}

/** A value in one line, from its first character to the end of the line's contents. Throws NotPlain. */
export function plainScalar(text: string, from: number, lineEnd: number): YamlScalar {
	const first = text.charAt(from);
	if (first === '"' || first === '\'') {
		return quoted(text, from, lineEnd, first);
	}
	if (indicators.has(first) && !(first === '-' && /\w/.test(text.charAt(from + 1)))) {
		throw new NotPlain();
	}
	const end = plainEnd(text, from, lineEnd);
	const source = text.slice(from, end);
	return makeScalar(from, end, source, 'plain', nulls.has(source) ? '' : source);
}

/** The end of a plain value: the line's end, or the last character before the blanks in front of a comment. Throws NotPlain. */
function plainEnd(text: string, from: number, lineEnd: number): number {
	let end = from;
	for (let at = from; at < lineEnd; at++) {
		const code = text.charCodeAt(at);
		if (code === space) {
			continue;
		}
		if (code === hash && end < at) {
			return end;
		}
		// A key inside a value is a syntax error or belongs to a map.
		if (code === colon && (at + 1 === lineEnd || text.charCodeAt(at + 1) === space)) {
			throw new NotPlain();
		}
		end = at + 1;
	}
	return end;
}

function quoted(text: string, from: number, lineEnd: number, quote: '"' | '\''): YamlScalar {
	const match = (quote === '"' ? doubleQuoted : singleQuoted);
	match.lastIndex = from;
	const written = match.exec(text)?.[0];
	const to = from + (written?.length ?? 0);
	if (written === undefined || to > lineEnd || !/^(?: *$| +#)/.test(text.slice(to, lineEnd))) {
		throw new NotPlain();
	}
	const inner = written.slice(1, -1);
	const value = quote === '"'
		? inner.replaceAll(/\\(.)/g, (_, sign: string) => sign === 'n' ? '\n' : sign)
		: inner.replaceAll('\'\'', '\'');
	return makeScalar(from, to, value, quote === '"' ? 'double' : 'single');
}

const doubleQuoted = /"(?:[^"\\\n]|\\["\\n])*"/y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;

/** A list or map of plain words in one line: `[g1, g2]`, `{person: budi, state: late}`. Throws NotPlain. */
export function plainFlow(text: string, from: number, lineEnd: number): YamlSeq | YamlMap {
	const line = text.slice(from, lineEnd);
	const [, list, map] = /^(?:\[([^[\]{}]*)\]|\{([^[\]{}]*)\})(?: +#.*)?$/.exec(line) ?? [];
	const inner = list ?? map;
	if (inner === undefined) {
		throw new NotPlain();
	}
	const parts: Part[] = [];
	let at = from + 1;
	for (const source of /^ *$/.test(inner) ? [] : inner.split(',')) {
		parts.push({ at, source });
		at += source.length + 1;
	}
	if (map !== undefined && parts.length > limits.keysInOneMap) {
		throw new NotPlain();
	}
	const end = from + inner.length + 2;
	return list === undefined
		? { kind: 'map', start: from, end, entries: parts.map(flowEntry), isFlow: true }
		: { kind: 'seq', start: from, end, items: parts.map(flowWord), isFlow: true };
}

/** The text between two commas, and its offset. */
interface Part {
	readonly at: number;
	readonly source: string;
}

function flowWord({ at, source }: Part): YamlScalar {
	const word = source.replaceAll(/^ +| +$/g, '');
	if (!/^[\p{L}\d][\p{L}\d._/ -]*$/u.test(word)) {
		throw new NotPlain();
	}
	const start = at + source.indexOf(word);
	return makeScalar(start, start + word.length, word, 'plain', nulls.has(word) ? '' : word);
}

function flowEntry({ at, source }: Part): YamlEntry {
	const colon = source.indexOf(': ');
	if (colon < 0) {
		throw new NotPlain();
	}
	return {
		key: flowWord({ at, source: source.slice(0, colon) }),
		value: flowWord({ at: at + colon + 2, source: source.slice(colon + 2) }),
	};
}

/** A block scalar, literal or folded, whose lines all have the same indentation. Throws NotPlain. */
export function plainBlock(text: string, from: number, lineEnd: number, firstLine: number, parentIndent: number): YamlScalar {
	const header = /^([|>])(-?)(?: +#.*)?$/.exec(text.slice(from, lineEnd));
	if (!header) {
		throw new NotPlain();
	}
	const [, kind, strip] = header;
	const { lines, end } = blockLines(text, firstLine, parentIndent, kind === '>');
	const value = (kind === '|' ? lines.join('\n') : folded(lines)) + (strip === '-' ? '' : '\n');
	return makeScalar(from, end, value, kind === '|' ? 'literal' : 'folded');
}

function folded(lines: readonly string[]): string {
	const [first = '', ...rest] = lines;
	let value = first;
	let empty = 0;
	for (const line of rest) {
		if (line === '') {
			empty++;
			continue;
		}
		value += (empty === 0 ? ' ' : '\n'.repeat(empty)) + line;
		empty = 0;
	}
	return value;
}

/** The lines without their indentation up to the last one with contents, and the offset behind that one's line break. */
function blockLines(
	text: string, firstLine: number, parentIndent: number, isFolded: boolean,
): { readonly lines: readonly string[]; readonly end: number } {
	const lines: string[] = [];
	let indent = -1;
	let count = 0;
	let end = firstLine;
	for (let at = firstLine; at < text.length;) {
		const found = text.indexOf('\n', at);
		const next = found < 0 ? text.length : found + 1;
		const lineEnd = found < 0 ? text.length : text.charAt(found - 1) === '\r' && found > at ? found - 1 : found;
		let from = at;
		while (from < lineEnd && text.charAt(from) === ' ') {
			from++;
		}
		if (from === lineEnd) {
			// Spaces in an empty line can be part of the text, or set its indentation.
			if (from > at) {
				throw new NotPlain();
			}
			lines.push('');
		} else if (from - at <= parentIndent) {
			break;
		} else {
			indent = indent < 0 ? from - at : indent;
			const line = text.slice(at + indent, lineEnd);
			if (from - at < indent || (isFolded && (from - at > indent || line.endsWith(' '))) || count === 0 && lines.length > 0) {
				throw new NotPlain();
			}
			lines.push(line);
			count = lines.length;
			end = next;
		}
		at = next;
	}
	if (count === 0) {
		throw new NotPlain();
	}
	return { lines: lines.slice(0, count), end };
}
