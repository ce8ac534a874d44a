import * as vscode from 'vscode';
import { type Content, type Entry, type Files, SymlinkOutsideFolderError, type Stamp } from '../../core/files/files';
import type { Uri } from '../../core/text/uri';

/** Reads through `workspace.fs` any folder that VS Code can open: remote, virtual or in memory. */
export class WorkspaceFiles implements Files {
	async list(folder: Uri): Promise<readonly Entry[]> {
		const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
		return entries.map(([name, type]) => ({
			name,
			type: typeOf(type),
		}));
	}

	/** Requests all stamps together: on a remote disk they take one round trip, not one for each file. */
	stamps(files: readonly Uri[]): Promise<readonly (Stamp | undefined)[]> {
		return Promise.all(files.map(stampOf));
	}

	/** Rejects with `SymlinkOutsideFolderError` for every symlink: VS Code does not give its target. */
	async read(file: Uri, maxBytes: number): Promise<Content | 'missing'> {
		const uri = vscode.Uri.parse(file);
		try {
			const { size, mtime, type } = await vscode.workspace.fs.stat(uri);
			if ((type & vscode.FileType.SymbolicLink) !== 0) {
				throw new SymlinkOutsideFolderError(file);
			}
			if ((type & vscode.FileType.File) === 0) {
				return 'missing';
			}
			return { bytes: size > maxBytes ? 'tooLarge' : await vscode.workspace.fs.readFile(uri), stamp: { size, mtimeMs: mtime } };
		} catch (error) {
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
				return 'missing';
			}
			throw error;
		}
	}

	atOnce(): number {
		return 64;
	}
}

function typeOf(type: vscode.FileType): Entry['type'] {
	const isFolder = (type & vscode.FileType.Directory) !== 0;
	return (type & vscode.FileType.SymbolicLink) !== 0 ? isFolder ? 'linkedFolder' : 'link' : isFolder ? 'folder' : 'file';
}

async function stampOf(file: Uri): Promise<Stamp | undefined> {
	try {
		const { size, mtime, type } = await vscode.workspace.fs.stat(vscode.Uri.parse(file));
		return (type & vscode.FileType.File) !== 0 ? { size, mtimeMs: mtime } : undefined;
	} catch {
		return undefined;
	}
}

/** Uses one implementation for `file:` and another one for every other scheme. */
export class FilesByScheme implements Files {
	readonly #file: Files;
	readonly #other: Files;

	constructor(file: Files, other: Files) {
		this.#file = file;
		this.#other = other;
	}

	list(folder: Uri): Promise<readonly Entry[]> {
		return this.#for(folder).list(folder);
	}

	stamps(files: readonly Uri[]): Promise<readonly (Stamp | undefined)[]> {
		// All files are in one folder.
		return this.#for(files[0] ?? '').stamps(files);
	}

	read(file: Uri, maxBytes: number, within?: Uri): Promise<Content | 'missing'> {
		return this.#for(file).read(file, maxBytes, within);
	}

	atOnce(folder: Uri): number {
		return this.#for(folder).atOnce(folder);
	}

	#for(uri: Uri): Files {
		return uri.startsWith('file:') ? this.#file : this.#other;
	}
}
