import { reportCsv } from '../core/export/reportCsv';
import { reportJson } from '../core/export/reportJson';
import { reportPage } from '../core/export/reportPage';
import { figuresOf, type ProgrammeFigures } from '../core/overview/figures';
import { findCohort } from '../core/overview/scope';
import type { Programme } from '../core/programme/programme';
import { plainText } from '../core/words/plainText';
import { chooseLanguage, wordsFor, type Words } from '../core/words/words';
import { folderAt, readArguments } from './asked';
import type { ExitCode, Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';

/**
 * `mentor-notes report [folder] [--cohort …] [--year …] [--format json|csv|html] [--bom] [--language en|id] [--today …]`: the
 * figures of every programme in a folder, or of those that have the cohort. Gives the exit code: 0, 1 when files could not
 * be read, so that figures may lack something, 2 when it was called wrongly.
 */
export async function report(args: readonly string[], { write, error, progress }: Output): Promise<ExitCode> {
	const asked = readArguments(args, { format: { type: 'string', default: 'json' }, bom: { type: 'boolean', default: false }, cohort: { type: 'string' }, year: { type: 'string' } });
	const wanted = asked && readWanted(asked.options);
	const wordsIn = (programmes: readonly Programme[]): Words => wordsFor(chooseLanguage(asked?.language, commonLanguage(programmes), process.env['LANG'] ?? ''));
	const words = wordsIn([]);
	if (!wanted) {
		error(words.overview.cli.usage);
		return 2;
	}
	const folder = folderAt(asked.folder);
	if (folder === undefined) {
		error(words.cli.noFolder(asked.folder));
		return 2;
	}
	const { index, unreadable } = await readRecord(folder, progress);
	const programmes = index.programmes();
	if (programmes.length === 0 && unreadable.length === 0) {
		error(words.overview.cli.nothing(asked.folder));
		return 2;
	}
	const { cohort, year, format, bom } = wanted;
	const chosen = programmes.flatMap(programme => {
		const id = cohort === undefined ? undefined : findCohort(programme, cohort);
		return cohort !== undefined && id === undefined ? [] : [{ programme, scope: { ...(id !== undefined && { cohort: id }), ...(year !== undefined && { year }) } }];
	});
	if (cohort !== undefined && chosen.length === 0) {
		error(words.overview.cli.noCohort(plainText(cohort), cohortsOf(programmes)));
		return 2;
	}
	const figures = chosen.map(({ programme, scope }) => figuresOf(programme, scope, presentOf(programme, asked.today)));
	await write(render(figures, format, wordsIn(chosen.map(({ programme }) => programme)), bom));
	const lacking = unreadable.length + figures.reduce((sum, { broken }) => sum + broken.length, 0);
	if (lacking > 0) {
		error(words.overview.cli.incomplete(lacking));
	}
	return lacking > 0 ? 1 : 0;
}

const formats = ['json', 'csv', 'html'] as const;
type Format = (typeof formats)[number];

/** What the figures are asked of, and in which form. */
interface Wanted {
	readonly format: Format;
	readonly bom: boolean;
	readonly cohort?: string;
	readonly year?: number;
}

/** Undefined for a form or a year that is none, and for a mark of the encoding where it has no place. */
function readWanted({ format: written, bom, cohort, year }: { readonly format: string; readonly bom: boolean; readonly cohort?: string | undefined; readonly year?: string | undefined }): Wanted | undefined {
	const format = formats.find(known => known === written);
	return format && (year === undefined || /^(?!0000)\d{4}$/.test(year)) && (!bom || format === 'csv')
		? { format, bom, ...(cohort !== undefined && { cohort }), ...(year !== undefined && { year: Number(year) }) }
		: undefined;
}

/** The programmes' language, where they all have the same. */
function commonLanguage(programmes: readonly Programme[]): 'en' | 'id' | undefined {
	const [language, ...others] = new Set(programmes.map(({ file }) => file?.language));
	return others.length === 0 ? language : undefined;
}

function cohortsOf(programmes: readonly Programme[]): readonly string[] {
	const ids = programmes.flatMap(({ file, pairs }) => [...(file?.cohorts ?? []).map(({ id }) => id), ...[...pairs.values()].map(({ cohort }) => cohort)]);
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
