import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import { openText } from '../workspace/openText';

/** Opens a file that was just made or added to, at an offset. */
export async function openAt(uri: Uri, offset = 0): Promise<void> {
	const document = await openText(uri);
	const at = document.positionAt(offset);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}
