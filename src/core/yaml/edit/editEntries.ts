import type { CST } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import { entryLines, indent, listLines, writeFlow, writeFlowEntry, type NewValue, type Style } from './renderValue';
import { itemLines } from './itemLines';
import { insert, remove, replace, type SourceText } from './sourceText';
import { commaAfter, isBlockCollection, itemsOf, spanOf, spanOfItem, type BlockCollection, type Collection } from './tokens';
import type { ValueLocation } from './valueLocation';
import type { EditOption } from './verifyEdit';

/** A key to be added, with its value. */
export interface NewEntry {
	readonly key: string;
	readonly value: NewValue;
	/** Writes an empty text as a `|` block with an empty line, to write a text there. */
	readonly emptyAsBlock: boolean;
}

/** Adds keys to a map: behind an entry, or without one before all others. */
export function addKeys(
	at: SourceText, map: Collection, behind: CST.CollectionItem | undefined, entries: readonly NewEntry[], style: Style,
): EditOption[] {
	const first = behind ? undefined : itemsOf(map)[0];
	if (!isBlockCollection(map)) {
		const text = entries.map(({ key, value }) => writeFlowEntry(key, value)).join(', ');
		return first ? [{ edits: [insert(spanOfItem(first).start, `${text}, `)] }] : addToFlow(at, map, behind, text);
	}
	const { start } = spanOf(map);
	const column = at.column(start);
	const lines = entries.flatMap(({ key, value, emptyAsBlock }) => entryLines(key, value, column, { ...style, emptyAsBlock }));
	if (first) {
		return [{ edits: [insert(start, [...lines, indent(column)].join(at.newline).slice(column))] }];
	}
	return behind ? [{ edits: [at.insertLines(at.afterOwnComments(spanOfItem(behind).end, column), lines)] }] : [];
}

/** Adds items at the end of a list. */
export function addItems(at: SourceText, list: Collection, items: readonly NewValue[], style: Style): EditOption[] {
	const last = itemsOf(list).at(-1);
	if (!isBlockCollection(list)) {
		return addToFlow(at, list, last, items.map(writeFlow).join(', '));
	}
	const column = at.column(spanOf(list).start);
	const lines = listLines(items, column, style, widthOfDash(at, list));
	return last ? [{ edits: [at.insertLines(at.afterOwnComments(spanOfItem(last).end, column), lines)] }] : [];
}

/** Inserts an item before the one at an index of a list, which has one; behind the item before, above the comments of the first one. */
export function insertItem(at: SourceText, list: Collection, index: number, item: NewValue, style: Style, isRoot: boolean): EditOption[] {
	const items = itemsOf(list);
	const [before, first] = [items[index - 1], items[0]];
	if (!first) {
		return [];
	}
	const { start } = spanOfItem(first);
	if (!isBlockCollection(list)) {
		const text = writeFlow(item);
		const line = { edits: [at.insertLines(at.lineStart(start), [`${at.text.slice(at.lineStart(start), start)}${text},`])] };
		return before ? addToFlow(at, list, before, text) : [...at.beginsLine(start) ? [line] : [], { edits: [insert(start, `${text}, `)] }];
	}
	const column = at.column(spanOf(list).start);
	const lines = listLines([item], column, style, widthOfDash(at, list));
	const own = before ? at.afterOwnComments(spanOfItem(before).end, column) : itemLines(at, items, 0, { column, isRoot })?.start;
	return [{ edits: [own === undefined
		? insert(start, [...lines, indent(column)].join(at.newline).slice(column))
		: at.insertLines(own, lines)] }];
}

