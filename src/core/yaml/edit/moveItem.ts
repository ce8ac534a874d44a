import type { CST } from 'yaml';
import { itemLines, type ListPlace } from './itemLines';
import { insert, remove, type SourceText } from './sourceText';
import { commaAfter, isBlockCollection, itemsOf, spanOf, spanOfItem, type BlockCollection, type Collection, type Span } from './tokens';
import type { EditOption } from './verifyEdit';

/**
 * Moves an item of a list, with its own comments, to another index, counted after the move. What is between two items (empty lines,
 * commas) stays between two items.
 */
export function moveItem(at: SourceText, list: Collection, from: number, to: number, isRoot: boolean): EditOption[] {
	if (isBlockCollection(list)) {
		return moveLines(at, list, from, to, isRoot);
	}
	return isOnOwnLines(at, list) ? moveFlowLines(at, list, from, to) : moveInFlow(at, list, from, to);
}

function moveLines(at: SourceText, list: BlockCollection, from: number, to: number, isRoot: boolean): EditOption[] {
	const place: ListPlace = { column: at.column(spanOf(list).start), isRoot };
	const [own, target, next, before] = [from, to, from + 1, from - 1].map(index => itemLines(at, itemsOf(list), index, place));
	if (!own || !target) {
		return [];
	}
	const lines = linesIn(at, own);
	if (from < to) {
		return next ? [{
			edits: [
				at.replaceLines(own.start, next.start, []),
				at.insertLines(target.end, [...linesIn(at, { start: own.end, end: next.start }), ...lines]),
			],
			moves: { ...own, to: target.end },
		}] : [];
	}
	return before ? [{
		edits: [
			at.insertLines(target.start, [...lines, ...linesIn(at, { start: before.end, end: own.start })]),
			at.replaceLines(before.end, own.end, []),
		],
		moves: { ...own, to: target.start },
	}] : [];
}

/** The lines of a span of whole lines. */
function linesIn(at: SourceText, { start, end }: Span): readonly string[] {
	const text = at.text.slice(start, end);
	return text === '' ? [] : (text.endsWith('\n') ? text.slice(0, -at.newline.length) : text).split(at.newline);
}

/** Moves an item of a list such as `[a, b]`, with the comma between. */
function moveInFlow(at: SourceText, list: CST.FlowCollection, from: number, to: number): EditOption[] {
	const spans = itemsOf(list).map(spanOfItem);
	const [own, target, next, before] = [spans[from], spans[to], spans[from + 1], spans[from - 1]];
	if (!own || !target || spans.some(({ end }, i) => at.text.slice(end, spans[i + 1]?.start ?? end).includes('#'))) {
		return [];
	}
	const text = at.text.slice(own.start, own.end);
	if (from < to) {
		return next ? [{
			edits: [remove(own.start, next.start), insert(target.end, at.text.slice(own.end, next.start) + text)],
			moves: { ...own, to: target.end },
		}] : [];
	}
	return before ? [{
		edits: [insert(target.start, text + at.text.slice(before.end, own.start)), remove(before.end, own.end)],
		moves: { ...own, to: target.start },
	}] : [];
}

/** Moves an item of a list in brackets with an item a line, so that it keeps its comments. The last item may have no comma. */
function moveFlowLines(at: SourceText, list: CST.FlowCollection, from: number, to: number): EditOption[] {
	const items = itemsOf(list);
	const spans = items.map((item, i): Span => {
		const start = i === 0 ? at.nextLine(list.offset) : endOfLine(at, list, items[i - 1]);
		return { start, end: endOfLine(at, list, item) };
	});
	const [item, own, target, last] = [items[from], spans[from], spans[to], items.at(-1)];
	if (!item || !own || !target || !last) {
		return [];
	}
	const text = at.text.slice(own.start, own.end);
	const end = spanOfItem(item).end - own.start;
	const offset = from < to ? target.end : target.start;
	const edits = [remove(own.start, own.end)];
	if (commaAfter(list, last) || (item !== last && to < items.length - 1)) {
		edits.push(insert(offset, text));
	} else if (item === last) {
		const comma = items[from - 1] && commaAfter(list, items[from - 1]!);
		edits.push(insert(offset, `${text.slice(0, end)},${text.slice(end)}`), ...comma ? [remove(comma.offset, comma.offset + 1)] : []);
	} else {
		const comma = (commaAfter(list, item)?.offset ?? own.start) - own.start;
		edits.push(insert(spanOfItem(last).end, ','), insert(offset, text.slice(0, comma) + text.slice(comma + 1)));
	}
	return [{ edits, moves: { ...own, to: offset } }];
}

/** Whether each item of a list in brackets, and its end, begins a line. */
function isOnOwnLines(at: SourceText, list: CST.FlowCollection): boolean {
	const items = itemsOf(list);
	const ends = [list.offset, ...items.map(item => endOfLine(at, list, item))];
	const starts = [...items.map(item => spanOfItem(item).start), spanOf(list).end - 1];
	return starts.every((start, i) => at.beginsLine(start) && (ends[i] ?? 0) <= start);
}

/** The start of the line behind an item and its comma. */
function endOfLine(at: SourceText, list: CST.FlowCollection, item: CST.CollectionItem | undefined): number {
	return item ? at.nextLine(commaAfter(list, item)?.offset ?? spanOfItem(item).end) : list.offset;
}
