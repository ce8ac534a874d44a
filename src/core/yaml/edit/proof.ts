import { isAlias, isMap, isPair, isScalar, isSeq, Lexer, type Document, type Node } from 'yaml';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { composeYaml } from '../read/composeYaml';
import type { Span } from './tokens';
import { isFields, isList, type NewValue } from './writeValue';

/*
 * An edit is handed out only after it was tried: the new text must say what the old
 * one said but for the change that was asked for, and must have its comments still.
 * YAML has more corners than any code that edits it knows.
 */

/** A way to make a change, not proven yet. */
export interface Change {
	readonly edits: readonly TextEdit[];
	/** What goes with all that is in it, comments too. */
	readonly loses?: Span | undefined;
}

/** What a node says, without how it says it. The order of keys says nothing; aliases are names, not what they stand for. */
export type Tree = string | { readonly list: readonly Tree[] } | { readonly entries: readonly Entry[] };
type Entry = readonly [key: string, value: Tree];

/** The edits of the first change that gives the expected documents; undefined if none does. */
export function firstProven(text: string, expected: readonly Tree[], changes: Iterable<Change>): readonly TextEdit[] | undefined {
	const digest = expected.map(digestOf).join('\n');
	for (const { edits: parts, loses } of changes) {
		const edits = mergeTouching(parts);
		const changed = applyEdits(text, edits);
		const parsed = composeYaml(changed);
		if (parsed !== 'tooComplex'
			&& parsed.documents.every(document => document.errors.length === 0)
			&& parsed.documents.map(document => digestOf(treeOf(document))).join('\n') === digest
			&& commentsOf(changed).join('\n') === commentsOf(text, loses).join('\n')) {
			return edits;
		}
	}
	return undefined;
}

export function treeOf(node: Document | Node | null): Tree {
	return treeOfAny(node && 'contents' in node ? node.contents : node);
}

export function treeOfNew(value: NewValue): Tree {
	if (isList(value)) {
		return { list: value.map(treeOfNew) };
	}
	if (isFields(value)) {
		return { entries: Object.entries(value).map(([key, inner]) => [scalarTree(key), treeOfNew(inner)]) };
	}
	return scalarTree(value);
}

export function isSameTree(a: Tree, b: Tree): boolean {
	return digestOf(a) === digestOf(b);
}

/** The tree with one of its parts, found by the places of entries, replaced. */
export function changeAt(tree: Tree, trail: readonly number[], change: (part: Tree) => Tree): Tree {
	const [index, ...rest] = trail;
	if (index === undefined || typeof tree === 'string') {
		return change(tree);
	}
	return 'list' in tree
		? { list: tree.list.map((item, i) => i === index ? changeAt(item, rest, change) : item) }
		: { entries: tree.entries.map((entry, i): Entry => i === index ? [entry[0], changeAt(entry[1], rest, change)] : entry) };
}

/** The tree without one of its entries. */
export function without(tree: Tree, index: number): Tree {
	const others = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => i !== index);
	return typeof tree === 'string' ? tree : 'list' in tree ? { list: others(tree.list) } : { entries: others(tree.entries) };
}

export function withItem(tree: Tree, item: NewValue): Tree {
	return { list: [...typeof tree === 'object' && 'list' in tree ? tree.list : [], treeOfNew(item)] };
}

export function withEntry(tree: Tree, key: string, value: NewValue): Tree {
	return { entries: [...entriesOf(tree), [scalarTree(key), treeOfNew(value)]] };
}

export function withKey(tree: Tree, index: number, key: string): Tree {
	return { entries: entriesOf(tree).map((entry, i): Entry => i === index ? [scalarTree(key), entry[1]] : entry) };
}

function entriesOf(tree: Tree): readonly Entry[] {
	return typeof tree === 'object' && 'entries' in tree ? tree.entries : [];
}

function treeOfAny(node: unknown): Tree {
	if (isAlias(node)) {
		return `alias ${JSON.stringify(node.source)}`;
	}
	if (isMap(node)) {
		return { entries: node.items.map(({ key, value }): Entry => [digestOf(treeOfAny(key)), treeOfAny(value)]) };
	}
	if (isSeq(node)) {
		return { list: node.items.map(treeOfAny) };
	}
	if (isPair(node)) {
		return { entries: [[digestOf(treeOfAny(node.key)), treeOfAny(node.value)]] };
	}
	return scalarTree(isScalar(node) ? node.value : null);
}

function scalarTree(value: unknown): string {
	// eslint-disable-next-line @typescript-eslint/no-base-to-string -- besides JSON's values there are only dates and bytes, which have good words for themselves
	return value === null || value === undefined ? 'null' : `${typeof value} ${JSON.stringify(String(value))}`;
}

/** A tree as one text that is equal for equal trees. */
function digestOf(tree: Tree): string {
	if (typeof tree === 'string') {
		return tree;
	}
	if ('list' in tree) {
		return `[${tree.list.map(digestOf).join(',')}]`;
	}
	const entries = tree.entries.map(([key, value]) => ({ key, value }));
	return `{${entries.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ key, value }) => `${key}:${digestOf(value)}`).join(',')}}`;
}

/** The comments of a text in their order, without those that begin in a span. */
function commentsOf(text: string, except: Span = { start: 0, end: 0 }): string[] {
	const comments: string[] = [];
	let offset = text.startsWith('\uFEFF') ? 1 : 0;
	let afterMark = false;
	for (const lexeme of new Lexer().lex(text) as Iterable<string>) {
		// The lexer puts marks of its own between the parts; a scalar follows its mark and may begin like a comment.
		const isMark: boolean = !afterMark && /^[\u0002\u0018\u001F]$/.test(lexeme);
		if (!afterMark && lexeme.startsWith('#') && !(offset >= except.start && offset < except.end)) {
			comments.push(lexeme);
		}
		offset += isMark || lexeme === '\uFEFF' ? 0 : lexeme.length;
		afterMark = lexeme === '\u001F' && isMark;
	}
	return comments;
}

/** Edits that touch become one: in what order they were meant must not depend on who applies them. */
function mergeTouching(edits: readonly TextEdit[]): readonly TextEdit[] {
	const merged: TextEdit[] = [];
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		const before = merged.at(-1);
		if (before && before.end === edit.start) {
			merged[merged.length - 1] = { start: before.start, end: edit.end, text: before.text + edit.text };
		} else if (edit.end > edit.start || edit.text !== '') {
			merged.push(edit);
		}
	}
	return merged;
}
