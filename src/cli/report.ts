import { reportCsv, reportJson } from '../core/exports/reportCsvJson';
import { reportPage } from '../core/exports/documents/report';
import { anonymiseMentees } from '../core/analysis/anonymise/anonymise';
import { figuresOf, type ProgrammeFigures } from '../core/analysis/figures/figures';
import { menteeLabels } from '../core/analysis/anonymise/menteeLabels';
import { findCohort } from '../core/analysis/figures/scope';
import type { Programme } from '../core/programme/programme';
import { plainText } from '../core/text/plainText';
import type { CommandLineWords } from '../core/words/en/commandLine';
import type { Words } from '../core/words/words';
import { folderAt, nothingIn, type Asked } from './asked';
import type { Options } from './commandTable';
import { jpOfPerson, type Made } from './jpOfPerson';
import { UsageError, type ExitCode, type Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';
import { sentences, wordsOf } from './wordsOf';

/**
 * Runs `mentor-notes report`, which writes the figures of all programmes below a folder, or of those with the cohort; with `--person`,
 * one person's JP of a year as a page. Returns the exit code: 0, or 1 when files could not be read, so that figures may be incomplete.
 * Throws a `UsageError` for options that don't fit together, for what isn't there and where there is nothing to read.
 */
export async function report({ folder: typed, options }: Asked<'report'>, { write, error, progress }: Output): Promise<ExitCode> {
	const { language, today, person, year } = options;
	const wordsIn = (programmes: readonly Programme[]): Words => wordsOf(language, programmes);
	refuseMisfits(options, sentences(wordsIn([])));
	const folder = folderAt(typed, wordsIn([]));
	const { index, unread } = await readRecord(folder, progress);
	const programmes = index.programmes();
	if (programmes.length === 0 && unread.length === 0) {
		throw nothingIn(typed, wordsIn([]));
	}
	const made = person === undefined
		? figuresAsked(programmes, options, wordsIn)
		: jpOfPerson(programmes, { person, ...(year !== undefined && { year }), ...(today !== undefined && { today }) }, wordsIn);
	if ('message' in made) {
		throw new UsageError(made.message);
	}
	await write(made.text);
	const lacking = unread.length + made.lacking;
	if (lacking > 0) {
		error(wordsIn(programmes).overview.cli.incomplete(lacking));
	}
	return lacking > 0 ? 1 : 0;
}

/** Renders the figures of the programmes that have the cohort; a message where none has it. */
function figuresAsked(
	programmes: readonly Programme[],
	{ cohort, year, format = 'json', bom = false, anonymise = false, today }: Options<'report'>,
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

/**
 * Throws a `UsageError` for options that don't fit together: `--bom` with another format than CSV; `--cohort`, `--anonymise` or another
 * format than HTML with `--person`, since a person's own report names them.
 */
function refuseMisfits({ format, bom, anonymise, cohort, person }: Options<'report'>, { wrong }: CommandLineWords): void {
	if (person !== undefined) {
		const [misfit] = [
			...(cohort === undefined ? [] : ['--cohort']),
			...(anonymise === true ? ['--anonymise'] : []),
			...(format === undefined || format === 'html' ? [] : [`--format ${format}`]),
		];
		if (misfit !== undefined) {
			throw new UsageError(wrong.notWith(misfit, '--person'));
		}
	}
	if (bom === true && format !== 'csv') {
		throw new UsageError(wrong.onlyWith('--bom', '--format csv'));
	}
}

function cohortsOf(programmes: readonly Programme[]): readonly string[] {
	const ids = programmes.flatMap(({ file, pairs }) => [
		...(file?.cohorts ?? []).map(({ id }) => id), ...[...pairs.values()].map(({ cohort }) => cohort),
	]);
	return [...new Set(ids.filter(id => id !== undefined))].map(id => plainText(id)).sort();
}

function render(figures: readonly ProgrammeFigures[], format: NonNullable<Options<'report'>['format']>, words: Words, bom: boolean): string {
	switch (format) {
		case 'json':
			return reportJson(figures);
		case 'csv':
			return reportCsv(figures, words, { bom });
		case 'html':
			return reportPage(figures, words);
	}
}
