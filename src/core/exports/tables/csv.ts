/** A CSV cell; undefined is empty. */
export type CsvValue = string | number | undefined;

/** Characters before a formula's first character that spreadsheets ignore: white space, invisible characters, quotation marks. */
const before = '[\\s\\p{Cc}\\p{Cf}"\'“”„‘’`]*';
/** Characters that start a formula in spreadsheets, including full-width and small forms. */
const formula = '[=+\\-@＝＋－＠﹦﹢﹣﹫−]';
const atStart = new RegExp(`^(?:[\\t\\r\\n]|${before}${formula})`, 'u');
/** Programs with another separator start a new cell in the middle of this one. */
const afterSeparator = new RegExp(`([;,|\\t\\r\\n])(?=${before}${formula})`, 'gu');
const number = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** What separates cells, and what separates decimals from a whole number. */
export interface CsvSigns {
	readonly separator: ',' | ';' | '\t';
	readonly decimal: '.' | ',';
}

/** The signs of RFC 4180 and of other software. */
export const plainSigns: CsvSigns = { separator: ',', decimal: '.' };

/** Renders one CSV cell (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe; negative numbers don't. */
export function csvCell(value: CsvValue, { decimal, separator }: CsvSigns = plainSigns): string {
	if (value === undefined) {
		return '';
	}
	if (typeof value === 'number') {
		const written = String(value).replace('.', decimal);
		return decimal === separator && written.includes(decimal) ? `"${written}"` : written;
	}
	const harmless = number.test(value) ? value : (atStart.test(value) ? `'${value}` : value).replaceAll(afterSeparator, '$1\'');
	return /[",;|\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Renders one line, including CR LF. */
export function csvLine(values: readonly CsvValue[], signs: CsvSigns = plainSigns): string {
	return values.map(value => csvCell(value, signs)).join(signs.separator) + '\r\n';
}
