import type { Uri } from '../files/uri';
import type { GitExposure } from './gitFacts';
import type { RecordFolders } from './layout';
import type { ParsedFile } from './parsedFile';
import type { Problem } from './problem';
import { deriveProgramme, type Programme } from '../programme/programme';

/** What became of one file: its new meaning, or nothing when it is gone. */
export interface Change {
	readonly uri: Uri;
	readonly file?: ParsedFile;
}

/** A folder or file that could not be opened at all. */
export interface Unreadable {
	readonly uri: Uri;
	readonly problem: Problem;
}

/**
 * The only store: every file of ours by its place. Programmes are computed from
 * it, each once until one of its own files changes.
 */
export class RecordIndex {
	readonly #files = new Map<Uri, ParsedFile>();
	readonly #byFolder = new Map<Uri, Set<Uri>>();
	readonly #programmeFiles = new Map<Uri, number>();
	readonly #derived = new Map<Uri, Programme>();
	#exposed: ReadonlyMap<Uri, GitExposure> = new Map();

	/** Takes a batch of changes; returns the record folders that they touch. */
	apply(changes: Iterable<Change>): ReadonlySet<Uri> {
		const touched = new Set<Uri>();
		for (const { uri, file } of changes) {
			const before = this.#files.get(uri);
			if (before) {
				this.#byFolder.get(before.folder)?.delete(uri);
				this.#countProgrammeFile(before, -1);
				touched.add(before.folder);
			}
			if (file) {
				this.#files.set(uri, file);
				this.#countProgrammeFile(file, 1);
				const files = this.#byFolder.get(file.folder);
				if (files) {
					files.add(uri);
				} else {
					this.#byFolder.set(file.folder, new Set([uri]));
				}
				touched.add(file.folder);
			} else {
				this.#files.delete(uri);
			}
		}
		for (const folder of touched) {
			this.#derived.delete(folder);
			if (this.#byFolder.get(folder)?.size === 0) {
				this.#byFolder.delete(folder);
			}
		}
		return touched;
	}

	/** Takes all that is known of private notes that Git keeps or might take along; returns the record folders of those it says something new of. */
	tellExposed(exposed: ReadonlyMap<Uri, GitExposure>): ReadonlySet<Uri> {
		const before = this.#exposed;
		this.#exposed = exposed;
		const changed = [...new Set([...before.keys(), ...exposed.keys()])].filter(uri => before.get(uri) !== exposed.get(uri));
		const touched = new Set(changed.map(uri => this.#files.get(uri)?.folder).filter(folder => folder !== undefined));
		touched.forEach(folder => this.#derived.delete(folder));
		return touched;
	}

	file(uri: Uri): ParsedFile | undefined {
		return this.#files.get(uri);
	}

	files(): IterableIterator<ParsedFile> {
		return this.#files.values();
	}

	/** The files whose place is the given one or below it: what goes when a folder goes. */
	below(uri: Uri): readonly Uri[] {
		return [...this.#files.keys()].filter(known => known === uri || known.startsWith(uri + '/'));
	}

	/** Record folders by what makes them one. */
	folders(): RecordFolders {
		return new Map([...this.#byFolder.keys()].map(folder => [folder, this.#programmeFiles.has(folder) ? 'programme' : 'loose'] as const));
	}

	/** The files of one record folder. */
	filesOf(folder: Uri): readonly ParsedFile[] {
		return [...this.#byFolder.get(folder) ?? []].map(uri => this.#files.get(uri)).filter(file => file !== undefined);
	}

	/** Every programme, and every folder of loose sessions, by name. */
	programmes(): readonly Programme[] {
		return [...this.#byFolder.keys()].map(folder => this.#derive(folder)).sort((a, b) => a.name.localeCompare(b.name) || (a.folder < b.folder ? -1 : 1));
	}

	/** The programme that a file belongs to. */
	programmeOf(uri: Uri): Programme | undefined {
		const folder = this.#files.get(uri)?.folder;
		return folder === undefined ? undefined : this.#derive(folder);
	}

	#derive(folder: Uri): Programme {
		let programme = this.#derived.get(folder);
		if (!programme) {
			programme = deriveProgramme(folder, [...this.filesOf(folder)].sort((a, b) => a.uri < b.uri ? -1 : 1), this.#exposed);
			this.#derived.set(folder, programme);
		}
		return programme;
	}

	#countProgrammeFile({ kind, folder }: ParsedFile, change: 1 | -1): void {
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
