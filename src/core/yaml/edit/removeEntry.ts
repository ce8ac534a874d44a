import type { CST } from 'yaml';
import type { Change } from './proof';
import { remove, type SourceText } from './sourceText';
import { commaAfter, isBlockCollection, itemsOf, spanOf, spanOfItem, type BlockCollection, type Collection } from './tokens';

/** Removes one of several entries, with the comments that are its own: on its lines, or deeper below them. */
export function removeEntry(at: SourceText, collection: Collection, index: number): Change[] {
	const item = itemsOf(collection)[index];
	if (!item) {
		return [];
	}
	return isBlockCollection(collection) ? removeLines(at, collection, item) : removeFromFlow(at, collection, item, index);
}

function removeLines(at: SourceText, collection: BlockCollection, item: CST.CollectionItem): Change[] {
	const { start, end } = spanOfItem(item);
	const after = at.afterOwnComments(end, at.column(spanOf(collection).start));
	if (at.beginsLine(start)) {
		const lines = { start: at.lineStart(start), end: after };
		// At the end of a text without a final newline the one before goes too, unless it says something (`|+`).
		return [{ edits: [at.replaceLines(lines.start, lines.end, [])], loses: lines }, { edits: [remove(lines.start, lines.end)], loses: lines }];
	}
	// The first entry of a map in a list stands behind a dash: what follows takes its place there.
	const next = at.afterSpaces(after);
	return [{ edits: [remove(start, next)], loses: { start, end: next } }];
}

function removeFromFlow(at: SourceText, collection: CST.FlowCollection, item: CST.CollectionItem, index: number): Change[] {
	const items = itemsOf(collection);
	const loses = spanOfItem(item);
	const { start, end } = loses;
	const comma = commaAfter(collection, item);
	const close = spanOf(collection).end - 1;
	const before = items[index - 1];
	const next = items[index + 1];
	const withComma = { edits: [remove(start, end), ...comma ? [remove(comma.offset, comma.offset + 1)] : []], loses };
	if (items.length === 1) {
		return [{ edits: [remove(collection.offset + 1, close)], loses }, withComma];
	}
	const inline = { edits: [before ? remove(spanOfItem(before).end, end) : remove(start, next ? spanOfItem(next).start : end)], loses };
	const lines = { start: at.lineStart(start), end: at.nextLine(comma?.offset ?? end) };
	if (!at.beginsLine(start) || lines.end > (next ? spanOfItem(next).start : close)) {
		return [inline, withComma];
	}
	// Without a comma behind the last one, its new last one needs none either.
	const commaBefore = before && !comma ? commaAfter(collection, before) : undefined;
	return [
		{ edits: [...commaBefore ? [remove(commaBefore.offset, commaBefore.offset + 1)] : [], at.replaceLines(lines.start, lines.end, [])], loses: lines },
		inline,
		withComma,
	];
}
