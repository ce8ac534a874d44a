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
export function replaceValue(at: SourceText, location: ValueLocation, value: NewValue, style: Style): EditOption {
	const old = spanOfOld(location, value);
	if (location.flow) {
		const text = inQuotesOf(location, value, style) ?? writeFlow(value);
		return { edits: [old ? replace(old.start, old.end, text) : insertHead(at, location, text)], loses: old && lossOf(location, old) };
	}
	if (keepsFlow(location, value) && old) {
		return { edits: [replace(old.start, old.end, writeFlow(value))], loses: old };
	}
	const written = write(at, location, old, value, style);
	if (!old) {
		return { edits: fill(at, location, written) };
	}
	const staysInPlace = location.in === 'root'
		|| !at.hasLineBreak(location.after, old.start)
		|| (!isBlockCollection(location.token) && written.head !== '');
	return staysInPlace ? replaceInPlace(at, location, old, written) : replaceBelow(at, location, old, written);
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
function spanOfOld(location: ValueLocation, value: NewValue): Span | undefined {
	const { token, props } = location;
	const [first] = props;
	const last = props.at(-1);
	if (!token) {
		return first && last && { start: first.offset, end: last.offset + last.source.length };
	}
	const { start, end } = spanOf(token);
	const isNewScalar = !isList(value) && !isFields(value) && value !== null;
	const keepsProps = isScalar(location.node) && isNewScalar && props.every(prop => prop.type === 'anchor');
	return { start: first && !keepsProps ? first.offset : start, end };
}

function write(at: SourceText, location: ValueLocation, old: Span | undefined, value: NewValue, style: Style): Written {
	const quoted = inQuotesOf(location, value, style);
	if (quoted !== undefined) {
		return { head: quoted, body: [] };
	}
	if (location.in === 'list') {
		return writeAt(value, columnOfItem(at, location), style);
	}
	if (location.in === 'map') {
		// A collection below its key keeps its own indentation, also where the file has another one.
		const written = writeBelowKey(value, location.column, style);
		if (!isBlockCollection(location.token) || !isSameKind(location.token, value)) {
			return written;
		}
		const column = at.column(spanOf(location.token).start);
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
function fill(at: SourceText, location: ValueLocation, { head, body }: Written): TextEdit[] {
	const below = head === '' ? at.afterOwnComments(location.after, location.column) : at.nextLine(location.after);
	return [...head === '' ? [] : [insertHead(at, location, head)], ...body.length > 0 ? [at.insertLines(below, body)] : []];
}

/** Inserts a text one space behind the indicator, in front of a comment and the spaces before it. */
function insertHead(at: SourceText, location: ValueLocation, head: string): TextEdit {
	if (location.lacksColon) {
		return insert(location.after, `: ${head}`);
	}
	const end = at.afterSpaces(location.after);
	return end > location.after && at.text[end] !== '#' ? insert(end, head) : insert(location.after, ` ${head}`);
}

/** Replaces a value that begins on the line of its indicator, or on its own line where the new value can begin too. */
function replaceInPlace(at: SourceText, location: ValueLocation, old: Span, { head, body }: Written): EditOption {
	const text = location.token?.type === 'block-scalar' ? location.token : undefined;
	const headEnd = text ? headerOf(text).end : old.end;
	const first = head === '' ? remove(location.after, headEnd) : replace(old.start, headEnd, head);
	const bodyStart = at.nextLine(headEnd);
	const second = text && old.end > headEnd ? at.replaceLines(bodyStart, at.nextLine(old.end), body)
		: body.length > 0 ? at.insertLines(bodyStart, body) : undefined;
	return { edits: second ? [first, second] : [first], loses: lossOf(location, old) };
}

/** Replaces a value on its own lines below its indicator. */
function replaceBelow(at: SourceText, location: ValueLocation, old: Span, { head, body }: Written): EditOption {
	const first = head === '' ? [] : [insertHead(at, location, head)];
	const lines = { start: at.lineStart(old.start), end: at.nextLine(old.end) };
	if (isBlockCollection(location.token) || at.isBlank(old.end, lines.end)) {
		return {
			edits: [...first, at.replaceLines(lines.start, lines.end, body)],
			loses: isCollectionToken(location.token) ? lines : undefined,
		};
	}
	const comment = at.afterSpaces(old.end);
	return {
		edits: [...first, remove(old.start, comment), ...body.length > 0 ? [at.insertLines(lines.end, body)] : []],
		loses: lossOf(location, old),
	};
}

/** Comments inside a collection go with it; those beside a scalar stay. */
function lossOf(location: ValueLocation, old: Span): Span | undefined {
	return isCollectionToken(location.token) ? old : undefined;
}

/** The new text in the quotes of the old one, unless it becomes a `|` block. */
function inQuotesOf(location: ValueLocation, value: NewValue, style: Style): string | undefined {
	const quotes = quotesOf(location.node);
	const fits = typeof value === 'string' && (location.flow || !(value.includes('\n') || style.emptyAsBlock));
	return fits && quotes ? writeInQuotes(value, quotes) : undefined;
}

/** Whether a flow collection (`[a, b]`) stays one: it does for scalars. */
function keepsFlow(location: ValueLocation, value: NewValue): boolean {
	const values = isList(value) ? value : isFields(value) ? Object.values(value) : undefined;
	return location.token?.type === 'flow-collection' && values !== undefined && values.every(inner => !isList(inner) && !isFields(inner));
}

function isSameKind(token: CST.Token, value: NewValue): boolean {
	return token.type === 'block-seq' ? isList(value) : isFields(value);
}

/** The column of a list item's value on the line of its dash. */
function columnOfItem(at: SourceText, location: ValueLocation): number {
	const start = location.token && spanOf(location.token).start;
	const isBehindDash = start !== undefined && location.props.length === 0 && !at.hasLineBreak(location.after, start);
	return isBehindDash ? at.column(start) : location.column + 2;
}
