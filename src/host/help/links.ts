import * as vscode from 'vscode';
import { readLink } from '../../core/preview/links';
import type { RecordStore } from '../recordStore';
import { ownedFile } from './ownedFile';

/** Addresses under `url:`, and the files under `evidence:`, as far as the allow-list of links goes. */
export function registerLinks(store: RecordStore): vscode.Disposable {
	return vscode.languages.registerDocumentLinkProvider({ pattern: '**/*.{yaml,yml}' }, {
		provideDocumentLinks(document) {
			if (!ownedFile(document, store)) {
				return undefined;
			}
			const links: vscode.DocumentLink[] = [];
			for (const match of document.getText().matchAll(/(?<=^[ \t]*(?:-[ \t]+)?url:[ \t]+|^[ \t]*-[ \t]+(?=[\w./-]*evidence\/)|[[,][ \t]*(?=[\w./-]*evidence\/))[^\s,\]#"']+/gm)) {
				const link = readLink(match[0]);
				const target = link?.is === 'web' ? vscode.Uri.parse(link.href, true) : link ? inFolder(document.uri, link.path) : undefined;
				if (target) {
					links.push(new vscode.DocumentLink(new vscode.Range(document.positionAt(match.index), document.positionAt(match.index + match[0].length)), target));
				}
			}
			return links;
		},
	});
}

/** A file beside the document, but never outside of its workspace folder. */
function inFolder(from: vscode.Uri, path: string): vscode.Uri | undefined {
	const target = vscode.Uri.joinPath(from, '..', path);
	const folder = vscode.workspace.getWorkspaceFolder(from);
	return folder && vscode.workspace.getWorkspaceFolder(target)?.uri.toString() === folder.uri.toString() ? target : undefined;
}
