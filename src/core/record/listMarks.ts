import { isListKey } from './knownKeys';
import { isOurs } from './textBelowBlock';
import { isScalar, type YamlNode, type YamlScalar } from '../yaml/read/yamlNode';

/** What people put before the entries of a list instead of YAML's hyphen and space: `•`, `–`, `1.`, `a)`, or a hyphen without a space. */
export const bullet = /^(?:[•◦▪▫‣·●○■□✓✔➢➤][ \t]*|[–—*+][ \t]+|-(?=[^\s\d-]))/u;
export const number = /^(?:\d{1,3}|[a-z])[.)][ \t]+/;
const hyphen = /^-[ \t]+/;

/** Lines below a list's key whose entries begin with other marks than a hyphen and a space, so that the file can't be read. */
export interface MarkedLines {
	/** The number of the first line and of the last one that is not blank, counted from 0. */
	readonly first: number;
	readonly last: number;
	/** The indentation of the first entry. */
	readonly indent: string;
	readonly entries: readonly string[];
}

/** Returns the entries of a list that is one text for YAML, since they begin with such marks. Undefined for any other text. */
export function markedEntries(node: YamlNode, source: string, end: number): readonly YamlScalar[] | undefined {
	if (isScalar(node) && (node.style === 'single' || node.style === 'double')) {
		return undefined;
	}
	const isBlock = isScalar(node) && node.style !== 'plain';
	const from = isBlock ? source.indexOf('\n', node.start) + 1 : node.start;
	const lines = source.slice(from, end).split(/\r?\n/);
	const texts = entriesOf(lines, isBlock ? 'alone' : 'never');
	return texts?.map(text => ({ kind: 'scalar', style: 'plain', text, source: text, start: node.start, end }));
}

/** Finds the marked lines that contain a fault in the syntax. They begin below a list's key and end before the next key of ours. */
export function markedLinesAt(text: string, faultLine: number): MarkedLines | undefined {
	const lines = text.split(/\r?\n/);
	let at = Math.min(faultLine, lines.length - 1);
	// The fault may be found at the key below only.
	at -= isOurs(lines[at] ?? '') ? 1 : 0;
	while (at >= 0 && !isOurs(lines[at] ?? '')) {
		at -= 1;
	}
	const [, before, key] = /^( *(?:- +)*)([\p{L}_][\p{L}\p{N}_ /.-]{0,80}):[ \t]*(?:#.*)?$/u.exec(lines[at] ?? '') ?? [];
	if (before === undefined || key === undefined || !isListKey(key)) {
		return undefined;
	}
	const length = lines.slice(at + 1).findIndex(isOurs);
	const run = lines.slice(at + 1, length < 0 ? lines.length : at + 1 + length);
	const blank = run.findIndex(line => line.trim() !== '');
	const indent = /^ */.exec(run[blank] ?? '')![0];
	const entries = entriesOf(run, 'beside');
	const isBelow = indent.length >= before.length;
	return entries && isBelow
		? { first: at + 1 + blank, last: at + 1 + run.findLastIndex(line => line.trim() !== ''), indent, entries }
		: undefined;
}

/**
 * Returns the entries of lines; a line without a mark goes on with the entry above. A hyphen and a space are a mark `beside` others, or
 * `alone`. Undefined for lines that are no such list.
 */
function entriesOf(lines: readonly string[], hyphens: 'never' | 'beside' | 'alone'): readonly string[] | undefined {
	const entries: string[] = [];
	let [bullets, numbers] = [0, 0];
	for (const line of lines.map(each => each.trim()).filter(each => each !== '')) {
		const mark = (bullet.exec(line) ?? number.exec(line) ?? (hyphens === 'never' ? null : hyphen.exec(line)))?.[0];
		if (mark === undefined) {
			if (entries.length === 0) {
				return undefined;
			}
			entries.push(`${entries.pop() ?? ''} ${line}`);
			continue;
		}
		bullets += bullet.test(line) || (hyphens === 'alone' && hyphen.test(line)) ? 1 : 0;
		numbers += number.test(line) ? 1 : 0;
		entries.push(line.slice(mark.length).trim());
	}
	// One text such as “1. Pengantar” is a title, not a list.
	return bullets > 0 || (numbers > 0 && entries.length > 1) ? entries.filter(entry => entry !== '') : undefined;
}
