import type { Person } from '../record/programmeFile';
import type { Asked, Side } from './asked';
import { keyed, shown } from './keyed';
import { decide, isConflict, mergeLines } from './lines';
import { nextFreeId } from './nextFreeId';
import { canBeOnePerson } from './onePerson';
import { type Keyed, mergeSequence, type Triple } from './sequence';
import { isSameTree, type ListTree, type MapTree, textAt, type Tree, type TreeItem, valueAt } from './tree';

/** The versions of a value; absent where a side doesn't have it. */
export interface TreeVersions<T = Tree> {
	readonly base?: T | undefined;
	readonly first?: T | undefined;
	readonly second?: T | undefined;
}

/** Whether all three versions of a value differ. */
function isOpen({ base, first, second }: TreeVersions): boolean {
	return !([[first, second], [base, first], [base, second]] as const).some(([one, other]) => isSameTree(one, other));
}

/** Merges values: what one side changed, both changed alike or both added is decided, anything else is asked. Undefined: no value. */
export function mergeTrees(versions: TreeVersions, path: readonly string[], asked: Asked): Tree | undefined {
	const { base, first, second } = versions;
	if (isSameTree(first, second) || isSameTree(base, second)) {
		return first;
	}
	if (isSameTree(base, first)) {
		return second;
	}
	// A list or map that one side removed is one whose entries it removed.
	const [one, other] = [first ?? emptyLike(base), second ?? emptyLike(base)];
	const areAll = (is: Tree['is']): boolean => one?.is === is && other?.is === is;
	if (areAll('map')) {
		const merged = mergeMaps({ base: base?.is === 'map' ? base : undefined, first: one as MapTree, second: other as MapTree }, path, asked);
		return merged.entries.size === 0 && !(first && second) ? undefined : merged;
	}
	if (areAll('list')) {
		const merged = mergeLists({ base: base?.is === 'list' ? base : undefined, first: one as ListTree, second: other as ListTree }, path, asked);
		return merged.items.length === 0 && !(first && second) ? undefined : merged;
	}
	return areAll('text') && isProse(path) ? mergeProse(versions, path, asked) : askValue(versions, path, asked, 'value');
}

function emptyLike(base: Tree | undefined): Tree | undefined {
	return base?.is === 'map' ? { is: 'map', entries: new Map(), empty: new Map(), order: base.order }
		: base?.is === 'list' ? { is: 'list', items: [] } : undefined;
}

/** The keys whose texts are written in sentences: both can stand together. */
const proseKeys: ReadonlySet<string> = new Set([
	'summary', 'comment', 'why', 'measure', 'title', 'text', 'confidentiality', 'use_when', 'source', 'place', 'address',
]);

const isProse = (path: readonly string[]): boolean => proseKeys.has(path.at(-1) ?? '');

/** Merges texts by lines; where both changed the same lines, both are proposed, but of one line one. */
function mergeProse({ base, first, second }: TreeVersions, path: readonly string[], asked: Asked): Tree | undefined {
	const textOf = (tree: Tree | undefined): string => tree?.is === 'text' ? tree.text : '';
	const linesOf = (tree: Tree | undefined): readonly string[] => textOf(tree).split('\n');
	if (first?.is !== 'text' || second?.is !== 'text') {
		return first;
	}
	const merged = mergeLines(base && linesOf(base), linesOf(first), linesOf(second));
	const joined = (choice: Side | 'both'): string => {
		const lines = decide(merged, () => choice);
		return choice === 'both' && isOneLine ? `${textOf(first)}; ${textOf(second)}` : lines.join('\n');
	};
	const isOneLine = path.at(-1) !== 'summary' && ![first, second].some(tree => textOf(tree).includes('\n'));
	const choice = merged.some(isConflict)
		? asked.ask({
			path, about: 'text', base: base && textOf(base), first: joined('first'), second: joined('second'), both: joined('both'), isOneLine,
		})
		: 'first';
	const text = joined(choice);
	const hasEnd = [first, second].some(({ value }) => typeof value === 'string' && value.endsWith('\n'));
	return { is: 'text', text: text.trimEnd(), value: text + (hasEnd && text.includes('\n') ? '\n' : ''), shape: first.shape };
}

function askValue({ base, first, second }: TreeVersions, path: readonly string[], asked: Asked, about: 'value' | 'entry'): Tree | undefined {
	const answer = asked.ask({ path, about, base: shown(base), first: shown(first), second: shown(second) });
	return answer === 'second' ? second : first;
}

