/** A file that the user wants to import. Its content is hostile: see `limits.ts`. */
export interface ImportSource {
	/** The file's name without its folder: `peserta.csv`. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What a source contains: a table of people, of pairs or of sessions; a running log; a calendar. */
export const importKinds = ['people', 'pairs', 'sessions', 'log', 'calendar'] as const;
/** One of `importKinds`. */
export type ImportKind = (typeof importKinds)[number];

/** The order of day, month and year in the dates of a column. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
/** One of `dateOrders`. */
export type DateOrder = (typeof dateOrders)[number];

/**
 * What the user has decided about a source, on the page or by options of the command line. All else is recognised from the source. Lines
 * and columns are those of the source, counted from 1 and from 0.
 */
export interface ImportAnswers {
	readonly as?: ImportKind;
	/** The name of the sheet of a workbook, or the number of a table in a Markdown file, counted from 1. */
	readonly sheet?: string;
	/** Column → the key it is read as (`columns.ts`), or `ignore`. */
	readonly columns?: ReadonlyMap<number, string>;
	/** The order of dates that can be read in several ways. */
	readonly dateOrder?: DateOrder;
	/** The id of the pair that a log or calendar belongs to, where the source does not say it. */
	readonly pair?: string;
	/** A name as `personKey` gives it → the id of the person who is meant, or `new`. */
	readonly people?: ReadonlyMap<string, string>;
	/** Corrected cells: `line:column` → text. */
	readonly cells?: ReadonlyMap<string, string>;
	/** Lines whose rows are not imported. */
	readonly leftOut?: ReadonlySet<number>;
	/** Values that differ in the programme and are replaced all the same: `proposal key:field`. */
	readonly replaced?: ReadonlySet<string>;
	/** Whether links to video rooms go into `links`: each is a key to a room. */
	readonly roomLinks?: boolean;
}
