import type { CST } from 'yaml';
import type { Change } from './proof';
import type { Slot } from './slot';
import { insert, replace, type SourceText } from './sourceText';
import { commaAfter, isBlockCollection, itemsOf, spanOf, spanOfItem, type BlockCollection, type Collection } from './tokens';
import { indent, listLines, mapLines, writeFlow, type NewValue, type Style } from './writeValue';
import { writeKey } from './writeScalar';

/** Adds a key behind an entry of a map, before all others, or to an empty one. */
export function addKey(at: SourceText, map: Collection, behind: CST.CollectionItem | undefined, key: string, value: NewValue, style: Style): Change[] {
	const first = behind ? undefined : itemsOf(map)[0];
	if (!isBlockCollection(map)) {
		const text = `${writeKey(key)}: ${writeFlow(value)}`;
		return first ? [{ edits: [insert(spanOfItem(first).start, `${text}, `)] }] : addToFlow(at, map, behind, text);
	}
	const { start } = spanOf(map);
	const column = at.column(start);
	if (first) {
		return [{ edits: [insert(start, [...mapLines({ [key]: value }, column, style), indent(column)].join(at.newline).slice(column))] }];
	}
	return behind ? [{ edits: [at.insertLines(at.afterOwnComments(spanOfItem(behind).end, column), mapLines({ [key]: value }, column, style))] }] : [];
}

/** Adds an item at the end of a list. */
export function addItem(at: SourceText, list: Collection, item: NewValue, style: Style): Change[] {
	const last = itemsOf(list).at(-1);
	if (!isBlockCollection(list)) {
		return addToFlow(at, list, last, writeFlow(item));
	}
	const column = at.column(spanOf(list).start);
	return last ? [{ edits: [at.insertLines(at.afterOwnComments(spanOfItem(last).end, column), listLines([item], column, style, widthOfDash(at, list)))] }] : [];
}

/** `mentors: budi` becomes a list; the name stays as it is written, with its comment. */
export function addToLone(at: SourceText, slot: Slot, item: NewValue, style: Style): Change[] {
	if (!slot.token || slot.place === 'root') {
		return [];
	}
	const { start: valueStart, end } = spanOf(slot.token);
	const start = slot.props[0]?.offset ?? valueStart;
	if (slot.flow) {
		return [{ edits: [insert(start, '['), insert(end, `, ${writeFlow(item)}]`)] }];
	}
	if (slot.place === 'item' || at.hasLineBreak(slot.after, start)) {
		return [{ edits: [insert(start, '- '), at.insertLines(at.nextLine(end), listLines([item], at.column(start), style))] }];
	}
	// A value of several lines may be indented too little for a list that is: then the list isn't.
	return [slot.column + style.listIndent, slot.column].map(column => ({
		edits: [replace(slot.after, start, `${at.newline}${indent(column)}- `), at.insertLines(at.nextLine(end), listLines([item], column, style))],
	}));
}

/** On a line of its own where the entry before it has one, else right behind that. */
function addToFlow(at: SourceText, collection: CST.FlowCollection, behind: CST.CollectionItem | undefined, text: string): Change[] {
	if (!behind) {
		const start = collection.offset + 1;
		return [{ edits: [insert(start, at.text[start] === ' ' ? ` ${text}` : text)] }];
	}
	const { start, end } = spanOfItem(behind);
	const inline = { edits: [insert(end, `, ${text}`)] };
	const comma = commaAfter(collection, behind);
	const next = itemsOf(collection)[itemsOf(collection).indexOf(behind) + 1];
	const nextStart = next ? spanOfItem(next).start : spanOf(collection).end - 1;
	if (!at.beginsLine(start) || !at.hasLineBreak(end, nextStart)) {
		return [inline];
	}
	const line = at.text.slice(at.lineStart(start), start) + text;
	const ownLine = comma
		? { edits: [at.insertLines(at.nextLine(comma.offset), [`${line},`])] }
		: { edits: [insert(end, ','), at.insertLines(at.nextLine(end), [line])] };
	return [ownLine, inline];
}

/** How far the last item's value stands behind its dash, since some files align them. */
function widthOfDash(at: SourceText, list: BlockCollection): number {
	const { value, start } = itemsOf(list).at(-1) ?? { start: [] };
	const dash = start.find(token => token.type === 'seq-item-ind');
	const valueStart = value && spanOf(value).start;
	const between = dash && valueStart !== undefined ? at.text.slice(dash.offset + 1, valueStart) : '';
	return /^ +$/.test(between) ? between.length + 1 : 2;
}
