import * as vscode from 'vscode';
import { DiskFiles } from './disk/diskFiles';
import { nodeFileSystem } from './disk/nodeDisk';
import { TextThread } from './disk/textThread';
import { start } from './extension';
import { fileSystemByScheme } from './host/write/workspaceFileSystem';
import { FilesByScheme, WorkspaceFiles } from './host/workspace/workspaceFiles';

/** The Node host: as the web host, but files on a disk are read and made directly, and long texts in a thread of their own. */
export function activate(context: vscode.ExtensionContext): void {
	const thread = new TextThread(vscode.Uri.joinPath(context.extensionUri, 'dist', 'textThread.js').fsPath);
	context.subscriptions.push(thread);
	start(context, new FilesByScheme(new DiskFiles(), new WorkspaceFiles()), fileSystemByScheme(nodeFileSystem), thread.work);
}
