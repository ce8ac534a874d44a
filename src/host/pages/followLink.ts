import * as vscode from 'vscode';
import { readLink } from '../../core/preview/links';
import { plainText } from '../../core/words/plainText';
import type { Words } from '../../core/words/words';
import { UserError } from '../userError';

/** Goes where a link in a file leads. Throws a `UserError` that says why when it leads nowhere. */
export async function followLink(href: string, from: vscode.Uri, { say }: Words): Promise<void> {
	const link = readLink(href);
	if (!link) {
		throw new UserError(say.linkRefused(plainText(href)));
	}
	if (link.is === 'web') {
		await vscode.env.openExternal(vscode.Uri.parse(link.href));
		return;
	}
	const [path = ''] = link.path.split(/[?#]/);
	const folder = vscode.workspace.getWorkspaceFolder(from);
	const target = folder && (path.startsWith('/') ? vscode.Uri.joinPath(folder.uri, decodePath(path)) : vscode.Uri.joinPath(from, '..', decodePath(path)));
	if (path === '') {
		return;
	}
	// Only what lies in the same workspace folder: a note can't lead to other files of this computer.
	if (!target || vscode.workspace.getWorkspaceFolder(target)?.uri.toString() !== folder.uri.toString()) {
		throw new UserError(say.linkRefused(plainText(href)));
	}
	try {
		await vscode.workspace.fs.stat(target);
	} catch {
		throw new UserError(say.linkMissing(plainText(path)));
	}
	await vscode.commands.executeCommand('vscode.open', target);
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
