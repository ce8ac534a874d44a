import * as vscode from 'vscode';
import { anonymiseMentees } from '../../../core/analysis/anonymise/anonymise';
import { menteeLabels } from '../../../core/analysis/anonymise/menteeLabels';
import { countFigures, type ProgrammeFigures } from '../../../core/analysis/figures/figures';
import type { Scope } from '../../../core/analysis/figures/scope';
import { reportCsv } from '../../../core/exports/tables/reportCsv';
import { documentParts, issuerOf } from '../../../core/exports/documents/document';
import { programmeReport } from '../../../core/exports/documents/report';
import { slug } from '../../../core/plans/names';
import type { Programme } from '../../../core/programme/programme';
import { overviewPageWords } from '../../../core/words/lateWords';
import { wordsFor } from '../../../core/words/catalogues';
import type { Words } from '../../../core/words/words';
import { askChoice } from '../../ask/ask';
import { askOverview, knownOverview, type KnownOverview } from '../../ask/askProgramme';
import { runSteps, step } from '../../ask/questionSteps';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { saveDocument } from './saveDocument';
import { saveExport } from './saveExport';

type Format = 'html' | 'csv' | 'csvBom';

interface Known extends KnownOverview {
	readonly format?: Format;
	readonly anonymous?: boolean;
}

/**
 * `mentorNotes.exportOverview`: exports a programme's figures as an HTML or CSV file, in the programme's language. The bytes are
 * the same as the command line's.
 */
export const exportOverview = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words } } = services;
	const { exported: say } = overviewPageWords[words.language];
	const { title, save, open, saved } = say;
	const known = await runSteps<Known>(await knownOverview(services, argument), [
		askOverview(services, title),
		step('format', (_known, progress) => askChoice<Format>({ ...progress, title, placeholder: say.as }, [
			{ label: say.html, detail: say.htmlSays, value: 'html' },
			{ label: say.csv, detail: say.csvSays, value: 'csv' },
			{ label: say.csvBom, detail: say.csvBomSays, value: 'csvBom' },
		])),
		step('anonymous', (_known, progress) => askChoice({ ...progress, title, placeholder: say.names }, [
			{ label: say.named, detail: say.namedSays, value: false },
			{ label: say.anonymous, detail: say.anonymousSays, value: true },
		])),
	]);
	if (!known?.programme || known.format === undefined || known.anonymous === undefined) {
		return;
	}
	const { programme: { folder, file, name: programmeName }, scope, format, anonymous } = known;
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const extension = format === 'html' ? 'html' : 'csv';
	const name = `${slug(`${programmeWords.overview.title} ${programmeName}`, 'overview')}.${extension}`;
	const dialog = { title, save, open, saved, name, folder };
	const countedOf = (programme: Programme): Counted =>
		anonymous ? anonymised(programme, scope, programmeWords) : { programme, scope };
	if (format === 'html') {
		await saveDocument(services, dialog, async ({ programme, logo }) => {
			const counted = countedOf(programme);
			const figures = await countWithProgress(counted, services);
			return figures && documentParts(programmeReport([
				{ programme: counted.programme, figures, ...issuerOf(counted.programme, { today: figures.today, logo }) },
			], programmeWords), programmeWords);
		});
		return;
	}
	await saveExport(services, { ...dialog, filters: { CSV: ['csv'] } }, async () => {
		// Found again: the record may have changed while the dialog was open.
		const programme = store.index.programmes().find(each => each.folder === folder);
		const figures = programme && await countWithProgress(countedOf(programme), services);
		return figures && reportCsv([figures], programmeWords, { bom: format === 'csvBom' });
	});
};

interface Counted {
	readonly programme: Programme;
	readonly scope: Scope;
}

function anonymised(programme: Programme, scope: Scope, words: Words): Counted {
	const { cohort } = scope;
	return {
		programme: anonymiseMentees(programme, words),
		scope: { ...scope, ...(cohort !== undefined && { cohort: menteeLabels(programme, words).inText(cohort) }) },
	};
}

/** Counts with a notification that can cancel it. Undefined if it was cancelled. */
function countWithProgress(
	{ programme, scope }: Counted,
	{ language: { words }, clock }: Services,
): PromiseLike<ProgrammeFigures | undefined> {
	const { exported: { counting } } = overviewPageWords[words.language];
	const options = { location: vscode.ProgressLocation.Notification, title: counting, cancellable: true };
	return vscode.window.withProgress(options, (_progress, token) =>
		runInSlices(countFigures(programme, scope, clock.now()), () => token.isCancellationRequested));
}
