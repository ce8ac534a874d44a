import type { Programme } from '../../core/programme/programme';
import type { DetailsOf } from '../../core/record/session';
import type { CommandLineWords } from '../../core/words/en/commandLine';
import type { Words } from '../../core/words/words';
import type { Options } from '../commandTable';
import { UsageError } from '../output';

export type ReportOptions = Options<'report'>;
type OptionName = keyof ReportOptions;

/** What a report is made from. */
export interface ReportAsked {
	readonly programmes: readonly Programme[];
	readonly details: DetailsOf;
	/** The absolute path of the folder that was read. */
	readonly folder: string;
	readonly options: ReportOptions;
	/** The catalogue of the language that was asked for, else that of the programmes. */
	readonly wordsIn: (programmes: readonly Programme[]) => Words;
}

/** A report with the number of unreadable files, and what is to be said of it; or the message when what was asked for isn't there. */
export type Made =
	| { readonly content: string | Uint8Array; readonly lacking: number; readonly said?: readonly string[] }
	| { readonly message: string };

/** A kind of output of `mentor-notes report`. */
export interface ReportKind {
	/** The options of which each asks for this kind. */
	readonly askedBy: readonly OptionName[];
	/** The other options that it takes, besides those that every kind does. */
	readonly takes: readonly OptionName[];
	readonly formats: readonly NonNullable<ReportOptions['format']>[];
	readonly make: (asked: ReportAsked) => Made | Promise<Made>;
}

/** The options that are about CSV only. */
const ofCsv: readonly OptionName[] = ['table', 'separator', 'decimal', 'bom'];

/** The options that do not depend on what is written. */
const always: readonly OptionName[] = ['format', 'out', 'language', 'today'];

/** Throws a `UsageError` that names the first option, or the format, that does not fit to what is asked for. */
export function refuseMisfits(kind: ReportKind, options: ReportOptions, { wrong }: CommandLineWords): void {
	const { format } = options;
	const needsCsv = ofCsv.find(option => options[option] !== undefined);
	if (needsCsv !== undefined && format !== 'csv') {
		throw new UsageError(wrong.onlyWith(`--${needsCsv}`, '--format csv'));
	}
	const by = kind.askedBy.find(option => options[option] !== undefined);
	const given = (Object.keys(options) as OptionName[]).filter(option => options[option] !== undefined);
	const misfit = given.find(option => ![...kind.askedBy, ...kind.takes, ...always].includes(option));
	if (by !== undefined && misfit !== undefined) {
		throw new UsageError(wrong.notWith(`--${misfit}`, `--${by}`));
	}
	if (format !== undefined && !kind.formats.includes(format)) {
		throw new UsageError(by === undefined ? wrong.onlyWith(`--format ${format}`, '--reminders') : wrong.notWith(`--format ${format}`, `--${by}`));
	}
}
