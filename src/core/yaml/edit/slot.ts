import { isMap, isScalar, isSeq, type CST, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { YamlPath } from '../read/yamlNode';
import { isCollectionToken, itemsOf, propsIn, spanOf, spanOfItem, type Collection } from './tokens';
import type { SourceText } from './sourceText';

/** Whether a key as written stands for a wanted one in the map at `parent`. */
export type SameKey = (written: string, wanted: string, parent: YamlPath) => boolean;

/** A place where a value stands or may stand. */
export interface Slot {
	readonly node: Node | null;
	/** The value's token; undefined where the value is empty. */
	readonly token: CST.Token | undefined;
	/** Anchor and tag of the value. */
	readonly props: readonly CST.SourceToken[];
	/** The end of the sign that the value follows (`:`, `-`, `---`). */
	readonly after: number;
	/** Whether that sign is not there yet: `{key}`. */
	readonly lacksColon: boolean;
	readonly place: 'root' | 'key' | 'item';
	/** The column of the collection around it. */
	readonly column: number;
	/** Whether it lies in `[]` or `{}`, where everything is written on one line. */
	readonly flow: boolean;
}

/** How far a path leads in a document. */
export interface Found {
	/** Where it ends, or where what is missing would be added. */
	readonly slot: Slot;
	/** The way to that slot, as places among the entries. */
	readonly trail: readonly number[];
	/** What of the path is not there. */
	readonly rest: YamlPath;
	/** The nodes on the way, with the last. */
	readonly nodes: readonly (Node | null)[];
}

export function rootSlot(document: Document, token: CST.Document | undefined): Slot {
	const marker = token?.start.find(t => t.type === 'doc-start');
	return {
		node: document.contents, token: filled(token?.value), props: propsIn(token?.start ?? []),
		after: marker ? marker.offset + marker.source.length : (token?.offset ?? 0), lacksColon: false, place: 'root', column: 0, flow: false,
	};
}

/** Follows a path; undefined where it leads through something that is no map or list of this place's own, such as an alias. */
export function follow(at: SourceText, root: Slot, path: YamlPath, sameKey: SameKey): Found | undefined {
	let slot = root;
	const trail: number[] = [];
	const nodes = [root.node];
	for (const [depth, step] of path.entries()) {
		if (isEmptyValue(slot.node)) {
			return { slot, trail, rest: path.slice(depth), nodes };
		}
		const index = entryIndex(slot.node, step, path.slice(0, depth), sameKey);
		if (index === 'missing') {
			return { slot, trail, rest: path.slice(depth), nodes };
		}
		const next = index === undefined ? undefined : slotOfEntry(at, slot, index);
		if (!next || index === undefined) {
			return undefined;
		}
		slot = next;
		trail.push(index);
		nodes.push(slot.node);
	}
	return { slot, trail, rest: [], nodes };
}

/** Nothing, `null`, `~` and `""` all count as absent, as they do when the product reads. */
export function isEmptyValue(node: Node | null): boolean {
	return node === null || (isScalar(node) && (node.value === null || node.value === ''));
}

/** A key as it was written: `01` and `1` are different names. */
export function writtenKey(key: unknown): string | undefined {
	return isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '').trim()) : undefined;
}

/** A map or list with its tokens, one item for each entry. */
export interface CollectionNode {
	readonly node: YAMLMap | YAMLSeq;
	readonly token: Collection;
	readonly items: readonly CST.CollectionItem[];
}

/** The collection that a node is; undefined for what only looks like one (`!!set`, the pair in `[a: b]`). */
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

/** Where an entry's value stands; undefined for an explicit key (`? key`), whose lines can't be told from others by their beginning. */
function slotOfEntry(at: SourceText, parent: Slot, index: number): Slot | undefined {
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
		return { ...around, node, token, props: propsIn(item.sep ?? []), after: colon ? colon.offset + 1 : spanOfItem(item).end, lacksColon: !colon, place: 'key' };
	}
	if (item.key || item.sep) {
		return { ...around, node: collection.node.items[index] as Node, token: undefined, props: [], after: spanOfItem(item).start, lacksColon: false, place: 'item' };
	}
	const dash = item.start.find(t => t.type === 'seq-item-ind');
	return { ...around, node: collection.node.items[index] as Node, token, props: propsIn(item.start), after: dash ? dash.offset + 1 : spanOfItem(item).start, lacksColon: false, place: 'item' };
}

/** Which entry of a map or list is meant; undefined where it can't be one. */
export function entryIndex(node: Node | null, step: string | number, parent: YamlPath, sameKey: SameKey): number | 'missing' | undefined {
	if (isMap(node) && typeof step === 'string') {
		// A merge brings keys from elsewhere; what it brings can't be changed here.
		return step === '<<' ? undefined : keyIndex(node, step, parent, sameKey);
	}
	return isSeq(node) && typeof step === 'number' && Number.isInteger(step) && step >= 0 && step < node.items.length ? step : undefined;
}

/** The first key that is meant, since the first is the one that is read. */
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

/** The kind of quotes around a scalar. */
export function quotesOf(node: Node | null): 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | undefined {
	const type = isScalar(node) ? node.type : undefined;
	return type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? type : undefined;
}
