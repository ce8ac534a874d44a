/**
 * What is unclear or lost about a row, a column or a whole source. `asks`: the row is not imported before the user decides. `refuses`: the
 * value is not imported. `mentions`: it is imported as shown, or belongs in no key. The sentences are in `words/en/importing.ts`.
 */
export const importIssues = {
	/** A number that a spreadsheet has shortened: `1,98501E+17`. */
	destroyedNumber: 'refuses',
	/** Digits that a spreadsheet has probably taken a leading 0 from: `81234567890`. `offered` has the 0. */
	lostZero: 'mentions',
	/** Digits that have lost their leading 0: the other numbers of the column have it. `offered` has the 0. Asked once for the column. */
	withoutZero: 'asks',
	/** A row without a role, or with a text that is none, in a column of roles. Asked once for all rows with this text. */
	noRole: 'asks',
	/** A new cohort whose name is almost another one's: `Angktan II`. `offered` has the other names. Asked once for all rows. */
	nearCohort: 'asks',
	/** A date that can be read with day or month first, in a column without evidence. `offered` has both days. */
	eitherOrder: 'asks',
	/** A text where a date is expected that is none. */
	noDate: 'asks',
	/** A name that may be one of several people, or almost is one's. `offered` has their ids. */
	unclearPerson: 'asks',
	/** A name that is in the source twice, with nothing that tells the two apart. */
	sameName: 'asks',
	/** A name in a meeting that nobody has, where the programme or the source has people: it is kept as a name. */
	unknownName: 'mentions',
	/** A meeting whose pair is not known, or can be one of several. `offered` has their ids. */
	unknownPair: 'asks',
	/** A person on both sides of a pair. */
	bothSides: 'refuses',
	/** What was made of the row by an import before is no longer there, so it is not made again. */
	removedSince: 'mentions',
	/** The file that would change can't be edited: it has an error, or is no longer what was read. */
	notEditable: 'refuses',
	/** A text that looks like a password, which would get into a file that others read. */
	looksSecret: 'mentions',
	/** A later row about the same person, or the same meeting, is used instead. `offered` has its line. */
	laterRowUsed: 'mentions',
	/** The row has more cells than there are columns. */
	tooManyCells: 'mentions',
	/** The row has more cells than there are columns, and this one does not fit its column: its cells are in wrong columns. */
	shiftedCells: 'asks',
	/** The front matter is TOML between `+++`. It is read, and its keys are kept as text. */
	tomlHead: 'mentions',
	/** A part of the source that belongs to no meeting, such as the text before the first one. It stays in the source. */
	outsideMeetings: 'mentions',
	/** A series of meetings without an end, or one that goes on for years: meetings after this day are left out. */
	seriesCut: 'mentions',
	/** A time zone that is not known and not described in the source: its times are read on the programme's clock. */
	unknownZone: 'mentions',
	/** A call of every pair, in a programme without pairs. */
	noPairs: 'asks',
} as const satisfies Readonly<Record<string, 'asks' | 'refuses' | 'mentions'>>;

/** One of `importIssues`. */
export type ImportIssueCode = keyof typeof importIssues;

/** One issue. Codes and data only; words belong to those who show it. */
export interface ImportIssue {
	readonly code: ImportIssueCode;
	/** The column it is about, counted from 0. */
	readonly column?: number;
	/** The text it is about, as written. */
	readonly value?: string;
	/** What could be meant instead, one choice an entry. */
	readonly offered?: readonly string[];
}