function mergeMaps({ base, first, second }: TreeVersions<MapTree>, path: readonly string[], asked: Asked): MapTree {
	const entries = new Map<string, { readonly name: string; readonly value: Tree }>();
	let stateOf: Side | undefined;
	for (const key of new Set(['state', ...[first, second].flatMap(tree => [...tree?.entries.keys() ?? []])])) {
		const [old, one, other] = [base, first, second].map(tree => tree?.entries.get(key));
		const versions = { base: old?.value, first: one?.value, second: other?.value };
		// The day on which something was done goes with the state that is taken.
		const value = key === 'done_on' && stateOf ? versions[stateOf] : mergeTrees(versions, [...path, key], asked);
		if (key === 'state' && isOpen(versions)) {
			stateOf = isSameTree(value, versions.first) ? 'first' : 'second';
		}
		if (value) {
			entries.set(key, { name: one?.name ?? other?.name ?? key, value });
		}
	}
	const short = first?.short ?? second?.short;
	return { is: 'map', entries, empty: new Map(), order: first?.order ?? [], ...short !== undefined && { short } };
}

function mergeLists({ base, first, second }: TreeVersions<ListTree>, path: readonly string[], asked: Asked): ListTree {
	const [old, one, other] = [base, first, second].map(tree => keyed(tree?.items ?? []));
	return { is: 'list', items: mergeItems(old ?? [], one ?? [], other ?? [], path, asked) };
}

/** Merges the items of lists. */
export function mergeItems(
	base: readonly Keyed<TreeItem>[], first: readonly Keyed<TreeItem>[], second: readonly Keyed<TreeItem>[],
	path: readonly string[], asked: Asked,
): readonly TreeItem[] {
	const ids = new Set([...base, ...first, ...second].flatMap(({ value }) => textAt(value.tree, 'id') ?? []));
	return mergeSequence(base, first, second, triple => mergeItem(triple, [...path, triple.key], ids, asked));
}

function mergeItem(
	{ base, first, second }: Triple<TreeItem>, path: readonly string[], ids: ReadonlySet<string>, asked: Asked,
): readonly TreeItem[] {
	const place = first?.index === undefined ? {} : { index: first.index };
	const versions = { base: base?.tree, first: first?.tree, second: second?.tree };
	const isAsked = isOpen(versions);
	if (first && second && isAsked && versions.first?.is === 'text' && versions.second?.is === 'text') {
		const answer = asked.ask({ path, about: 'entry', base: shown(versions.base), first: shown(versions.first), second: shown(versions.second), both: true });
		return [...answer === 'second' ? [] : [first], ...answer === 'first' ? [] : [{ tree: second.tree, ...answer === 'second' && place }]];
	}
	const other = !base && first && second ? asOther(first.tree, second.tree, ids) : undefined;
	if (other && first) {
		const answer = asked.ask({ path, about: 'entry', first: shown(versions.first), second: shown(versions.second), both: true });
		return answer === 'both' ? [first, { tree: other }] : [answer === 'first' ? first : { tree: second?.tree ?? other, ...place }];
	}
	const tree = isAsked && !(first && second) ? askValue(versions, path, asked, 'entry') : mergeTrees(versions, path, asked);
	return tree ? [{ tree, ...place }] : [];
}

/** The second of two people who were added with one id, with another one; undefined where they can be one person. */
function asOther(first: Tree, second: Tree, ids: ReadonlySet<string>): MapTree | undefined {
	const entry = second.is === 'map' && second.defines === 'person' ? second.entries.get('id') : undefined;
	if (second.is !== 'map' || !entry || canBeOnePerson(personIn(first), personIn(second))) {
		return undefined;
	}
	const id = nextFreeId(textAt(second, 'id') ?? '', ids);
	const value: Tree = { is: 'text', text: id, value: id, shape: { is: 'text' } };
	return { ...second, entries: new Map([...second.entries, ['id', { ...entry, value }]]) };
}

function personIn(tree: Tree): Person {
	const aliases = valueAt(tree, 'aliases');
	const texts = ['name', 'nip', 'email', 'phone'].flatMap(key => textAt(tree, key) === undefined ? [] : [[key, textAt(tree, key)] as const]);
	return {
		...Object.fromEntries(texts),
		...aliases?.is === 'list' && { aliases: aliases.items.flatMap(({ tree: each }) => each.is === 'text' ? [each.text] : []) },
	};
}
