import { reportCsv, reportJson } from '../core/exports/reportCsvJson';
import { reportPage } from '../core/exports/reportPage';
import { anonymiseMentees } from '../core/analysis/anonymise/anonymise';
import { figuresOf, type ProgrammeFigures } from '../core/analysis/figures/figures';
import { menteeLabels } from '../core/analysis/anonymise/menteeLabels';
import { findCohort } from '../core/analysis/figures/scope';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { plainText } from '../core/text/plainText';
import type { Words } from '../core/words/words';
import { folderAt, readArguments } from './asked';
import { jpOfPerson, type Made } from './jpOfPerson';
import type { ExitCode, Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';
import { wordsOf } from './wordsOf';

/**
 * Runs `mentor-notes report [folder] [--cohort …] [--year …] [--format json|csv|html] [--bom] [--anonymise] [--language en|id]
 * [--today …]`, which writes the figures of all programmes below a folder, or of those with the cohort; and `report [folder] --person …
 * [--year …]`, which writes one person's JP of a year as a page. Returns the exit code: 0, 1 when files could not be read, so that
 * figures may be incomplete, 2 for invalid arguments.
 */
export async function report(args: readonly string[], { write, error, progress }: Output): Promise<ExitCode> {
	const asked = readArguments(args, {
		format: { type: 'string' }, bom: {
			type: 'boolean',
			default: false,
		}, anonymise: { type: 'boolean', default: false }, cohort: { type: 'string' }, year: { type: 'string' }, person: { type: 'string' },
	});
	const wanted = asked && readWanted(asked.options);
	const wordsIn = (programmes: readonly Programme[]): Words => wordsOf(asked?.language, programmes);
	if (!wanted) {
		error(wordsIn([]).overview.cli.usage);
		return 2;
	}
	const folder = folderAt(asked.folder);
	if (folder === undefined) {
		error(wordsIn([]).cli.noFolder(asked.folder));
		return 2;
	}
	const { index, unreadable } = await readRecord(folder, progress);
	const programmes = index.programmes();
	if (programmes.length === 0 && unreadable.length === 0) {
		error(wordsIn([]).overview.cli.nothing(asked.folder));
		return 2;
	}
	const made = 'person' in wanted
		? jpOfPerson(programmes, { ...asked, ...wanted }, wordsIn)
		: figuresAsked(programmes, wanted, asked.today, wordsIn);
	if ('message' in made) {
		error(made.message);
		return 2;
	}
	await write(made.text);
	const lacking = unreadable.length + made.lacking;
	if (lacking > 0) {
		error(wordsIn(programmes).overview.cli.incomplete(lacking));
	}
	return lacking > 0 ? 1 : 0;
}

/** Renders the figures of the programmes that have the cohort; a message where none has it. */
function figuresAsked(
	programmes: readonly Programme[],
	{ cohort, year, format, bom, anonymise }: FiguresWanted,
	today: Day | undefined,
	wordsIn: (programmes: readonly Programme[]) => Words,
): Made {
	const chosen = programmes.flatMap(programme => {
		const id = cohort === undefined ? undefined : findCohort(programme, cohort);
		return cohort !== undefined && id === undefined
			? []
			: [{ programme, scope: { ...(id !== undefined && { cohort: id }), ...(year !== undefined && { year }) } }];
	});
	if (cohort !== undefined && chosen.length === 0) {
		return { message: wordsIn(programmes).overview.cli.noCohort(plainText(cohort), cohortsOf(programmes)) };
	}
	const words = wordsIn(chosen.map(({ programme }) => programme));
	const figures = chosen.map(({ programme, scope }) => {
		const now = presentOf(programme, today);
		return anonymise
			? figuresOf(
				anonymiseMentees(programme, words),
				{ ...scope, ...(scope.cohort !== undefined && { cohort: menteeLabels(programme, words).inText(scope.cohort) }) },
				now,
			)
			: figuresOf(programme, scope, now);
	});
	return { text: render(figures, format, words, bom), lacking: figures.reduce((sum, { broken }) => sum + broken.length, 0) };
}

const formats = ['json', 'csv', 'html'] as const;
type Format = (typeof formats)[number];

/** The scope and format of the figures. */
interface FiguresWanted {
	readonly format: Format;
	readonly bom: boolean;
	readonly anonymise: boolean;
	readonly cohort?: string;
	readonly year?: number;
}

/** The options as typed. */
interface Typed {
	readonly format?: string | undefined;
	readonly bom: boolean;
	readonly anonymise: boolean;
	readonly cohort?: string | undefined;
	readonly year?: string | undefined;
	readonly person?: string | undefined;
}

/**
 * Validates the options; undefined for an unknown format, an invalid year or options that don't fit together: `--bom` with another
 * format than CSV; `--cohort`, `--anonymise` or another format than HTML with `--person`, since a person's own report names them.
 */
function readWanted({
	format: written, bom, anonymise, cohort, year: typed, person,
}: Typed): FiguresWanted | { readonly person: string; readonly year?: number } | undefined {
	const format = formats.find(known => known === (written ?? (person === undefined ? 'json' : 'html')));
	if (!format || (typed !== undefined && !/^(?!0000)\d{4}$/.test(typed)) || (bom && format !== 'csv')) {
		return undefined;
	}
	const year = typed === undefined ? {} : { year: Number(typed) };
	if (person !== undefined) {
		return format === 'html' && cohort === undefined && !anonymise ? { person, ...year } : undefined;
	}
	return { format, bom, anonymise, ...(cohort !== undefined && { cohort }), ...year };
}

function cohortsOf(programmes: readonly Programme[]): readonly string[] {
	const ids = programmes.flatMap(({ file, pairs }) => [
		...(file?.cohorts ?? []).map(({ id }) => id), ...[...pairs.values()].map(({ cohort }) => cohort),
	]);
	return [...new Set(ids.filter(id => id !== undefined))].map(id => plainText(id)).sort();
}

function render(figures: readonly ProgrammeFigures[], format: Format, words: Words, bom: boolean): string {
	switch (format) {
		case 'json':
			return reportJson(figures);
		case 'csv':
			return reportCsv(figures, words, { bom });
		case 'html':
			return reportPage(figures, words);
	}
}
