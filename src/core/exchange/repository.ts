import type { Uri } from '../text/uri';

/** A file that differs between two versions. Paths are relative to the repository's root, with `/`. */
export interface ChangedPath {
	readonly path: string;
	/** The path before, of a file that was renamed. */
	readonly from?: string;
	readonly is: 'added' | 'changed' | 'removed' | 'renamed';
}

/** A version that was recorded. */
export interface Commit {
	readonly hash: string;
	readonly parents: readonly string[];
	readonly message: string;
	readonly author?: string;
	/** Milliseconds since 1970. */
	readonly authoredMs?: number;
}

/** The state of a repository. */
export interface RepositoryState {
	/** The branch; absent where no branch is checked out. */
	readonly branch?: string;
	/** The commit that is checked out; absent before the first one. */
	readonly head?: string;
	/** Where the branch is sent to and received from; absent where it was never sent. */
	readonly upstream?: { readonly remote: string; readonly branch: string; readonly commit?: string };
	readonly remotes: readonly { readonly name: string; readonly url?: string }[];
	/** What is in the index and differs from the commit. */
	readonly staged: readonly ChangedPath[];
	/** What differs from the index, with files that are not tracked. */
	readonly changed: readonly ChangedPath[];
	/** Files in conflict. */
	readonly conflicts: readonly string[];
	/** What was begun with Git and is not finished. */
	readonly unfinished?: 'merge' | 'rebase' | 'cherryPick';
	/** Folders of repositories inside of this one. */
	readonly submodules: readonly string[];
}

/** Why Git did not do what was asked. */
export type RepositoryFault =
	| 'offline' | 'authentication' | 'rejected' | 'hook' | 'noIdentity' | 'signing' | 'conflict' | 'wouldOverwrite' | 'locked'
	| 'nothingToCommit' | 'other';

/** Git did not do what was asked. `detail` is what Git reported. */
export class RepositoryError extends Error {
	readonly fault: RepositoryFault;
	readonly detail: string;

	constructor(fault: RepositoryFault, detail: string) {
		super(detail);
		this.fault = fault;
		this.detail = detail;
	}
}

/**
 * What sending and receiving needs of a Git repository. In VS Code it is the API of VS Code's own Git extension; tests have one that runs
 * Git. Paths are relative to the root, with `/`. Each method rejects with `RepositoryError`.
 */
export interface Repository {
	readonly root: Uri;
	/** Reads the state anew. */
	state(): Promise<RepositoryState>;
	/**
	 * Returns a file's text in a version: a commit, `''` for the index, `:1`, `:2`, `:3` for the base and the sides of a conflict.
	 * Undefined if it is not there.
	 */
	show(version: string, path: string): Promise<string | undefined>;
	/** As `show`, but the bytes, of any file. */
	bytes(version: string, path: string): Promise<Uint8Array | undefined>;
	/** Returns the commit that a name such as `origin/main` or `MERGE_HEAD` means; undefined if there is none. */
	commitOf(name: string): Promise<string | undefined>;
	/** Returns what differs between two commits, the first of which is an ancestor of the other. */
	changes(from: string, to: string): Promise<readonly ChangedPath[]>;
	/** Returns the last commit that two have in common; undefined if there is none. */
	mergeBase(one: string, other: string): Promise<string | undefined>;
	/**
	 * Returns the commits that changed a file or a folder, or any file, the newest first. With `since`, those that this commit doesn't
	 * have; `to` is the commit that has them, by default the one that is checked out.
	 */
	log(
		options: { readonly path?: string; readonly max: number; readonly since?: string; readonly to?: string },
	): Promise<readonly Commit[]>;
	/** Returns those of the paths that are ignored. */
	ignored(paths: readonly string[]): Promise<ReadonlySet<string>>;
	config(key: string): Promise<string | undefined>;
	setConfig(key: string, value: string): Promise<void>;
	/** Puts the present state of files into the index, also that they are gone. */
	add(paths: readonly string[]): Promise<void>;
	/** Makes the index have files as the commit has them. The files themselves stay as they are. */
	unstage(paths: readonly string[]): Promise<void>;
	/** Records the index. */
	commit(message: string): Promise<void>;
	/** Receives from a remote, without changing a file. */
	fetch(remote: string): Promise<void>;
	/** Merges a version into the branch. Rejects with `conflict` where Git leaves files in conflict. */
	merge(version: string): Promise<void>;
	/** Takes back a merge that is not finished. */
	abortMerge(): Promise<void>;
	/** Sends the branch, never by force. To a remote that it has not been sent to, it is also connected with the branch there. */
	push(remote: string): Promise<void>;
}
