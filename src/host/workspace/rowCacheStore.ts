import * as vscode from 'vscode';
import type { Files, Stamp } from '../../core/files/files';
import type { Uri } from '../../core/text/uri';
import {
	cacheFileCount, cacheFileIndex, type CachedRows, deserializeRows, isSameStamp, rowRecord, type RowRecord, serializeRows,
} from '../../core/files/rowCache';
import type { RecordIndex } from '../../core/programme/index/recordIndex';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';

/** How long changes are gathered before they are stored. */
const gatherMs = 5000;
const maxBytes = 64 * 1024 * 1024;
/** A temporary file older than this was left by a window that ended while it wrote. */
const maxWriteMs = 60_000;

/** The extension's folder for this workspace, and the extension's version: another version's rows are not used. */
export interface Storage {
	readonly folder: vscode.Uri;
	readonly version: string;
}

/**
 * Stores the rows of the index in the extension's own storage, never in the workspace, so that the next start shows them
 * before it has read a file. It holds no text of notes. Losing it costs time only.
 */
export class RowCacheStore extends Disposable {
	readonly #files: Files;
	readonly #index: RecordIndex;
	readonly #folder: vscode.Uri | undefined;
	readonly #owner: string;
	/** Of the files whose rows can be stored: what the file system reported when they were read. */
	readonly #stamps = new Map<Uri, Stamp>();
	/** The parts of the cache to be written. */
	readonly #changedParts = new Set<number>();
	readonly #store: Debouncer;

	constructor(files: Files, index: RecordIndex, storage: Storage | undefined, log: vscode.LogOutputChannel) {
		super();
		this.#files = files;
		this.#index = index;
		this.#folder = storage && vscode.Uri.joinPath(storage.folder, 'rows');
		this.#owner = JSON.stringify([storage?.version, storage?.folder.toString()]);
		const reportFailure = (error: unknown): void => { log.warn(`Rows could not be stored for the next start: ${String(error)}`); };
		this.#store = this.register(new Debouncer(() => this.#storeChanged().catch(reportFailure), gatherMs));
	}

	/** Returns all stored rows; none where they can't be read or belong to another version. Deletes temporary files that were left. */
	async load(): Promise<CachedRows> {
		const rows = new Map<Uri, RowRecord>();
		if (!this.#folder) {
			return rows;
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
				deserializeRows(this.#owner, new TextDecoder().decode(content.bytes)).forEach((row, uri) => rows.set(uri, row));
			}
		}
		return rows;
	}

	/** Records a file's stamp as of its last read. A file without one, such as one with unsaved text, is not stored. */
	setStamp(uri: Uri, stamp: Stamp | undefined): void {
		if (stamp) {
			this.#stamps.set(uri, stamp);
		} else {
			this.#stamps.delete(uri);
		}
	}

	/** Whether a file's stamp is that of its last read. */
	hasStamp(uri: Uri, stamp: Stamp): boolean {
		const read = this.#stamps.get(uri);
		return read !== undefined && isSameStamp(read, stamp);
	}

	/** Stores what the index holds of these files, after a delay. */
	storeSoon(uris: Iterable<Uri>): void {
		if (!this.#folder) {
			return;
		}
		for (const uri of uris) {
			this.#changedParts.add(cacheFileIndex(uri));
		}
		this.#store.trigger();
	}

	async #storeChanged(): Promise<void> {
		const parts = new Map<number, Map<Uri, RowRecord>>([...this.#changedParts].map(part => [part, new Map<Uri, RowRecord>()]));
		this.#changedParts.clear();
		const now = Date.now();
		for (const [uri, stamp] of this.#stamps) {
			const part = parts.get(cacheFileIndex(uri));
			const file = part && this.#index.facts(uri);
			const row = file && rowRecord(file, stamp, now);
			if (row) {
				part.set(uri, row);
			}
		}
		for (const [part, rows] of parts) {
			await this.#write(`${String(part % cacheFileCount)}.json`, serializeRows(this.#owner, rows));
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
