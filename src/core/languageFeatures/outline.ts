import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Range } from '../text/range';
import { sourceOf } from '../record/written';
import { parseYaml } from '../yaml/read/guard';
import { plainText } from '../text/plainText';

/** A part of a file, for outline and breadcrumbs. */
export interface OutlineEntry {
	readonly name: string;
	readonly detail: string;
	readonly kind: 'key' | 'item';
	readonly range: Range;
	/** What a click selects. */
	readonly nameRange: Range;
	readonly children: readonly OutlineEntry[];
}

/** How deep the outline goes: sessions → keys → items → keys. */
const maxLevels = 4;

/** Of a long list, fewer levels: nobody looks through more entries, and making and showing them would hold up everybody. */
const maxEntries = 5000;

/** The parts of a YAML file, also of one that is broken further down. */
export function outline(text: string): readonly OutlineEntry[] {
	const parsed = parseYaml(text);
	if (parsed === 'tooComplex') {
		return [];
	}
	const { lines } = parsed;
	const rangeOf = (node: Node | null): Range => lines.range(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);
	const entries = (node: Node | null, levels: number): readonly OutlineEntry[] => {
		if (levels === 0) {
			return [];
		}
		if (isMap(node)) {
			return node.items.filter(({ key }) => isScalar(key)).map(({ key, value }) => {
				const nameRange = rangeOf(key as Node);
				const valueNode = value as Node | null;
				return {
					name: plainText(isScalar(key) ? sourceOf(key) : ''), detail: isScalar(value) ? plainText(sourceOf(value), 60) : '', kind: 'key', nameRange,
					range: { start: nameRange.start, end: valueNode?.range ? rangeOf(valueNode).end : nameRange.end },
					children: entries(valueNode, levels - 1),
				};
			});
		}
		if (isSeq(node)) {
			return node.items.map((item, i) => {
				const range = rangeOf(item as Node);
				return { name: nameOfItem(item, i), detail: '', kind: 'item', range, nameRange: { start: range.start, end: range.start }, children: entries(item as Node, levels - 1) };
			});
		}
		return [];
	};
	const all = (levels: number): readonly OutlineEntry[] => {
		const found = parsed.documents.flatMap(document => entries(document.contents, levels));
		return levels === 1 || count(found) <= maxEntries ? found : all(levels - 1);
	};
	return all(maxLevels);
}

function count(entries: readonly OutlineEntry[]): number {
	return entries.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

function nameOfItem(item: unknown, index: number): string {
	if (isScalar(item)) {
		return plainText(sourceOf(item), 60);
	}
	const named = isMap(item) ? ['title', 'text', 'name', 'person', 'id', 'date', 'on'].map(key => item.get(key)).find(value => typeof value === 'string' || typeof value === 'number') : undefined;
	return named === undefined ? String(index + 1) : plainText(String(named), 60);
}
