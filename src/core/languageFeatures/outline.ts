import type { Range } from '../text/range';
import { parseYaml } from '../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode } from '../yaml/read/yamlNode';
import { plainText } from '../text/plainText';

/** A node of the outline and breadcrumbs. */
export interface OutlineEntry {
	readonly name: string;
	readonly detail: string;
	readonly kind: 'key' | 'item';
	readonly range: Range;
	/** The range that a click selects. */
	readonly nameRange: Range;
	readonly children: readonly OutlineEntry[];
}

/** The maximum depth: sessions → keys → items → keys. */
const maxLevels = 4;

/** With more entries the depth is reduced, since creating and showing them would block the editor. */
const maxEntries = 5000;

/** Returns the outline of a YAML file. Works on files with syntax errors; empty if the YAML is too complex to parse. */
export function outline(text: string): readonly OutlineEntry[] {
	const parsed = parseYaml(text);
	if (parsed === 'tooComplex') {
		return [];
	}
	const { lines } = parsed;
	const rangeOf = (node: YamlNode | null): Range => lines.range(node?.start ?? 0, node?.end ?? 0);
	const entries = (node: YamlNode | null, levels: number): readonly OutlineEntry[] => {
		if (levels === 0) {
			return [];
		}
		if (isMap(node)) {
			return node.entries.flatMap(({ key, value }): readonly OutlineEntry[] => {
				if (!isScalar(key)) {
					return [];
				}
				const nameRange = rangeOf(key);
				return [{
					name: plainText(key.text), detail: isScalar(value) ? plainText(value.text, 60) : '', kind: 'key', nameRange,
					range: { start: nameRange.start, end: value ? rangeOf(value).end : nameRange.end },
					children: entries(value, levels - 1),
				}];
			});
		}
		if (isSeq(node)) {
			return node.items.map((item, i) => {
				const range = rangeOf(item);
				return {
					name: nameOfItem(item, i),
					detail: '',
					kind: 'item',
					range,
					nameRange: { start: range.start, end: range.start },
					children: entries(item, levels - 1),
				};
			});
		}
		return [];
	};
	const all = (levels: number): readonly OutlineEntry[] => {
		const found = parsed.documents.flatMap(({ root }) => entries(root, levels));
		return levels === 1 || count(found) <= maxEntries ? found : all(levels - 1);
	};
	return all(maxLevels);
}

function count(entries: readonly OutlineEntry[]): number {
	return entries.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

function nameOfItem(item: YamlNode | null, index: number): string {
	if (isScalar(item)) {
		return plainText(item.text, 60);
	}
	const named = isMap(item) ? namingKeys.map(name => textAt(item, name)).find(text => text !== undefined) : undefined;
	return named === undefined ? String(index + 1) : plainText(named, 60);
}

/** Keys whose value names an item, by priority. */
const namingKeys = ['title', 'text', 'name', 'person', 'id', 'date', 'on'];

/** Returns the text of a key's value; undefined where it has none. */
function textAt({ entries }: YamlMap, name: string): string | undefined {
	const value = entries.find(({ key }) => isScalar(key) && key.text === name)?.value;
	return isScalar(value) && (value.text !== '' || value.style !== 'plain') ? value.text : undefined;
}