/** Makes a single value the first item of a list, and adds items (`mentors: budi`); the value keeps its text and its comments. */
export function addToValue(at: SourceText, location: ValueLocation, items: readonly NewValue[], style: Style): EditOption[] {
	if (!location.token || location.in === 'root') {
		return [];
	}
	const { start: valueStart, end } = spanOf(location.token);
	const start = location.props[0]?.offset ?? valueStart;
	if (location.flow || location.token.type === 'flow-collection') {
		return [{ edits: [insert(start, '['), insert(end, `${['', ...items.map(writeFlow)].join(', ')}]`)] }];
	}
	const isMap = isBlockCollection(location.token);
	const added = (after: number, column: number): TextEdit[] =>
		items.length === 0 ? [] : [at.insertLines(after, listLines(items, column, style))];
	if (location.in === 'list' || at.hasLineBreak(location.after, start)) {
		const after = isMap ? at.afterOwnComments(end, location.column) : at.nextLine(end);
		return start === valueStart || !isMap
			? [{ edits: [insert(start, '- '), ...moveRight(at, at.nextLine(start), after, 2), ...added(after, at.column(start))] }]
			: [];
	}
	// A value of several lines can be indented too little for an indented list.
	return [location.column + style.listIndent, location.column].map(column => ({
		edits: [replace(location.after, start, `${at.newline}${indent(column)}- `), ...added(at.nextLine(end), column)],
	}));
}

/** Moves lines to the right, except empty ones. */
function moveRight(at: SourceText, start: number, end: number, columns: number): TextEdit[] {
	const edits: TextEdit[] = [];
	for (let line = start; line < end; line = at.nextLine(line)) {
		edits.push(...at.isBlank(line, at.nextLine(line)) ? [] : [insert(line, indent(columns))]);
	}
	return edits;
}

/** Adds a text to a flow collection: on its own line where the entry before it has one, else directly behind that entry. */
function addToFlow(at: SourceText, collection: CST.FlowCollection, behind: CST.CollectionItem | undefined, text: string): EditOption[] {
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

/** The distance of the last item's value from its dash: some files align values. */
function widthOfDash(at: SourceText, list: BlockCollection): number {
	const { value, start } = itemsOf(list).at(-1) ?? { start: [] };
	const dash = start.find(token => token.type === 'seq-item-ind');
	const valueStart = value && spanOf(value).start;
	const between = dash && valueStart !== undefined ? at.text.slice(dash.offset + 1, valueStart) : '';
	return /^ +$/.test(between) ? between.length + 1 : 2;
}

/** Removes one of several entries with its own comments: those on its lines, and deeper ones below them. */
export function removeEntry(at: SourceText, collection: Collection, index: number): EditOption[] {
	const item = itemsOf(collection)[index];
	if (!item) {
		return [];
	}
	return isBlockCollection(collection) ? removeLines(at, collection, item) : removeFromFlow(at, collection, item, index);
}

function removeLines(at: SourceText, collection: BlockCollection, item: CST.CollectionItem): EditOption[] {
	const { start, end } = spanOfItem(item);
	const after = at.afterOwnComments(end, at.column(spanOf(collection).start));
	if (at.beginsLine(start)) {
		const lines = { start: at.lineStart(start), end: after };
		// At the end of a text without a final line break the one before goes too, unless it is part of a value (`|+`).
		return [
			{ edits: [at.replaceLines(lines.start, lines.end, [])], loses: lines },
			{ edits: [remove(lines.start, lines.end)], loses: lines },
		];
	}
	// The first entry of a map in a list is behind a dash: the next entry moves there.
	const next = at.afterSpaces(after);
	return [{ edits: [remove(start, next)], loses: { start, end: next } }];
}

function removeFromFlow(at: SourceText, collection: CST.FlowCollection, item: CST.CollectionItem, index: number): EditOption[] {
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
	// Without a comma behind the last entry, the new last entry gets none either.
	const commaBefore = before && !comma ? commaAfter(collection, before) : undefined;
	const lastComma = commaBefore ? [remove(commaBefore.offset, commaBefore.offset + 1)] : [];
	return [
		{ edits: [...lastComma, at.replaceLines(lines.start, lines.end, [])], loses: lines },
		inline,
		withComma,
	];
}
