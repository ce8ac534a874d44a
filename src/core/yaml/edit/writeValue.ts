import { fitsBlockText, writeBlockText, writeDoubleQuoted, writeKey, writeScalar, writeSingleQuoted } from './writeScalar';

/** What can be written: the values of JSON. `null` is written as an empty value. */
export type NewValue = string | number | boolean | null | readonly NewValue[] | { readonly [key: string]: NewValue };

/** How a file is indented, and how texts of several lines are written. */
export interface Style {
	/** By how much a map is deeper than the map around it. */
	readonly step: number;
	/** By how much a list is deeper than its key; often 0. */
	readonly listIndent: number;
	readonly longText: 'block' | 'quoted';
}

/** What stands behind the sign (`key:`, `-`) on its line, and the lines below. */
export interface Written {
	readonly head: string;
	readonly body: readonly string[];
}

/** Where lines below a key begin, by what they hold. */
export interface Columns {
	readonly map: number;
	readonly list: number;
	readonly text: number;
}

/** Whether something is a value of this kind, and no deeper than a file may be: what comes from elsewhere may be anything. */
export function isWritable(value: unknown, depth = 0): value is NewValue {
	if (typeof value !== 'object' || value === null) {
		return value === null || ['string', 'number', 'boolean'].includes(typeof value);
	}
	return depth < 64 && Object.values(value).every(inner => isWritable(inner, depth + 1));
}

export function isList(value: NewValue): value is readonly NewValue[] {
	return Array.isArray(value);
}

export function isFields(value: NewValue): value is { readonly [key: string]: NewValue } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a key whose map begins at `column`. */
export function writeBelowKey(value: NewValue, column: number, style: Style): Written {
	const inner = column + style.step;
	return writeBelow(value, { map: inner, list: column + style.listIndent, text: inner }, style);
}

/** A value below its sign: collections begin on the next line. */
export function writeBelow(value: NewValue, columns: Columns, style: Style): Written {
	if (isList(value) && value.length > 0) {
		return { head: '', body: listLines(value, columns.list, style) };
	}
	if (isFields(value) && Object.keys(value).length > 0) {
		return { head: '', body: mapLines(value, columns.map, style) };
	}
	return writeOneLine(value, columns.text, style);
}

/** A value whose first line stands at `column` already, such as that of a list item. */
export function writeAt(value: NewValue, column: number, style: Style, textColumn = column): Written {
	const { head, body } = writeBelow(value, { map: column, list: column, text: textColumn }, style);
	return head === '' && body.length > 0 ? { head: (body[0] ?? '').slice(column), body: body.slice(1) } : { head, body };
}

/** The lines of a map in block style. */
export function mapLines(fields: { readonly [key: string]: NewValue }, column: number, style: Style): string[] {
	return Object.entries(fields).flatMap(([key, value]) => {
		const { head, body } = writeBelowKey(value, column, style);
		return [`${indent(column)}${writeKey(key)}:${head === '' ? '' : ` ${head}`}`, ...body];
	});
}

/** The lines of a list in block style; `width` is how far the values stand behind their dash. */
export function listLines(items: readonly NewValue[], column: number, style: Style, width = 2): string[] {
	return items.flatMap(item => {
		const { head, body } = writeAt(item, column + width, style);
		return [`${indent(column)}-${head === '' ? '' : indent(width - 1) + head}`, ...body];
	});
}

/** A value as it stands in `[]` and `{}`. An empty value could not be told from none there, so it is `null`. */
export function writeFlow(value: NewValue): string {
	if (isList(value)) {
		return `[${value.map(writeFlow).join(', ')}]`;
	}
	if (isFields(value)) {
		return `{${Object.entries(value).map(([key, inner]) => `${writeKey(key)}: ${writeFlow(inner)}`).join(', ')}}`;
	}
	return typeof value === 'string' ? writeScalar(value, 'flow', '') : value === null ? 'null' : writePrimitive(value);
}

/** A text in the quotes that the text before it had, where they can hold it. */
export function writeInQuotes(value: string, quotes: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'): string {
	return (quotes === 'QUOTE_SINGLE' ? writeSingleQuoted(value) : undefined) ?? writeDoubleQuoted(value);
}

export function indent(column: number): string {
	return ' '.repeat(column);
}

function writeOneLine(value: NewValue, textColumn: number, style: Style): Written {
	if (typeof value !== 'string') {
		return { head: value === null ? '' : writeFlow(value), body: [] };
	}
	if (fitsBlockText(value) && style.longText === 'block') {
		return writeBlockText(value, indent(textColumn));
	}
	return { head: value.includes('\n') ? writeDoubleQuoted(value) : writeScalar(value, 'block', ''), body: [] };
}

function writePrimitive(value: number | boolean): string {
	if (typeof value === 'boolean' || Number.isFinite(value)) {
		return Object.is(value, -0) ? '-0' : String(value);
	}
	return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}
