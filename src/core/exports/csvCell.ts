/** What a cell may hold. */
export type CsvValue = string | number | undefined;

/** What may stand before a formula's first sign without hiding it: spaces of all kinds, what is invisible, quotation marks. */
const before = '[\\s\\p{Cc}\\p{Cf}"\'“”„‘’`]*';
/** What makes a spreadsheet take a cell for a formula, full-width and small forms included. */
const formula = '[=+\\-@＝＋－＠﹦﹢﹣﹫−]';
const atStart = new RegExp(`^(?:[\\t\\r\\n]|${before}${formula})`, 'u');
/** Programs that take another sign for the separator begin a cell in the middle of this one. */
const afterSeparator = new RegExp(`([;,|\\t\\r\\n])(?=${before}${formula})`, 'gu');
const number = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/**
 * One cell of a CSV file (RFC 4180). A number is a number, also a negative one; a text is never a formula for the program
 * that opens it: an apostrophe goes before what would be one.
 */
export function csvCell(value: CsvValue): string {
	if (value === undefined) {
		return '';
	}
	if (typeof value === 'number') {
		return String(value);
	}
	const harmless = number.test(value) ? value : (atStart.test(value) ? `'${value}` : value).replaceAll(afterSeparator, '$1\'');
	return /[",;|\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line with its end. */
export function csvLine(values: readonly CsvValue[]): string {
	return values.map(csvCell).join(',') + '\r\n';
}
