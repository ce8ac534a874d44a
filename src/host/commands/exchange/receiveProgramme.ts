import * as vscode from 'vscode';
import type { Address } from '../../../core/exchange/address';
import { plainText } from '../../../core/text/plainText';
import { joiningWords } from '../../../core/words/lateWords';
import { rootOf, type GitApi, type GitRepository } from '../../git/git';
import { inform } from '../../platform/notify';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';

/** A folder with what was received. */
interface ReceivedProgramme {
	readonly folder: vscode.Uri;
	/** Absent where VS Code's Git extension does not open it. */
	readonly repository?: GitRepository;
}

/**
 * Receives the repository at an address into a folder; where that is there already, what is new is fetched. Undefined if it was cancelled.
 * Throws a `UserError` with the reason if it fails.
 */
export async function receiveProgramme(
	api: GitApi, address: Address, parent: vscode.Uri, services: Services,
): Promise<ReceivedProgramme | undefined> {
	const expected = vscode.Uri.joinPath(parent, address.name);
	const say = joiningWords[services.language.words.language];
	const options = { location: vscode.ProgressLocation.Notification, title: say.receiving(plainText(address.name)) };
	const isThere = await services.writer.isTaken(expected.toString());
	try {
		return await vscode.window.withProgress(options, async () => {
			const cloned = isThere ? expected : await clone(api, address.url, parent);
			const folder = cloned ?? (await services.writer.isTaken(expected.toString()) ? expected : undefined);
			if (!folder) {
				return undefined;
			}
			if (isThere || folder.toString() !== expected.toString()) {
				void inform(say.already(plainText(address.name)));
			}
			const repository = await api.openRepository(folder) ?? undefined;
			await repository?.fetch('origin');
			await checkOut(repository);
			return { folder, ...repository && { repository } };
		});
	} catch (error) {
		throw new UserError(whyNot(error, services));
	}
}

/** Whether the folder that an address is received into has it already, from this address. */
export async function isReceived(api: GitApi, { url, name }: Address, parent: vscode.Uri): Promise<boolean> {
	const folder = vscode.Uri.joinPath(parent, name);
	const root = await rootOf(api, folder);
	const repository = root?.fsPath === folder.fsPath ? await api.openRepository(folder) : undefined;
	return repository?.state.remotes.some(({ fetchUrl = '' }) => sameForm(fetchUrl) === sameForm(url)) === true;
}

const sameForm = (url: string): string => url.replace(/^file:\/\//, '').replace(/(?:\.git)?[\\/]*$/, '');

/** A path is cloned as a `file:` address. `git@computer:folder` is no URI: VS Code's command clones it, which returns nothing. */
async function clone(api: GitApi, url: string, parentPath: vscode.Uri): Promise<vscode.Uri | null> {
	const uri = /^[a-z][a-z\d+]+:\/\//i.test(url) ? vscode.Uri.parse(url, true)
		: /^(?:[A-Za-z]:[\\/]|\\\\|\/)/.test(url) ? vscode.Uri.file(url) : undefined;
	if (api.clone && uri) {
		return api.clone(uri, { parentPath, postCloneAction: 'none' });
	}
	await vscode.commands.executeCommand('git.clone', url, parentPath.fsPath, { postCloneAction: 'none' });
	return null;
}

/** Where a repository names a branch as its own that it doesn't have, Git checks nothing out: the only branch that it has is taken. */
async function checkOut(repository: GitRepository | undefined): Promise<void> {
	if (!repository || repository.state.HEAD?.commit !== undefined) {
		return;
	}
	const names = (await repository.getBranches({ remote: true })).flatMap(({ name, remote }) =>
		name === undefined || remote === undefined ? [] : [name.slice(remote.length + 1)]).filter(name => name !== 'HEAD');
	const [only, ...others] = names;
	if (only !== undefined && others.length === 0) {
		await repository.checkout(only);
	}
}

function whyNot(error: unknown, { language: { words } }: Services): string {
	const { failed } = joiningWords[words.language];
	const stderr = typeof error === 'object' && error !== null && 'stderr' in error ? error.stderr : undefined;
	const text = [stderr, error instanceof Error ? error.message : undefined].filter(each => typeof each === 'string').join('\n');
	return /could not resolve|unable to access|connection|timed out|network/i.test(text) && !/ 40[134]\b/.test(text) ? failed.offline
		: /authentication|permission denied|could not read (?:username|password)|access denied|error: 40[13]\b/i.test(text) ? failed.authentication
			: /not found|does not exist|does not appear to be a git repository|error: 404\b/i.test(text) ? failed.notThere
				: failed.other(plainText(/^(?:fatal|error): (.*)$/m.exec(text)?.[1] ?? text.split('\n')[0] ?? ''));
}
