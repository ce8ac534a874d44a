import * as vscode from 'vscode';
import type { Files } from '../../core/files/files';
import type { RecordFolders } from '../../core/files/layout';
import type { FileFacts } from '../../core/files/fileFacts';
import type { FileToRead } from '../../core/files/readBytes';
import { type FileThreads, readMany } from '../../core/files/readMany';
import { type Found, type FoundFile, scan, type Unread } from '../../core/files/scan';
import type { Change, RecordIndex } from '../../core/programme/index/recordIndex';
import { segmentsBelow, type Uri } from '../../core/text/uri';
import { TimeSlice } from '../platform/timeSlice';
import { dirtyDocument, excluderFor, type FileReader, fileToRead } from './fileReader';
import type { CachedFacts } from './factsCache';

/** How long files are read before other work has its turn. Longer than other slices: at the end of each, every view is updated. */
export const scanSliceMs = 20;

/** What a scan reads: all files, those that have changed since they were read, or those without valid facts in the cache. */
type ScanMode = 'all' | 'changed' | CachedFacts;

/** Reads whole folders in time slices, and applies what it finds at the end of each slice. */
export class Scanner {
	readonly #files: Files;
	readonly #index: RecordIndex;
	readonly #reader: FileReader;
	readonly #threads: FileThreads | undefined;
	readonly #apply: (changes: readonly Change[]) => void;
	readonly #unread = new Map<Uri, Unread>();

	/** `threads` read files of the scheme `file`, where they are many. */
	constructor(
		files: Files, index: RecordIndex, reader: FileReader, threads: FileThreads | undefined, apply: (changes: readonly Change[]) => void,
	) {
		this.#files = files;
		this.#index = index;
		this.#reader = reader;
		this.#threads = threads;
		this.#apply = apply;
	}

	/** Files and folders that were found and not read. */
	get unread(): readonly Unread[] {
		return [...this.#unread.values()];
	}

	/** Reads the files of the whole workspace and removes those that have gone. Returns the URIs of all files that are there. */
	async scanWorkspace(mode: ScanMode): Promise<ReadonlySet<Uri>> {
		const seen = new Set<Uri>();
		this.#unread.clear();
		for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
			// Without the record folders known so far: one may have lost its programme file.
			await this.#scanBelow(uri.toString(), await excluderFor(uri), seen, new Map(), mode);
		}
		this.#apply([...this.#index.files()].filter(file => !seen.has(file.uri)).map(({ uri }) => ({ uri })));
		return seen;
	}

	/** Reads a folder of the workspace and removes its files that have gone. Does nothing if it is no longer in the workspace. */
	async scanFolder(folder: Uri): Promise<void> {
		const workspaceFolder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(folder));
		if (!workspaceFolder) {
			return;
		}
		const seen = new Set<Uri>();
		[...this.#unread.keys()].filter(uri => segmentsBelow(folder, uri)).forEach(uri => this.#unread.delete(uri));
		await this.#scanBelow(folder, await excluderFor(workspaceFolder.uri), seen, this.#index.folders(), 'all');
		this.#apply(this.#index.below(folder).filter(uri => !seen.has(uri)).map(uri => ({ uri })));
	}

	async #scanBelow(
		root: Uri, excluded: (uri: Uri) => boolean, seen: Set<Uri>, known: RecordFolders, mode: ScanMode,
	): Promise<void> {
		const beganMs = Date.now();
		const changes = new SlicedChanges(this.#apply);
		const take = (uri: Uri, file: FileFacts | undefined): void => {
			if (file) {
				seen.add(uri);
				if (file !== this.#index.facts(uri)) {
					changes.add({ uri, file });
				}
			}
		};
		const takeUnchanged = async (found: readonly FoundFile[]): Promise<readonly FoundFile[]> => {
			const unchanged = await this.#unchanged(found, mode);
			unchanged.forEach((file, uri) => { take(uri, file); });
			await changes.applyIfDue();
			return found.filter(({ uri }) => !unchanged.has(uri));
		};
		const toRead = this.#toRead(scan(this.#files, root, excluded, known), takeUnchanged);
		for await (const [{ uri }, file] of readMany(toRead, {
			here: ({ uri, role }) => this.#reader.read(uri, role),
			isOnlyHere: ({ uri }) => dirtyDocument(uri) !== undefined,
			atOnce: this.#files.atOnce(root),
			threads: root.startsWith('file:') ? this.#threads : undefined,
			facts: this.#reader.facts,
			take: read => this.#reader.take(read, beganMs),
		})) {
			take(uri, file);
			await changes.applyIfDue();
		}
		changes.apply();
	}

	/** The files of a scan that have to be read. */
	async* #toRead(
		results: AsyncIterable<readonly Found[]>, takeUnchanged: (found: readonly FoundFile[]) => Promise<readonly FoundFile[]>,
	): AsyncGenerator<readonly FileToRead[]> {
		for await (const found of results) {
			for (const each of found.filter(each => each.is === 'unread')) {
				this.#unread.set(each.uri, each);
			}
			const files = await takeUnchanged(found.filter(each => each.is === 'file'));
			yield files.map(({ uri, role }) => fileToRead(uri, role));
		}
	}

	async #unchanged(files: readonly FoundFile[], mode: ScanMode): Promise<ReadonlyMap<Uri, FileFacts>> {
		switch (mode) {
			case 'all':
				return new Map();
			case 'changed':
				return this.#reader.unchangedSinceRead(files, this.#index);
			default:
				return this.#reader.unchangedSinceCached(files, mode);
		}
	}
}

/** Changes that are applied together at the end of each time slice. */
class SlicedChanges {
	readonly #apply: (changes: readonly Change[]) => void;
	readonly #slice = new TimeSlice(scanSliceMs);
	#changes: Change[] = [];

	constructor(apply: (changes: readonly Change[]) => void) {
		this.#apply = apply;
	}

	add(change: Change): void {
		this.#changes.push(change);
	}

	/** Applies the changes and lets other work run if the slice is over. */
	async applyIfDue(): Promise<void> {
		if (this.#slice.isOver) {
			this.apply();
			await this.#slice.rest();
		}
	}

	apply(): void {
		const changes = this.#changes;
		this.#changes = [];
		this.#apply(changes);
	}
}
