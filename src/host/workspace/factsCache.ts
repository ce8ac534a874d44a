import * as vscode from 'vscode';
import type { Files, Stamp } from '../../core/files/files';
import type { Uri } from '../../core/text/uri';
import {
	cacheFileCount, cacheFileIndex, deserializeCache, isCacheable, isReliable, isSameStamp, serializeCache,
} from '../../core/files/factsCache';
import { FactsReader, type StampedFacts } from '../../core/files/factsText';
import type { RecordIndex } from '../../core/programme/index/recordIndex';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';
import { TimeSlice } from '../platform/timeSlice';

/** How long changes are gathered before they are stored. */
const gatherMs = 5000;
const maxBytes = 64 * 1024 * 1024;
/** A temporary file older than this was left by a window that ended while it wrote. */
const maxWriteMs = 60_000;

/** The extension's folder for this workspace, and the extension's version: another version's facts are not used. */
export interface Storage {
	readonly folder: vscode.Uri;
	readonly version: string;
}

/** Cached facts by file. */
export type CachedFacts = ReadonlyMap<Uri, StampedFacts>;

/**
 * Stores the facts of the index in the extension's own storage, never in the workspace, so that the next start reads only the files that
 * have changed. It holds no text of notes. Losing it costs time only.
 */
export class FactsCache extends Disposable {
	/** Makes the facts of the index. */
	readonly reader = new FactsReader();
	readonly #files: Files;
	readonly #index: RecordIndex;
	readonly #folder: vscode.Uri | undefined;
	readonly #owner: string;
	/** By part of the cache: what was read of files whose facts can be stored, and what the file system reported then. */
	readonly #read: readonly Map<Uri, StampedFacts>[] = Array.from({ length: cacheFileCount }, () => new Map<Uri, StampedFacts>());
	/** Of those, files that could change again without a sign: they are read again at the next start. */
	readonly #unreliable = new WeakSet<StampedFacts>();
	/** Of those, what the cache has. */
	readonly #stored = new WeakSet<StampedFacts>();
	/** The parts of the cache to be written. */
	readonly #changedParts = new Set<number>();
	readonly #store: Debouncer;

	constructor(files: Files, index: RecordIndex, storage: Storage | undefined, log: vscode.LogOutputChannel) {
		super();
		this.#files = files;
		this.#index = index;
		this.#folder = storage && vscode.Uri.joinPath(storage.folder, 'facts');
		this.#owner = JSON.stringify([storage?.version, storage?.folder.toString()]);
		const reportFailure = (error: unknown): void => { log.warn(`The index could not be stored for the next start: ${String(error)}`); };
		this.#store = this.register(new Debouncer(() => this.#storeChanged().catch(reportFailure), gatherMs));
	}

	/** Returns all stored facts; none where they can't be read or belong to another version. Deletes temporary files that were left. */
	async load(): Promise<CachedFacts> {
		const cached = new Map<Uri, StampedFacts>();
		if (!this.#folder) {
			return cached;
		}
		const slice = new TimeSlice();
		const folder = this.#folder.toString();
		const names = await this.#files.list(folder).then(entries => entries.map(({ name }) => name), () => []);
		for (const name of names) {
			if (!name.endsWith('.json')) {
				if (!isBeingWritten(name)) {
					await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#folder, name)).then(undefined, () => undefined);
				}
				continue;
			}
			const content = await this.#files.read(`${folder}/${name}`, maxBytes).catch(() => 'missing' as const);
			if (content !== 'missing' && content.bytes !== 'tooLarge') {
				for (const each of deserializeCache(this.#owner, new TextDecoder().decode(content.bytes), this.reader)) {
					cached.set(each.facts.uri, each);
					this.#stored.add(each);
				}
			}
			if (slice.isOver) {
				await slice.rest();
			}
		}
		return cached;
	}

	/** Records what was read of a file, at `nowMs` or later. What has no stamp, such as unsaved text, is not stored. */
	setRead(uri: Uri, read: StampedFacts | undefined, nowMs = Date.now()): void {
		const part = this.#partOf(uri);
		if (read?.stamp) {
			part.set(uri, read);
			if (!isReliable(read.stamp, nowMs)) {
				this.#unreliable.add(read);
			}
		} else {
			part.delete(uri);
		}
	}

	/** Whether a file's stamp is that of its last read. */
	hasStamp(uri: Uri, stamp: Stamp): boolean {
		const read = this.#partOf(uri).get(uri)?.stamp;
		return read !== undefined && isSameStamp(read, stamp);
	}

	/** Stores what the index holds of these files, after a delay, unless the cache has it. */
	storeSoon(uris: Iterable<Uri>): void {
		if (!this.#folder) {
			return;
		}
		for (const uri of uris) {
			const read = this.#partOf(uri).get(uri);
			if (!read || !this.#stored.has(read)) {
				this.#changedParts.add(cacheFileIndex(uri));
			}
		}
		if (this.#changedParts.size > 0) {
			this.#store.trigger();
		}
	}

	#partOf(uri: Uri): Map<Uri, StampedFacts> {
		return this.#read[cacheFileIndex(uri)] ?? new Map<Uri, StampedFacts>();
	}

	/** A part that can't be written, as when another window is just writing it, holds up no other, and is written with the next change. */
	async #storeChanged(): Promise<void> {
		const parts = [...this.#changedParts];
		this.#changedParts.clear();
		const errors: unknown[] = [];
		for (const part of parts) {
			// What the index does not have, or not yet, is not what a start would begin with.
			const files = [...this.#read[part]?.values() ?? []]
				.filter(read => this.#index.facts(read.facts.uri) === read.facts && !this.#unreliable.has(read) && isCacheable(read.facts));
			try {
				await this.#write(`${String(part)}.json`, serializeCache(this.#owner, files));
				files.forEach(file => this.#stored.add(file));
			} catch (error) {
				this.#changedParts.add(part);
				errors.push(error);
			}
		}
		if (errors.length > 0) {
			throw errors[0];
		}
	}

	/** Writes a temporary file and renames it, so that a file is never half written: other windows use the same folder. */
	async #write(name: string, text: string): Promise<void> {
		if (this.#folder) {
			const target = vscode.Uri.joinPath(this.#folder, name);
			const temporary = target.with({ path: `${target.path}.${String(Date.now())}-${crypto.randomUUID()}` });
			await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
			await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
		}
	}
}

/** Whether another window may be writing a temporary file: its name holds the time when that began. */
function isBeingWritten(name: string): boolean {
	const began = /\.json\.(\d+)-/.exec(name)?.[1];
	return began !== undefined && Date.now() - Number(began) < maxWriteMs;
}
