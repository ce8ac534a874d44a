/*
 * Texts as YAML. A text is left plain only where YAML 1.2 and 1.1 both read it as
 * that text, since other tools that read these files know only the old rules.
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

/** The word for a key. Words such as `on`, which only YAML 1.1 takes for yes and no, stay as the product's documentation spells them. */
export function writeKey(key: string): string {
	return /^(?:y|yes|n|no|on|off)$/i.test(key) ? key : writeScalar(key, 'flow', '');
}

/** Whether a text of several lines can stand as it is: no sign that must be escaped, no indentation or end that would need a number or `+`. */
export function fitsBlockText(value: string): boolean {
	return value.includes('\n') && /^[^\s]/.test(value) && !/[^\S\n]\n?$|\n\n$/.test(value) && !mustEscape.test(value.replaceAll(/[\n\t]/g, ''));
}

/** The header of a `|` block, and its lines. */
export function writeBlockText(value: string, indent: string): { readonly head: string; readonly body: readonly string[] } {
	const clipped = value.endsWith('\n');
	const lines = (clipped ? value.slice(0, -1) : value).split('\n');
	return { head: clipped ? '|' : '|-', body: lines.map(line => line === '' ? '' : indent + line) };
}

/** The text in single quotes, where they can hold it. */
export function writeSingleQuoted(value: string): string | undefined {
	return mustEscape.test(value) ? undefined : `'${value.replaceAll('\'', '\'\'')}'`;
}

export function writeDoubleQuoted(value: string): string {
	return `"${value.replaceAll(toEscape, sign => escapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`;
}

/** Control characters, other line ends, byte order marks, non-characters, and halves of a pair. */
const unsafe = String.raw`[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;
const mustEscape = new RegExp(unsafe);
const toEscape = new RegExp(String.raw`["\\]|${unsafe}`, 'g');
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/** What either version of YAML takes for something else than text. A day such as 2021-08-27 is not among them: it is written as people write it. */
const otherThanText: readonly RegExp[] = [
	/^(?:y|yes|n|no|true|false|on|off|null|~|=|<<)$/i,
	/^[-+]?0(?:b[01_]+|o[0-7_]+|x[\da-f_]+)$/i,
	/^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d*)?$/i,
	/^[-+]?\.(?:inf|nan)$/i,
	/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
	/^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d/,
	/^\d{4}-(?!(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$)\d\d-\d\d$/,
];

function isSafePlain(value: string, context: 'block' | 'flow'): boolean {
	return value !== ''
		&& !mustEscape.test(value)
		&& !/^\s|\s$|^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|:\s|\s#|:$/.test(value)
		&& !(context === 'flow' && /[,[\]{}]/.test(value))
		&& !otherThanText.some(pattern => pattern.test(value));
}
