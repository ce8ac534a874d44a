import * as vscode from 'vscode';
import type { Files, Stamp } from '../../core/files/files';
import type { Uri } from '../../core/text/uri';
import { isSameStamp, cacheFileIndex, cacheFileCount, type CachedRows, deserializeRows, rowRecord, type RowRecord, serializeRows } from '../../core/files/rowCache';
import type { RecordIndex } from '../../core/programme/index/recordIndex';

/** How long changes are gathered before they are kept. */
const gatherMs = 5000;
const maxBytes = 64 * 1024 * 1024;
/** What takes longer to be written has been left by an end in between. */
const longestWriteMs = 60_000;

/** Where the extension may keep what belongs to the workspace, and which version of it does. */
export interface Storage {
	readonly folder: vscode.Uri;
	readonly version: string;
}

/** Keeps rows in the extension's own storage, never in the workspace: a next start shows them before it has read a file. Losing it costs time only. */
export class IndexCache {
	readonly #files: Files;
	readonly #index: RecordIndex;
	readonly #folder: vscode.Uri | undefined;
	readonly #owner: string;
	readonly #log: vscode.LogOutputChannel;
	/** When the files were read that can be kept. */
	readonly #stamps = new Map<Uri, Stamp>();
	readonly #changed = new Set<number>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(files: Files, index: RecordIndex, storage: Storage | undefined, log: vscode.LogOutputChannel) {
		this.#files = files;
		this.#index = index;
		this.#folder = storage && vscode.Uri.joinPath(storage.folder, 'rows');
		this.#owner = JSON.stringify([storage?.version, storage?.folder.toString()]);
		this.#log = log;
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}

	/** All that is kept; nothing where it can't be read or relied on. */
	async load(): Promise<CachedRows> {
		const rows = new Map<Uri, RowRecord>();
		if (!this.#folder) {
			return rows;
		}
		const folder = this.#folder.toString();
		const names = await this.#files.list(folder).then(entries => entries.map(({ name }) => name), () => []);
		for (const name of names) {
			if (!name.endsWith('.json')) {
				if (isBeingWritten(name)) {
					continue;
				}
				// An end in the middle of writing left it.
				await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#folder, name)).then(undefined, () => undefined);
				continue;
			}
			const content = await this.#files.read(`${folder}/${name}`, maxBytes).catch(() => 'missing' as const);
			if (content !== 'missing' && content.bytes !== 'tooLarge') {
				deserializeRows(this.#owner, new TextDecoder().decode(content.bytes)).forEach((row, uri) => rows.set(uri, row));
			}
		}
		return rows;
	}

	/** A file was read, or found to be as it was kept; without a stamp it can't be kept, such as unsaved text. */
	wasRead(uri: Uri, stamp: Stamp | undefined): void {
		if (stamp) {
			this.#stamps.set(uri, stamp);
		} else {
			this.#stamps.delete(uri);
		}
	}

	/** Whether a file still is what was read last. */
	isAsRead(uri: Uri, stamp: Stamp): boolean {
		const read = this.#stamps.get(uri);
		return read !== undefined && isSameStamp(read, stamp);
	}

	/** Keeps what the index now says of these files, when a while has passed. */
	keepSoon(uris: Iterable<Uri>): void {
		if (!this.#folder) {
			return;
		}
		for (const uri of uris) {
			this.#changed.add(cacheFileIndex(uri));
		}
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#keep().catch((error: unknown) => { this.#log.warn(`Rows could not be kept for the next start: ${String(error)}`); });
		}, gatherMs);
	}

	async #keep(): Promise<void> {
		const parts = new Map<number, Map<Uri, RowRecord>>([...this.#changed].map(part => [part, new Map<Uri, RowRecord>()]));
		this.#changed.clear();
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

	/** Whole or not at all: what is written beside takes the place of what was there. Other windows keep rows in the same place. */
	async #write(name: string, text: string): Promise<void> {
		if (this.#folder) {
			const place = vscode.Uri.joinPath(this.#folder, name);
			const beside = place.with({ path: `${place.path}.${String(Date.now())}-${crypto.randomUUID()}` });
			await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(text));
			await vscode.workspace.fs.rename(beside, place, { overwrite: true });
		}
	}
}

/** Whether another window may be writing it just now: its name says when that began. */
function isBeingWritten(name: string): boolean {
	const began = /\.json\.(\d+)-/.exec(name)?.[1];
	return began !== undefined && Date.now() - Number(began) < longestWriteMs;
}
