import type { Content, Entry, Files, Stamp } from '../../src/core/files/files';
import type { Uri } from '../../src/core/text/uri';

/** Files that count how many of sessions are read. */
export class CountedFiles implements Files {
	readonly #files: Files;
	#sessionsRead = 0;

	constructor(files: Files) {
		this.#files = files;
	}

	get sessionsRead(): number {
		return this.#sessionsRead;
	}

	list(folder: Uri): Promise<readonly Entry[]> {
		return this.#files.list(folder);
	}

	stamps(files: readonly Uri[]): Promise<readonly (Stamp | undefined)[]> {
		return this.#files.stamps(files);
	}

	read(file: Uri, maxBytes: number, within?: Uri): Promise<Content | 'missing'> {
		this.#sessionsRead += file.includes('/sessions/') ? 1 : 0;
		return this.#files.read(file, maxBytes, within);
	}

	atOnce(folder: Uri): number {
		return this.#files.atOnce(folder);
	}
}
