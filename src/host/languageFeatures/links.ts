import * as vscode from 'vscode';
import { linksToSessions, type TextLink } from '../../core/languageFeatures/sessionLinks';
import { spellingsOf } from '../../core/text/links';
import { symlinkBetween, typeOf } from '../write/workspaceFileSystem';
import { ownedFile, selector, toRange } from './ownedFile';
import type { RecordStore } from '../workspace/recordStore';

/** Document links: web addresses, files of evidence, and a note's session. */
export function registerLinks(store: RecordStore): vscode.Disposable {
	return vscode.languages.registerDocumentLinkProvider(selector, {
		async provideDocumentLinks(document) {
			const owned = await ownedFile(document, store);
			const found = owned ? [...await store.work('linksInYaml', owned.yaml), ...linksToSessions(owned.file, owned.programme)] : [];
			return (await Promise.all(found.map(async ({ range, target }) => {
				const uri = await toUri(document.uri, target);
				return uri ? [new vscode.DocumentLink(toRange(range), uri)] : [];
			}))).flat();
		},
	});
}

async function toUri(from: vscode.Uri, target: TextLink['target']): Promise<vscode.Uri | undefined> {
	switch (target.is) {
		case 'web':
			return vscode.Uri.parse(target.href, true);
		case 'session':
			return vscode.Uri.parse(target.uri).with({ fragment: `L${String(target.line + 1)}` });
		case 'file':
			return inFolder(from, target.path);
	}
}

/** Resolves a path relative to the document; undefined outside its workspace folder, or through a symlink. */
async function inFolder(from: vscode.Uri, path: string): Promise<vscode.Uri | undefined> {
	const targets = await Promise.all(spellingsOf(path).map(spelling => fileAt(from, spelling)));
	return targets.find(target => target !== undefined);
}

async function fileAt(from: vscode.Uri, path: string): Promise<vscode.Uri | undefined> {
	const target = vscode.Uri.joinPath(from, '..', path);
	const folder = vscode.workspace.getWorkspaceFolder(from)?.uri.toString();
	if (folder === undefined || vscode.workspace.getWorkspaceFolder(target)?.uri.toString() !== folder) {
		return undefined;
	}
	// VS Code would offer to create a missing file.
	const isFile = ((await typeOf(target.toString()) ?? vscode.FileType.Unknown) & vscode.FileType.File) !== 0;
	return isFile && await symlinkBetween(folder, target.toString()) === undefined ? target : undefined;
}
