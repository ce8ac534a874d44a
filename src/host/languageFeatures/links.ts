import * as vscode from 'vscode';
import { linksToSessions, type TextLink } from '../../core/languageFeatures/sessionLinks';
import { linkOnTheWay } from '../write/linkOnTheWay';
import { toRange } from './problems';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile, selector } from './ownedFile';

/** Addresses, files of evidence, and a note's session, as links. */
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

/** A file beside the document, but never outside of its workspace folder, nor through a link. */
async function inFolder(from: vscode.Uri, path: string): Promise<vscode.Uri | undefined> {
	const target = vscode.Uri.joinPath(from, '..', path);
	const folder = vscode.workspace.getWorkspaceFolder(from)?.uri.toString();
	return folder !== undefined && vscode.workspace.getWorkspaceFolder(target)?.uri.toString() === folder && await linkOnTheWay(folder, target.toString()) === undefined ? target : undefined;
}
