import * as vscode from 'vscode';
import type { FileSystemWriter } from '../../core/files/atomicWrite';

const { fs } = vscode.workspace;

/** Any place that VS Code can write to. It makes the folders of what is written. */
export const workspaceFileSystem: FileSystemWriter = {
	names: async folder => (await fs.readDirectory(vscode.Uri.parse(folder))).map(([name]) => name),
	read: async file => fs.readFile(vscode.Uri.parse(file)),
	write: async (file, bytes) => fs.writeFile(vscode.Uri.parse(file), bytes),
	rename: async (from, to, overwrite) => fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite }),
	remove: async file => fs.delete(vscode.Uri.parse(file)),
	isThere: async uri => fs.stat(vscode.Uri.parse(uri)).then(() => true, (error: unknown) => !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')),
};

/** The own way for `file:` where the host has one, VS Code's for everything else. */
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
