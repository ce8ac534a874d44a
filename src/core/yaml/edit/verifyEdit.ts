import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node } from 'yaml';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { composeYaml, type ComposedYaml } from '../read/composeYaml';
import { isFields, isList, type NewValue } from './renderValue';
import type { Span } from './tokens';

/*
 * Edits are returned only after they were tried: the new text must have the tree of the old one with the wanted change, and
 * its comments. YAML has more special cases than any code that edits it knows.
 */

/** Edits that are not verified yet. */
export interface EditOption {
	readonly edits: readonly TextEdit[];
	/** A span that goes with everything in it, comments too. */
	readonly loses?: Span | undefined;
	/** A span that moves with everything in it, comments too. */
	readonly moves?: MovedSpan | undefined;
}

/** A span of a text, and the offset that it moves to. */
interface MovedSpan extends Span {
	readonly to: number;
}

/** Edits to try together, with the spans that go or move with everything in them. */
export interface EditAttempt {
	readonly edits: readonly TextEdit[];
	readonly loses: readonly Span[];
	readonly moves: readonly MovedSpan[];
}

/** Verified edits, with the new text. */
export interface VerifiedEdit {
	readonly edits: readonly TextEdit[];
	readonly text: string;
	readonly composed: ComposedYaml;
}

/** The value of a node, independent of its style. The order of keys is not part of it; an alias is its name. */
export type Tree = string | { readonly list: readonly Tree[] } | { readonly entries: readonly Entry[] };
type Entry = readonly [key: string, value: Tree];

/**
 * Applies edits and parses the new text. Undefined unless it has no errors, the expected trees, one for each document, and all
 * comments outside of the spans that go; those in spans that move are in their new place.
 */
export function verifyEdits(
	text: string, comments: ComposedYaml['comments'], attempt: EditAttempt, expected: readonly Tree[],
): VerifiedEdit | undefined {
	const edits = mergeTouching(attempt.edits);
	const changed = applyEdits(text, edits);
	const composed = composeYaml(changed, { keepSourceTokens: true });
	if (composed === 'tooComplex' || composed.documents.some(({ errors }) => errors.length > 0)) {
		return undefined;
	}
	const left = commentsAfter(comments, attempt);
	const isExpected = composed.documents.map(document => digestOf(treeOf(document))).join('\n') === expected.map(digestOf).join('\n')
		&& composed.comments.map(comment => comment.text).join('\n') === left.map(comment => comment.text).join('\n');
	return isExpected ? { edits, text: changed, composed } : undefined;
}

/** The comments that are still there after edits, in their new order. */
function commentsAfter(comments: ComposedYaml['comments'], { loses, moves }: EditAttempt): ComposedYaml['comments'] {
	const isIn = (start: number, span: Span): boolean => start >= span.start && start < span.end;
	const left = comments.filter(({ start }) => !loses.some(span => isIn(start, span)));
	const offsetOf = (start: number): number => {
		const move = moves.find(span => isIn(start, span));
		// What moves to an offset comes before what is there.
		return move ? move.to - 0.5 : start;
	};
	return moves.length === 0 ? left : [...left].sort((a, b) => offsetOf(a.start) - offsetOf(b.start));
}

/** The tree of a document or node of the package. */
export function treeOf(node: Document | Node | null): Tree {
	return treeOfAny(node && 'contents' in node ? node.contents : node);
}

/** The tree of a value that is to be written. */
export function treeOfNew(value: NewValue): Tree {
	if (isList(value)) {
		return { list: value.map(treeOfNew) };
	}
	if (isFields(value)) {
		return { entries: Object.entries(value).map(([key, inner]) => [scalarTree(key), treeOfNew(inner)]) };
	}
	return scalarTree(value);
}

/** Whether two trees are equal. */
export function isSameTree(a: Tree, b: Tree): boolean {
	return digestOf(a) === digestOf(b);
}

/** The tree with one of its parts replaced; the trail has the indexes of entries and items that lead to it. */
export function changeAt(tree: Tree, trail: readonly number[], change: (part: Tree) => Tree): Tree {
	const [index, ...rest] = trail;
	if (index === undefined || typeof tree === 'string') {
		return change(tree);
	}
	if ('list' in tree) {
		return { list: withOne(tree.list, index, item => changeAt(item, rest, change)) };
	}
	return { entries: withOne(tree.entries, index, ([key, value]) => [key, changeAt(value, rest, change)]) };
}

/** A copy with one element changed, made as a whole: of a long list, each of many changes makes one. */
function withOne<T>(all: readonly T[], index: number, change: (one: T) => T): readonly T[] {
	const copy = all.slice();
	const one = copy[index];
	if (one !== undefined) {
		copy[index] = change(one);
	}
	return copy;
}

/** The tree without one of its entries. */
export function without(tree: Tree, index: number): Tree {
	const others = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => i !== index);
	return typeof tree === 'string' ? tree : 'list' in tree ? { list: others(tree.list) } : { entries: others(tree.entries) };
}

/** The tree of a list with more items; any other value becomes the first item. */
export function withItems(tree: Tree, items: readonly NewValue[]): Tree {
	return { list: [...typeof tree === 'object' && 'list' in tree ? tree.list : [tree], ...items.map(treeOfNew)] };
}

/** The tree of a list with an item before the one at an index. */
export function withItemAt(tree: Tree, index: number, item: NewValue): Tree {
	return withMoved(withItems(tree, [item]), -1, index);
}

/** The tree of a list with one item at another index; −1 is the last item. */
export function withMoved(tree: Tree, from: number, to: number): Tree {
	const list = typeof tree === 'object' && 'list' in tree ? [...tree.list] : [];
	list.splice(to, 0, ...list.splice(from, 1));
	return { list };
}

/** The tree of a map with one entry more. */
export function withEntry(tree: Tree, key: string, value: NewValue): Tree {
	return { entries: [...entriesOf(tree), [scalarTree(key), treeOfNew(value)]] };
}

/** The tree of a map with another name for one key. */
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
	// oxlint-disable-next-line typescript/no-base-to-string -- a value is a JSON value, a date or bytes
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
	entries.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
	return `{${entries.map(({ key, value }) => `${key}:${digestOf(value)}`).join(',')}}`;
}

/** Joins edits that touch: the result must not depend on the order in which an editor applies them. */
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
