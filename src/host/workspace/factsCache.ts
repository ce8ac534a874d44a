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

/** What the file system reported of a file when it was read. */
interface ReadStamp extends Stamp {
	/** Present if the file can change without another stamp. */
	readonly isUnreliable?: true;
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
	/** Of the files in the index that are on the disk as they were read. */
	readonly #stamps = new Map<Uri, ReadStamp>();
	/** Of the files that were read and are not in the index yet; undefined for those that lose their stamp. */
	readonly #pending = new Map<Uri, ReadStamp | undefined>();
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
				deserializeCache(this.#owner, new TextDecoder().decode(content.bytes), this.reader)
					.forEach(each => { cached.set(each.facts.uri, each); });
			}
		}
		return cached;
	}

	/**
	 * Records a file's stamp as it is read; it counts once `storeSoon` says that the index has what was read. A file without one, such as
	 * one with unsaved text, is not stored.
	 */
	setStamp(uri: Uri, stamp: Stamp | undefined): void {
		if (stamp) {
			this.#pending.set(uri, isReliable(stamp, Date.now()) ? stamp : { ...stamp, isUnreliable: true });
		} else if (this.#stamps.has(uri)) {
			this.#pending.set(uri, undefined);
		} else {
			this.#pending.delete(uri);
		}
	}

	/** Whether a file's stamp is that of its last read. */
	hasStamp(uri: Uri, stamp: Stamp): boolean {
		const read = this.#stamps.get(uri);
		return read !== undefined && isSameStamp(read, stamp);
	}

	/** Stores what the index holds of these files from now on, after a delay. */
	storeSoon(uris: Iterable<Uri>): void {
		for (const uri of uris) {
			this.#takeStamp(uri);
			this.#changedParts.add(cacheFileIndex(uri));
		}
		if (this.#folder) {
			this.#store.trigger();
		}
	}

	#takeStamp(uri: Uri): void {
		const stamp = this.#pending.get(uri);
		if (stamp) {
			this.#stamps.set(uri, stamp);
		} else if (this.#pending.has(uri)) {
			this.#stamps.delete(uri);
		}
		this.#pending.delete(uri);
	}

	async #storeChanged(): Promise<void> {
		const parts = new Map<number, StampedFacts[]>([...this.#changedParts].map(part => [part, []]));
		this.#changedParts.clear();
		for (const [uri, stamp] of this.#stamps) {
			const part = parts.get(cacheFileIndex(uri));
			const facts = part && this.#index.facts(uri);
			if (facts && !stamp.isUnreliable && isCacheable(facts)) {
				part.push({ facts, stamp });
			}
		}
		for (const [part, files] of parts) {
			await this.#write(`${String(part % cacheFileCount)}.json`, serializeCache(this.#owner, files));
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
