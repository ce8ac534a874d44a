import * as vscode from 'vscode';
import { brokenFiles } from '../../../core/analysis/figures/counting';
import { menteeLabels } from '../../../core/analysis/anonymise/menteeLabels';
import { documentParts, issuerOf } from '../../../core/exports/documents/document';
import { nameOfCohort } from '../../../core/exports/documents/nameOfCohort';
import { programmeReport } from '../../../core/exports/documents/report';
import { exportName } from '../../../core/exports/exportName';
import { reportCsv } from '../../../core/exports/tables/reportCsv';
import { countReported } from '../../../core/exports/tables/reported';
import { reportTable } from '../../../core/exports/tables/reportTables';
import { reportWorkbook } from '../../../core/exports/tables/reportWorkbook';
import { type Reported, type TableId, tableIds } from '../../../core/exports/tables/table';
import { signsIn, tableCsv } from '../../../core/exports/tables/tableCsv';
import type { Programme } from '../../../core/programme/programme';
import type { Steps } from '../../../core/text/steps';
import { nameOf } from '../../../core/text/uri';
import { overviewPageWords, reportTableWords, reportWords } from '../../../core/words/lateWords';
import { wordsFor } from '../../../core/words/catalogues';
import type { Words } from '../../../core/words/words';
import { askChoice, type Choice } from '../../ask/ask';
import { askOverview, knownOverview } from '../../ask/askProgramme';
import { askPart, type KnownPart, partShown, scopeOf } from '../../ask/askScope';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { openAtPosition } from '../../platform/openText';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { saveDocument } from './saveDocument';
import { saveExport } from './saveExport';

/** A page, a workbook, one table, or everything in one table. */
type Format = 'html' | 'xlsx' | 'table' | 'csv';

interface Known extends KnownPart {
	readonly format?: Format;
	readonly table?: TableId;
	readonly anonymous?: boolean;
	/** Whether to export although files can't be read, or to open the first of them instead. */
	readonly unread?: 'export' | 'open';
}

type Asked = Required<Pick<Known, 'programme' | 'format' | 'anonymous'>> & Known;

/**
 * `mentorNotes.exportOverview`: exports a programme's figures as a page, a workbook or a table, in the programme's language. The bytes are
 * the same as the command line's.
 */
export const exportOverview = (services: Services) => (argument?: unknown): Promise<void> =>
	exportReport(services, argument, overviewPageWords[services.language.words.language].exported, {});

/** `mentorNotes.exportWorkbook`: as `exportOverview`, but a workbook without asking. */
export const exportWorkbook = (services: Services) => (argument?: unknown): Promise<void> => {
	const { exported: { workbookTitle: title, workbookSaved: saved } } = reportTableWords[services.language.words.language];
	return exportReport(services, argument, { title, saved }, { format: 'xlsx' });
};

/** What a command is called, and what it says of the saved file. */
interface Said {
	readonly title: string;
	readonly saved: (file: string) => string;
}

async function exportReport(services: Services, argument: unknown, { title, saved }: Said, given: Pick<Known, 'format'>): Promise<void> {
	const { language: { words } } = services;
	const { save, open } = overviewPageWords[words.language].exported;
	const start = await knownOverview(services, argument);
	const known = await runSteps<Known>({ ...start, ...partShown(argument, start.scope), ...given }, [
		askOverview(services, title), askUnread(words, title), ...askPart<Known>(services, title), ...askForm(words, title),
	]);
	const unread = known?.programme && firstUnread(known.programme);
	if (known?.unread === 'open' && unread) {
		return openAtPosition(unread.uri, unread.broken?.range.start ?? { line: 0, character: 0 });
	}
	if (!known?.programme || known.format === undefined || known.anonymous === undefined) {
		return;
	}
	const asked: Asked = { ...known, programme: known.programme, format: known.format, anonymous: known.anonymous };
	const { programme: { folder, file } } = asked;
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const dialog = { title, save, open, saved, name: nameFor(asked, programmeWords), folder };
	if (asked.format === 'html') {
		await saveDocument(services, dialog, async ({ programme, logo }) => {
			const reported = await withProgress(countOf(programme, asked, programmeWords, services), services);
			return reported && documentParts(programmeReport([{
				programme: reported.programme, figures: reported.figures,
				...issuerOf(reported.programme, { today: reported.figures.today, logo }),
			}], programmeWords), programmeWords);
		});
		return;
	}
	const filters = asked.format === 'xlsx' ? { Excel: ['xlsx'] } : { CSV: ['csv'] };
	await saveExport(services, { ...dialog, filters }, async () => {
		// Found again: the record may have changed while the dialog was open.
		const programme = services.store.index.programmes().find(each => each.folder === folder);
		return programme && withProgress(render(programme, asked, programmeWords, services), services);
	});
}

