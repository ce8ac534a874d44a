/** What is read of a source at most. Its content is hostile: a small file can unpack to any size. */
export const importLimits = {
	bytes: 20 * 1024 * 1024,
	unpackedBytes: 100 * 1024 * 1024,
	rows: 50_000,
	columns: 300,
	/** Cells of one table. */
	cells: 1_000_000,
	/** Characters of one cell; the rest is left out. */
	cellCharacters: 32_767,
} as const;
