/** A value that can be written: a JSON value. `null` is written as an empty value. */
export type NewValue = string | number | boolean | null | readonly NewValue[] | { readonly [key: string]: NewValue };

/** The indentation of a file, and how texts of several lines are written. */
export interface Style {
	/** The columns that a map is indented inside of a map. */
	readonly step: number;
	/** The columns that a list is indented below its key; often 0. */
	readonly listIndent: number;
	readonly longText: 'block' | 'quoted';
	/** Whether an empty text is a `|` block with an empty line, to write a text there. */
	readonly emptyAsBlock?: boolean;
}

/** A value as text: what follows the indicator (`key:`, `-`) on its line, and the lines below. */
export interface Written {
	readonly head: string;
	readonly body: readonly string[];
}

/** The columns of the lines below a key, by kind of value. */
export interface Columns {
	readonly map: number;
	readonly list: number;
	readonly text: number;
}

/** Whether an unknown value can be written: of this type, and not deeper than a file may be. */
export function isWritable(value: unknown, depth = 0): value is NewValue {
	if (typeof value !== 'object' || value === null) {
		return value === null || ['string', 'number', 'boolean'].includes(typeof value);
	}
	return depth < 64 && Object.values(value).every(inner => isWritable(inner, depth + 1));
}

/** Whether a value is a list. */
export function isList(value: NewValue): value is readonly NewValue[] {
	return Array.isArray(value);
}

/** Whether a value is a map. */
export function isFields(value: NewValue): value is { readonly [key: string]: NewValue } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value inside of the keys that lead to it; undefined for an index, since an item of a list that does not exist can't be made. */
export function nest(path: readonly (string | number)[], value: NewValue): NewValue | undefined {
	return path.reduceRight<NewValue | undefined>(
		(inner, key) => inner === undefined || typeof key === 'number' ? undefined : { [key]: inner },
		value,
	);
}

/** The value of a key whose map begins at `column`. */
export function writeBelowKey(value: NewValue, column: number, style: Style): Written {
	const inner = column + style.step;
	return writeBelow(value, { map: inner, list: column + style.listIndent, text: inner }, style);
}

/** A value below its indicator: collections begin on the next line. */
export function writeBelow(value: NewValue, columns: Columns, style: Style): Written {
	if (isList(value) && value.length > 0) {
		return { head: '', body: listLines(value, columns.list, style) };
	}
	if (isFields(value) && Object.keys(value).length > 0) {
		return { head: '', body: mapLines(value, columns.map, style) };
	}
	return writeOneLine(value, columns.text, style);
}

/** A value whose first line begins at `column` already, such as a list item. */
export function writeAt(value: NewValue, column: number, style: Style, textColumn = column): Written {
	const { head, body } = writeBelow(value, { map: column, list: column, text: textColumn }, style);
	return head === '' && body.length > 0 ? { head: (body[0] ?? '').slice(column), body: body.slice(1) } : { head, body };
}

/** The lines of a map in block style. */
export function mapLines(fields: { readonly [key: string]: NewValue }, column: number, style: Style): string[] {
	return Object.entries(fields).flatMap(([key, value]) => entryLines(key, value, column, style));
}

/** The lines of one key with its value in block style. */
export function entryLines(key: string, value: NewValue, column: number, style: Style): string[] {
	const { head, body } = isDayAsText(key, value) ? { head: writeDoubleQuoted(value), body: [] } : writeBelowKey(value, column, style);
	return [`${indent(column)}${writeKey(key)}:${head === '' ? '' : ` ${head}`}`, ...body];
}

/** The lines of a list in block style; `width` is the distance of the values from the dash. */
export function listLines(items: readonly NewValue[], column: number, style: Style, width = 2): string[] {
	return items.flatMap(item => {
		const { head, body } = writeAt(item, column + width, style);
		return [`${indent(column)}-${head === '' ? '' : indent(width - 1) + head}`, ...body];
	});
}

/** A value inside of `[]` or `{}`. An empty value is written as `null` there, since it could be read as no value. */
export function writeFlow(value: NewValue): string {
	if (isList(value)) {
		return `[${value.map(writeFlow).join(', ')}]`;
	}
	if (isFields(value)) {
		return `{${Object.entries(value).map(([key, inner]) => writeFlowEntry(key, inner)).join(', ')}}`;
	}
	return typeof value === 'string' ? writeScalar(value, 'flow', '') : value === null ? 'null' : writePrimitive(value);
}

/** A key with its value inside of `{}`. */
export function writeFlowEntry(key: string, value: NewValue): string {
	return `${writeKey(key)}: ${isDayAsText(key, value) ? writeDoubleQuoted(value) : writeFlow(value)}`;
}

