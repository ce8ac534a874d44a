import type { Language } from '../../text/language';
import type { Table } from './table';
import { csvLine, type CsvSigns } from './csv';

/** What separates cells and decimals where nothing else is asked for: what spreadsheets expect in that language. */
export const signsIn: Readonly<Record<Language, CsvSigns>> = {
	en: { separator: ',', decimal: '.' },
	id: { separator: ';', decimal: ',' },
};

/**
 * Renders a table as CSV (RFC 4180 but for the signs, CR LF), with the heads as its first line. A percentage is its number, 87 for 87 %; a
 * day is 2021-08-13; what is not known is empty. `bom` adds the byte order mark, by which Excel recognises UTF-8.
 */
export function tableCsv({ columns, rows }: Table, signs: CsvSigns, { bom = false } = {}): string {
	return (bom ? '\ufeff' : '') + [columns.map(({ head }) => head), ...rows].map(row => csvLine(row, signs)).join('');
}
