import * as vscode from 'vscode';
import type { Files } from '../../core/files/files';
import { fileRoleOf, isProgrammeFile } from '../../core/files/layout';
import type { Change, RecordIndex } from '../../core/programme/index/recordIndex';
import { nameOf, type Uri } from '../../core/text/uri';
import { TimeSlice } from '../platform/timeSlice';
import { excluderFor, type FileReader } from './fileReader';
import { type Scanner, scanSliceMs } from './scanner';

/** What the reader of changed files works with. */
interface Parts {
	readonly files: Files;
	readonly index: RecordIndex;
	readonly reader: FileReader;
	readonly scanner: Scanner;
	/** Called with each folder that has come. */
	readonly onNewFolder: (folder: Uri) => void;
}

/** Reads the files and folders that the watcher or an editor reported, and returns what has changed in the index. */
export class ChangedFiles {
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Returns `programmeChanged` if a programme came or went: then the files in its folder have other roles, and all must be read. */
	async read(uris: ReadonlySet<Uri>): Promise<readonly Change[] | 'programmeChanged'> {
		const { index, reader, onNewFolder } = this.#parts;
		const changes: Change[] = [];
		const excluders = new Map<vscode.WorkspaceFolder, (uri: Uri) => boolean>();
		const slice = new TimeSlice(scanSliceMs);
		for (const uri of uris) {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
			const excluded = folder && (excluders.get(folder) ?? await excluderFor(folder.uri));
			if (folder && excluded) {
				excluders.set(folder, excluded);
			}
			const known = index.facts(uri);
			if (!folder || excluded?.(uri)) {
				continue;
			}
			const role = fileRoleOf(uri, index.folders());
			const file = role && await reader.read(uri, role);
			if (isProgrammeFile(nameOf(uri)) && (known === undefined) !== (file === undefined)) {
				return 'programmeChanged';
			}
			if (file) {
				changes.push({ uri, file });
			} else if (known) {
				changes.push({ uri });
			} else if (!role) {
				changes.push(...await this.readFolder(uri, onNewFolder));
			}
			if (slice.isOver) {
				await slice.rest();
			}
		}
		return changes;
	}

	/**
	 * Scans a folder that is there; returns the files of one that has gone. The watcher reports a folder once, and not each of its
	 * files.
	 */
	async readFolder(uri: Uri, onFound?: (folder: Uri) => void): Promise<readonly Change[]> {
		const { files, index, scanner } = this.#parts;
		const entries = /\.\w+$/.test(uri) ? undefined : await files.list(uri).catch(() => undefined);
		if (entries) {
			await scanner.scanFolder(uri);
			onFound?.(uri);
			return [];
		}
		return index.below(uri).map(gone => ({ uri: gone }));
	}
}
