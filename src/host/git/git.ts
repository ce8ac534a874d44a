import * as vscode from 'vscode';
import { parentOf, type Uri } from '../../core/text/uri';
import { exposureOf, type GitExposure, type GitFacts } from '../../core/record/visibility';
import { nextOf } from '../platform/events';

/** The part that we use of the API, version 1, of VS Code's own Git extension. Git runs in that extension, never in a process of ours. */
export interface GitRepository {
	readonly rootUri: vscode.Uri;
	readonly state: GitState;
	getConfig(key: string): Promise<string>;
	getGlobalConfig(key: string): Promise<string>;
	/** Sets it in this repository only. */
	setConfig(key: string, value: string): Promise<string>;
	addRemote(name: string, url: string): Promise<void>;
	/** Returns those of the paths that are ignored; a tracked path never is. */
	checkIgnore(paths: readonly string[]): Promise<ReadonlySet<string>>;
	/** Reads from the index if `treeish` is empty. Throws an error with `gitErrorCode: 'UnknownPath'` for a path that isn't there. */
	getObjectDetails(treeish: string, path: string): Promise<object>;
	/** Throws an error without a code for a path that isn't there. */
	buffer(treeish: string, path: string): Promise<Uint8Array>;
	getCommit(name: string): Promise<GitCommit>;
	/** Reads the state anew. */
	status(): Promise<void>;
	/** Returns what differs between the files that are tracked and a tree. */
	diffWith(tree: string): Promise<readonly GitChange[]>;
	/** Returns what the second commit has changed since the two had their last commit in common. */
	diffBetween(from: string, to: string): Promise<readonly GitChange[]>;
	getMergeBase(one: string, other: string): Promise<string | undefined>;
	/** `maxEntries` is ignored where there is a range. */
	log(options: { readonly path?: string; readonly maxEntries?: number; readonly range?: string }): Promise<readonly GitCommit[]>;
	/** With no paths it adds everything. */
	add(paths: readonly string[]): Promise<void>;
	/** Makes the index have paths as the commit has them, without changing a file. With no paths: all of them. */
	revert(paths: readonly string[]): Promise<void>;
	commit(message: string, options: { readonly requireUserConfig: boolean }): Promise<void>;
	fetch(remote: string): Promise<void>;
	getBranches(query: { readonly remote: true }): Promise<readonly { readonly name?: string; readonly remote?: string }[]>;
	/** Checks a branch out; of one that only a remote has, a branch of the same name is made. */
	checkout(branch: string): Promise<void>;
	merge(version: string): Promise<void>;
	mergeAbort(): Promise<void>;
	push(remote: string, refspec: string, setUpstream?: boolean): Promise<void>;
}

/** The state as it was last read. */
interface GitState {
	/** Without a name where no branch is checked out, without a commit before the first one. */
	readonly HEAD: {
		readonly name?: string;
		readonly commit?: string;
		readonly upstream?: { readonly remote: string; readonly name: string; readonly commit?: string };
		readonly ahead?: number;
		readonly behind?: number;
	} | undefined;
	readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string; readonly pushUrl?: string }[];
	readonly submodules: readonly { readonly path: string }[];
	readonly rebaseCommit: object | undefined;
	readonly mergeChanges: readonly GitChange[];
	readonly indexChanges: readonly GitChange[];
	readonly workingTreeChanges: readonly GitChange[];
	/** Files that are not tracked, where a setting separates them. */
	readonly untrackedChanges?: readonly GitChange[];
	readonly onDidChange: vscode.Event<void>;
}

/** A file that differs. */
export interface GitChange {
	readonly uri: vscode.Uri;
	readonly originalUri: vscode.Uri;
	readonly renameUri: vscode.Uri | undefined;
	/** A number of the Git extension's `Status`. */
	readonly status: number;
}

interface GitCommit {
	readonly hash: string;
	readonly parents: readonly string[];
	readonly message: string;
	readonly authorName?: string;
	readonly authorDate?: Date;
}

