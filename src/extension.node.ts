import * as vscode from 'vscode';
import { DiskFiles } from './disk/diskFiles';
import { exportFolder } from './disk/exportFolder';
import { nodeFileSystem } from './disk/nodeDisk';
import { TextThread } from './disk/textThread';
import { start } from './extension';
import { exchangeByGit } from './host/commands/exchange/exchangeCommands';
import { FilesByScheme, WorkspaceFiles } from './host/workspace/workspaceFiles';
import { fileSystemByScheme } from './host/write/workspaceFileSystem';

/**
 * Starts the extension in the Node host: files on a disk are read and written directly, long texts are parsed in a thread, and programmes
 * are shared by Git.
 */
export function activate(context: vscode.ExtensionContext): Promise<void> {
	const thread = new TextThread(vscode.Uri.joinPath(context.extensionUri, 'dist', 'textThread.js').fsPath);
	context.subscriptions.push(thread);
	return start(context, {
		files: new FilesByScheme(new DiskFiles(), new WorkspaceFiles()),
		fileSystem: fileSystemByScheme(nodeFileSystem),
		textWork: thread.work,
		repositoryOf: async folder => (await import('./host/git/extensionRepository')).repositoryOf(folder),
	}, exchangeByGit, vscode.Uri.file(exportFolder()));
}
