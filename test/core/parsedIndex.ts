import { isParsed, type ParsedFile } from '../../src/core/files/parsedFile';
import { type AppliedChanges, type Change, RecordIndex } from '../../src/core/programme/index/recordIndex';
import type { Uri } from '../../src/core/text/uri';
import { factsFrom } from './parsedFiles';

/** An index whose facts are as a cache or a thread gives them, with the parsed files beside it: tests need no second reading. */
export class ParsedIndex extends RecordIndex {
	readonly #parsed = new Map<Uri, ParsedFile>();

	override apply(changes: Iterable<Change>, keepSinceMs?: number): AppliedChanges {
		return super.apply([...changes].map(({ uri, file }) => {
			if (file && isParsed(file)) {
				this.#parsed.set(uri, file);
				return { uri, file: factsFrom(file) };
			}
			if (!file) {
				this.#parsed.delete(uri);
			}
			return { uri, ...(file && { file }) };
		}), keepSinceMs);
	}

	/** Returns a file with its ranges; undefined if it is unknown. */
	parsed(uri: Uri): ParsedFile | undefined {
		const file = this.#parsed.get(uri);
		return file && this.showing(file);
	}
}
