import { isAlias, isMap, isPair, isScalar, isSeq, visit, type CST, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { YamlPath } from '../read/yamlNode';
import { isCollectionToken, itemsOf, propsIn, spanOf, spanOfItem, type Collection } from './tokens';
import type { SourceText } from './sourceText';

/** Whether a key as it is written means a wanted key in the map at `parent`. */
export type SameKey = (written: string, wanted: string, parent: YamlPath) => boolean;

/** The location of a value, or of an empty one. */
export interface ValueLocation {
	readonly node: Node | null;
	/** The value's token; undefined where the value is empty. */
	readonly token: CST.Token | undefined;
	/** Anchor and tag of the value. */
	readonly props: readonly CST.SourceToken[];
	/** The end of the indicator that the value follows (`:`, `-`, `---`). */
	readonly after: number;
	/** Whether that indicator is missing: `{key}`. */
	readonly lacksColon: boolean;
	readonly in: 'root' | 'map' | 'list';
	/** The column of the collection around it. */
	readonly column: number;
	/** Whether it is inside of `[]` or `{}`, where everything is written on one line. */
	readonly flow: boolean;
}

/** The part of a path that exists in a document. */
export interface Found {
	/** The value at the end of the path, or the last one that exists on it. */
	readonly location: ValueLocation;
	/** The indexes of entries and items that lead to that value. */
	readonly trail: readonly number[];
	/** The rest of the path, which does not exist. */
	readonly rest: YamlPath;
	/** The nodes from the root to that value. */
	readonly nodes: readonly (Node | null)[];
}

/** The location of a document's root. */
export function rootLocation(document: Document, token: CST.Document | undefined): ValueLocation {
	const marker = token?.start.find(t => t.type === 'doc-start');
	return {
		node: document.contents, token: filled(token?.value), props: propsIn(token?.start ?? []),
		after: marker ? marker.offset + marker.source.length : (token?.offset ?? 0), lacksColon: false, in: 'root', column: 0, flow: false,
	};
}

/** Follows a path; undefined where it leads through an alias, a merge, an explicit key or a value of another kind. */
export function follow(at: SourceText, root: ValueLocation, path: YamlPath, sameKey: SameKey): Found | undefined {
	let location = root;
	const trail: number[] = [];
	const nodes = [root.node];
	for (const [depth, step] of path.entries()) {
		if (isEmptyValue(location.node)) {
			return { location, trail, rest: path.slice(depth), nodes };
		}
		const index = entryIndex(location.node, step, path.slice(0, depth), sameKey);
		if (index === 'missing') {
			return { location, trail, rest: path.slice(depth), nodes };
		}
		const next = index === undefined ? undefined : locationOfEntry(at, location, index);
		if (!next || index === undefined) {
			return undefined;
		}
		location = next;
		trail.push(index);
		nodes.push(location.node);
	}
	return { location, trail, rest: [], nodes };
}

/** Whether a value counts as absent, as it does for the record: nothing, `null`, `~` and `""`. */
export function isEmptyValue(node: Node | null): boolean {
	return node === null || (isScalar(node) && (node.value === null || node.value === ''));
}

/** A key as it is written: `01` and `1` are different names. */
export function writtenKey(key: unknown): string | undefined {
	return isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '').trim()) : undefined;
}

/** A map or list with its tokens, one item for each entry. */
export interface CollectionNode {
	readonly node: YAMLMap | YAMLSeq;
	readonly token: Collection;
	readonly items: readonly CST.CollectionItem[];
}

/** A node as a collection; undefined for `!!set` and the like and for the pair in `[a: b]`. */
export function collectionOf(node: Node | null): CollectionNode | undefined {
	if (!isMap(node) && !isSeq(node)) {
		return undefined;
	}
	const token = node.srcToken;
	if (!isCollectionToken(token) || /^tag:yaml\.org,2002:(?!map$|seq$)/.test(node.tag ?? '')) {
		return undefined;
	}
	const items = itemsOf(token);
	return items.length === node.items.length ? { node, token, items } : undefined;
}

