import * as vscode from 'vscode';
import { repositoryError, type GitFailure, type GitOperation } from '../../core/exchange/faults';
import type { ChangedPath, Commit, Repository, RepositoryState } from '../../core/exchange/repository';
import { decodeVersion } from '../../core/exchange/versionText';
import { readyGit, notIgnored, type GitChange, type GitRepository } from './git';

/** What the numbers of the Git extension's `Status` say of a file; those of conflicts are of `mergeChanges` only. */
const statuses: Readonly<Record<number, ChangedPath['is']>> = {
	0: 'changed', 1: 'added', 2: 'removed', 3: 'renamed', 4: 'added', // in the index
	5: 'changed', 6: 'removed', 7: 'added', 9: 'added', 10: 'renamed', 11: 'changed', // in the files
};
/** The number of a renamed file in the index. */
const indexRenamed = 3;
/** The empty tree, which every repository with SHA-1 names has: what differs from it are all files that are tracked. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Returns the repository of a folder, over the API of VS Code's Git extension. `noGit`: without that extension, as in the web and in
 * Restricted Mode; `noRepository`: where no open repository has the folder.
 */
export async function repositoryOf(folder: vscode.Uri): Promise<Repository | 'noGit' | 'noRepository'> {
	const api = folder.scheme === 'file' ? await readyGit() : undefined;
	const repository = api?.getRepository(folder);
	return !api ? 'noGit' : !repository ? 'noRepository' : repositoryFrom(repository);
}

/** Returns a repository of the Git extension as ours. */
export function repositoryFrom(git: GitRepository): Repository {
	return new ExtensionRepository(git);
}

/** A repository over the API of VS Code's Git extension, in whose processes Git runs. */
class ExtensionRepository implements Repository {
	readonly root: string;
	readonly #git: GitRepository;

	constructor(git: GitRepository) {
		this.#git = git;
		this.root = git.rootUri.toString();
	}

