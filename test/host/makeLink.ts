import type * as vscode from 'vscode';
import { node } from './runtime';

/** Makes a symbolic link, where the extension host can: VS Code's own file system knows none. False where it can't. */
export function makeLink(at: vscode.Uri, to: vscode.Uri): boolean {
	if (at.scheme !== 'file') {
		return false;
	}
	node?.getBuiltinModule('node:fs').symlinkSync(to.fsPath, at.fsPath);
	return node !== undefined;
}
