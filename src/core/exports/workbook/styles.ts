import type { Language } from '../../text/language';
import type { CellStyle } from './sheet';

interface Look {
	/** A format of numbers; `@` is text that stays text when it is edited. */
	readonly format?: string;
	readonly isBold?: true;
	readonly size?: number;
	readonly isFilled?: true;
	readonly wraps?: true;
	readonly align?: 'left' | 'right';
}

/** Days have the names of months of the workbook's language, whatever language the program has. */
const dayFormats: Readonly<Record<Language, string>> = { en: '[$-809]d mmm yyyy', id: '[$-421]d mmm yyyy' };

function looksIn(language: Language): Readonly<Record<CellStyle, Look>> {
	const [number, decimal, percent] = ['#,##0', '#,##0.00', '0%'];
	return {
		plain: { wraps: true, align: 'left' },
		head: { isBold: true, isFilled: true, wraps: true, align: 'left' },
		headOfNumbers: { isBold: true, isFilled: true, wraps: true, align: 'right' },
		title: { isBold: true, size: 14, align: 'left' },
		heading: { isBold: true, isFilled: true, align: 'left' },
		text: { format: '@', wraps: true, align: 'left' },
		number: { format: number },
		decimal: { format: decimal },
		year: { format: '0' },
		percent: { format: percent },
		day: { format: dayFormats[language], align: 'right' },
		strongText: { format: '@', wraps: true, isBold: true, align: 'left' },
		strongNumber: { format: number, isBold: true },
		strongDecimal: { format: decimal, isBold: true },
		strongPercent: { format: percent, isBold: true },
	};
}

/** The styles of a workbook: the part of the file, and the number of each. */
export function stylesOf(language: Language): { readonly xml: string; readonly index: (style: CellStyle) => number } {
	const looks = Object.entries(looksIn(language));
	const formats = [...new Set(looks.flatMap(([, { format }]) => format ?? []))];
	const fontOf = ({ isBold, size = 11 }: Look): string => `<font>${isBold ? '<b/>' : ''}<sz val="${String(size)}"/><color rgb="FF1F1F1F"/><name val="Calibri"/><family val="2"/></font>`;
	const fonts = [...new Set([fontOf({}), ...looks.map(([, look]) => fontOf(look))])];
	const places = looks.map(([, look]) => {
		const format = look.format === undefined ? 0 : firstFormat + formats.indexOf(look.format);
		const alignment = `<alignment vertical="top"${look.align ? ` horizontal="${look.align}"${look.align === 'left' ? ' indent="1"' : ''}` : ''}${look.wraps ? ' wrapText="1"' : ''}/>`;
		return `<xf numFmtId="${String(format)}" fontId="${String(fonts.indexOf(fontOf(look)))}" fillId="${look.isFilled ? '2' : '0'}" borderId="0" xfId="0"`
			+ ` applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
	});
	const names = looks.map(([name]) => name);
	return {
		xml: `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
			+ `<numFmts count="${String(formats.length)}">${formats.map((format, i) => `<numFmt numFmtId="${String(firstFormat + i)}" formatCode="${format}"/>`).join('')}</numFmts>`
			+ `<fonts count="${String(fonts.length)}">${fonts.join('')}</fonts>`
			// The first two fills are given by the format.
			+ '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
			+ '<fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF2"/><bgColor indexed="64"/></patternFill></fill></fills>'
			+ '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
			+ '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
			+ `<cellXfs count="${String(places.length)}">${places.join('')}</cellXfs>`
			+ '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
		index: style => names.indexOf(style),
	};
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Numbers of formats below belong to Excel. */
const firstFormat = 164;
