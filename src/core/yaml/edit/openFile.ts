import { isAlias, isPair, visit, type CST, type Document, type Node } from 'yaml';
import { findConflict, hasMixedLineEnds } from '../../text/source';
import type { TextEdit } from '../../text/textEdit';
import { composeYaml } from '../read/composeYaml';
import { changeAt, firstProven, treeOf, type Change, type Tree } from './proof';
import { collectionOf, entryIndex, follow, rootSlot, type CollectionNode, type Found, type SameKey } from './slot';
import type { YamlPath } from '../read/yamlNode';
import { SourceText } from './sourceText';
import { styleNear } from './style';
import type { Style } from './writeValue';

export interface EditOptions {
	/** Which document of the file, from 0. */
	readonly document?: number;
	/** Whether a key as written stands for a wanted one (`tenggat` for `due`); exact equality unless given. */
	readonly sameKey?: SameKey;
	/** Keys in their usual order: a new key goes after the nearest earlier one that is there; else at the end of its map. */
	readonly order?: readonly string[];
	/** A new key goes before all others of its map. */
	readonly first?: boolean;
}

/** A file that may be edited, and the document in it that is. */
export interface OpenFile {
	readonly at: SourceText;
	readonly document: Document;
	readonly token: CST.Document | undefined;
	readonly sameKey: SameKey;
	readonly order: readonly string[];
	readonly first: boolean;
	/** The edits of the first of several ways to make one change to the part at `trail`; undefined if none proves exact. */
	readonly prove: (trail: readonly number[], change: (part: Tree) => Tree, ways: readonly Change[]) => readonly TextEdit[] | undefined;
}

/** An entry of a collection that a path leads to. */
export interface FoundEntry {
	readonly found: Found;
	readonly collection: CollectionNode;
	readonly item: CST.CollectionItem;
	readonly index: number;
}

/** Undefined for a file that must not be edited, or that has no such document. */
export function openFile(text: string, options: EditOptions): OpenFile | undefined {
	const parsed = hasMixedLineEnds(text) || findConflict(text) ? undefined : composeYaml(text, { keepSourceTokens: true });
	if (!parsed || parsed === 'tooComplex' || parsed.documents.some(({ errors }) => errors.length > 0)) {
		return undefined;
	}
	const { documents, tokens } = parsed;
	const chosen = options.document ?? 0;
	const document = documents[chosen];
	return document && {
		at: new SourceText(text),
		document,
		token: tokens.filter(token => token.type === 'document')[chosen],
		sameKey: options.sameKey ?? ((written, wanted) => written === wanted),
		order: options.order ?? [],
		first: options.first ?? false,
		prove: (trail, change, ways) => firstProven(text, documents.map((each, i) => i === chosen ? changeAt(treeOf(each), trail, change) : treeOf(each)), ways),
	};
}

/** Where a path leads; undefined when something else refers to a node on the way, since that would change with it. */
export function locate({ at, document, token, sameKey }: OpenFile, path: YamlPath): Found | undefined {
	const found = follow(at, rootSlot(document, token), path, sameKey);
	const aliases = aliasesIn(document);
	return found?.nodes.some(node => node && !isAlias(node) && node.anchor !== undefined && aliases.includes(node.anchor)) ? undefined : found;
}

/** The entry at a path, unless its key is explicit (`? key`). */
export function locateEntry(file: OpenFile, path: YamlPath): FoundEntry | undefined {
	const parent = path.slice(0, -1);
	const last = path.at(-1);
	const found = locate(file, parent);
	const collection = found?.rest.length === 0 ? collectionOf(found.slot.node) : undefined;
	const index = collection && last !== undefined ? entryIndex(collection.node, last, parent, file.sameKey) : undefined;
	const item = typeof index === 'number' ? collection?.items[index] : undefined;
	return found && collection && item && typeof index === 'number' && item.start.every(({ type }) => type !== 'explicit-key-ind')
		? { found, collection, item, index } : undefined;
}

/** The styles to try: texts of several lines as a `|` block, and where that can't stand, in quotes. */
export function stylesFor({ at }: OpenFile, { nodes }: Found): readonly Style[] {
	const near = styleNear(at, [...nodes].reverse());
	return [{ ...near, longText: 'block' }, { ...near, longText: 'quoted' }];
}

/** Whether something outside of a part refers to an anchor in it. */
export function isReferredTo(document: Document, part: unknown): boolean {
	const inside = aliasesIn(part);
	const anchors = new Set<string>();
	visitPart(part, node => {
		if (!isAlias(node) && node.anchor !== undefined) {
			anchors.add(node.anchor);
		}
	});
	const count = (names: readonly string[]) => names.filter(name => anchors.has(name)).length;
	return count(aliasesIn(document)) > count(inside);
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
