import type { CellStyle, Sheet, SheetCell } from './sheet';
import { xmlHead } from './styles';

/** The longest text that a cell can hold. */
const maxCharacters = 32_767;

/** Characters that XML can't hold. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Escapes text for an element or an attribute. */
export function xmlText(text: string): string {
	return text
		.replaceAll(impossible, '')
		.replaceAll(/\p{Surrogate}/gu, '\ufffd')
		.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The text of a cell. `_x0041_` would be read as the character with that number. */
function cellText(text: string): string {
	const fitting = text.length > maxCharacters ? `${text.slice(0, maxCharacters - 1)}…` : text;
	return xmlText(fitting.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
	const above = Math.floor(column / 26);
	return (above === 0 ? '' : columnLetters(above - 1)) + String.fromCharCode(65 + column % 26);
}

/** The range of a sheet's table, its headers included: `A1:F20`. */
export function rangeOf({ rows, widths }: Sheet, isFixed = false): string {
	const $ = isFixed ? '$' : '';
	return `${$}A${$}1:${$}${columnLetters(widths.length - 1)}${$}${String(rows.length)}`;
}

const rowsAtOnce = 100;

/** Renders a sheet, some rows at a time. */
export function* sheetXml(sheet: Sheet, isFirst: boolean, styleOf: (style: CellStyle) => number): Generator<string, void, undefined> {
	const { widths, rows, table } = sheet;
	const pane = table && paneOf(table.frozenColumns);
	yield `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
		+ `<dimension ref="${rangeOf(sheet)}"/>`
		+ `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''}${table ? '' : ' showGridLines="0"'} workbookViewId="0">${pane ?? ''}</sheetView></sheetViews>`
		+ '<sheetFormatPr defaultRowHeight="15"/>'
		+ `<cols>${widths.map((width, i) => `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`).join('')}</cols><sheetData>`;
	for (let from = 0; from < rows.length; from += rowsAtOnce) {
		yield rows.slice(from, from + rowsAtOnce).map((row, i) => rowXml(row, from + i + 1, sheet, styleOf)).join('');
	}
	yield '</sheetData>'
		+ (table ? `<autoFilter ref="${rangeOf(sheet)}"/>` : '')
		+ '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
		+ `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${String(pagesWide(widths))}" fitToHeight="0"/>`
		+ `<headerFooter><oddHeader>&amp;L${xmlText(sheet.printed.slice(0, 150).replaceAll('&', '&&'))}</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
		// A NIP is text on purpose: no mark at each.
		+ `<ignoredErrors><ignoredError sqref="${rangeOf(sheet)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** On how many pages beside each other a sheet is printed, so that it can be read: this many characters are on one. */
const charactersOnPage = 180;

function pagesWide(widths: readonly number[]): number {
	return Math.ceil(widths.reduce((sum, width) => sum + width, 0) / charactersOnPage);
}

function paneOf(columns: number): string {
	const [name, split] = columns === 0 ? ['bottomLeft', ''] : ['bottomRight', ` xSplit="${String(columns)}"`];
	const corner = `${columnLetters(columns)}2`;
	return `<pane${split} ySplit="1" topLeftCell="${corner}" activePane="${name}" state="frozen"/><selection pane="${name}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** The height of a line, in points. */
const lineHeight = 15;

/** How many lines a text takes in a column: words are not split unless they are longer than it. Somewhat too many rather than too few. */
export function linesOf(text: string, width: number): number {
	let lines = 0;
	for (const paragraph of text.split('\n')) {
		lines += 1;
		let used = 0;
		for (const { length } of paragraph.split(' ')) {
			if (used > 0 && used + 1 + length > width) {
				lines += 1;
				used = 0;
			}
			lines += Math.max(0, Math.ceil(length / width) - 1);
			used += (used > 0 ? 1 : 0) + length % width;
		}
	}
	return lines;
}

/** The share of a column's width that letters of a look fill as digits would, by which widths are counted. */
const ofWidth = { plain: 1, bold: 0.9 } as const;
/** The blank before a text, in characters. */
const indent = 1;

/** The height of a row, which not every program works out for itself; undefined for one line. The head has room for the filter's button. */
function heightOf(cells: readonly (SheetCell | undefined)[], { widths }: Sheet, isHead: boolean): number | undefined {
	const lines = cells.reduce((most, cell, i) => {
		if (typeof cell?.value !== 'string' || cell.style === 'title' || cell.style === 'heading') {
			return most;
		}
		const share = /^(?:head|strong)/.test(cell.style) ? ofWidth.bold : ofWidth.plain;
		return Math.max(most, linesOf(cell.value, Math.max(1, Math.floor(((widths[i] ?? 1) - indent) * share))));
	}, 1) + Number(isHead);
	if (cells[0]?.style === 'title') {
		return 1.5 * lineHeight;
	}
	// No row can be higher.
	return lines === 1 ? undefined : Math.min(409, lines * lineHeight);
}

function rowXml(cells: readonly (SheetCell | undefined)[], row: number, sheet: Sheet, styleOf: (style: CellStyle) => number): string {
	const height = heightOf(cells, sheet, sheet.table !== undefined && row === 1);
	const ht = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
	return `<row r="${String(row)}"${ht}>${cells.map((cell, i) => cell ? cellXml(cell, `${columnLetters(i)}${String(row)}`, styleOf) : '').join('')}</row>`;
}

function cellXml({ value, style }: SheetCell, at: string, styleOf: (style: CellStyle) => number): string {
	const place = `r="${at}" s="${String(styleOf(style))}"`;
	return typeof value === 'number'
		? `<c ${place}><v>${String(value)}</v></c>`
		: `<c ${place} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}
