import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';

/** The encodings that files of a record can have, and another one that reads the same text. */
const alike: Readonly<Record<string, string>> = { utf8: 'utf8bom', utf8bom: 'utf8' };

/**
 * Lets open documents show what is on the disk, whether a watcher has reported it or not: those that `isMeant`, without unsaved text.
 * VS Code reads a document anew when it is opened in another encoding, and has no other call for a document that no editor shows.
 */
export async function readAnew(isMeant: (uri: Uri) => boolean): Promise<void> {
	const documents = vscode.workspace.textDocuments.filter(({ uri, isDirty }) => !isDirty && isMeant(uri.toString()));
	await Promise.all(documents.map(async ({ uri, encoding }) => {
		const other = alike[encoding];
		if (other === undefined) {
			return;
		}
		try {
			await vscode.workspace.openTextDocument(uri, { encoding: other });
			await vscode.workspace.openTextDocument(uri, { encoding });
		} catch {
			// The file has gone, or somebody has just typed into it: then it stays as it is.
		}
	}));
}
