import { join, type Uri } from '../../text/uri';
import type { GitExposure } from '../../record/visibility';
import type { RecordFolders } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import type { ParsedFile } from '../../files/parsedFile';
import { groupBy } from '../../text/collections';
import type { Programme } from '../programme';
import type { FileChange } from './sessionMaps';
import { keepReadable } from './lastReadable';
import { ProgrammeRecord } from './programmeRecord';
import { ReadFiles } from './readFiles';

/** The new facts of one file; absent facts mean that it was deleted. */
export interface Change {
	readonly uri: Uri;
	readonly file?: FileFacts;
}

/** The effective changes of a batch, by record folder. */
export type AppliedChanges = ReadonlyMap<Uri, readonly FileChange[]>;

/** The changes of a batch by record folder and file. */
type Applied = Map<Uri, Map<Uri, FileChange>>;

/** Adds a change of a file; if the batch already changes it, `before` stays what it was. */
function addChange(applied: Applied, folder: Uri, change: FileChange): void {
	let inFolder = applied.get(folder);
	if (!inFolder) {
		inFolder = new Map();
		applied.set(folder, inFolder);
	}
	const { uri, now } = change;
	const earlier = inFolder.get(uri);
	inFolder.set(uri, earlier ? { uri, before: earlier.before, now } : change);
}

/** The only store of facts: all record files by uri, and the combined content of each record folder, updated per change. */
export class RecordIndex {
	readonly #files = new Map<Uri, FileFacts>();
	readonly #readFiles = new ReadFiles();
	readonly #records = new Map<Uri, ProgrammeRecord>();
	readonly #programmeFiles = new Map<Uri, number>();
	#exposed: ReadonlyMap<Uri, GitExposure> = new Map();

	/**
	 * Applies a batch of changes. Returns the effective changes by record folder; a file can move from one record folder to another.
	 * With `keepSinceMs`, the present in milliseconds, a file that can't be read keeps the facts of its last readable state.
	 */
	apply(changes: Iterable<Change>, keepSinceMs?: number): AppliedChanges {
		const applied: Applied = new Map();
		const followers = new Set<Uri>();
		const shown = (uri: Uri): FileFacts | undefined => this.#files.get(uri);
		for (const { uri, file: read } of changes) {
			const before = shown(uri);
			const file = read && keepSinceMs !== undefined ? keepReadable(this.#readFiles.read(uri, before), read, keepSinceMs) : read;
			const canBeCopy = this.#readFiles.set(uri, file);
			this.#set(uri, before, file && canBeCopy ? this.showing(file) : file, applied);
			for (const follower of this.#readFiles.followersOf(uri)) {
				followers.add(follower);
			}
		}
		for (const uri of followers) {
			const before = shown(uri);
			const file = this.#readFiles.read(uri, before);
			const now = file && this.showing(file);
			if (now && (now.copyOf !== before?.copyOf || now.problems[0]?.expected !== before?.problems[0]?.expected)) {
				this.#set(uri, before, now, applied);
			}
		}
		return new Map([...applied].map(([folder, inFolder]) => [folder, this.#applyIn(folder, [...inFolder.values()])]));
	}

	/**
	 * Sets the private notes that Git tracks or could commit. Returns the files whose exposure changed, by record folder, as changes with
	 * identical facts.
	 */
	setExposed(exposed: ReadonlyMap<Uri, GitExposure>): AppliedChanges {
		const before = this.#exposed;
		this.#exposed = exposed;
		const changed = [...new Set([...before.keys(), ...exposed.keys()])].filter(uri => before.get(uri) !== exposed.get(uri));
		this.#records.forEach(record => { record.setExposed(exposed); });
		const files = changed.map(uri => this.#files.get(uri)).filter(file => file !== undefined);
		return groupBy(files.map((file): FileChange => ({ uri: file.uri, before: file, now: file })), ({ now }) => now?.folder);
	}

	/** Returns the facts of a file; undefined if it is unknown. */
	facts(uri: Uri): FileFacts | undefined {
		return this.#files.get(uri);
	}

	/** Iterates over the facts of all files. */
	files(): IterableIterator<FileFacts> {
		return this.#files.values();
	}

	/** Returns the uris equal to or below the given one: those to remove when a folder is deleted. */
	below(uri: Uri): readonly Uri[] {
		const within = join(uri, '');
		return [...this.#files.keys()].filter(each => each === uri || each.startsWith(within));
	}

	/** Returns the record folders, each with its kind. */
	folders(): RecordFolders {
		return new Map([...this.#records.keys()].map(folder => [
			folder, this.#programmeFiles.has(folder) ? 'programme' : 'loose',
		] as const));
	}

	/** Returns the files of one record folder, ordered by uri. */
	filesOf(folder: Uri): readonly FileFacts[] {
		return this.#records.get(folder)?.programme.files ?? [];
	}

	/** Returns all programmes and folders of loose sessions, ordered by name. */
	programmes(): readonly Programme[] {
		return [...this.#records.values()]
			.map(({ programme }) => programme)
			.sort((a, b) => a.name.localeCompare(b.name) || (a.folder < b.folder ? -1 : 1));
	}

	/** Returns the programme of a record folder; undefined if the folder has no record. */
	programmeIn(folder: Uri): Programme | undefined {
		return this.#records.get(folder)?.programme;
	}

	/** Returns the programme that a file belongs to; undefined if the file is unknown. */
	programmeOf(uri: Uri): Programme | undefined {
		const folder = this.#files.get(uri)?.folder;
		return folder === undefined ? undefined : this.#records.get(folder)?.programme;
	}

	/** Returns the facts that the index would show of a file that was read just now: of a copy of another file, only that it is one. */
	showing<T extends FileFacts>(file: T): T | ParsedFile {
		return this.#readFiles.show(file, uri => this.#files.get(uri));
	}

	#set(uri: Uri, before: FileFacts | undefined, now: FileFacts | undefined, applied: Applied): void {
		if (before) {
			this.#countProgrammeFile(before, -1);
		}
		if (now) {
			this.#files.set(uri, now);
			this.#countProgrammeFile(now, 1);
		} else {
			this.#files.delete(uri);
		}
		if (before && before.folder !== now?.folder) {
			addChange(applied, before.folder, { uri, before, now: undefined });
		}
		if (now) {
			addChange(applied, now.folder, { uri, before: before?.folder === now.folder ? before : undefined, now });
		}
	}

	#applyIn(folder: Uri, changes: readonly FileChange[]): readonly FileChange[] {
		let record = this.#records.get(folder);
		if (!record) {
			record = new ProgrammeRecord(folder);
			record.setExposed(this.#exposed);
			this.#records.set(folder, record);
		}
		record.apply(changes);
		if (record.isEmpty) {
			this.#records.delete(folder);
		}
		return changes;
	}

	#countProgrammeFile({ kind, folder }: FileFacts, change: 1 | -1): void {
		if (kind === 'programme') {
			const files = (this.#programmeFiles.get(folder) ?? 0) + change;
			if (files > 0) {
				this.#programmeFiles.set(folder, files);
			} else {
				this.#programmeFiles.delete(folder);
			}
		}
	}
}
