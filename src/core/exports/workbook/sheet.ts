/** How a cell looks, and as what its number is shown. */
export type CellStyle =
	| 'head' | 'headOfNumbers' | 'title' | 'heading' | 'plain' | 'text' | 'number' | 'decimal' | 'year' | 'percent' | 'day' | 'strongText' | 'strongNumber' | 'strongDecimal'
	| 'strongPercent';

/** A cell: a text, which stays text whatever it looks like, or a number; a day is the number of days since 1899-12-30. */
export interface SheetCell {
	readonly value: string | number;
	readonly style: CellStyle;
}

/** A sheet of a workbook. */
export interface Sheet {
	/** At most 31 characters, without `[]:*?/\`. */
	readonly name: string;
	/** Widths of columns, in characters. */
	readonly widths: readonly number[];
	/** Undefined cells are empty. */
	readonly rows: readonly (readonly (SheetCell | undefined)[])[];
	/** The first row has the headers of a table: it stays in sight with this number of columns, filters the rows, and is on every page. */
	readonly table?: { readonly frozenColumns: number };
	/** What is above each printed page. */
	readonly printed: string;
}
