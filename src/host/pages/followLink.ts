import * as vscode from 'vscode';
import { readLink, spellingsOf } from '../../core/text/links';
import { plainText } from '../../core/text/plainText';
import type { Words } from '../../core/words/words';
import { symlinkBetween, typeOf } from '../write/workspaceFileSystem';
import { UserError } from '../platform/userError';

/**
 * Opens the target of a link in a file: a web page, or a file in the same workspace folder. Throws a `UserError` that gives
 * the reason if the link is refused or its target is missing.
 */
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
	if (path === '') {
		return;
	}
	const decoded = spellingsOf(path).at(-1) ?? path;
	const target = folder && (path.startsWith('/') ? vscode.Uri.joinPath(folder.uri, decoded) : vscode.Uri.joinPath(from, '..', decoded));
	// Not outside the workspace folder: a note of another author must not open other files of this computer, nor through a symlink.
	const isInFolder = target && vscode.workspace.getWorkspaceFolder(target)?.uri.toString() === folder.uri.toString();
	if (!isInFolder || await symlinkBetween(folder.uri.toString(), target.toString()) !== undefined) {
		throw new UserError(say.linkRefused(plainText(href)));
	}
	// A folder counts as missing: VS Code has no editor for it.
	const type = await typeOf(target.toString()) ?? vscode.FileType.Unknown;
	if ((type & vscode.FileType.File) === 0) {
		throw new UserError(say.linkMissing(plainText(path)));
	}
	await vscode.commands.executeCommand('vscode.open', target);
}
