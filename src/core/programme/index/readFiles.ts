import { factsOfCopy, isCopyOf, possibleOriginals } from '../../files/copies';
import type { FileFacts } from '../../files/fileFacts';
import type { ParsedFile } from '../../files/parsedFile';
import type { Uri } from '../../text/uri';

const none: readonly never[] = [];

/**
 * What the index shows of each file that was read, where that isn't all that the file says: of a copy that a synchroniser left, only that
 * it is one. Costs nothing for a file whose name has no addition.
 */
export class ReadFiles {
	/** The facts of those files, as they were read, whose names have an addition. */
	readonly #named = new Map<Uri, FileFacts>();
	/** Those files, by the files that they may be a copy of. */
	readonly #followers = new Map<Uri, Set<Uri>>();

	/** Notes what was read of a file; `undefined` if it has gone. Returns whether the file can be a copy, so that `show` is needed. */
	set(uri: Uri, file: FileFacts | undefined): boolean {
		const originals = possibleOriginals(uri);
		if (originals.length === 0) {
			return false;
		}
		for (const original of originals) {
			const followers = this.#followers.get(original.uri) ?? new Set();
			if (file) {
				this.#followers.set(original.uri, followers.add(uri));
			} else if (followers.delete(uri) && followers.size === 0) {
				this.#followers.delete(original.uri);
			}
		}
		if (file) {
			this.#named.set(uri, file);
		} else {
			this.#named.delete(uri);
		}
		return true;
	}

	/** Returns the files whose facts can depend on those of a file. */
	followersOf(uri: Uri): Iterable<Uri> {
		return this.#followers.size === 0 ? none : this.#followers.get(uri) ?? none;
	}

	/** Returns what was read of a file; `shown` is what the index has. */
	read(uri: Uri, shown: FileFacts | undefined): FileFacts | undefined {
		return this.#named.get(uri) ?? shown;
	}

	/** Returns what the index shows of a file that was read. `shown` returns what it has of another file. */
	show<T extends FileFacts>(file: T, shown: (uri: Uri) => FileFacts | undefined): T | ParsedFile {
		for (const original of possibleOriginals(file.uri)) {
			const facts = this.read(original.uri, shown(original.uri));
			if (facts && isCopyOf(file, { ...original, facts })) {
				return factsOfCopy(file, facts, original.silent);
			}
		}
		return file;
	}
}
