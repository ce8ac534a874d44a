import { isMap, isNode, isSeq, type Node } from 'yaml';
import type { SourceText } from './sourceText';
import { spanOf } from './tokens';
import type { Style } from './writeValue';

/** How the nearest neighbours are indented: those in the first node that shows it, else by two spaces. */
export function styleNear(at: SourceText, nodes: readonly (Node | null)[]): Omit<Style, 'longText'> {
	const first = (kind: 'block-map' | 'block-seq'): number | undefined => nodes.map(node => indentIn(at, node, kind)).find(indent => indent !== undefined);
	const listIndent = first('block-seq');
	const step = first('block-map') ?? (listIndent === 0 ? undefined : listIndent) ?? 2;
	return { step, listIndent: listIndent ?? step };
}

/** By how much the first collection of a kind is deeper than the key it stands below. */
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
