import { decodeSource } from '../text/source';
import { join, nameOf, parentOf, type Uri } from '../text/uri';

// Present in every host of VS Code and in Node, but in none of the core's libraries.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** What writing whole files needs of a file system. Each rejects when it can't be done. */
export interface FileSystemWriter {
	/** A folder's names. */
	names(folder: Uri): Promise<readonly string[]>;
	read(file: Uri): Promise<Uint8Array>;
	/** Makes the file, and its folders. */
	write(file: Uri, bytes: Uint8Array): Promise<void>;
	/** One that overwrites may take away what was there before it puts the new file there, as VS Code's does. */
	rename(from: Uri, to: Uri, overwrite: boolean): Promise<void>;
	remove(file: Uri): Promise<void>;
	/** Whether something is there, of whatever kind. Never rejects; in doubt it is. */
	isThere(uri: Uri): Promise<boolean>;
}

/** Says which file could not be written; the cause says why. */
export class WriteFailedError extends Error {
	readonly uri: Uri;

	constructor(uri: Uri, cause: unknown) {
		super(`${uri} could not be written`, { cause });
		this.uri = uri;
	}
}

/**
 * Files that are written whole or not at all, whenever the program ends: each is written beside its place and takes it
 * when all are. What is beside is noted in a folder of our own first, so that `clean` finds what an end left behind, and
 * removes nothing else: a name alone could be anybody's.
 */
export class AtomicWriter {
	readonly #disk: FileSystemWriter;
	readonly #notes: Uri | undefined;
	readonly #newId: () => string;

	/** Without a folder for `notes` nothing is cleaned. An id of `newId` must be new each time, on every machine. */
	constructor(disk: FileSystemWriter, notes: Uri | undefined, newId: () => string) {
		this.#disk = disk;
		this.#notes = notes;
		this.#newId = newId;
	}

	/** All of them or, when it rejects with `NotWritten`, none. */
	async write(files: readonly NewBytes[], overwrite = false): Promise<void> {
		if (files.length === 0) {
			return;
		}
		const id = this.#newId();
		const besides = files.map(({ uri }, i) => join(parentOf(uri) ?? uri, besideName(id, i)));
		const note = this.#notes === undefined ? undefined : join(this.#notes, id);
		// Without a note it is written all the same: the note is for an end in between only.
		await (note === undefined
			? undefined
			: this.#disk.write(note, new TextEncoder().encode(JSON.stringify(besides))).catch(() => undefined));
		let at = 0;
		const placed: NewBytes[] = [];
		try {
			for (const [i, { bytes }] of files.entries()) {
				at = i;
				await this.#disk.write(besides[i]!, bytes);
			}
			for (const [i, file] of files.entries()) {
				at = i;
				await this.#place(besides[i]!, file.uri, overwrite);
				placed.push(file);
			}
		} catch (error) {
			await this.#remove(besides);
			// What took another's place can't give it back: then it stays.
			await this.takeBack(overwrite ? [] : placed);
			// The note stays for the next start, since a disk that can't write may not remove either.
			throw new WriteFailedError(files[at]!.uri, error);
		}
		await this.#remove(note === undefined ? [] : [note]);
	}

	async #place(beside: Uri, uri: Uri, overwrite: boolean): Promise<void> {
		try {
			await this.#disk.rename(beside, uri, overwrite);
		} catch (error) {
			if (!overwrite || await this.#disk.isThere(uri)) {
				throw error;
			}
			// What was there is gone: so the new one has to be there.
			await this.#disk.rename(beside, uri, false);
		}
	}

	/**
	 * Removes files that were just made, and tells which can't be, or are not what was written any more. One that is gone already
	 * is fine.
	 */
	async takeBack(files: readonly NewBytes[]): Promise<readonly Uri[]> {
		const stay: Uri[] = [];
		for (const { uri, bytes } of files) {
			const present = await this.#disk.read(uri).catch(() => undefined);
			const isSame = present?.length === bytes.length && present.every((byte, i) => byte === bytes[i]);
			const isRemoved = isSame && await this.#disk.remove(uri).then(() => true, () => false);
			if (!isRemoved && await this.#disk.isThere(uri)) {
				stay.push(uri);
			}
		}
		return stay;
	}

	/** Removes what was left beside when the program ended in the middle of writing. Only before anything is written. */
	async clean(): Promise<void> {
		const folder = this.#notes;
		const ids = folder === undefined ? [] : await this.#disk.names(folder).catch(() => []);
		for (const note of ids.map(id => join(folder ?? '', id))) {
			const besides = await this.#disk.read(note).then(bytes => noted(decodeSource(bytes), nameOf(note)), () => []);
			await this.#remove([...besides, note]);
		}
	}

	/** As far as that goes: what is gone is gone, and what can't be removed has been said to be unwritten. */
	async #remove(uris: readonly Uri[]): Promise<void> {
		for (const uri of uris) {
			await this.#disk.remove(uri).catch(() => undefined);
		}
	}
}

/** Short, so that there is room for it wherever there is for the file's name. */
function besideName(id: string, i: number): string {
	return `.mentor-notes-${id}-${String(i)}.new`;
}

/** The places that a note names; none where it was cut off. */
function noted(text: unknown, id: string): readonly Uri[] {
	try {
		const value: unknown = JSON.parse(String(text));
		return Array.isArray(value)
			? value.filter((uri, i): uri is Uri => typeof uri === 'string' && nameOf(uri) === besideName(id, i))
			: [];
	} catch {
		return [];
	}
}

/** A file of any kind to be made, byte for byte. It is never written over another one. */
export interface NewBytes {
	readonly uri: Uri;
	readonly bytes: Uint8Array;
}
