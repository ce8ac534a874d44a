import type { NotImported } from './readImport';

const megabyte = 1024 * 1024;

/** What is read of a source at most: in two seconds and 300 MB. Its content is hostile: a small file can unpack to any size. */
export const importLimits = {
	/** Of a workbook, with its pictures. */
	bytes: 20 * megabyte,
	/** Of a source in text. */
	textBytes: 10 * megabyte,
	unpackedBytes: 32 * megabyte,
	/** Files in the archive of a workbook. */
	parts: 2_000,
	rows: 15_000,
	/** Rows of all sheets of a workbook. */
	rowsOfSheets: 45_000,
	/** Characters of one line of a table in text. */
	lineCharacters: megabyte,
	columns: 300,
	/** Cells of one table. */
	cells: 1_000_000,
	/** Characters of one cell; the rest is left out. */
	cellCharacters: 32_767,
} as const;

/** Says that a source has more data than is read. */
export function tooLarge(maxBytes: number): NotImported {
	return { refused: 'tooLarge', value: String(Math.round(maxBytes / megabyte * 10) / 10) };
}

/** Says that a source has more rows, lines, meetings or events than are read. */
export function tooMany(most: number): NotImported {
	return { refused: 'tooManyRows', value: String(most) };
}