/** The location of an entry's value; undefined for an explicit key (`? key`). */
function locationOfEntry(at: SourceText, parent: ValueLocation, index: number): ValueLocation | undefined {
	const collection = collectionOf(parent.node);
	const item = collection?.items[index];
	if (!collection || !item || item.start.some(token => token.type === 'explicit-key-ind')) {
		return undefined;
	}
	const around = { column: at.column(spanOf(collection.token).start), flow: parent.flow || collection.token.type === 'flow-collection' };
	const token = filled(item.value);
	if (isMap(collection.node)) {
		const colon = item.sep?.find(t => t.type === 'map-value-ind');
		const node = (collection.node.items[index]?.value ?? null) as Node | null;
		const after = colon ? colon.offset + 1 : spanOfItem(item).end;
		return { ...around, node, token, props: propsIn(item.sep ?? []), after, lacksColon: !colon, in: 'map' };
	}
	const node = collection.node.items[index] as Node;
	if (item.key || item.sep) {
		return { ...around, node, token: undefined, props: [], after: spanOfItem(item).start, lacksColon: false, in: 'list' };
	}
	const dash = item.start.find(t => t.type === 'seq-item-ind');
	const after = dash ? dash.offset + 1 : spanOfItem(item).start;
	return { ...around, node, token, props: propsIn(item.start), after, lacksColon: false, in: 'list' };
}

/** The index of the entry that a step of a path means; undefined where it can't mean one. */
export function entryIndex(node: Node | null, step: string | number, parent: YamlPath, sameKey: SameKey): number | 'missing' | undefined {
	if (isMap(node) && typeof step === 'string') {
		// The keys of a merge are written elsewhere.
		return step === '<<' ? undefined : keyIndex(node, step, parent, sameKey);
	}
	return isSeq(node) && typeof step === 'number' && Number.isInteger(step) && step >= 0 && step < node.items.length ? step : undefined;
}

/** The index of the first key that matches a wanted one; the first one counts. */
export function keyIndex(map: YAMLMap, wanted: string, parent: YamlPath, sameKey: SameKey): number | 'missing' {
	const index = map.items.findIndex(({ key }) => {
		const written = writtenKey(key);
		return written !== undefined && sameKey(written, wanted, parent);
	});
	return index < 0 ? 'missing' : index;
}

function filled(token: CST.Token | null | undefined): CST.Token | undefined {
	return token && !(token.type === 'scalar' && token.source === '') ? token : undefined;
}

/** The quotes around a scalar. */
export function quotesOf(node: Node | null): 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | undefined {
	const type = isScalar(node) ? node.type : undefined;
	return type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? type : undefined;
}

/** Whether an alias outside of a part refers to an anchor in it. */
export function isReferredTo(document: Document, part: unknown): boolean {
	const all = aliasesOf(document);
	if (all.length === 0) {
		return false;
	}
	const inside = aliasesIn(part);
	const anchors = new Set<string>();
	visitPart(part, node => {
		if (!isAlias(node) && node.anchor !== undefined) {
			anchors.add(node.anchor);
		}
	});
	const count = (names: readonly string[]) => names.filter(name => anchors.has(name)).length;
	return count(all) > count(inside);
}

/** Whether a part and other parts name a common anchor, by `&` or `*`: then their order matters. */
export function sharesAnchor(part: unknown, others: readonly unknown[]): boolean {
	const names = new Set(anchorNamesIn(part));
	return names.size > 0 && others.some(other => anchorNamesIn(other).some(name => names.has(name)));
}

function anchorNamesIn(part: unknown): readonly string[] {
	const names: string[] = [];
	visitPart(part, node => { names.push(...isAlias(node) ? [node.source] : node.anchor !== undefined ? [node.anchor] : []); });
	return names;
}

const aliases = new WeakMap<Document, readonly string[]>();

/** The names of all aliases in a document. They are collected once, since each step of a draft needs them. */
export function aliasesOf(document: Document): readonly string[] {
	const names = aliases.get(document) ?? aliasesIn(document);
	aliases.set(document, names);
	return names;
}

function aliasesIn(part: unknown): readonly string[] {
	const names: string[] = [];
	visitPart(part, node => {
		if (isAlias(node)) {
			names.push(node.source);
		}
	});
	return names;
}

function visitPart(part: unknown, each: (node: Node & { readonly anchor?: string }) => void): void {
	if (isPair(part)) {
		visitPart(part.key, each);
		visitPart(part.value, each);
	} else if (part) {
		visit(part as Node | Document, { Node: (_, node) => { each(node); } });
	}
}
