import type { CST } from 'yaml';

/*
 * Where tokens really begin and end. The ranges of the library's nodes reach over
 * blank lines and comments that follow; these end with the last sign of the value.
 */

export type BlockCollection = CST.BlockMap | CST.BlockSequence;
export type Collection = BlockCollection | CST.FlowCollection;

export interface Span {
	readonly start: number;
	readonly end: number;
}

export function isBlockCollection(token: CST.Token | undefined): token is BlockCollection {
	return token?.type === 'block-map' || token?.type === 'block-seq';
}

export function isCollectionToken(token: CST.Token | undefined): token is Collection {
	return isBlockCollection(token) || token?.type === 'flow-collection';
}

/** The entries of a collection, each with its keys, values and signs; without the one that only holds the comments at the end. */
export function itemsOf(collection: Collection): readonly CST.CollectionItem[] {
	return (collection.items as CST.CollectionItem[]).filter(item => partsOf(item).length > 0);
}

/** From the first sign of an entry to its last. */
export function spanOfItem(item: CST.CollectionItem): Span {
	const parts = partsOf(item);
	return fromTo(parts[0], parts.at(-1), spanOf);
}

/** From the first sign of a value to its last; anchor and tag stand before it and are not part of it. */
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

/** The sign that begins a text of several lines, such as `|-`. */
export function headerOf(token: CST.BlockScalar): Span {
	const [header] = token.props;
	return { start: token.offset, end: token.offset + (header && 'source' in header ? header.source.length : 0) };
}

/** The comma that follows an entry of a flow collection, if there is one. */
export function commaAfter(collection: CST.FlowCollection, item: CST.CollectionItem): CST.SourceToken | undefined {
	return collection.items[collection.items.indexOf(item) + 1]?.start.find(token => token.type === 'comma');
}

/** The anchor and the tag among the tokens that stand before a key or a value. */
export function propsIn(tokens: readonly CST.SourceToken[]): readonly CST.SourceToken[] {
	return tokens.filter(token => token.type === 'anchor' || token.type === 'tag');
}

/** Empty lines at the end belong to the text only when it keeps them (`|+`); lines of spaces may belong to it. */
function endOfBlockText(token: CST.BlockScalar): number {
	const header = headerOf(token);
	const keeps = token.props.some(prop => prop.type === 'block-scalar-header' && prop.source.includes('+'));
	const length = keeps ? token.source.replace(/\r?\n$/, '').length : lengthWithoutNewlines(token.source);
	if (token.source === '' || (length === 0 && !keeps)) {
		return header.end;
	}
	return token.offset + token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), 0) + length;
}

/** Counted by hand: a pattern for this takes quadratic time over many empty lines. */
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
	return [...start.filter(isSign), ...(key ? [key] : []), ...(sep ?? []).filter(isSign), ...(value ? [value] : [])]
		.filter(part => !('source' in part && part.source === '' && part.type === 'scalar'));
}

function isSign({ type }: CST.SourceToken): boolean {
	return type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'comma';
}
