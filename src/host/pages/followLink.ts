import * as vscode from 'vscode';
import { readLink } from '../../core/markdown/links';
import { plainText } from '../../core/text/plainText';
import type { Words } from '../../core/words/words';
import { linkOnTheWay } from '../write/linkOnTheWay';
import { UserError } from '../platform/userError';

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
	// Only what lies in the same workspace folder: a note can't lead to other files of this computer, nor through a link that does.
	if (!target || vscode.workspace.getWorkspaceFolder(target)?.uri.toString() !== folder.uri.toString() || await linkOnTheWay(folder.uri.toString(), target.toString()) !== undefined) {
		throw new UserError(say.linkRefused(plainText(href)));
	}
	// A folder is no file either: VS Code has no editor for it.
	const type = await vscode.workspace.fs.stat(target).then(found => found.type, () => vscode.FileType.Unknown);
	if ((type & vscode.FileType.File) === 0) {
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