export interface GitApi {
	readonly state: 'uninitialized' | 'initialized';
	readonly repositories: readonly GitRepository[];
	readonly onDidChangeState: vscode.Event<unknown>;
	readonly onDidOpenRepository: vscode.Event<GitRepository>;
	readonly onDidCloseRepository: vscode.Event<GitRepository>;
	getRepository(uri: vscode.Uri): GitRepository | null;
	/**
	 * Returns the root that Git itself finds; null outside a repository, and where Git refuses because another user owns the folder. The
	 * oldest VS Code does not have it.
	 */
	readonly getRepositoryRoot?: (folder: vscode.Uri) => Promise<vscode.Uri | null>;
	init(root: vscode.Uri, options: { readonly defaultBranch: string }): Promise<GitRepository | null>;
	/** Returns the folder, which can be that of an earlier clone. Absent before VS Code 1.104. */
	readonly clone?: (uri: vscode.Uri, options: { readonly parentPath: vscode.Uri; readonly postCloneAction: 'none' }) => Promise<vscode.Uri | null>;
	openRepository(root: vscode.Uri): Promise<GitRepository | null>;
}

interface GitExtension {
	/** Throws while Git is turned off or missing. */
	getAPI(version: 1): GitApi;
}

/** The longest wait for the Git extension to find the repositories of the workspace. */
const maxWaitMs = 5000;
/** How many files are checked for being tracked: each costs two processes of Git. */
const maxFilesPerQuery = 100;
/** How often Git is asked which paths it ignores. */
const maxQueries = 3;

/** Returns undefined without the Git extension: in the web, in Restricted Mode, where it is disabled or Git is missing. */
export async function gitApi(): Promise<GitApi | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	return extension?.activate().then(git => git.getAPI(1)).then(undefined, () => undefined);
}

/** Returns the API once it knows the workspace's repositories; undefined when that takes too long. */
export async function readyGit(): Promise<GitApi | undefined> {
	const api = await gitApi();
	if (api?.state === 'uninitialized') {
		await nextOf(api.onDidChangeState, maxWaitMs);
	}
	return api?.state === 'initialized' ? api : undefined;
}

/** Returns whether Git tracks or ignores a file, and its remotes; `unknown` where Git can't be asked. Never throws. */
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

/** Files of one repository, with their paths on the disk. */
interface FilesOfRepository {
	readonly repository: GitRepository;
	readonly files: { readonly uri: Uri; readonly path: string }[];
}

/** Returns those of the files that Git tracks or doesn't ignore, without those that it can't be asked about. Never throws. */
export async function exposedOf(uris: readonly Uri[]): Promise<ReadonlyMap<Uri, GitExposure>> {
	const exposed = new Map<Uri, GitExposure>();
	const api = uris.length === 0 ? undefined : await readyGit();
	const byRepository = new Map<string, FilesOfRepository>();
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
				const exposure = exposureOf({
					tracked: i < maxFilesPerQuery && await isTracked(repository, path),
					ignored: false,
					remotes: [],
				});
				if (exposure) {
					exposed.set(uri, exposure);
				}
			}
		} catch {
			// Git could not be asked about these.
		}
	}
	return exposed;
}

/**
 * Returns those of the paths that Git doesn't ignore. Paths that are missing in the answer are asked about again: the Git
 * extension takes the end of Git's process for the end of its output, so on a busy machine part of the output may be lost.
 */
export async function notIgnored(repository: GitRepository, paths: readonly string[]): Promise<ReadonlySet<string>> {
	let open = paths;
	for (let n = 0; n < maxQueries && open.length > 0; n++) {
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

/** Whether a file is in a repository that VS Code has not opened, such as one in a folder above the workspace. */
async function isInRepository(api: GitApi, uri: Uri): Promise<boolean> {
	const folder = parentOf(uri);
	return folder === undefined || await rootOf(api, vscode.Uri.parse(folder)) !== null || await rootByFolders(folder) !== null;
}

/** Returns the root of the repository that has a folder, also of one that is not open; null outside a repository. */
export async function rootOf(api: GitApi, folder: vscode.Uri): Promise<vscode.Uri | null> {
	return api.getRepositoryRoot ? api.getRepositoryRoot(folder) : rootByFolders(folder.toString());
}

/** Returns the nearest of a folder and those above it that has `.git`; null without one. */
async function rootByFolders(folder: Uri): Promise<vscode.Uri | null> {
	for (let each: Uri | undefined = folder; each !== undefined; each = parentOf(each)) {
		const root = vscode.Uri.parse(each);
		if (await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, '.git')).then(() => true, () => false)) {
			return root;
		}
	}
	return null;
}
