import type { Uri } from '../text/uri';

/** One name in a folder. A link is never followed into a folder, so that loops can't trap a scan. */
export interface Entry {
	readonly name: string;
	readonly type: 'file' | 'folder' | 'link';
}

/** What was read of a file. */
export interface Content {
	readonly bytes: Uint8Array | 'tooLarge';
	/** How the file stood before it was read, so that a change in between shows; undefined where nothing tells. */
	readonly stamp: Stamp | undefined;
}

/** A link to somewhere else: what lies there is nobody's to show who opens a repository of others. */
export class SymlinkOutsideFolderError extends Error {}

/**
 * What the record needs of a file system. Two implementations, one set of
 * tests: `workspace.fs` everywhere, and Node's own calls for `file:`, which are
 * tens of times faster.
 */
export interface Files {
	/** A folder's entries in no particular order. Rejects when it can't be listed. */
	list(folder: Uri): Promise<readonly Entry[]>;
	/**
	 * For each of a folder's files what tells whether it has changed; undefined where no file is, or where nothing tells. Never
	 * rejects.
	 */
	stamps(files: readonly Uri[]): Promise<readonly (Stamp | undefined)[]>;
	/**
	 * The bytes; `tooLarge` without having read them; `missing` where no file is. Rejects when it can't be read, and with
	 * `LeadsOut` for a link: but for one that leads to a file in the folder `within`, where that can be told.
	 */
	read(file: Uri, maxBytes: number, within?: Uri): Promise<Content | 'missing'>;
	/**
	 * How many files and folders below a folder are best asked for together: calls that wait for a far disk overlap, those that
	 * hold the thread don't.
	 */
	atOnce(folder: Uri): number;
}

/** What a file system tells of a file without reading it: when both are the same, so is the content. */
export interface Stamp {
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly mtimeMs: number;
}
