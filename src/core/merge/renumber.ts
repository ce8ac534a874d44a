import type { ReferenceKind } from '../record/shape';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { keyed } from './keyed';
import type { Renumbered } from './merge';
import { nextFreeId } from './nextFreeId';
import { mergeSequence } from './sequence';
import { type MapTree, textAt, type TextTree, type Tree, type TreeItem, valueAt } from './tree';

/** A new id for an entry of one side, and where in its tree it is. */
interface NewId {
	readonly kind: Renumbered['kind'];
	readonly from: string;
	readonly to: string;
	readonly entry: MapTree;
	/** The id of the session whose action it is. */
	readonly session?: string | undefined;
}

/** A text whose new entries have ids that the other side's new entries don't have. */
interface RenumberedText {
	readonly text: string;
	readonly renumbered: readonly Omit<Renumbered, 'side'>[];
}

/** The roots of the documents of the three versions. */
export interface Roots {
	readonly base: readonly TreeItem[];
	readonly first: readonly TreeItem[];
	readonly second: readonly TreeItem[];
}

/**
 * Gives the entries that the later side added an id of their own where the earlier side added another entry with the same id, and changes
 * what refers to them in the file. An entry with the same text, or where one of both has none, is the same entry added twice.
 */
export function renumber(text: string, { base, first, second }: Roots): RenumberedText {
	const found: NewId[] = [];
	const [own, later] = [first[0]?.tree, second[0]?.tree];
	if (base.length > 1 || first.length > 1 || second.length > 1) {
		inLists(base, first, second, undefined, found);
	} else if (own && later) {
		inValues(base[0]?.tree, own, later, undefined, found);
	}
	const edits = [
		...found.flatMap(({ entry, to }) => editOf(valueAt(entry, 'id'), to)),
		...second.flatMap(({ tree }) => referencesIn(tree)).flatMap(reference => {
			const id = found.map(each => newReference(reference, each)).find(each => each !== undefined);
			return id === undefined ? [] : editOf(reference, id);
		}),
	];
	return { text: applyEdits(text, edits), renumbered: found.map(({ kind, from, to }) => ({ kind, from, to })) };
}

/** Looks for clashes in a list, and in the entries that both have. */
function inLists(
	base: readonly TreeItem[], first: readonly TreeItem[], second: readonly TreeItem[], session: string | undefined, found: NewId[],
): void {
	const ids = new Set([base, first, second].flatMap(items => items.flatMap(({ tree }) => textAt(tree, 'id') ?? [])));
	mergeSequence(keyed(base), keyed(first), keyed(second), triple => {
		const [own, later] = [triple.first?.tree, triple.second?.tree];
		if (!own || !later) {
			return [];
		}
		const id = textAt(later, 'id');
		const kind = later.is === 'map' ? later.defines : undefined;
		if (later.is === 'map' && !triple.base && id !== undefined && isNumbered(kind) && isOther(own, later, kind)) {
			const to = nextFreeId(id, ids);
			ids.add(to);
			found.push({ kind, from: id, to, entry: later, session });
		} else {
			inValues(triple.base?.tree, own, later, session, found);
		}
		return [];
	});
}

/** Looks for clashes in two values of the same key, or of the same document. */
function inValues(base: Tree | undefined, first: Tree, second: Tree, session: string | undefined, found: NewId[]): void {
	if (first.is === 'list' && second.is === 'list') {
		inLists(base?.is === 'list' ? base.items : [], first.items, second.items, session, found);
	} else if (second.is === 'map') {
		const own = second.defines === 'session' ? textAt(second, 'id') : session;
		for (const [key, { value }] of second.entries) {
			const same = valueAt(first, key);
			if (same) {
				inValues(valueAt(base, key), same, value, own, found);
			}
		}
	}
}

export const isNumbered = (kind: ReferenceKind | undefined): kind is Renumbered['kind'] => kind === 'session' || kind === 'action' || kind === 'goal';

/** Whether two entries with one id are two things. */
function isOther(one: Tree, other: Tree, kind: Renumbered['kind']): boolean {
	const keys = kind === 'session' ? ['title'] : ['text'];
	return keys.some(key => textAt(one, key) !== undefined && textAt(other, key) !== undefined && textAt(one, key) !== textAt(other, key));
}

/** What a reference is once an id is new; undefined where it refers to something else. */
function newReference({ text, shape }: TextTree, { kind, from, to, session }: NewId): string | undefined {
	const refersTo = shape.is === 'reference' ? shape.to : undefined;
	const [before, behind] = text.includes('#') ? [text.slice(0, text.indexOf('#')), text.slice(text.indexOf('#') + 1)] : [undefined, text];
	if (kind === 'session') {
		return refersTo === 'session' && text === from ? to : refersTo === 'action' && before === from ? `${to}#${behind}` : undefined;
	}
	if (refersTo !== kind || behind !== from) {
		return undefined;
	}
	return kind === 'goal' ? (before === undefined ? to : undefined) : before !== undefined && before === session ? `${before}#${to}` : undefined;
}

/** The values of a tree that refer to something. */
function referencesIn(tree: Tree): readonly TextTree[] {
	switch (tree.is) {
		case 'text':
			return tree.shape.is === 'reference' ? [tree] : [];
		case 'list':
			return tree.items.flatMap(item => referencesIn(item.tree));
		case 'map':
			return [...tree.entries.values()].flatMap(({ value }) => referencesIn(value));
	}
}

/** The edit that replaces a scalar by an id, in the quotes that it has. */
export function editOf(tree: Tree | undefined, id: string): readonly TextEdit[] {
	const node = tree?.is === 'text' ? tree.node : undefined;
	if (node?.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') {
		return [];
	}
	const quote = node.style === 'single' ? '\'' : node.style === 'double' ? '"' : '';
	return [{ start: node.start, end: node.end, text: quote + id + quote }];
}
