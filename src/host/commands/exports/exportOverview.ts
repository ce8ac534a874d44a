import * as vscode from 'vscode';
import { reportCsv } from '../../../core/exports/reportData';
import { reportPage } from '../../../core/exports/reportPage';
import { anonymiseMentees } from '../../../core/analysis/anonymise/anonymise';
import { countFigures, type ProgrammeFigures } from '../../../core/analysis/figures/figures';
import { menteeLabels } from '../../../core/analysis/anonymise/menteeLabels';
import type { Scope } from '../../../core/analysis/figures/scope';
import type { Programme } from '../../../core/programme/programme';
import { slug } from '../../../core/plans/names';
import { wordsFor, type Words } from '../../../core/words/words';
import { askChoice, askSteps, type Step } from '../../ask/ask';
import { askOverview, knownOverview, type KnownOverview } from '../../ask/askOverview';
import { runInSlices } from '../../platform/timeSlice';
import { saveExport } from './saveExport';
import type { Services } from '../services';

type Format = 'html' | 'csv' | 'csvBom';

interface KnownExport extends KnownOverview {
	readonly format?: Format;
	readonly anonymous?: boolean;
}

/** `mentorNotes.exportOverview`: a programme's figures as one HTML file or as CSV, in the programme's language, where the user chooses: to the byte what the command line makes. */
export const exportOverview = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words } } = services;
	const { exported } = words.overviewPage;
	const known = await askSteps<KnownExport>(await knownOverview(services, argument), [askOverview(services, exported.title), askFormat(words), askNames(words)]);
	if (!known?.programme || known.format === undefined || known.anonymous === undefined) {
		return;
	}
	const { programme: { folder, file, name: of }, scope, format, anonymous } = known;
	const spoken = file?.language ? wordsFor(file.language) : words;
	const [kind, extension] = format === 'html' ? ['HTML', 'html'] : ['CSV', 'csv'];
	const { title, save, open, saved } = exported;
	const name = `${slug(`${spoken.overview.title} ${of}`, 'overview')}.${extension}`;
	await saveExport(services, { title, save, open, saved, name, folder, filters: { [kind]: [extension] } }, async () => {
		// The record may have changed since.
		const programme = store.index.programmes().find(one => one.folder === folder);
		const figures = programme && await counted(anonymous ? anonymised(programme, scope, spoken) : { programme, scope }, services);
		return figures && (format === 'html' ? reportPage([figures], spoken) : reportCsv([figures], spoken, { bom: format === 'csvBom' }));
	});
};

function anonymised(programme: Programme, scope: Scope, words: Words): { readonly programme: Programme; readonly scope: Scope } {
	return {
		programme: anonymiseMentees(programme, words),
		scope: { ...scope, ...(scope.cohort !== undefined && { cohort: menteeLabels(programme, words).inText(scope.cohort) }) },
	};
}

/** Counts with a message that says so once it takes long, and can be left; undefined then. */
function counted({ programme, scope }: { readonly programme: Programme; readonly scope: Scope }, { language: { words }, clock }: Services): PromiseLike<ProgrammeFigures | undefined> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: words.overviewPage.exported.counting, cancellable: true }, (_progress, token) =>
		runInSlices(countFigures(programme, scope, clock.now()), () => token.isCancellationRequested));
}

function askFormat({ overviewPage: { exported: say } }: Words): Step<KnownExport> {
	return {
		needed: ({ format }) => format === undefined,
		ask: async (known, progress) => {
			const format = await askChoice<Format>({ ...progress, title: say.title, placeholder: say.as }, [
				{ label: say.html, detail: say.htmlSays, value: 'html' }, { label: say.csv, detail: say.csvSays, value: 'csv' }, { label: say.csvBom, detail: say.csvBomSays, value: 'csvBom' },
			]);
			return typeof format === 'string' ? { ...known, format } : format;
		},
	};
}

function askNames({ overviewPage: { exported: say } }: Words): Step<KnownExport> {
	return {
		needed: ({ anonymous }) => anonymous === undefined,
		ask: async (known, progress) => {
			const anonymous = await askChoice({ ...progress, title: say.title, placeholder: say.names }, [{ label: say.named, detail: say.namedSays, value: false }, { label: say.anonymous, detail: say.anonymousSays, value: true }]);
			return typeof anonymous === 'boolean' ? { ...known, anonymous } : anonymous;
		},
	};
}
