import { isScalar, type CST } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import {
	isFields, isList, writeAt, writeBelow, writeBelowKey, writeFlow, writeInQuotes, type NewValue, type Style, type Written,
} from './renderValue';
import { insert, remove, replace, type SourceText } from './sourceText';
import { headerOf, isBlockCollection, isCollectionToken, spanOf, type Span } from './tokens';
import { quotesOf, type ValueLocation } from './valueLocation';
import type { EditOption } from './verifyEdit';

/** Replaces a value, or fills an empty one. */
export function replaceValue(at: SourceText, slot: ValueLocation, value: NewValue, style: Style): EditOption {
	const old = spanOfOld(slot, value);
	if (slot.flow) {
		const text = inQuotesOf(slot, value, style) ?? writeFlow(value);
		return { edits: [old ? replace(old.start, old.end, text) : insertHead(at, slot, text)], loses: old && lossOf(slot, old) };
	}
	if (keepsFlow(slot, value) && old) {
		return { edits: [replace(old.start, old.end, writeFlow(value))], loses: old };
	}
	const written = write(at, slot, old, value, style);
	if (!old) {
		return { edits: fill(at, slot, written) };
	}
	const staysInPlace = slot.in === 'root'
		|| !at.hasLineBreak(slot.after, old.start)
		|| (!isBlockCollection(slot.token) && written.head !== '');
	return staysInPlace ? replaceInPlace(at, slot, old, written) : replaceBelow(at, slot, old, written);
}

/** Writes the value of an empty document, below its comments. */
export function fillDocument(at: SourceText, document: CST.Document | undefined, value: NewValue, style: Style): EditOption {
	const last = [...document?.start ?? [], ...document?.end ?? []].at(-1);
	const end = last ? last.offset + last.source.length : document?.offset ?? at.text.length;
	const { head, body } = writeAt(value, 0, style, style.step);
	return { edits: [at.insertLines(end, [head, ...body])] };
}

/**
 * The span that the new value replaces. An anchor that no alias refers to can stay on a
 * scalar; a tag would give the new value a wrong type.
 */
function spanOfOld(slot: ValueLocation, value: NewValue): Span | undefined {
	const { token, props } = slot;
	const [first] = props;
	const last = props.at(-1);
	if (!token) {
		return first && last && { start: first.offset, end: last.offset + last.source.length };
	}
	const { start, end } = spanOf(token);
	const isNewScalar = !isList(value) && !isFields(value) && value !== null;
	const keepsProps = isScalar(slot.node) && isNewScalar && props.every(prop => prop.type === 'anchor');
	return { start: first && !keepsProps ? first.offset : start, end };
}

function write(at: SourceText, slot: ValueLocation, old: Span | undefined, value: NewValue, style: Style): Written {
	const quoted = inQuotesOf(slot, value, style);
	if (quoted !== undefined) {
		return { head: quoted, body: [] };
	}
	if (slot.in === 'list') {
		return writeAt(value, columnOfItem(at, slot), style);
	}
	if (slot.in === 'map') {
		// A collection below its key keeps its own indentation, also where the file has another one.
		const written = writeBelowKey(value, slot.column, style);
		if (!isBlockCollection(slot.token) || !isSameKind(slot.token, value)) {
			return written;
		}
		const column = at.column(spanOf(slot.token).start);
		return writeBelow(value, { map: column, list: column, text: column }, style);
	}
	if (value === null) {
		return { head: 'null', body: [] };
	}
	const column = old ? at.column(old.start) : 0;
	return old && !at.beginsLine(old.start)
		? writeBelow(value, { map: 0, list: 0, text: style.step }, style)
		: writeAt(value, column, style, column + style.step);
}

/** Fills an empty value: text behind the indicator, lines below it. */
function fill(at: SourceText, slot: ValueLocation, { head, body }: Written): TextEdit[] {
	const below = head === '' ? at.afterOwnComments(slot.after, slot.column) : at.nextLine(slot.after);
	return [...head === '' ? [] : [insertHead(at, slot, head)], ...body.length > 0 ? [at.insertLines(below, body)] : []];
}

/** Inserts a text one space behind the indicator, in front of a comment and the spaces before it. */
function insertHead(at: SourceText, slot: ValueLocation, head: string): TextEdit {
	if (slot.lacksColon) {
		return insert(slot.after, `: ${head}`);
	}
	const end = at.afterSpaces(slot.after);
	return end > slot.after && at.text[end] !== '#' ? insert(end, head) : insert(slot.after, ` ${head}`);
}

/** Replaces a value that begins on the line of its indicator, or on its own line where the new value can begin too. */
function replaceInPlace(at: SourceText, slot: ValueLocation, old: Span, { head, body }: Written): EditOption {
	const text = slot.token?.type === 'block-scalar' ? slot.token : undefined;
	const headEnd = text ? headerOf(text).end : old.end;
	const first = head === '' ? remove(slot.after, headEnd) : replace(old.start, headEnd, head);
	const bodyStart = at.nextLine(headEnd);
	const second = text && old.end > headEnd ? at.replaceLines(bodyStart, at.nextLine(old.end), body)
		: body.length > 0 ? at.insertLines(bodyStart, body) : undefined;
	return { edits: second ? [first, second] : [first], loses: lossOf(slot, old) };
}

/** Replaces a value on its own lines below its indicator. */
function replaceBelow(at: SourceText, slot: ValueLocation, old: Span, { head, body }: Written): EditOption {
	const first = head === '' ? [] : [insertHead(at, slot, head)];
	const lines = { start: at.lineStart(old.start), end: at.nextLine(old.end) };
	if (isBlockCollection(slot.token) || at.isBlank(old.end, lines.end)) {
		return { edits: [...first, at.replaceLines(lines.start, lines.end, body)], loses: isCollectionToken(slot.token) ? lines : undefined };
	}
	const comment = at.afterSpaces(old.end);
	return {
		edits: [...first, remove(old.start, comment), ...body.length > 0 ? [at.insertLines(lines.end, body)] : []],
		loses: lossOf(slot, old),
	};
}

/** Comments inside a collection go with it; those beside a scalar stay. */
function lossOf(slot: ValueLocation, old: Span): Span | undefined {
	return isCollectionToken(slot.token) ? old : undefined;
}

/** The new text in the quotes of the old one, unless it becomes a `|` block. */
function inQuotesOf(slot: ValueLocation, value: NewValue, style: Style): string | undefined {
	const quotes = quotesOf(slot.node);
	const fits = typeof value === 'string' && (slot.flow || !(value.includes('\n') || style.emptyAsBlock));
	return fits && quotes ? writeInQuotes(value, quotes) : undefined;
}

/** Whether a flow collection (`[a, b]`) stays one: it does for scalars. */
function keepsFlow(slot: ValueLocation, value: NewValue): boolean {
	const values = isList(value) ? value : isFields(value) ? Object.values(value) : undefined;
	return slot.token?.type === 'flow-collection' && values !== undefined && values.every(inner => !isList(inner) && !isFields(inner));
}

function isSameKind(token: CST.Token, value: NewValue): boolean {
	return token.type === 'block-seq' ? isList(value) : isFields(value);
}

/** The column of a list item's value on the line of its dash. */
function columnOfItem(at: SourceText, slot: ValueLocation): number {
	const start = slot.token && spanOf(slot.token).start;
	return start !== undefined && slot.props.length === 0 && !at.hasLineBreak(slot.after, start) ? at.column(start) : slot.column + 2;
}