/** A text in the quotes of the text before it, where they can hold it. */
export function writeInQuotes(value: string, quotes: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'): string {
	return (quotes === 'QUOTE_SINGLE' ? writeSingleQuoted(value) : undefined) ?? writeDoubleQuoted(value);
}

/** Spaces up to a column. */
export function indent(column: number): string {
	return ' '.repeat(column);
}

function writeOneLine(value: NewValue, textColumn: number, style: Style): Written {
	if (typeof value !== 'string') {
		return { head: value === null ? '' : writeFlow(value), body: [] };
	}
	if (value === '' && style.emptyAsBlock && style.longText === 'block') {
		return { head: '|', body: [indent(textColumn)] };
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

/*
 * Texts as YAML. A text is plain only where YAML 1.2 and 1.1 both read it as that text,
 * since other tools that read these files know the rules of 1.1 only.
 */

/**
 * A text as a YAML value: plain where that is safe, else double quoted. In block
 * context several lines become a `|` block whose lines begin with `indent`, which
 * must be deeper than what the value belongs to.
 */
export function writeScalar(value: string, context: 'block' | 'flow', indent: string): string {
	if (context === 'block' && fitsBlockText(value)) {
		const { head, body } = writeBlockText(value, indent);
		return [head, ...body].join('\n');
	}
	return isSafePlain(value, context) ? value : writeDoubleQuoted(value);
}

/** The word for a key. Words such as `on`, which only YAML 1.1 reads as boolean, are not quoted: the documentation spells them so. */
export function writeKey(key: string): string {
	return /^(?:y|yes|n|no|on|off)$/i.test(key) ? key : writeScalar(key, 'flow', '');
}

/** Whether a `|` block can hold a text of several lines: no character to escape, no indentation or end that needs an indicator. */
function fitsBlockText(value: string): boolean {
	const fitsEnds = /^\n*\S/.test(value) && !/[^\S\n]\n?$|\n\n$/.test(value);
	return value.includes('\n') && fitsEnds && !mustEscape.test(value.replaceAll(/[\n\t]/g, ''));
}

/** The header of a `|` block, and its lines. */
function writeBlockText(value: string, indent: string): { readonly head: string; readonly body: readonly string[] } {
	const clipped = value.endsWith('\n');
	const lines = (clipped ? value.slice(0, -1) : value).split('\n');
	return { head: clipped ? '|' : '|-', body: lines.map(line => line === '' ? '' : indent + line) };
}

/** The text in single quotes; undefined where they can't hold it. */
function writeSingleQuoted(value: string): string | undefined {
	return mustEscape.test(value) ? undefined : `'${value.replaceAll('\'', '\'\'')}'`;
}

/** A text in double quotes, with escapes. */
function writeDoubleQuoted(value: string): string {
	const code = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	const escape = (character: string): string => escapes[character] ?? `\\u${code(character)}`;
	return `"${value.replaceAll(toEscape, escape)}"`;
}

/** Control characters, other line ends, byte order marks, non-characters, and halves of a pair. */
const unsafe = String.raw`[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]`
	+ String.raw`|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;
const mustEscape = new RegExp(unsafe);
const toEscape = new RegExp(String.raw`["\\]|${unsafe}`, 'g');
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/**
 * Texts that a version of YAML reads as another type. A day such as 2021-08-27 is not among them: it is written without quotes, except
 * below a key that holds a text.
 */
const otherThanText: readonly RegExp[] = [
	/^(?:y|yes|n|no|true|false|on|off|null|~|=|<<)$/i,
	/^[-+]?0(?:b[01_]+|o[0-7_]+|x[\da-f_]+)$/i,
	/^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d*)?$/i,
	/^[-+]?\.(?:inf|nan)$/i,
	/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
	/^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d/,
	/^\d{4}-(?!(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$)\d\d-\d\d$/,
];

const keysOfTexts: ReadonlySet<string> = new Set(['title', 'text', 'summary', 'comment', 'name', 'place', 'why']);

/** Whether a text that looks like a day belongs to a key that holds a text: as a title, other tools would read it as a day. */
function isDayAsText(key: string, value: NewValue): value is string {
	return typeof value === 'string' && keysOfTexts.has(key) && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isSafePlain(value: string, context: 'block' | 'flow'): boolean {
	return value !== ''
		&& !mustEscape.test(value)
		&& !/^\s|\s$|^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|:\s|\s#|:$/.test(value)
		&& !(context === 'flow' && /[,[\]{}]/.test(value))
		&& !otherThanText.some(pattern => pattern.test(value));
}
