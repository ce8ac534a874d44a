import * as vscode from 'vscode';
import { readAddress, type Address } from '../../../core/exchange/address';
import { isProgrammeFile } from '../../../core/files/layout';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { join, parentOf, type Uri } from '../../../core/text/uri';
import { joiningWords } from '../../../core/words/lateWords';
import { askChoice, askText, back, type Progress } from '../../ask/ask';
import { runSteps, step } from '../../ask/questionSteps';
import { gitApi, type GitApi } from '../../git/git';
import { whyNoGit } from '../../git/whyNoGit';
import { fail, inform } from '../../platform/notify';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { askIdentity } from './askIdentity';
import { openJoined } from './joined';
import { offerGit } from './offerGit';

interface Known {
	readonly address?: Address;
	/** The folder that the programme's folder is put into. */
	readonly parent?: vscode.Uri;
}

/** The answer that the programme is put into another folder. */
const elsewhere = Symbol('elsewhere');

/** Folders that are searched for a programme below the one that was received. */
const maxDepth = 2;

/**
 * `mentorNotes.joinProgramme`: asks for the address of a programme and receives it through VS Code's Git extension. Then asks for a name
 * and an address for the history where Git has none, opens the folder, and there asks who the user is.
 */
export const joinProgramme = (services: Services) => async (): Promise<void> => {
	const reason = await whyNoGit();
	if (reason) {
		await offerGit(reason, services);
		return;
	}
	const known = await runSteps<Known>({}, [
		step('address', (_known, progress) => askAddress(services, progress)),
		step('parent', ({ address }, progress) => address ? askParent(services, address, progress) : Promise.resolve(undefined)),
	]);
	const api = await gitApi();
	if (!known?.address || !known.parent || !api) {
		return;
	}
	const say = joiningWords[services.language.words.language];
	const { address, parent } = known;
	const folder = await receive(api, address, parent, services);
	if (!folder) {
		return;
	}
	const programme = await findProgramme(services, folder.toString(), maxDepth);
	if (programme === undefined) {
		if (await inform(say.noProgramme(plainText(address.name)), [say.open]) === say.open) {
			await vscode.commands.executeCommand('vscode.openFolder', folder);
		}
		return;
	}
	const repository = await api.openRepository(folder);
	if (repository) {
		await askIdentity(repository, services);
	}
	// The folder that was received, not only the programme in it: so that Git finds all that belongs to the versions.
	await openJoined(folder.toString(), services);
};

async function askAddress({ language: { words } }: Services, progress: Progress): Promise<Address | typeof back | undefined> {
	const { title, address, fault, into } = joiningWords[words.language];
	const answer = await askText({ ...progress, title, placeholder: address }, '', {
		validate: text => {
			const read = readAddress(text);
			return typeof read === 'string' ? fault[read] : { message: into(plainText(read.name)), severity: vscode.InputBoxValidationSeverity.Info };
		},
	});
	const read = typeof answer === 'string' ? readAddress(answer) : undefined;
	return answer === back ? back : typeof read === 'object' ? read : undefined;
}

/** Asks where the folder is put: beside the user's documents, or anywhere. A place where its name is taken is refused. */
async function askParent(services: Services, { name }: Address, progress: Progress): Promise<vscode.Uri | typeof back | undefined> {
	const { exportFolder, writer, language: { words } } = services;
	const { title, where, another, choose, taken } = joiningWords[words.language];
	for (;;) {
		const isFree = exportFolder && !await writer.isTaken(join(exportFolder.toString(), name));
		const answer = await askChoice<vscode.Uri | typeof elsewhere>({ ...progress, title, placeholder: where }, [
			...exportFolder && isFree ? [{ label: plainLabel(vscode.Uri.joinPath(exportFolder, name).fsPath), value: exportFolder }] : [],
			{ label: another, value: elsewhere },
		]);
		if (answer !== elsewhere) {
			return answer;
		}
		const parent = (await vscode.window.showOpenDialog({
			canSelectFiles: false, canSelectFolders: true, title: where, openLabel: choose, ...exportFolder && { defaultUri: exportFolder },
		}))?.[0];
		if (!parent) {
			return undefined;
		}
		if (!await writer.isTaken(join(parent.toString(), name))) {
			return parent;
		}
		void fail(taken(plainText(name)));
	}
}

/** Receives the repository; returns its folder, which is an earlier one where VS Code knows that. Undefined if it was cancelled. */
async function receive(api: GitApi, { url, name }: Address, parent: vscode.Uri, services: Services): Promise<vscode.Uri | undefined> {
	const expected = vscode.Uri.joinPath(parent, name);
	const say = joiningWords[services.language.words.language];
	try {
		const received = await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: say.receiving(plainText(name)) },
			() => clone(api, url, parent),
		);
		const folder = received ?? (await services.writer.isTaken(expected.toString()) ? expected : undefined);
		if (folder && folder.toString() !== expected.toString()) {
			void inform(say.already(plainText(name)));
		}
		return folder;
	} catch (error) {
		throw new UserError(whyNot(error, services));
	}
}

/** `git@computer:folder` is no URI: it is cloned by VS Code's command, which takes any address and returns nothing. */
async function clone(api: GitApi, url: string, parentPath: vscode.Uri): Promise<vscode.Uri | null> {
	const isUri = /^[a-z]+:\/\//i.test(url);
	if (api.clone && isUri) {
		return api.clone(vscode.Uri.parse(url, true), { parentPath, postCloneAction: 'none' });
	}
	await vscode.commands.executeCommand('git.clone', url, parentPath.fsPath, { postCloneAction: 'none' });
	return null;
}

function whyNot(error: unknown, { language: { words } }: Services): string {
	const { failed } = joiningWords[words.language];
	const { stderr, message } = typeof error === 'object' && error !== null ? error as { readonly stderr?: unknown; readonly message?: unknown } : {};
	const text = [stderr, message].filter(each => typeof each === 'string' && each !== '').join('\n');
	return /could not resolve|unable to access|connection|timed out|network/i.test(text) && !/ 40[134]\b/.test(text) ? failed.offline
		: /authentication|permission denied|could not read (?:username|password)|access denied|error: 40[13]\b/i.test(text) ? failed.authentication
			: /not found|does not exist|does not appear to be a git repository|error: 404\b/i.test(text) ? failed.notThere
				: failed.other(plainText(/^(?:fatal|error): (.*)$/m.exec(text)?.[1] ?? text.split('\n')[0] ?? ''));
}

/** Returns the nearest folder with a programme's file at or below a folder; undefined if there is none. */
async function findProgramme(services: Services, folder: Uri, depth: number): Promise<Uri | undefined> {
	const entries = await services.files.list(folder).catch(() => []);
	const file = entries.find(({ name, type }) => type === 'file' && isProgrammeFile(name));
	if (file) {
		return parentOf(join(folder, file.name));
	}
	for (const { name } of depth === 0 ? [] : entries.filter(each => each.type === 'folder' && !each.name.startsWith('.'))) {
		const found = await findProgramme(services, join(folder, name), depth - 1);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

