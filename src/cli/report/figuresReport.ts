import { anonymiseMentees } from '../../core/analysis/anonymise/anonymise';
import { menteeLabels } from '../../core/analysis/anonymise/menteeLabels';
import { figuresOf, type ProgrammeFigures } from '../../core/analysis/figures/figures';
import { findCohort } from '../../core/analysis/figures/scope';
import { documentPage, issuerOf } from '../../core/exports/documents/document';
import { programmeReport } from '../../core/exports/documents/report';
import { reportCsv } from '../../core/exports/tables/reportCsv';
import { reportJson } from '../../core/exports/tables/reportJson';
import type { Programme } from '../../core/programme/programme';
import { plainText } from '../../core/text/plainText';
import type { Words } from '../../core/words/words';
import { presentOf } from '../present';
import { logosOf } from './logos';
import type { Made, ReportAsked, ReportKind } from './reportKind';

/** The figures of all programmes below a folder, or of those with the cohort: what is written unless an option asks for another kind. */
export const figuresReport: ReportKind = {
	askedBy: [],
	takes: ['cohort', 'year', 'bom', 'anonymise'],
	formats: ['json', 'csv', 'html'],
	make: figuresAsked,
};

async function figuresAsked(
	{ programmes, options: { cohort, year, format = 'json', bom = false, anonymise = false, today }, wordsIn }: ReportAsked,
): Promise<Made> {
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
	const counted = chosen.map(({ programme, scope }): Counted => {
		const now = presentOf(programme, today);
		const shown = anonymise ? anonymiseMentees(programme, words) : programme;
		const inText = anonymise ? menteeLabels(programme, words).inText : (id: string): string => id;
		const figures = figuresOf(shown, { ...scope, ...(scope.cohort !== undefined && { cohort: inText(scope.cohort) }) }, now);
		return { programme, shown, figures };
	});
	const figures = counted.map(each => each.figures);
	const lacking = figures.reduce((sum, { broken }) => sum + broken.length, 0);
	switch (format) {
		case 'json':
			return { content: reportJson(figures), lacking };
		case 'csv':
			return { content: reportCsv(figures, words, { bom }), lacking };
		case 'html':
			return { ...await asDocument(counted, words), lacking };
	}
}

interface Counted {
	readonly programme: Programme;
	/** The programme, or the anonymised one. */
	readonly shown: Programme;
	readonly figures: ProgrammeFigures;
}

async function asDocument(
	counted: readonly Counted[], words: Words,
): Promise<{ readonly content: string; readonly said: readonly string[] }> {
	const { logoOf, said } = await logosOf(counted.map(({ programme }) => programme), words);
	const reported = counted.map(({ programme, shown, figures }) => (
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
