import * as vscode from 'vscode';
import { excluder, type FoundFile } from '../../core/files/scan';
import type { Files } from '../../core/files/files';
import type { Uri } from '../../core/text/uri';
import { fileOfRow, isCachedKind, isSameStamp, type CachedRows } from '../../core/files/rowCache';
import type { FileRole } from '../../core/files/layout';
import type { RecordIndex } from '../../core/programme/index/recordIndex';
import { notRead, parseBytes } from '../../core/files/parseFile';
import type { FileFacts } from '../../core/files/fileFacts';
import type { ParsedFile } from '../../core/files/parsedFile';
import { maxFileBytes } from '../../core/text/source';
import type { DoTextWork } from '../../core/languageFeatures/textWork';
import type { DocumentReader } from './documentReader';
import type { IndexCache } from './indexCache';

/** Reads single files of the workspace: unsaved text counts before what is on the disk. */
export class FileReader {
	readonly #files: Files;
	readonly #cache: IndexCache;
	readonly #documents: DocumentReader;
	readonly #work: DoTextWork;

	constructor(files: Files, cache: IndexCache, documents: DocumentReader, work: DoTextWork) {
		this.#files = files;
		this.#cache = cache;
		this.#documents = documents;
		this.#work = work;
	}

	/** Undefined where no file is. */
	async read(uri: Uri, place: FileRole): Promise<ParsedFile | undefined> {
		const open = dirtyDocument(uri);
		if (open) {
			this.#cache.wasRead(uri, undefined);
			return this.#documents.read(open, place);
		}
		try {
			const content = await this.#files.read(uri, maxFileBytes, workspaceFolderOf(uri) ?? place.folder);
			if (content === 'missing') {
				this.#cache.wasRead(uri, undefined);
				return undefined;
			}
			const { bytes, stamp } = content;
			const file = bytes === 'tooLarge' ? parseBytes(uri, place, bytes) : await this.#work('parseBytes', bytes, uri, place);
			this.#cache.wasRead(uri, isCachedKind(place) ? stamp : undefined);
			return file;
		} catch (error) {
			this.#cache.wasRead(uri, undefined);
			return notRead(uri, place, error);
		}
	}

	/** Those of a folder's files that are as an earlier start kept them. */
	async asKept(found: readonly FoundFile[], kept: CachedRows): Promise<ReadonlyMap<Uri, FileFacts>> {
		const files = found.filter(({ uri, role: place }) => kept.get(uri)?.kind === place.kind && !dirtyDocument(uri));
		const stamps = await this.#files.stamps(files.map(({ uri }) => uri));
		const same = new Map<Uri, FileFacts>();
		files.forEach(({ uri, role: place }, i) => {
			const row = kept.get(uri);
			const stamp = stamps[i];
			if (row && stamp && isSameStamp(stamp, row)) {
				this.#cache.wasRead(uri, stamp);
				same.set(uri, fileOfRow(uri, place.folder, row));
			}
		});
		return same;
	}

	/** Those of a folder's files that still are what was read last; of the kinds of which there are few, none. */
	async asRead(found: readonly FoundFile[], index: RecordIndex): Promise<ReadonlyMap<Uri, ParsedFile>> {
		const stamps = await this.#files.stamps(found.map(({ uri }) => uri));
		const same = new Map<Uri, ParsedFile>();
		found.forEach(({ uri, role: place }, i) => {
			const file = index.parsed(uri);
			const stamp = stamps[i];
			if (file?.kind === place.kind && file.folder === place.folder && stamp && this.#cache.isAsRead(uri, stamp)) {
				same.set(uri, file);
			}
		});
		return same;
	}
}

/** What the settings leave out of a workspace folder. */
export function excluderFor(folder: vscode.Uri): Promise<(uri: Uri) => boolean> {
	const patterns: unknown = vscode.workspace.getConfiguration('mentorNotes', folder).get('files.exclude');
	return excluder(folder.toString(), Array.isArray(patterns) ? patterns.filter(p => typeof p === 'string') : []);
}

/** Files are read by the thousand: VS Code's own way takes ten times as long. */
function workspaceFolderOf(uri: Uri): Uri | undefined {
	return vscode.workspace.workspaceFolders?.map(folder => folder.uri.toString()).find(folder => uri.startsWith(folder.replace(/\/?$/, '/')));
}

function dirtyDocument(uri: Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri);
}
