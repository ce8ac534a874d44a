import * as vscode from 'vscode';
import { linksToSessions, type TextLink } from '../../core/help/linksIn';
import { toRange } from '../problems';
import type { RecordStore } from '../recordStore';
import { ownedFile, selector } from './ownedFile';

/** Addresses, files of evidence, and a note's session, as links. */
export function registerLinks(store: RecordStore): vscode.Disposable {
	return vscode.languages.registerDocumentLinkProvider(selector, {
		async provideDocumentLinks(document) {
			const owned = await ownedFile(document, store);
			return owned && [...await store.work('linksInYaml', owned.yaml), ...linksToSessions(owned.file, owned.programme)].flatMap(({ range, target }) => {
				const uri = toUri(document.uri, target);
				return uri ? [new vscode.DocumentLink(toRange(range), uri)] : [];
			});
		},
	});
}

function toUri(from: vscode.Uri, target: TextLink['target']): vscode.Uri | undefined {
	switch (target.is) {
		case 'web':
			return vscode.Uri.parse(target.href, true);
		case 'session':
			return vscode.Uri.parse(target.uri).with({ fragment: `L${String(target.line + 1)}` });
		case 'file':
			return inFolder(from, target.path);
	}
}

/** A file beside the document, but never outside of its workspace folder. */
function inFolder(from: vscode.Uri, path: string): vscode.Uri | undefined {
	const target = vscode.Uri.joinPath(from, '..', path);
	const folder = vscode.workspace.getWorkspaceFolder(from);
	return folder && vscode.workspace.getWorkspaceFolder(target)?.uri.toString() === folder.uri.toString() ? target : undefined;
}
