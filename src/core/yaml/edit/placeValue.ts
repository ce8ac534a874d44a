import { isScalar, type CST } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import type { Change } from './proof';
import { quotesOf, type Slot } from './slot';
import { insert, remove, replace, type SourceText } from './sourceText';
import { headerOf, isBlockCollection, isCollectionToken, spanOf, type Span } from './tokens';
import { isFields, isList, writeAt, writeBelow, writeBelowKey, writeFlow, writeInQuotes, type NewValue, type Style, type Written } from './writeValue';

/** Writes a value where another stands, or none. */
export function placeValue(at: SourceText, slot: Slot, value: NewValue, style: Style): Change {
	const old = spanOfOld(slot, value);
	if (slot.flow) {
		const text = inQuotesOf(slot, value) ?? writeFlow(value);
		return { edits: [old ? replace(old.start, old.end, text) : insertHead(at, slot, text)], loses: old && lossOf(slot, old) };
	}
	if (keepsFlow(slot, value) && old) {
		return { edits: [replace(old.start, old.end, writeFlow(value))], loses: old };
	}
	const written = write(at, slot, old, value, style);
	if (!old) {
		return { edits: fill(at, slot, written) };
	}
	const staysInPlace = slot.place === 'root'
		|| !at.hasLineBreak(slot.after, old.start)
		|| (!isBlockCollection(slot.token) && written.head !== '');
	return staysInPlace ? replaceInPlace(at, slot, old, written) : replaceBelow(at, slot, old, written);
}

/** Writes the first value of an empty document, below its comments. */
export function fillDocument(at: SourceText, document: CST.Document | undefined, value: NewValue, style: Style): Change {
	const last = [...document?.start ?? [], ...document?.end ?? []].at(-1);
	const end = last ? last.offset + last.source.length : document?.offset ?? at.text.length;
	const { head, body } = writeAt(value, 0, style, style.step);
	return { edits: [at.insertLines(end, [head, ...body])] };
}

/**
 * What the new value replaces. An anchor that nothing refers to may stay on a
 * scalar; a tag would say something wrong of the new value.
 */
function spanOfOld(slot: Slot, value: NewValue): Span | undefined {
	const { token, props } = slot;
	const [first] = props;
	const last = props.at(-1);
	if (!token) {
		return first && last && { start: first.offset, end: last.offset + last.source.length };
	}
	const { start, end } = spanOf(token);
	const keepsProps = isScalar(slot.node) && !isList(value) && !isFields(value) && value !== null && props.every(prop => prop.type === 'anchor');
	return { start: first && !keepsProps ? first.offset : start, end };
}

function write(at: SourceText, slot: Slot, old: Span | undefined, value: NewValue, style: Style): Written {
	const quoted = inQuotesOf(slot, value);
	if (quoted !== undefined) {
		return { head: quoted, body: [] };
	}
	if (slot.place === 'item') {
		return writeAt(value, columnOfItem(at, slot), style);
	}
	if (slot.place === 'key') {
		// A collection below its key stays where it is, however far that is from the rest of the file.
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

/** An empty value gets its text behind the sign, and its lines below. */
function fill(at: SourceText, slot: Slot, { head, body }: Written): TextEdit[] {
	const below = head === '' ? at.afterOwnComments(slot.after, slot.column) : at.nextLine(slot.after);
	return [...head === '' ? [] : [insertHead(at, slot, head)], ...body.length > 0 ? [at.insertLines(below, body)] : []];
}

/** Puts a text behind the sign, one space from it, but before a comment and its distance. */
function insertHead(at: SourceText, slot: Slot, head: string): TextEdit {
	if (slot.lacksColon) {
		return insert(slot.after, `: ${head}`);
	}
	const end = at.afterSpaces(slot.after);
	return end > slot.after && at.text[end] !== '#' ? insert(end, head) : insert(slot.after, ` ${head}`);
}

/** The old value begins on the line of its sign, or on one of its own where the new one can stand too. */
function replaceInPlace(at: SourceText, slot: Slot, old: Span, { head, body }: Written): Change {
	const text = slot.token?.type === 'block-scalar' ? slot.token : undefined;
	const headEnd = text ? headerOf(text).end : old.end;
	const first = head === '' ? remove(slot.after, headEnd) : replace(old.start, headEnd, head);
	const bodyStart = at.nextLine(headEnd);
	const second = text && old.end > headEnd ? at.replaceLines(bodyStart, at.nextLine(old.end), body)
		: body.length > 0 ? at.insertLines(bodyStart, body) : undefined;
	return { edits: second ? [first, second] : [first], loses: lossOf(slot, old) };
}

/** The old value lies on lines of its own, below its sign. */
function replaceBelow(at: SourceText, slot: Slot, old: Span, { head, body }: Written): Change {
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

/** Comments inside a collection go with it; those of a scalar stand beside it and stay. */
function lossOf(slot: Slot, old: Span): Span | undefined {
	return isCollectionToken(slot.token) ? old : undefined;
}

/** The quotes around a text stay, but give way to a `|` block. */
function inQuotesOf(slot: Slot, value: NewValue): string | undefined {
	const quotes = quotesOf(slot.node);
	return typeof value === 'string' && quotes && (slot.flow || !value.includes('\n')) ? writeInQuotes(value, quotes) : undefined;
}

/** `[a, b]` stays on its line as long as it holds simple values only. */
function keepsFlow(slot: Slot, value: NewValue): boolean {
	const values = isList(value) ? value : isFields(value) ? Object.values(value) : undefined;
	return slot.token?.type === 'flow-collection' && values !== undefined && values.every(inner => !isList(inner) && !isFields(inner));
}

function isSameKind(token: CST.Token, value: NewValue): boolean {
	return token.type === 'block-seq' ? isList(value) : isFields(value);
}

/** Where the value of a list item begins, if it were on the line of its dash. */
function columnOfItem(at: SourceText, slot: Slot): number {
	const start = slot.token && spanOf(slot.token).start;
	return start !== undefined && slot.props.length === 0 && !at.hasLineBreak(slot.after, start) ? at.column(start) : slot.column + 2;
}
