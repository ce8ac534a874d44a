import { join, type Uri } from '../../text/uri';
import type { GitExposure } from '../../record/visibility';
import type { RecordFolders } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import { isParsed, type ParsedFile } from '../../files/parsedFile';
import type { Problem } from '../../record/problem';
import { groupBy } from '../../text/collections';
import type { Programme } from '../programme';
import type { FileChange } from './sessionMaps';
import { ProgrammeRecord } from './programmeRecord';

/** What became of one file: its new meaning, or nothing when it is gone. */
export interface Change {
	readonly uri: Uri;
	readonly file?: FileFacts;
}

/** What came of a batch, by record folder. */
export type AppliedChanges = ReadonlyMap<Uri, readonly FileChange[]>;

/** A folder or file that could not be opened at all. */
export interface Unreadable {
	readonly uri: Uri;
	readonly problem: Problem;
}

/**
 * The only store: every file of ours by its place, and what the files of each folder say together, which each change
 * brings up to date.
 */
export class RecordIndex {
	readonly #files = new Map<Uri, FileFacts>();
	readonly #records = new Map<Uri, ProgrammeRecord>();
	readonly #programmeFiles = new Map<Uri, number>();
	#exposed: ReadonlyMap<Uri, GitExposure> = new Map();

	/**
	 * Takes a batch of changes; returns those that something came of, by record folder. A file may have gone from one folder to
	 * another.
	 */
	apply(changes: Iterable<Change>): AppliedChanges {
		const applied = new Map<Uri, Map<Uri, FileChange>>();
		const note = (folder: Uri, change: FileChange): void => {
			const inFolder = applied.get(folder) ?? new Map<Uri, FileChange>();
			applied.set(
				folder,
				inFolder.set(
					change.uri, { ...change, before: inFolder.has(change.uri) ? inFolder.get(change.uri)?.before : change.before },
				),
			);
		};
		for (const { uri, file: now } of changes) {
			const before = this.#files.get(uri);
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
				note(before.folder, { uri, before, now: undefined });
			}
			if (now) {
				note(now.folder, { uri, before: before?.folder === now.folder ? before : undefined, now });
			}
		}
		return new Map([...applied].map(([folder, inFolder]) => [folder, this.#applyIn(folder, [...inFolder.values()])]));
	}

	/**
	 * Takes all that is known of private notes that Git keeps or might take along; returns those it says something new of, by
	 * record folder, as changes that change nothing.
	 */
	tellExposed(exposed: ReadonlyMap<Uri, GitExposure>): AppliedChanges {
		const before = this.#exposed;
		this.#exposed = exposed;
		const changed = [...new Set([...before.keys(), ...exposed.keys()])].filter(uri => before.get(uri) !== exposed.get(uri));
		this.#records.forEach(record => { record.tellExposed(exposed); });
		const files = changed.map(uri => this.#files.get(uri)).filter(file => file !== undefined);
		return groupBy(files.map((file): FileChange => ({ uri: file.uri, before: file, now: file })), ({ now }) => now?.folder);
	}

	facts(uri: Uri): FileFacts | undefined {
		return this.#files.get(uri);
	}

	/** The file as it was parsed: with its ranges. Undefined for one that is not there, or of which only cached facts are known so far. */
	parsed(uri: Uri): ParsedFile | undefined {
		const file = this.#files.get(uri);
		return file && isParsed(file) ? file : undefined;
	}

	files(): IterableIterator<FileFacts> {
		return this.#files.values();
	}

	/** The files whose place is the given one or below it: what goes when a folder goes. */
	below(uri: Uri): readonly Uri[] {
		const within = join(uri, '');
		return [...this.#files.keys()].filter(known => known === uri || known.startsWith(within));
	}

	/** Record folders by what makes them one. */
	folders(): RecordFolders {
		return new Map([...this.#records.keys()].map(folder => [
			folder, this.#programmeFiles.has(folder) ? 'programme' : 'loose',
		] as const));
	}

	/** The files of one record folder, by place. */
	filesOf(folder: Uri): readonly FileFacts[] {
		return this.#records.get(folder)?.programme.files ?? [];
	}

	/** Every programme, and every folder of loose sessions, by name. */
	programmes(): readonly Programme[] {
		return [...this.#records.values()]
			.map(({ programme }) => programme)
			.sort((a, b) => a.name.localeCompare(b.name) || (a.folder < b.folder ? -1 : 1));
	}

	/** What one record folder says. */
	programmeIn(folder: Uri): Programme | undefined {
		return this.#records.get(folder)?.programme;
	}

	/** The programme that a file belongs to. */
	programmeOf(uri: Uri): Programme | undefined {
		const folder = this.#files.get(uri)?.folder;
		return folder === undefined ? undefined : this.#records.get(folder)?.programme;
	}

	#applyIn(folder: Uri, changes: readonly FileChange[]): readonly FileChange[] {
		let record = this.#records.get(folder);
		if (!record) {
			record = new ProgrammeRecord(folder);
			record.tellExposed(this.#exposed);
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
