import { limits } from './limits';
import { NotPlain, PlainMap, PlainScalar, PlainSeq, type PlainEntry } from './plainNodes';

/** Words that mean nothing where they stand unquoted. */
const nulls = new Set(['~', 'null', 'Null', 'NULL']);
/** A value that begins with one of these is more than its text, or none. */
const signs = new Set('-?:,[]{}#&*!|>\'"%@`');

/** A value in one line, from where it begins to where the line's contents end. */
export function plainScalar(text: string, from: number, lineEnd: number, nodeEnd: number): PlainScalar {
	const first = text.charAt(from);
	if (first === '"' || first === '\'') {
		return quoted(text, from, lineEnd, nodeEnd, first);
	}
	if (signs.has(first) && !(first === '-' && /\w/.test(text.charAt(from + 1)))) {
		throw new NotPlain();
	}
	const line = text.slice(from, lineEnd);
	const comment = line.indexOf(' #');
	const source = comment < 0 ? line : line.slice(0, comment).replace(/ +$/, '');
	// What looks like a key inside a value is a fault, or belongs to a map.
	if (source.includes(': ') || source.endsWith(':')) {
		throw new NotPlain();
	}
	return new PlainScalar(nulls.has(source) ? null : source, source, 'PLAIN', from, from + source.length, nodeEnd);
}

function quoted(text: string, from: number, lineEnd: number, nodeEnd: number, quote: '"' | '\''): PlainScalar {
	const match = (quote === '"' ? doubleQuoted : singleQuoted);
	match.lastIndex = from;
	const source = match.exec(text)?.[0];
	const to = from + (source?.length ?? 0);
	if (source === undefined || to > lineEnd || !/^(?: *$| +#)/.test(text.slice(to, lineEnd))) {
		throw new NotPlain();
	}
	const inner = source.slice(1, -1);
	const value = quote === '"' ? inner.replaceAll(/\\(.)/g, (_, sign: string) => sign === 'n' ? '\n' : sign) : inner.replaceAll('\'\'', '\'');
	return new PlainScalar(value, source, quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE', from, to, nodeEnd);
}

const doubleQuoted = /"(?:[^"\\\n]|\\["\\n])*"/y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;

/** A list or map of plain words in one line: `[g1, g2]`, `{person: budi, state: late}`. */
export function plainFlow(text: string, from: number, lineEnd: number, nodeEnd: number): PlainSeq | PlainMap {
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
	return list === undefined ? new PlainMap(parts.map(flowEntry), from, end, nodeEnd) : new PlainSeq(parts.map(flowWord), from, end, nodeEnd);
}

/** What stands between two commas, and where it begins. */
interface Part {
	readonly at: number;
	readonly source: string;
}

function flowWord({ at, source }: Part): PlainScalar {
	const word = source.replaceAll(/^ +| +$/g, '');
	if (!/^[\p{L}\d][\p{L}\d._/ -]*$/u.test(word)) {
		throw new NotPlain();
	}
	const start = at + source.indexOf(word);
	return new PlainScalar(nulls.has(word) ? null : word, word, 'PLAIN', start, start + word.length, start + word.length);
}

function flowEntry({ at, source }: Part): PlainEntry {
	const colon = source.indexOf(': ');
	if (colon < 0) {
		throw new NotPlain();
	}
	return { key: flowWord({ at, source: source.slice(0, colon) }), value: flowWord({ at: at + colon + 2, source: source.slice(colon + 2) }) };
}

/** A text in a block, `|` as it stands or `>` with its lines put together, as long as its lines stand equally far in. */
export function plainBlock(text: string, from: number, lineEnd: number, firstLine: number, parentIndent: number): PlainScalar {
	const header = /^([|>])(-?)(?: +#.*)?$/.exec(text.slice(from, lineEnd));
	if (!header) {
		throw new NotPlain();
	}
	const [, kind, strip] = header;
	const { lines, end } = blockLines(text, firstLine, parentIndent, kind === '>');
	const value = (kind === '|' ? lines.join('\n') : folded(lines)) + (strip === '-' ? '' : '\n');
	return new PlainScalar(value, value, kind === '|' ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED', from, end, end);
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

/** The lines without what they stand in, from the first to the last with contents, and where the last one's end ends. */
function blockLines(text: string, firstLine: number, parentIndent: number, isFolded: boolean): { readonly lines: readonly string[]; readonly end: number } {
	const lines: string[] = [];
	let indent = -1;
	let kept = 0;
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
			// Spaces in an empty line could be part of the text, or tell how far in it stands.
			if (from > at) {
				throw new NotPlain();
			}
			lines.push('');
		} else if (from - at <= parentIndent) {
			break;
		} else {
			indent = indent < 0 ? from - at : indent;
			const line = text.slice(at + indent, lineEnd);
			if (from - at < indent || (isFolded && (from - at > indent || line.endsWith(' '))) || kept === 0 && lines.length > 0) {
				throw new NotPlain();
			}
			lines.push(line);
			kept = lines.length;
			end = next;
		}
		at = next;
	}
	if (kept === 0) {
		throw new NotPlain();
	}
	return { lines: lines.slice(0, kept), end };
}
