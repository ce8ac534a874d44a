import * as vscode from 'vscode';
import { parentOf, type Uri } from '../../core/text/uri';
import { exposureOf, type GitExposure, type GitFacts } from '../../core/record/visibility';

/** What is used of the API of VS Code's own Git extension, version 1. Git runs in it, never in a process of ours. */
interface GitRepository {
	readonly rootUri: vscode.Uri;
	readonly state: { readonly remotes: readonly { readonly name: string }[]; readonly onDidChange: vscode.Event<void> };
	getConfig(key: string): Promise<string>;
	getGlobalConfig(key: string): Promise<string>;
	/** Those of the paths that are ignored; one that is tracked never is. */
	checkIgnore(paths: readonly string[]): Promise<ReadonlySet<string>>;
	/** With `''` for the index. Throws an error with `gitErrorCode: 'UnknownPath'` for a path that isn't there. */
	getObjectDetails(treeish: string, path: string): Promise<object>;
}

interface GitApi {
	readonly state: 'uninitialized' | 'initialized';
	readonly repositories: readonly GitRepository[];
	readonly onDidChangeState: vscode.Event<unknown>;
	readonly onDidOpenRepository: vscode.Event<GitRepository>;
	readonly onDidCloseRepository: vscode.Event<GitRepository>;
	getRepository(uri: vscode.Uri): GitRepository | null;
	/** The root as Git itself says; null outside of any, but also where Git refuses to look since somebody else owns it. */
	getRepositoryRoot(folder: vscode.Uri): Promise<vscode.Uri | null>;
}

interface GitExtension {
	/** Throws while Git is turned off or missing. */
	getAPI(version: 1): GitApi;
}

/** How long to wait for the Git extension to find the repositories of the workspace. */
const longestWaitMs = 5000;
/** Each file that is not ignored costs Git two processes. */
const maxFilesPerQuery = 100;
/** How often Git is asked what it ignores before it is believed that it ignores nothing more. */
const timesAsked = 3;

/** Undefined without the Git extension: in the web, in Restricted Mode, where it is turned off or there is no Git. */
export async function gitApi(): Promise<GitApi | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	return extension?.activate().then(git => git.getAPI(1)).then(undefined, () => undefined);
}

/** The same once it knows the workspace's repositories; undefined when that takes too long. */
async function readyGit(): Promise<GitApi | undefined> {
	const api = await gitApi();
	if (api?.state === 'uninitialized') {
		await new Promise<void>(resolve => {
			const end = (): void => {
				clearTimeout(timer);
				listening.dispose();
				resolve();
			};
			const timer = setTimeout(end, longestWaitMs);
			const listening = api.onDidChangeState(end);
		});
	}
	return api?.state === 'initialized' ? api : undefined;
}

/** What Git says of a file. Never throws: what can't be asked is unknown. */
export async function gitFacts(uri: Uri): Promise<GitFacts> {
	const api = await readyGit();
	const file = vscode.Uri.parse(uri);
	if (!api || file.scheme !== 'file') {
		return 'unknown';
	}
	try {
		const repository = api.getRepository(file);
		if (!repository) {
			return await isInRepository(api, uri) ? 'unknown' : 'noRepository';
		}
		const tracked = await isTracked(repository, file.fsPath);
		const ignored = !tracked && (await notIgnored(repository, [file.fsPath])).size === 0;
		return { tracked, ignored, remotes: repository.state.remotes.map(({ name }) => name) };
	} catch {
		return 'unknown';
	}
}

/** Of some files, those that Git keeps or doesn't ignore; nothing of those that can't be asked about. */
export async function exposedOf(uris: readonly Uri[]): Promise<ReadonlyMap<Uri, GitExposure>> {
	const exposed = new Map<Uri, GitExposure>();
	const api = uris.length === 0 ? undefined : await readyGit();
	const byRepository = new Map<string, { readonly repository: GitRepository; readonly files: { readonly uri: Uri; readonly path: string }[] }>();
	for (const uri of uris) {
		const file = vscode.Uri.parse(uri);
		const repository = file.scheme === 'file' ? api?.getRepository(file) : undefined;
		if (repository) {
			const group = byRepository.get(repository.rootUri.toString()) ?? { repository, files: [] };
			byRepository.set(repository.rootUri.toString(), group);
			group.files.push({ uri, path: file.fsPath });
		}
	}
	for (const { repository, files } of byRepository.values()) {
		try {
			const open = await notIgnored(repository, files.map(({ path }) => path));
			for (const [i, { uri, path }] of files.filter(file => open.has(file.path)).entries()) {
				const exposure = exposureOf({ tracked: i < maxFilesPerQuery && await isTracked(repository, path), ignored: false, remotes: [] });
				if (exposure) {
					exposed.set(uri, exposure);
				}
			}
		} catch {
			// Git could not be asked: nothing is known of these.
		}
	}
	return exposed;
}

/**
 * Those of the paths that Git doesn't ignore. What isn't said to be ignored is asked about again: the Git extension takes
 * the end of Git's process for the end of its answer, so on a busy machine part of the answer may be missing.
 */
async function notIgnored(repository: GitRepository, paths: readonly string[]): Promise<ReadonlySet<string>> {
	let open = paths;
	for (let n = 0; n < timesAsked && open.length > 0; n++) {
		const ignored = await repository.checkIgnore(open);
		open = open.filter(path => !ignored.has(path));
	}
	return new Set(open);
}

async function isTracked(repository: GitRepository, path: string): Promise<boolean> {
	try {
		await repository.getObjectDetails('', path);
		return true;
	} catch (error) {
		if (typeof error === 'object' && error !== null && 'gitErrorCode' in error && error.gitErrorCode === 'UnknownPath') {
			return false;
		}
		throw error;
	}
}

/** Whether a repository holds a file that VS Code has not opened, as one of a folder further up. */
async function isInRepository(api: GitApi, uri: Uri): Promise<boolean> {
	const folder = parentOf(uri);
	if (folder === undefined || await api.getRepositoryRoot(vscode.Uri.parse(folder))) {
		return true;
	}
	for (let place: Uri | undefined = folder; place !== undefined; place = parentOf(place)) {
		if (await vscode.workspace.fs.stat(vscode.Uri.joinPath(vscode.Uri.parse(place), '.git')).then(() => true, () => false)) {
			return true;
		}
	}
	return false;
}
