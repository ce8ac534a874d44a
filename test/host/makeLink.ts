import type * as vscode from 'vscode';

interface Node { getBuiltinModule(name: 'node:fs'): { symlinkSync(to: string, at: string): void } }

/** Makes a symbolic link, where the extension host can: VS Code's own file system knows none. False where it can't. */
export function makeLink(at: vscode.Uri, to: vscode.Uri | string): boolean {
	const { process } = globalThis as { process?: Partial<Node> };
	if (at.scheme !== 'file' || process?.getBuiltinModule === undefined) {
		return false;
	}
	process.getBuiltinModule('node:fs').symlinkSync(typeof to === 'string' ? to : to.fsPath, at.fsPath);
	return true;
}
