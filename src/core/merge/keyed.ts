import { personKey } from '../text/personName';
import { listLines, mapLines } from '../yaml/edit/renderValue';
import type { Keyed } from './sequence';
import { textAt, toValue, type Tree, type TreeItem } from './tree';

/** The keys that identify an item among the others of its list. */
const identities = ['id', 'person', 'name', 'url', 'on', 'text', 'start', 'date'];

/** Items with what identifies each in its list. */
export function keyed(items: readonly TreeItem[]): readonly Keyed<TreeItem>[] {
	const counts = new Map<string, number>();
	return items.map(value => {
		const { tree } = value;
		const found = identities.find(key => textAt(tree, key) !== undefined);
		const name = tree.is === 'text' ? tree.text : found === undefined || found === 'on' ? shown(tree) ?? '' : textAt(tree, found) ?? '';
		const key = found === 'person' || found === 'name' ? personKey(name) : name;
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		return { key: count === 1 ? key : `${key} (${String(count)})`, isNamed: found === 'id', value };
	});
}

/** A value as it is shown: canonical, a list or map as YAML. */
export function shown(tree: Tree | undefined): string | undefined {
	if (!tree || tree.is === 'text') {
		return tree?.text;
	}
	const value = toValue(tree);
	const style = { step: 2, listIndent: 2, longText: 'block' } as const;
	return (Array.isArray(value)
		? listLines(value, 0, style)
		: typeof value === 'object' && value !== null ? mapLines(value as { readonly [key: string]: typeof value }, 0, style) : [String(value)]
	).join('\n');
}
