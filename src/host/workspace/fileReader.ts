import * as vscode from 'vscode';
import { excluder, type FoundFile } from '../../core/files/scan';
import type { Files } from '../../core/files/files';
import type { Uri } from '../../core/text/uri';
import { fileOfRow, isCachedKind, isSameStamp, type CachedRows } from '../../core/files/rowCache';
import type { FileRole } from '../../core/files/layout';
import type { RecordIndex } from '../../core/programme/index/recordIndex';
import type { FileFacts } from '../../core/files/fileFacts';
import { unreadableFile, tooLarge, unreadFile } from '../../core/files/unreadFile';
import type { ParsedFile } from '../../core/files/parsedFile';
import { maxFileBytes } from '../../core/text/source';
import type { DoTextWork } from '../../core/languageFeatures/runTextTask';
import type { DocumentReader } from './documentReader';
import type { RowCacheStore } from './rowCacheStore';

/** Reads single files of the workspace. The unsaved text of an editor is used instead of the file. */
export class FileReader {
	readonly #files: Files;
	readonly #cache: RowCacheStore;
	readonly #documents: DocumentReader;
	readonly #work: DoTextWork;

	constructor(files: Files, cache: RowCacheStore, documents: DocumentReader, work: DoTextWork) {
		this.#files = files;
		this.#cache = cache;
		this.#documents = documents;
		this.#work = work;
	}

	/** Returns undefined where no file is. A file that can't be read becomes one with a problem; this never throws. */
	async read(uri: Uri, role: FileRole): Promise<ParsedFile | undefined> {
		const open = dirtyDocument(uri);
		if (open) {
			this.#cache.setStamp(uri, undefined);
			return this.#documents.read(open, role);
		}
		try {
			const content = await this.#files.read(uri, maxFileBytes, workspaceFolderOf(uri) ?? role.folder);
			if (content === 'missing') {
				this.#cache.setStamp(uri, undefined);
				return undefined;
			}
			const { bytes, stamp } = content;
			const file = bytes === 'tooLarge' ? unreadFile(uri, role, tooLarge) : await this.#work('parseBytes', bytes, uri, role);
			this.#cache.setStamp(uri, isCachedKind(role) ? stamp : undefined);
			return file;
		} catch (error) {
			this.#cache.setStamp(uri, undefined);
			return unreadableFile(uri, role, error);
		}
	}

	/** Returns those of a folder's files that have not changed since their rows were cached, made from these rows. */
	async unchangedSinceCached(found: readonly FoundFile[], rows: CachedRows): Promise<ReadonlyMap<Uri, FileFacts>> {
		const files = found.filter(({ uri, role }) => rows.get(uri)?.kind === role.kind && !dirtyDocument(uri));
		const stamps = await this.#files.stamps(files.map(({ uri }) => uri));
		const unchanged = new Map<Uri, FileFacts>();
		files.forEach(({ uri, role }, i) => {
			const row = rows.get(uri);
			const stamp = stamps[i];
			if (row && stamp && isSameStamp(stamp, row)) {
				this.#cache.setStamp(uri, stamp);
				unchanged.set(uri, fileOfRow(uri, role.folder, row));
			}
		});
		return unchanged;
	}

	/** Returns those of a folder's files that have not changed since they were last read. Only the kinds that are cached are tracked. */
	async unchangedSinceRead(found: readonly FoundFile[], index: RecordIndex): Promise<ReadonlyMap<Uri, ParsedFile>> {
		const stamps = await this.#files.stamps(found.map(({ uri }) => uri));
		const unchanged = new Map<Uri, ParsedFile>();
		found.forEach(({ uri, role }, i) => {
			const file = index.parsed(uri);
			const stamp = stamps[i];
			if (file?.kind === role.kind && file.folder === role.folder && stamp && this.#cache.hasStamp(uri, stamp)) {
				unchanged.set(uri, file);
			}
		});
		return unchanged;
	}
}

/** Returns a test for the URIs that the setting `mentorNotes.files.exclude` excludes from a workspace folder. */
export function excluderFor(folder: vscode.Uri): Promise<(uri: Uri) => boolean> {
	const patterns: unknown = vscode.workspace.getConfiguration('mentorNotes', folder).get('files.exclude');
	return excluder(folder.toString(), Array.isArray(patterns) ? patterns.filter(p => typeof p === 'string') : []);
}

/** Finds the workspace folder by prefix: ten times faster than `getWorkspaceFolder`, and called for thousands of files. */
export function workspaceFolderOf(uri: Uri): Uri | undefined {
	return vscode.workspace.workspaceFolders
		?.map(folder => folder.uri.toString())
		.find(folder => uri.startsWith(folder.replace(/\/?$/, '/')));
}

/** Returns the open document of a file with unsaved changes. */
export function dirtyDocument(uri: Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri);
}
