import { isMap, isNode, isSeq, type CST, type Node } from 'yaml';
import type { Style } from './renderValue';
import type { SourceText } from './sourceText';

/*
 * Spans of tokens. The ranges of the package's nodes include blank lines and comments
 * that follow; these spans end with the last character of the value.
 */

/** A map or list in block style. */
export type BlockCollection = CST.BlockMap | CST.BlockSequence;
/** A map or list. */
export type Collection = BlockCollection | CST.FlowCollection;

/** A part of a text, by offsets. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether a token is a map or list in block style. */
export function isBlockCollection(token: CST.Token | undefined): token is BlockCollection {
	return token?.type === 'block-map' || token?.type === 'block-seq';
}

/** Whether a token is a map or list. */
export function isCollectionToken(token: CST.Token | undefined): token is Collection {
	return isBlockCollection(token) || token?.type === 'flow-collection';
}

const items = new WeakMap<Collection, readonly CST.CollectionItem[]>();

/** The entries of a collection, without the last one that only holds comments. Collected once, since each step into a list needs them. */
export function itemsOf(collection: Collection): readonly CST.CollectionItem[] {
	const found = items.get(collection) ?? (collection.items as CST.CollectionItem[]).filter(item => partsOf(item).length > 0);
	items.set(collection, found);
	return found;
}

/** The span of an entry, with its indicators. */
export function spanOfItem(item: CST.CollectionItem): Span {
	const parts = partsOf(item);
	return fromTo(parts[0], parts.at(-1), spanOf);
}

/** The span of a value without its anchor and tag. */
export function spanOf(token: CST.Token): Span {
	switch (token.type) {
		case 'block-map':
		case 'block-seq': {
			const items = itemsOf(token);
			return fromTo(items[0], items.at(-1), spanOfItem);
		}
		case 'flow-collection':
			return { start: token.offset, end: (token.end[0]?.offset ?? token.offset) + 1 };
		case 'block-scalar':
			return { start: token.offset, end: endOfBlockText(token) };
		default:
			return { start: token.offset, end: token.offset + ('source' in token ? token.source.length : 0) };
	}
}

/** The span of a block scalar's header, such as `|-`. */
export function headerOf(token: CST.BlockScalar): Span {
	const [header] = token.props;
	return { start: token.offset, end: token.offset + (header && 'source' in header ? header.source.length : 0) };
}

/** The comma that follows an entry of a flow collection, if there is one. */
export function commaAfter(collection: CST.FlowCollection, item: CST.CollectionItem): CST.SourceToken | undefined {
	return collection.items[collection.items.indexOf(item) + 1]?.start.find(token => token.type === 'comma');
}

/** The anchor and the tag among the tokens before a key or a value. */
export function propsIn(tokens: readonly CST.SourceToken[]): readonly CST.SourceToken[] {
	return tokens.filter(token => token.type === 'anchor' || token.type === 'tag');
}

/** Empty lines at the end belong to the text only with `|+`; lines of spaces can belong to it. */
function endOfBlockText(token: CST.BlockScalar): number {
	const header = headerOf(token);
	const keeps = token.props.some(prop => prop.type === 'block-scalar-header' && prop.source.includes('+'));
	const length = keeps ? token.source.replace(/\r?\n$/, '').length : lengthWithoutNewlines(token.source);
	if (token.source === '' || (length === 0 && !keeps)) {
		return header.end;
	}
	return token.offset + token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), 0) + length;
}

/** A loop, since a regular expression takes quadratic time over many empty lines. */
function lengthWithoutNewlines(text: string): number {
	let length = text.length;
	while (text[length - 1] === '\n' || text[length - 1] === '\r') {
		length--;
	}
	return length;
}

function fromTo<T>(first: T | undefined, last: T | undefined, span: (one: T) => Span): Span {
	return { start: first === undefined ? 0 : span(first).start, end: last === undefined ? 0 : span(last).end };
}

function partsOf({ start, key, sep, value }: CST.CollectionItem): CST.Token[] {
	return [...start.filter(isIndicator), ...(key ? [key] : []), ...(sep ?? []).filter(isIndicator), ...(value ? [value] : [])]
		.filter(part => !('source' in part && part.source === '' && part.type === 'scalar'));
}

function isIndicator({ type }: CST.SourceToken): boolean {
	return type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'comma';
}

const indents = { 'block-map': new WeakMap<Node, number | 'none'>(), 'block-seq': new WeakMap<Node, number | 'none'>() };

/** The indentation in the first of several nodes that has nested collections, else two spaces. */
export function styleNear(at: SourceText, nodes: readonly (Node | null)[]): Omit<Style, 'longText'> {
	// Looked for once in each node: the lists around many values are the same.
	const first = (kind: 'block-map' | 'block-seq'): number | undefined => firstOf(nodes, node => {
		const indent = node && (indents[kind].get(node) ?? indentIn(at, node, kind) ?? 'none');
		if (node && indent !== null) {
			indents[kind].set(node, indent);
		}
		return typeof indent === 'number' ? indent : undefined;
	});
	const listIndent = first('block-seq');
	const step = first('block-map') ?? (listIndent === 0 ? undefined : listIndent) ?? 2;
	return { step, listIndent: listIndent ?? step };
}

/** The columns that the first collection of a kind is indented below its key. */
function indentIn(at: SourceText, node: unknown, kind: 'block-map' | 'block-seq'): number | undefined {
	if (isSeq(node)) {
		return firstOf(node.items, item => indentIn(at, item, kind));
	}
	if (!isMap(node)) {
		return undefined;
	}
	const own = node.srcToken;
	return firstOf(node.items, ({ value }) => {
		const inner = isNode(value) ? value.srcToken : undefined;
		if (own?.type !== 'block-map' || inner?.type !== kind) {
			return indentIn(at, value, kind);
		}
		const indent = at.column(spanOf(inner).start) - at.column(spanOf(own).start);
		return indent > 0 || (indent === 0 && kind === 'block-seq') ? indent : undefined;
	});
}

function firstOf<T>(items: readonly T[], find: (item: T) => number | undefined): number | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
