import type { Uri } from '../text/uri';

/** An entry of a folder. A symlink to a folder has the type `link` and is never followed, so that loops can't trap a scan. */
export interface Entry {
	readonly name: string;
	readonly type: 'file' | 'folder' | 'link';
}

/** The content of a file. */
export interface Content {
	readonly bytes: Uint8Array | 'tooLarge';
	/** The stamp before reading, so that a change in between is detected; undefined if unavailable. */
	readonly stamp: Stamp | undefined;
}

/** Thrown for a symlink whose target is outside the folder. */
export class SymlinkOutsideFolderError extends Error {}

/**
 * The file system calls that reading a record needs. Two implementations pass the same tests: `workspace.fs` for every scheme, and Node's
 * `fs` for `file:`, which is tens of times faster.
 */
export interface Files {
	/** Lists a folder's entries, unordered. Rejects on failure. */
	list(folder: Uri): Promise<readonly Entry[]>;
	/** Returns the stamp of each of a folder's files; undefined if there is no file or the file system has no stamp. Never rejects. */
	stamps(files: readonly Uri[]): Promise<readonly (Stamp | undefined)[]>;
	/**
	 * Reads a file: its bytes, `tooLarge` without reading if it is longer than `maxBytes`, or `missing`. Rejects if it can't be read, and
	 * with `SymlinkOutsideFolderError` for a symlink, unless its target is known to be a file in the folder `within`.
	 */
	read(file: Uri, maxBytes: number, within?: Uri): Promise<Content | 'missing'>;
	/** Returns the best number of concurrent requests below a folder: requests to a remote disk overlap, blocking ones don't. */
	atOnce(folder: Uri): number;
}

/** The size and time of a file: if both are equal, the content counts as equal. */
export interface Stamp {
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly mtimeMs: number;
}
