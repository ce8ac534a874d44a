import * as vscode from 'vscode';
import type { Position } from '../../core/text/range';
import type { Uri } from '../../core/text/uri';

/** Opens a file at a position, in the first column: the page, which is usually in another one, stays visible. */
export async function openAtPosition(uri: Uri, { line, character }: Position, options?: vscode.TextDocumentShowOptions): Promise<void> {
	const selection = new vscode.Range(line, character, line, character);
	await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.One, ...options, selection });
}

/** A file could not be opened or read; the cause is VS Code's error. */
export class NotOpened extends Error {
	readonly uri: Uri;

	constructor(uri: Uri, cause: unknown) {
		super(`${uri} could not be opened`, { cause });
		this.uri = uri;
	}
}

/** Returns a file's bytes on the disk, without unsaved text. Throws `NotOpened` where it can't be read. */
export async function readBytes(uri: Uri): Promise<Uint8Array> {
	try {
		return await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
	} catch (error) {
		throw new NotOpened(uri, error);
	}
}

/** Returns a file's document, unsaved text included. Throws `NotOpened` where it can't be opened. */
export async function openText(uri: Uri): Promise<vscode.TextDocument> {
	try {
		return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
	} catch (error) {
		throw new NotOpened(uri, error);
	}
}

/** Whether a file is open with text that is not saved. */
export function isUnsaved(uri: Uri): boolean {
	return vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri);
}

/** Opens a file in an editor, with the cursor at an offset. */
export async function openAt(uri: Uri, offset = 0): Promise<void> {
	const document = await openText(uri);
	const cursor = document.positionAt(offset);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor), preview: false });
}
