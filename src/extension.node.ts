import type * as vscode from 'vscode';
import { DiskFiles } from './disk/diskFiles';
import { start } from './extension';
import { FilesByScheme, WorkspaceFiles } from './host/files/workspaceFiles';

/** The Node host: as the web host, but files on a disk are read directly. */
export function activate(context: vscode.ExtensionContext): void {
	start(context, new FilesByScheme(new DiskFiles(), new WorkspaceFiles()));
}
