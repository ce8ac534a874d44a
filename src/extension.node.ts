import * as vscode from 'vscode';
import { DiskFiles } from './disk/diskFiles';
import { exportFolder } from './disk/exportFolder';
import { nodeFileSystem } from './disk/nodeDisk';
import { fileThreads } from './disk/fileThreads';
import { textWorkIn } from './disk/textWork';
import { Threads } from './disk/threads';
import { start } from './extension';
import { exchangeByGit } from './host/commands/exchange/exchangeCommands';
import { FilesByScheme, WorkspaceFiles } from './host/workspace/workspaceFiles';
import { fileSystemByScheme } from './host/write/workspaceFileSystem';

/**
 * Starts the extension in the Node host: files on a disk are read and written directly, many files and long texts in threads, and
 * programmes are shared by Git.
 */
export function activate(context: vscode.ExtensionContext): Promise<void> {
	const threads = new Threads(vscode.Uri.joinPath(context.extensionUri, 'dist', 'thread.js').fsPath);
	context.subscriptions.push(threads);
	return start(context, {
		files: new FilesByScheme(new DiskFiles(), new WorkspaceFiles()),
		fileSystem: fileSystemByScheme(nodeFileSystem),
		textWork: textWorkIn(threads),
		fileThreads: fileThreads(threads),
		repositoryOf: async folder => (await import('./host/git/extensionRepository')).repositoryOf(folder),
	}, exchangeByGit, vscode.Uri.file(exportFolder()));
}
