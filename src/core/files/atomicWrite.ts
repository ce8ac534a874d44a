import { decodeSource } from '../text/source';
import { join, nameOf, parentOf, type Uri } from '../text/uri';

// Available in every VS Code host and in Node, but not declared in the core's `lib`.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The file system calls that atomic writing needs. Each rejects on failure unless stated otherwise. */
export interface FileSystemWriter {
	/** Lists the names in a folder. */
	names(folder: Uri): Promise<readonly string[]>;
	read(file: Uri): Promise<Uint8Array>;
	/** Creates the file and its parent folders. */
	write(file: Uri, bytes: Uint8Array): Promise<void>;
	/** Renames a file. With `overwrite`, the implementation may delete the target first, as VS Code's does. */
	rename(from: Uri, to: Uri, overwrite: boolean): Promise<void>;
	remove(file: Uri): Promise<void>;
	/** Whether a file or folder exists. Never rejects; returns true if this is unknown. */
	isThere(uri: Uri): Promise<boolean>;
}

/** Thrown if a file could not be written; `cause` is the reason. */
export class WriteFailedError extends Error {
	readonly uri: Uri;

	constructor(uri: Uri, cause: unknown) {
		super(`${uri} could not be written`, { cause });
		this.uri = uri;
	}
}

/**
 * Writes files completely or not at all, even if the program ends in between: each file is written to a temporary file beside its target,
 * then all are renamed. The temporary files are listed in a journal first, so that `clean` can remove them after a crash. `clean` removes
 * only listed files, since another program could use the same names.
 */
export class AtomicWriter {
	readonly #fs: FileSystemWriter;
	readonly #journals: Uri | undefined;
	readonly #newId: () => string;

	/**
	 * `journals` is the folder of the journals; without it nothing is journalled or cleaned. `newId` must return an id that is unique
	 * across machines.
	 */
	constructor(fs: FileSystemWriter, journals: Uri | undefined, newId: () => string) {
		this.#fs = fs;
		this.#journals = journals;
		this.#newId = newId;
	}

	/** Writes all files or, on failure, none. Throws `WriteFailedError`. */
	async write(files: readonly NewBytes[], overwrite = false): Promise<void> {
		if (files.length === 0) {
			return;
		}
		const id = this.#newId();
		const tempUris = files.map(({ uri }, i) => join(parentOf(uri) ?? uri, tempName(id, i)));
		const journal = this.#journals === undefined ? undefined : join(this.#journals, id);
		// Failing to write the journal is ignored: it is needed only after a crash.
		await (journal === undefined
			? undefined
			: this.#fs.write(journal, new TextEncoder().encode(JSON.stringify(tempUris))).catch(() => undefined));
		let at = 0;
		const written: NewBytes[] = [];
		try {
			for (const [i, { bytes }] of files.entries()) {
				at = i;
				await this.#fs.write(tempUris[i]!, bytes);
			}
			for (const [i, file] of files.entries()) {
				at = i;
				await this.#replace(tempUris[i]!, file.uri, overwrite);
				written.push(file);
			}
		} catch (error) {
			await this.#remove(tempUris);
			// Overwritten files can't be restored; the new ones stay.
			await this.removeWritten(overwrite ? [] : written);
			// The journal is not removed, so that `clean` can retry: a disk that can't write may not delete either.
			throw new WriteFailedError(files[at]!.uri, error);
		}
		await this.#remove(journal === undefined ? [] : [journal]);
	}

	async #replace(tempUri: Uri, uri: Uri, overwrite: boolean): Promise<void> {
		try {
			await this.#fs.rename(tempUri, uri, overwrite);
		} catch (error) {
			if (!overwrite || await this.#fs.isThere(uri)) {
				throw error;
			}
			// The old file is already deleted, so the new one must be renamed.
			await this.#fs.rename(tempUri, uri, false);
		}
	}

	/**
	 * Deletes files that were just written. Returns the uris of those that could not be deleted or have other content now. A file that does
	 * not exist is ignored.
	 */
	async removeWritten(files: readonly NewBytes[]): Promise<readonly Uri[]> {
		const stay: Uri[] = [];
		for (const { uri, bytes } of files) {
			const present = await this.#fs.read(uri).catch(() => undefined);
			const isSame = present?.length === bytes.length && present.every((byte, i) => byte === bytes[i]);
			const isRemoved = isSame && await this.#fs.remove(uri).then(() => true, () => false);
			if (!isRemoved && await this.#fs.isThere(uri)) {
				stay.push(uri);
			}
		}
		return stay;
	}

	/** Removes the temporary files of interrupted writes. Call it only before the first write. */
	async clean(): Promise<void> {
		const folder = this.#journals;
		const ids = folder === undefined ? [] : await this.#fs.names(folder).catch(() => []);
		for (const journal of ids.map(id => join(folder ?? '', id))) {
			const tempUris = await this.#fs.read(journal).then(bytes => parseJournal(decodeSource(bytes), nameOf(journal)), () => []);
			await this.#remove([...tempUris, journal]);
		}
	}

	/** Deletes files and ignores failures: a missing file is fine, and failed writes are already reported. */
	async #remove(uris: readonly Uri[]): Promise<void> {
		for (const uri of uris) {
			await this.#fs.remove(uri).catch(() => undefined);
		}
	}
}

/** Returns the name of a temporary file; short, to stay below the file system's limit for names. */
function tempName(id: string, i: number): string {
	return `.mentor-notes-${id}-${String(i)}.new`;
}

/** Returns the uris that a journal lists; none if it is truncated. */
function parseJournal(text: unknown, id: string): readonly Uri[] {
	try {
		const value: unknown = JSON.parse(String(text));
		return Array.isArray(value)
			? value.filter((uri, i): uri is Uri => typeof uri === 'string' && nameOf(uri) === tempName(id, i))
			: [];
	} catch {
		return [];
	}
}

/** A file to create, with its bytes. An existing file is not overwritten unless requested. */
export interface NewBytes {
	readonly uri: Uri;
	readonly bytes: Uint8Array;
}
