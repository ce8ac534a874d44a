import type * as vscode from 'vscode';
import { node } from './runtime';

/** Makes a symbolic link, which only Node on a disk can: VS Code's own file system knows none. */
export function makeLink(at: vscode.Uri, to: vscode.Uri): void {
	node!.getBuiltinModule('node:fs').symlinkSync(to.fsPath, at.fsPath);
}