	async state(): Promise<RepositoryState> {
		await asked('read', this.#git.status());
		const { HEAD: head, remotes, submodules, indexChanges, workingTreeChanges, untrackedChanges, mergeChanges } = this.#git.state;
		const unfinished = await this.#unfinished();
		const upstream = head?.upstream;
		const received = upstream && (upstream.commit ?? await this.commitOf(`${upstream.remote}/${upstream.name}`));
		return {
			...(head?.name !== undefined && { branch: head.name }),
			...(head?.commit !== undefined && { head: head.commit }),
			...(upstream && {
				upstream: { remote: upstream.remote, branch: upstream.name, ...(received !== undefined && { commit: received }) },
			}),
			remotes: remotes.map(({ name, pushUrl, fetchUrl }) => {
				const url = pushUrl ?? fetchUrl;
				return { name, ...(url !== undefined && { url }) };
			}),
			staged: this.#changes(indexChanges),
			changed: [...this.#changes([...workingTreeChanges, ...untrackedChanges ?? []]), ...await this.#hidden()],
			conflicts: mergeChanges.map(({ uri }) => this.#path(uri)),
			...(unfinished && { unfinished }),
			submodules: submodules.map(({ path }) => path),
		};
	}

	async #unfinished(): Promise<RepositoryState['unfinished']> {
		const [merging, picking] = await Promise.all([this.commitOf('MERGE_HEAD'), this.commitOf('CHERRY_PICK_HEAD')]);
		return this.#git.state.rebaseCommit ? 'rebase' : merging !== undefined ? 'merge' : picking !== undefined ? 'cherryPick' : undefined;
	}

	/** Returns the files that are not tracked, where a setting hides them from the Git extension. */
	async #hidden(): Promise<readonly ChangedPath[]> {
		if (vscode.workspace.getConfiguration('git', this.#git.rootUri).get('untrackedChanges') !== 'hidden') {
			return [];
		}
		const [tracked, files] = await Promise.all([
			asked('read', this.#git.diffWith(emptyTree)),
			vscode.workspace.findFiles(new vscode.RelativePattern(this.#git.rootUri, '**/*'), '**/.git/**'),
		]);
		const known = new Set(tracked.map(({ uri }) => uri.fsPath));
		const open = await notIgnored(this.#git, files.map(({ fsPath }) => fsPath).filter(path => !known.has(path)));
		return [...open].map(path => ({ path: this.#path(vscode.Uri.file(path)), is: 'added' }));
	}

	#changes(changes: readonly GitChange[]): readonly ChangedPath[] {
		return changes.map(({ uri, originalUri, renameUri, status }) => {
			const isRenamed = status === indexRenamed || statuses[status] === 'renamed';
			return isRenamed && renameUri
				? { path: this.#path(renameUri), from: this.#path(originalUri), is: 'renamed' }
				: { path: this.#path(uri), is: statuses[status] ?? 'changed' };
		});
	}

	/** The path of a file below the root, which the Git extension may have in another form, such as with a link in it. */
	#path(uri: vscode.Uri): string {
		const root = this.#git.rootUri.path.replace(/\/$/, '') + '/';
		return uri.path.startsWith(root) ? uri.path.slice(root.length) : vscode.workspace.asRelativePath(uri, false);
	}

	#file(path: string): string {
		return vscode.Uri.joinPath(this.#git.rootUri, path).fsPath;
	}

	async show(version: string, path: string): Promise<string | undefined> {
		const bytes = await this.bytes(version, path);
		return bytes && decodeVersion(bytes);
	}

	async bytes(version: string, path: string): Promise<Uint8Array | undefined> {
		const file = this.#file(path);
		try {
			return await this.#git.buffer(version, file);
		} catch (error) {
			const isThere = await this.#git.getObjectDetails(version, file).then(() => true, (reason: unknown) => {
				if (typeof reason === 'object' && reason !== null && 'gitErrorCode' in reason && reason.gitErrorCode === 'UnknownPath') {
					return false;
				}
				throw repositoryError('read', reason as GitFailure);
			});
			// A file in conflict is known in the index, but not on each of its sides.
			if (!isThere || version.startsWith(':')) {
				return undefined;
			}
			throw repositoryError('read', error as GitFailure);
		}
	}

	async commitOf(name: string): Promise<string | undefined> {
		return this.#git.getCommit(name).then(({ hash }) => hash, () => undefined);
	}

	async changes(from: string, to: string): Promise<readonly ChangedPath[]> {
		const changes = await asked('read', this.#git.diffBetween(from, to));
		return this.#changes(changes);
	}

	async mergeBase(one: string, other: string): Promise<string | undefined> {
		return await asked('read', this.#git.getMergeBase(one, other)) || undefined;
	}

	async log({ path, max, since, to = 'HEAD' }: Parameters<Repository['log']>[0]): Promise<readonly Commit[]> {
		const commits = await asked('read', this.#git.log({
			...(path !== undefined && { path: this.#file(path) }),
			...(since === undefined ? { maxEntries: max } : { range: `${since}..${to}` }),
		}));
		return commits.slice(0, max).map(({ hash, parents, message, authorName, authorDate }) => ({
			hash,
			parents,
			message,
			...(authorName !== undefined && { author: authorName }),
			...(authorDate && { authoredMs: authorDate.getTime() }),
		}));
	}

	async ignored(paths: readonly string[]): Promise<ReadonlySet<string>> {
		const open = await asked('read', notIgnored(this.#git, paths.map(path => this.#file(path))));
		return new Set(paths.filter(path => !open.has(this.#file(path))));
	}

	async config(key: string): Promise<string | undefined> {
		return await asked('read', this.#git.getConfig(key)) || await asked('read', this.#git.getGlobalConfig(key)) || undefined;
	}

	async setConfig(key: string, value: string): Promise<void> {
		await asked('read', this.#git.setConfig(key, value));
	}

	async add(paths: readonly string[]): Promise<void> {
		if (paths.length > 0) { // the API adds everything where no path is given
			await asked('add', this.#git.add(paths.map(path => this.#file(path))));
		}
	}

	async unstage(paths: readonly string[]): Promise<void> {
		if (paths.length > 0) {
			await asked('add', this.#git.revert(paths.map(path => this.#file(path))));
		}
	}

	async commit(message: string): Promise<void> {
		await asked('commit', this.#git.commit(message, { requireUserConfig: true }));
	}

	async fetch(remote: string): Promise<void> {
		await asked('fetch', this.#git.fetch(remote));
	}

	async merge(version: string): Promise<void> {
		await asked('merge', this.#git.merge(version));
	}

	async abortMerge(): Promise<void> {
		await asked('merge', this.#git.mergeAbort());
	}

	async push(remote: string): Promise<void> {
		const branch = this.#git.state.HEAD?.name ?? '';
		const upstream = this.#git.state.HEAD?.upstream;
		await asked('push', upstream?.remote === remote
			? this.#git.push(remote, `${branch}:${upstream.name}`)
			: this.#git.push(remote, branch, true));
	}
}

/** Returns what the Git extension returned; its errors become ours. */
async function asked<T>(operation: GitOperation, answer: Promise<T>): Promise<T> {
	try {
		return await answer;
	} catch (error) {
		throw repositoryError(operation, error as GitFailure);
	}
}
