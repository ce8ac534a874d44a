import * as vscode from 'vscode';
import type { Files } from '../../core/files/files';
import type { RecordFolders } from '../../core/files/layout';
import { mapConcurrent } from '../../core/files/mapConcurrent';
import type { FileFacts } from '../../core/files/fileFacts';
import { type FoundFile, scan, type Unread } from '../../core/files/scan';
import type { Change, RecordIndex } from '../../core/programme/index/recordIndex';
import { segmentsBelow, type Uri } from '../../core/text/uri';
import { TimeSlice } from '../platform/timeSlice';
import { excluderFor, type FileReader } from './fileReader';
import type { CachedFacts } from './factsCache';

/** How long files are read before other work has its turn. Longer than other slices: at the end of each, every view is updated. */
export const scanSliceMs = 20;

/** What a scan reads: all files, those that have changed since they were read, or those without valid facts in the cache. */
type ScanMode = 'all' | 'changed' | CachedFacts;

/** A file and its role. */
type FileOfRecord = Pick<FileFacts, 'uri' | 'kind' | 'folder'>;

/** Reads whole folders in time slices, and applies what it finds at the end of each slice. */
export class Scanner {
	readonly #files: Files;
	readonly #index: RecordIndex;
	readonly #reader: FileReader;
	readonly #apply: (changes: readonly Change[]) => void;
	readonly #unread = new Map<Uri, Unread>();

	constructor(files: Files, index: RecordIndex, reader: FileReader, apply: (changes: readonly Change[]) => void) {
		this.#files = files;
		this.#index = index;
		this.#reader = reader;
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
		const changes = new SlicedChanges(this.#apply);
		const atOnce = this.#files.atOnce(root);
		const take = (uri: Uri, file: FileFacts | undefined): void => {
			if (file) {
				seen.add(uri);
				if (file !== this.#index.facts(uri)) {
					changes.add({ uri, file });
				}
			}
		};
		for await (const found of scan(this.#files, root, excluded, known)) {
			for (const each of found.filter(each => each.is === 'unread')) {
				this.#unread.set(each.uri, each);
			}
			const files = found.filter(each => each.is === 'file');
			const unchanged = await this.#unchanged(files, mode);
			unchanged.forEach((file, uri) => { take(uri, file); });
			await changes.applyIfDue();
			const toRead = files.filter(({ uri }) => !unchanged.has(uri)).map(({ uri, role }) => ({ uri, ...role }));
			for await (const [{ uri }, file] of this.#readEach(toRead, atOnce)) {
				take(uri, file);
				await changes.applyIfDue();
			}
		}
		changes.apply();
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

	#readEach(files: readonly FileOfRecord[], atOnce: number): AsyncGenerator<readonly [FileOfRecord, FileFacts | undefined]> {
		return mapConcurrent(files, atOnce, ({ uri, kind, folder }) => this.#reader.read(uri, { kind, folder }));
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
