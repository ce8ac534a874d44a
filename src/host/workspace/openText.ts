import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';

/** A file could not be opened; the cause says why. */
export class NotOpened extends Error {
	readonly uri: Uri;

	constructor(uri: Uri, cause: unknown) {
		super(`${uri} could not be opened`, { cause });
		this.uri = uri;
	}
}

/** A file's bytes as they are on the disk. Throws `NotOpened` where it can't be read. */
export async function readBytes(uri: Uri): Promise<Uint8Array> {
	return vscode.workspace.fs.readFile(vscode.Uri.parse(uri)).then(bytes => bytes, (error: unknown) => { throw new NotOpened(uri, error); });
}

/** A file's text as it is now, unsaved words included. Throws `NotOpened` where it can't be read. */
export async function openText(uri: Uri): Promise<vscode.TextDocument> {
	return vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(document => document, (error: unknown) => { throw new NotOpened(uri, error); });
}

/** Opens a file in an editor, with the cursor at an offset. */
export async function openAt(uri: Uri, offset = 0): Promise<void> {
	const document = await openText(uri);
	const cursor = document.positionAt(offset);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor), preview: false });
}