/** Says how much can't be read, before anything is exported without it. */
function askUnread(words: Words, title: string): Step<Known> {
	const { unreadExport, unreadOpen } = overviewPageWords[words.language].exported;
	const filesOf = ({ programme }: Known): number => programme === undefined ? 0 : brokenFiles(programme).length;
	return onlyIf(known => filesOf(known) > 0, step('unread', (known, progress) => askChoice<'export' | 'open'>(
		{ ...progress, title, placeholder: reportWords[words.language].attention.unread(filesOf(known)) },
		[{ label: unreadOpen, value: 'open' }, { label: unreadExport, value: 'export' }],
	)));
}

/** The first file of those that `brokenFiles` counts. */
function firstUnread({ broken }: Programme): Programme['broken'][number] | undefined {
	return broken.find(({ kind, broken: problem }) => kind !== 'reflection' && kind !== 'template' && problem);
}

/** Asks as what it is exported, and with which names. The workbook is first where spreadsheets don't read a CSV with commas. */
function askForm(words: Words, title: string): Parameters<typeof runSteps<Known>>[1] {
	const { names, exported } = reportTableWords[words.language];
	const { exported: say } = overviewPageWords[words.language];
	const page: Choice<Format> = { label: say.html, detail: say.htmlSays, value: 'html' };
	const workbook: Choice<Format> = { label: exported.xlsx, detail: exported.xlsxSays, value: 'xlsx' };
	return [
		step('format', (_known, progress) => askChoice<Format>({ ...progress, title, placeholder: say.as }, [
			...words.language === 'id' ? [workbook, page] : [page, workbook],
			{ label: exported.table, detail: exported.tableSays, value: 'table' },
			{ label: exported.csv, detail: exported.csvSays, value: 'csv' },
		])),
		onlyIf(({ format }) => format === 'table', step('table', (_known, progress) => askChoice<TableId>(
			{ ...progress, title, placeholder: exported.which },
			tableIds.map(value => ({ label: names[value], detail: exported.tables[value], value })),
		))),
		step('anonymous', (_known, progress) => askChoice({ ...progress, title, placeholder: say.names }, [
			{ label: say.named, detail: say.namedSays, value: false },
			{ label: say.anonymous, detail: say.anonymousSays, value: true },
		])),
	];
}

/** Proposes a file's name that says what part is in it. */
function nameFor({ programme, format, table, anonymous, ...part }: Asked, words: Words): string {
	const { names, exported: { fileName, anonymousName } } = reportTableWords[words.language];
	const { cohort, year } = scopeOf(part);
	const shown = anonymous ? menteeLabels(programme, words).inText : (text: string): string => text;
	const cohortName = nameOfCohort(programme, cohort);
	return exportName({ what: fileName, programme: shown(programme.name), part: [
		cohortName && shown(cohortName), year, table && names[table], ...anonymous ? [anonymousName] : [],
	] }, format === 'html' || format === 'xlsx' ? format : 'csv');
}

function countOf(programme: Programme, { anonymous, ...part }: Asked, words: Words, { clock }: Services): Steps<Reported> {
	const id = programme.file?.id ?? nameOf(programme.folder);
	return countReported({ programme, scope: scopeOf(part), isAnonymous: anonymous, id }, clock.now(), words);
}

function* render(programme: Programme, asked: Asked, words: Words, services: Services): Steps<string | Uint8Array> {
	const { format, table, anonymous: isAnonymous } = asked;
	const reported = yield* countOf(programme, asked, words, services);
	if (format === 'xlsx') {
		return yield* reportWorkbook([reported], words, { isAnonymous });
	}
	return table === undefined
		? reportCsv([reported.figures], words)
		: tableCsv(yield* reportTable(table, [reported], words), signsIn[words.language], { bom: true });
}

/** Works with a notification that can cancel it. Undefined if it was cancelled. */
function withProgress<T>(steps: Steps<T>, { language: { words } }: Services): PromiseLike<T | undefined> {
	const { exported: { counting } } = overviewPageWords[words.language];
	const options = { location: vscode.ProgressLocation.Notification, title: counting, cancellable: true };
	return vscode.window.withProgress(options, (_progress, token) => runInSlices(steps, () => token.isCancellationRequested));
}
