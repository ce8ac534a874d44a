import type { Uri } from '../text/uri';

/** One entry of a folder. `linkedFolder` is a symbolic link to a folder, `link` any other one. */
export interface Entry {
	readonly name: string;
	readonly type: 'file' | 'folder' | 'link' | 'linkedFolder';
}

/** The content of a file. */
export interface Content {
	readonly bytes: Uint8Array | 'tooLarge';
	/** The file's stamp from before it was read, which reveals a change during the read; undefined if the file system has none. */
	readonly stamp: Stamp | undefined;
}

/** The file is a link to a target outside the folder. Such a target is not read: a cloned repository could link to private files. */
export class SymlinkOutsideFolderError extends Error {}

/**
 * The file system operations that reading a record needs. There are two implementations with one set of
 * tests: `workspace.fs` for every scheme, and Node's own calls for `file:`, which are tens of times faster.
 */
export interface Files {
	/** Lists a folder's entries, in no particular order. Rejects if the folder can't be listed. */
	list(folder: Uri): Promise<readonly Entry[]>;
	/**
	 * Returns the stamp of each file, all of which are in one folder; undefined for a missing file, or if the file system has no
	 * stamp for it. Never rejects.
	 */
	stamps(files: readonly Uri[]): Promise<readonly (Stamp | undefined)[]>;
	/**
	 * Reads a file. Its bytes are `tooLarge`, without being read, if there are more than `maxBytes`. Returns `missing` if there is
	 * no file. Rejects if the file can't be read, and with `SymlinkOutsideFolderError` if it is a link, except a link that is known
	 * to lead to a file in the folder `within`.
	 */
	read(file: Uri, maxBytes: number, within?: Uri): Promise<Content | 'missing'>;
	/**
	 * The best number of concurrent calls for files and folders below a folder. Calls that wait for a remote disk overlap; calls
	 * that block the thread don't.
	 */
	atOnce(folder: Uri): number;
}

/** A file's size and modification time, available without reading it. If both are unchanged, the content counts as unchanged. */
export interface Stamp {
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly mtimeMs: number;
}
