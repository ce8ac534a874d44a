import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCohort } from '../../core/analysis/figures/scope';
import { documentPage, issuerOf } from '../../core/exports/documents/document';
import { programmeReport } from '../../core/exports/documents/report';
import { type CsvSigns, plainSigns } from '../../core/exports/tables/csv';
import { reportCsv } from '../../core/exports/tables/reportCsv';
import { countReported } from '../../core/exports/tables/reported';
import { reportJson } from '../../core/exports/tables/reportJson';
import { reportTable } from '../../core/exports/tables/reportTables';
import { reportWorkbook } from '../../core/exports/tables/reportWorkbook';
import type { Reported } from '../../core/exports/tables/table';
import { signsIn, tableCsv } from '../../core/exports/tables/tableCsv';
import type { Programme } from '../../core/programme/programme';
import { plainText } from '../../core/text/plainText';
import { finish } from '../../core/text/steps';
import { nameOf } from '../../core/text/uri';
import type { Words } from '../../core/words/words';
import { presentOf } from '../present';
import { logosOf } from './logos';
import type { Made, ReportAsked, ReportKind, ReportOptions } from './reportKind';

/** The figures of all programmes below a folder, or of those with the cohort: what is written unless an option asks for another kind. */
export const figuresReport: ReportKind = {
	askedBy: [],
	takes: ['cohort', 'year', 'table', 'separator', 'decimal', 'bom', 'anonymise'],
	formats: ['json', 'csv', 'html', 'xlsx'],
	make: figuresAsked,
};

async function figuresAsked({ programmes, folder, options, wordsIn }: ReportAsked): Promise<Made> {
	const { cohort, year, anonymise: isAnonymous = false, today } = options;
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
	const ids = idsOf(programmes, folder);
	const counted = chosen.map(({ programme, scope }): Counted => ({ programme, reported: finish(countReported(
		{ programme, scope, isAnonymous, id: ids.get(programme) ?? '' }, presentOf(programme, today), words,
	)) }));
	const reported = counted.map(each => each.reported);
	return {
		...options.format === 'html' ? await asDocument(counted, words) : { content: render(reported, options, words) },
		lacking: reported.reduce((sum, { figures: { broken } }) => sum + broken.length, 0),
	};
}

/** What identifies each programme: its id; its folder where there is none, or where another one has the same. */
function idsOf(programmes: readonly Programme[], folder: string): ReadonlyMap<Programme, string> {
	return new Map(programmes.map(programme => {
		const id = programme.file?.id;
		const isOwn = id !== undefined && programmes.filter(({ file }) => file?.id === id).length === 1;
		const below = relative(folder, fileURLToPath(programme.folder)).replaceAll('\\', '/');
		return [programme, isOwn ? id : below === '' ? nameOf(programme.folder) : below];
	}));
}

interface Counted {
	/** With the names of mentees, whatever is reported of it. */
	readonly programme: Programme;
	readonly reported: Reported;
}

async function asDocument(
	counted: readonly Counted[], words: Words,
): Promise<{ readonly content: string; readonly said: readonly string[] }> {
	const { logoOf, said } = await logosOf(counted.map(({ programme }) => programme), words);
	const reported = counted.map(({ programme, reported: { programme: shown, figures } }) => (
		{ programme: shown, figures, ...issuerOf(shown, { today: figures.today, logo: logoOf(programme) }) }
	));
	return { content: documentPage(programmeReport(reported, words), words), said };
}

/** Returns the ids of all cohorts, sorted. */
export function cohortsOf(programmes: readonly Programme[]): readonly string[] {
	const ids = programmes.flatMap(({ file, pairs }) => [
		...(file?.cohorts ?? []).map(({ id }) => id), ...[...pairs.values()].map(({ cohort }) => cohort),
	]);
	return [...new Set(ids.filter(id => id !== undefined))].map(id => plainText(id)).sort();
}

/** Renders what is not a document. */
function render(reported: readonly Reported[], options: ReportOptions, words: Words): string | Uint8Array {
	const { format, table, bom = false, anonymise: isAnonymous = false } = options;
	const figures = reported.map(each => each.figures);
	switch (format) {
		case 'csv':
			return table === undefined
				? reportCsv(figures, words, { signs: signsOf(options, words), bom })
				: tableCsv(finish(reportTable(table, reported, words)), signsOf(options, words), { bom });
		case 'xlsx':
			return finish(reportWorkbook(reported, words, { isAnonymous }));
		default:
			return reportJson(figures);
	}
}

/**
 * The signs of a CSV. Spreadsheets expect those of their language; what is neither one table nor marked for Excel is for other software,
 * as it always was.
 */
function signsOf({ table, bom, separator, decimal }: ReportOptions, { language }: Words): CsvSigns {
	return {
		...(table === undefined && bom !== true ? plainSigns : signsIn[language]),
		...(separator && { separator: separator === 'tab' ? '\t' : separator }),
		...(decimal && { decimal }),
	};
}
