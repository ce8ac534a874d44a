import { isAlias, isMap, isScalar, isSeq, visit, type CST, type Document, type Node, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import { findConflict, hasMixedLineEnds } from '../../text/source';
import { composeYaml } from '../read/composeYaml';
import { itemLines, type ListPlace } from './itemLines';
import { SourceText } from './sourceText';
import { isBlockCollection, spanOf, spanOfItem } from './tokens';
import { collectionOf, writtenKey } from './valueLocation';
import { isSameTree, treeOf } from './verifyEdit';

/** The items of a list as separate texts in their order, and the edits that remove them from the list. */
export interface CutItems {
	readonly texts: readonly string[];
	readonly removal: readonly TextEdit[];
}

/**
 * Why a list can't be split: the text can't be read or holds several documents (`unreadable`); an alias refers to
 * an anchor in another item or outside of the list (`shared`); an item is not on its own lines, or can't be moved
 * to the left (`shape`).
 */
export type CutRefusal = 'unreadable' | 'shared' | 'shape';

/**
 * Splits a block list: the root, or the value of the first root key for which `isList` is true. Each item keeps its lines
 * and its comments (those above it and deeper ones below it), without the dash and the list's indentation; empty lines
 * between items go. Each text is parsed again and compared with its item. No final line break is added where the last
 * item has none, since it could be part of its last text. Never throws.
 */
export function cutItems(text: string, isList: (key: string) => boolean): CutItems | CutRefusal {
	const parsed = hasMixedLineEnds(text) || findConflict(text) ? undefined : composeYaml(text, { keepSourceTokens: true });
	const document = parsed && parsed !== 'tooComplex' && parsed.documents.length === 1 ? parsed.documents[0] : undefined;
	if (!document || document.errors.length > 0) {
		return 'unreadable';
	}
	const list = listIn(document, isList);
	const collection = collectionOf(list ?? null);
	if (!list || !collection || !isBlockCollection(collection.token)) {
		return 'shape';
	}
	if (isShared(document, list)) {
		return 'shared';
	}
	const at = new SourceText(text);
	const place = { column: at.column(spanOf(collection.token).start), isRoot: list === document.contents };
	const pieces: Piece[] = [];
	for (const index of collection.items.keys()) {
		const piece = cut(at, collection.items, index, place);
		if (!piece) {
			return 'shape';
		}
		pieces.push(piece);
	}
	const first = pieces[0];
	const last = pieces.at(-1);
	const isVerified = pieces.every((piece, i) => isTextOf(piece.text, list.items[i] as Node));
	return first && last && isVerified
		? { texts: pieces.map(piece => piece.text), removal: [{ start: first.start, end: last.end, text: '' }] }
		: 'shape';
}

interface Piece {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

function listIn({ contents }: Document, isList: (key: string) => boolean): YAMLSeq | undefined {
	const found = isMap(contents) ? contents.items.find(({ key }) => isList(writtenKey(key) ?? ''))?.value : contents;
	return isSeq(found) ? found : undefined;
}

/** Whether an alias in one item, or outside of the list, refers to another item or from one to the outside. */
function isShared(document: Document, list: YAMLSeq): boolean {
	const owners = new Map<Node, number>();
	list.items.forEach((item, i) => { visit(item as Node, { Node: (_, node) => { owners.set(node, i); } }); });
	let shared = false;
	visit(document, { Alias: (_, alias) => {
		const target = alias.resolve(document);
		shared ||= !target || isAlias(target) || owners.get(alias) !== owners.get(target);
	} });
	return shared;
}

/** One item with its comments; undefined where it is not on its own lines. */
function cut(at: SourceText, items: readonly CST.CollectionItem[], index: number, place: ListPlace): Piece | undefined {
	const item = items[index];
	const lines = itemLines(at, items, index, place);
	if (!item?.value || !lines) {
		return undefined;
	}
	const { start, end } = lines;
	const dash = spanOfItem(item).start;
	const dashLine = at.lineStart(dash);
	const value = spanOf(item.value).start;
	const width = at.column(value);
	const moved: string[] = [];
	for (let line = start; line < end; line = at.nextLine(line)) {
		const whole = at.text.slice(line, at.nextLine(line));
		const left = line === dashLine ? behindDash(at, dash, value) : moveLeft(whole, width);
		if (left === undefined) {
			return undefined;
		}
		moved.push(left);
	}
	return { start, end, text: moved.join('') };
}

/** The rest of a dash's line: the first line of the value, a comment, or nothing. Undefined with an anchor or a tag. */
function behindDash(at: SourceText, dash: number, value: number): string | undefined {
	const next = at.nextLine(dash);
	if (value < next) {
		return at.isBlank(dash + 1, value) ? at.text.slice(value, next) : undefined;
	}
	const rest = at.text.slice(at.afterSpaces(dash + 1), next);
	return rest.trim() === '' ? '' : rest.startsWith('#') ? rest : undefined;
}

/** A line without the list's indentation; undefined where it has less, unless it is a comment. */
function moveLeft(line: string, width: number): string | undefined {
	const indentation = /^ */.exec(line)?.[0].length ?? 0;
	if (indentation >= width) {
		return line.slice(width);
	}
	const rest = line.slice(indentation);
	return rest.trim() === '' || rest.startsWith('#') ? rest : undefined;
}

/** Whether a text is one document with the tree of a node. */
function isTextOf(text: string, node: Node): boolean {
	const parsed = composeYaml(text);
	const [document, ...others] = parsed === 'tooComplex' ? [] : parsed.documents;
	const isOne = document !== undefined && others.length === 0 && document.errors.length === 0 && !isScalar(document.contents);
	return isOne && isSameTree(treeOf(document), treeOf(node));
}
