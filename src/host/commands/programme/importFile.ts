import * as vscode from 'vscode';
import type { Programme } from '../../../core/programme/programme';
import { hasProgrammeFile } from '../../../core/programme/queries';
import { segmentsBelow, type Uri } from '../../../core/text/uri';
import { importWordsFor } from '../../../core/words/importWords';
import { askProgramme, type KnownProgramme, programmeFolderOf } from '../../ask/askProgramme';
import { runSteps } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { Missing } from '../../platform/userError';
import type { Services } from '../../services';

/** The ends of the names of files that can be imported; others can be chosen, too. */
const extensions = ['csv', 'tsv', 'xlsx', 'md', 'ics', 'org', 'yaml', 'yml', 'txt'];

/**
 * `mentorNotes.import`: opens the page that imports a file into a programme. The file is the one of the explorer that it was called on,
 * else one that is chosen; the programme is that of the row, the one that the file is in, the only one, else one that is chosen.
 */
export const importFile = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words } } = services;
	await store.whenRead();
	const file = argument instanceof vscode.Uri ? argument : undefined;
	const programmes = store.index.programmes().filter(hasProgrammeFile);
	if (programmes.length === 0) {
		throw new Missing(words.finding.say.noProgramme, ['newProgramme', 'makeProgramme'], file);
	}
	const known = programmeOf(argument, file, programmes, services);
	const title = importWordsFor(words.language).command.intoWhich;
	const programme = (await runSteps<KnownProgramme>(known ? { programme: known } : {}, [askProgramme(services, title)]))?.programme;
	if (programme) {
		await openImport(services, programme.folder, file);
	}
};

/** Opens the page that imports a file into a programme; asks for the file if none is given. Nothing happens where none is chosen. */
export async function openImport(services: Services, folder: Uri, file?: vscode.Uri): Promise<void> {
	const source = file ?? await askImportFile(services, vscode.Uri.parse(folder));
	if (source) {
		await services.imports.show({ folder, source: source.toString() }, { beside: false });
	}
}

function programmeOf(
	argument: unknown, file: vscode.Uri | undefined, programmes: readonly Programme[], { store, imports }: Services,
): Programme | undefined {
	const within = [...programmes].filter(({ folder }) => file && segmentsBelow(folder, file.toString()))
		.sort((a, b) => b.folder.length - a.folder.length)[0];
	const folder = programmeFolderOf(argument) ?? within?.folder
		?? (argument === undefined ? imports.active?.folder ?? targetOf(undefined, store.index)?.programme.folder : undefined);
	return programmes.find(each => each.folder === folder) ?? (programmes.length === 1 ? programmes[0] : undefined);
}

/** Asks for a file to import. The dialog begins at the file of the active editor if it can be imported, else in a folder. */
export async function askImportFile({ language: { words } }: Pick<Services, 'language'>, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
	const { command } = importWordsFor(words.language);
	const active = vscode.window.activeTextEditor?.document.uri;
	const isImported = active !== undefined && ['csv', 'tsv', 'ics', 'org', 'txt'].some(end => active.path.toLowerCase().endsWith(`.${end}`));
	const [chosen] = await vscode.window.showOpenDialog({
		title: command.chooseTitle, openLabel: command.choose, canSelectMany: false, defaultUri: isImported ? active : folder,
		filters: { [command.filter]: extensions, [command.all]: ['*'] },
	}) ?? [];
	return chosen;
}
