import * as vscode from 'vscode';
import { parentOf, type Uri } from '../../core/text/uri';
import type { FileSystemWriter } from '../../core/files/atomicWrite';

const { fs } = vscode.workspace;

/** Writes through `workspace.fs`, to any scheme that VS Code can write to. It creates missing folders. */
export const workspaceFileSystem: FileSystemWriter = {
	names: async folder => (await fs.readDirectory(vscode.Uri.parse(folder))).map(([name]) => name),
	read: async file => fs.readFile(vscode.Uri.parse(file)),
	write: async (file, bytes) => fs.writeFile(vscode.Uri.parse(file), bytes),
	rename: async (from, to, overwrite) => fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite }),
	remove: async file => fs.delete(vscode.Uri.parse(file)),
	isThere: async uri => fs.stat(vscode.Uri.parse(uri))
		.then(() => true, (error: unknown) => !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')),
};

/** Uses the given implementation for `file:`, and `workspaceFileSystem` for every other scheme. */
export function fileSystemByScheme(file: FileSystemWriter): FileSystemWriter {
	const of = (uri: string): FileSystemWriter => uri.startsWith('file:') ? file : workspaceFileSystem;
	return {
		names: folder => of(folder).names(folder),
		read: uri => of(uri).read(uri),
		write: (uri, bytes) => of(uri).write(uri, bytes),
		rename: (from, to, overwrite) => of(from).rename(from, to, overwrite),
		remove: uri => of(uri).remove(uri),
		isThere: uri => of(uri).isThere(uri),
	};
}

/** Returns the type of a file or folder; undefined where there is none, or where it can't be determined. */
export async function typeOf(uri: Uri): Promise<vscode.FileType | undefined> {
	try {
		return (await fs.stat(vscode.Uri.parse(uri))).type;
	} catch {
		return undefined;
	}
}

/** Whether there is a symlink at a URI. */
export async function isSymlink(uri: Uri): Promise<boolean> {
	return ((await typeOf(uri) ?? vscode.FileType.Unknown) & vscode.FileType.SymbolicLink) !== 0;
}

/** Returns the innermost symlink on the path from a folder (excluded) down to a URI (included); undefined without one. */
export async function symlinkBetween(folder: Uri, uri: Uri): Promise<Uri | undefined> {
	const path: Uri[] = [];
	for (let each: Uri | undefined = uri; each !== undefined && each.length > folder.length; each = parentOf(each)) {
		path.push(each);
	}
	const areLinks = await Promise.all(path.map(isSymlink));
	return path[areLinks.indexOf(true)];
}
