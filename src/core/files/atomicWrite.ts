import { decodeSource } from '../text/source';
import { join, nameOf, parentOf, type Uri } from '../text/uri';

// Every VS Code host and Node provide it, but no TypeScript library that core uses declares it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The file system operations that `AtomicWriter` needs. Each rejects if it fails, except `isThere`. */
export interface FileSystemWriter {
	/** Lists the names in a folder. */
	names(folder: Uri): Promise<readonly string[]>;
	read(file: Uri): Promise<Uint8Array>;
	/** Creates the file, and its missing parent folders. */
	write(file: Uri, bytes: Uint8Array): Promise<void>;
	/** Renames a file. With `overwrite`, it may delete the target before it moves the new file, as VS Code's own does. */
	rename(from: Uri, to: Uri, overwrite: boolean): Promise<void>;
	remove(file: Uri): Promise<void>;
	/** Whether a file, folder or anything else has this URI. Never rejects; returns true if that can't be determined. */
	isThere(uri: Uri): Promise<boolean>;
}

/** Contains the URI of the file that could not be written; `cause` is the reason. */
export class WriteFailedError extends Error {
	readonly uri: Uri;

	constructor(uri: Uri, cause: unknown) {
		super(`${uri} could not be written`, { cause });
		this.uri = uri;
	}
}

/**
 * Writes files so that each is complete or absent, even if the program ends during the write. Each file is first written to a
 * temporary file in the same folder; when all are written, they are renamed. The URIs of the temporary files are stored first, in
 * the extension's own folder `journals`. `clean` removes only the files listed there: a file of another program could have such a name.
 */
export class AtomicWriter {
	readonly #fs: FileSystemWriter;
	readonly #journals: Uri | undefined;
	readonly #newId: () => string;

	/** Without a `journals` folder, `clean` does nothing. `newId` must return an id that is unique across calls and machines. */
	constructor(fs: FileSystemWriter, journals: Uri | undefined, newId: () => string) {
		this.#fs = fs;
		this.#journals = journals;
		this.#newId = newId;
	}

	/**
	 * Writes all files. Rejects with `WriteFailedError` if one can't be written; the files already renamed are then removed, except
	 * with `overwrite`.
	 */
	async write(files: readonly NewBytes[], overwrite = false): Promise<void> {
		if (files.length === 0) {
			return;
		}
		const id = this.#newId();
		const tempUris = files.map(({ uri }, i) => join(parentOf(uri) ?? uri, tempName(id, i)));
		const journal = this.#journals === undefined ? undefined : join(this.#journals, id);
		// If the list can't be stored, the files are written anyway: only `clean` needs it, after an interrupted write.
		await (journal === undefined
			? undefined
			: this.#fs.write(journal, new TextEncoder().encode(JSON.stringify(tempUris))).catch(() => undefined));
		let at = 0;
		const written: NewBytes[] = [];
		let isTidy = true;
		try {
			for (const [i, { bytes }] of files.entries()) {
				at = i;
				await this.#fs.write(tempUris[i]!, bytes);
			}
			for (const [i, file] of files.entries()) {
				at = i;
				isTidy = await this.#move(tempUris[i]!, file, overwrite) && isTidy;
				written.push(file);
			}
		} catch (error) {
			await this.#remove(tempUris);
			// A file that replaced another one stays, because the replaced file can't be restored.
			await this.removeWritten(overwrite ? [] : written);
			// The list stays for the next start: a disk that can't write may not be able to remove either.
			throw new WriteFailedError(files[at]!.uri, error);
		}
		if (!isTidy) {
			await this.#remove(tempUris);
		}
		const left = isTidy ? [] : await Promise.all(tempUris.map(uri => this.#fs.isThere(uri)));
		await this.#remove(journal === undefined || left.includes(true) ? [] : [journal]);
	}

	/** Gives a temporary file its name. Returns false where that is done, but the temporary file may have stayed beside it. */
	async #move(tempUri: Uri, file: NewBytes, overwrite: boolean): Promise<boolean> {
		const isNew = !overwrite && !await this.#fs.isThere(file.uri);
		try {
			await this.#fs.rename(tempUri, file.uri, overwrite);
			return true;
		} catch (error) {
			// What is there now, and was not before, is ours.
			const present = isNew || overwrite ? await this.#fs.read(file.uri).catch(() => undefined) : undefined;
			const isOurs = present?.every((byte, i) => byte === file.bytes[i]) === true;
			if (isOurs && present.length === file.bytes.length) {
				return false;
			}
			if (overwrite && (isOurs || !await this.#fs.isThere(file.uri))) {
				// The failed rename has deleted the target, or half replaced it, so the new file must replace it.
				await this.#fs.rename(tempUri, file.uri, isOurs);
				return true;
			}
			await this.#remove(isNew && isOurs ? [file.uri] : []);
			throw error;
		}
	}

	/**
	 * Removes files that were just created. Returns the files that remain: those that can't be removed, and those whose content has
	 * changed since. A file that is already gone is not an error.
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

	/** Removes files and ignores errors: the file may be gone already, and `write` reports a failed write itself. */
	async #remove(uris: readonly Uri[]): Promise<void> {
		for (const uri of uris) {
			await this.#fs.remove(uri).catch(() => undefined);
		}
	}
}

/** The name of a temporary file. It is short, so that it fits wherever the file's own name fits. */
function tempName(id: string, i: number): string {
	return `.mentor-notes-${id}-${String(i)}.new`;
}

/** The URIs of temporary files in a stored list; empty if the list is incomplete. */
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

/** A file to write, with its exact bytes. It replaces an existing file only if `overwrite` is passed to `write`. */
export interface NewBytes {
	readonly uri: Uri;
	readonly bytes: Uint8Array;
}
