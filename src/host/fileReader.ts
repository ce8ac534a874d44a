import * as vscode from 'vscode';
import { excluder } from '../core/files/excluder';
import type { Files } from '../core/files/files';
import type { Uri } from '../core/files/uri';
import type { Place } from '../core/record/layout';
import { parseBytes, parseText, unreadFile } from '../core/record/parseFile';
import type { ParsedFile } from '../core/record/parsedFile';
import { startOfFile } from '../core/record/problem';
import { fileOfRow, isKeptKind, isSameStamp, type RowRecord } from '../core/record/rowRecord';
import { mostFileBytes } from '../core/record/source';
import type { IndexCache } from './indexCache';

/** Reads single files of the workspace: unsaved text counts before what is on the disk. */
export class FileReader {
	readonly #files: Files;
	readonly #cache: IndexCache;

	constructor(files: Files, cache: IndexCache) {
		this.#files = files;
		this.#cache = cache;
	}

	/** Undefined where no file is. */
	async read(uri: Uri, place: Place): Promise<ParsedFile | undefined> {
		const open = dirtyDocument(uri);
		// Before the content, so that a change in between shows.
		this.#cache.wasRead(uri, open || !isKeptKind(place) ? undefined : await this.#files.stamp(uri));
		if (open) {
			return parseText(uri, place, open.getText());
		}
		try {
			const bytes = await this.#files.read(uri, mostFileBytes);
			return bytes === 'missing' ? undefined : parseBytes(uri, place, bytes);
		} catch {
			return unreadFile(uri, place, { code: 'file.unreadable', range: startOfFile });
		}
	}

	/** A file as an earlier start kept it; undefined where that may be true no longer. */
	async asKept(uri: Uri, place: Place, row: RowRecord | undefined): Promise<ParsedFile | undefined> {
		if (row?.file.kind !== place.kind || row.file.folder !== place.folder || dirtyDocument(uri)) {
			return undefined;
		}
		const stamp = await this.#files.stamp(uri);
		if (!stamp || !isSameStamp(stamp, row)) {
			return undefined;
		}
		this.#cache.wasRead(uri, stamp);
		return fileOfRow(uri, row);
	}
}

/** What the settings leave out of a workspace folder. */
export function excluderFor(folder: vscode.Uri): Promise<(uri: Uri) => boolean> {
	const patterns: unknown = vscode.workspace.getConfiguration('mentorNotes', folder).get('files.exclude');
	return excluder(folder.toString(), Array.isArray(patterns) ? patterns.filter(p => typeof p === 'string') : []);
}

function dirtyDocument(uri: Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri);
}
