import { anonymiseMentees } from '../../core/analysis/anonymise/anonymise';
import { menteeLabels } from '../../core/analysis/anonymise/menteeLabels';
import { figuresOf, type ProgrammeFigures } from '../../core/analysis/figures/figures';
import { findCohort } from '../../core/analysis/figures/scope';
import { reportPage } from '../../core/exports/documents/report';
import { reportCsv } from '../../core/exports/tables/reportCsv';
import { reportJson } from '../../core/exports/tables/reportJson';
import type { Programme } from '../../core/programme/programme';
import { plainText } from '../../core/text/plainText';
import type { Words } from '../../core/words/words';
import { presentOf } from '../present';
import type { Made, ReportAsked, ReportKind, ReportOptions } from './reportKind';

/** The figures of all programmes below a folder, or of those with the cohort: what is written unless an option asks for another kind. */
export const figuresReport: ReportKind = {
	askedBy: [],
	takes: ['cohort', 'year', 'bom', 'anonymise'],
	formats: ['json', 'csv', 'html'],
	make: figuresAsked,
};

function figuresAsked({ programmes, options: { cohort, year, format = 'json', bom = false, anonymise = false, today }, wordsIn }: ReportAsked): Made {
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
	return { content: render(figures, format, words, bom), lacking: figures.reduce((sum, { broken }) => sum + broken.length, 0) };
}

/** Returns the ids of all cohorts, sorted. */
export function cohortsOf(programmes: readonly Programme[]): readonly string[] {
	const ids = programmes.flatMap(({ file, pairs }) => [
		...(file?.cohorts ?? []).map(({ id }) => id), ...[...pairs.values()].map(({ cohort }) => cohort),
	]);
	return [...new Set(ids.filter(id => id !== undefined))].map(id => plainText(id)).sort();
}

function render(figures: readonly ProgrammeFigures[], format: NonNullable<ReportOptions['format']>, words: Words, bom: boolean): string {
	switch (format) {
		case 'json':
			return reportJson(figures);
		case 'csv':
			return reportCsv(figures, words, { bom });
		case 'html':
			return reportPage(figures, words);
	}
}
