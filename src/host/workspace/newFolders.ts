import type { Uri } from '../../core/text/uri';

/** By then the watcher has told of what lies in a new folder: mostly after the first while, nearly always after the second. */
const watcherDelaysMs = [500, 5000];

/** Folders that have just come. The watcher may tell of a file in such a one neither that it came nor that it went: so it is read again, and on a busy machine once more. */
export class NewFolders {
	readonly #readAgain: (folder: Uri) => void;
	/** Those that wait, by how long. */
	readonly #waiting = new Map<number, { readonly folders: Set<Uri>; readonly timer: ReturnType<typeof setTimeout> }>();

	constructor(readAgain: (folder: Uri) => void) {
		this.#readAgain = readAgain;
	}

	add(folder: Uri, [delayMs, ...more]: readonly number[] = watcherDelaysMs): void {
		if (delayMs === undefined) {
			return;
		}
		const waiting = this.#waiting.get(delayMs);
		if (waiting) {
			waiting.folders.add(folder);
			return;
		}
		const folders = new Set([folder]);
		const timer = setTimeout(() => {
			this.#waiting.delete(delayMs);
			for (const one of folders) {
				this.#readAgain(one);
				this.add(one, more);
			}
		}, delayMs);
		this.#waiting.set(delayMs, { folders, timer });
	}

	dispose(): void {
		this.#waiting.forEach(({ timer }) => { clearTimeout(timer); });
	}
}
