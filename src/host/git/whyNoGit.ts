import * as vscode from 'vscode';
import { gitApi } from './git';

/**
 * Why Git can't be used here: `web`: VS Code in a browser, without a computer of its own; `restricted`: the folder is not trusted;
 * `virtual`: the folder is on no disk; `off`: Git is turned off in VS Code; `missing`: Git is not installed.
 */
export type NoGit = 'web' | 'restricted' | 'virtual' | 'off' | 'missing';

/** Returns why Git can't be used in a folder, or at all; undefined where it can. */
export async function whyNoGit(folder?: vscode.Uri): Promise<NoGit | undefined> {
	if (!vscode.workspace.isTrusted) {
		return 'restricted';
	}
	if (vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined && !vscode.extensions.getExtension('vscode.git')) {
		return 'web';
	}
	if (folder && folder.scheme !== 'file') {
		return 'virtual';
	}
	if (await gitApi()) {
		return undefined;
	}
	return vscode.workspace.getConfiguration('git').get('enabled') === false || !vscode.extensions.getExtension('vscode.git') ? 'off' : 'missing';
}
