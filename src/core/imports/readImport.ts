import type { ImportIssue } from './importIssue';
import type { ImportRecord } from './importRecords';
import type { DateOrder, ImportAnswers, ImportKind, ImportSource } from './importSource';
import type { Now } from '../time/instants';

/** The format of a source, as it was recognised. */
export type SourceFormat = 'csv' | 'xlsx' | 'markdownTable' | 'markdownLog' | 'orgLog' | 'timeLog' | 'sessionLog' | 'yamlPeople' | 'yamlProjects' | 'yamlSchedule' | 'calendar';

/** A column of a table. */
export interface SourceColumn {
	/** Its header on one line, or empty. */
	readonly name: string;
	/** The key it is read as (`columns.ts`), or `ignore`. */
	readonly key: string;
	/** Up to three different values, as samples. */
	readonly samples: readonly string[];
	/** The order of its dates, where it has dates; `asked` where nothing decides it. */
	readonly dateOrder?: DateOrder | 'asked';
}

/** Why a line makes no row. */
export type SkippedLine = 'empty' | 'title' | 'header' | 'total';

/** A source, read. */
export interface SourceRead {
	readonly format: SourceFormat;
	readonly kind: ImportKind;
	/** Of a table in text: what separates its cells, and its encoding by the name that `TextDecoder` has. */
	readonly separator?: string;
	readonly encoding?: string;
	/** Sheets or tables that can be chosen, and the one that was read. */
	readonly sheets?: readonly string[];
	readonly sheet?: string;
	/** The keys that a column can be read as; empty where the source is no table. */
	readonly columnKeys: readonly string[];
	readonly columns: readonly SourceColumn[];
	readonly records: readonly ImportRecord[];
	readonly skipped: readonly { readonly line: number; readonly why: SkippedLine }[];
	/** Issues of the whole source; those of a row are with its record. */
	readonly issues: readonly ImportIssue[];
	/** A rhythm of meetings that the source shows: `2 weeks`. */
	readonly rhythm?: string;
	/** The number of meetings with a link to a video room, which `answers.roomLinks` takes into `links`. */
	readonly roomLinks?: number;
}

/** Why a source can't be read at all. `value` is the limit (of `tooLarge` in MB), or the sheet that was not found. */
export interface NotImported {
	readonly refused: 'tooLarge' | 'tooManyRows' | 'tooManyColumns' | 'notReadable' | 'encrypted' | 'oldExcel' | 'empty' | 'nothingFound';
	readonly value?: string;
}

/** What readers need to know besides the source. */
export interface ReadContext {
	readonly now: Now;
	/** The programme's zone, for the times of a calendar. */
	readonly zone: string;
	/** Names and ids of people who are known, to tell an owner from the beginning of a sentence. */
	readonly isPerson: (written: string) => boolean;
	/** The ids of the pairs that meet now: a schedule can have one call for each of them. */
	readonly pairs: readonly string[];
	/** Lets others have their turn, if work has gone on for long; called every few milliseconds. Absent where nobody waits. */
	readonly pause?: () => Promise<void>;
}

/** Reads a source of one format. Total: any bytes give a result. */
export type ReadSource = (source: ImportSource, answers: ImportAnswers, context: ReadContext) => Promise<SourceRead | NotImported>;
