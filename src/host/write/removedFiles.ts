import * as vscode from 'vscode';
import type { NewBytes } from '../../core/files/atomicWrite';
import { plainText } from '../../core/text/plainText';
import { nameOf } from '../../core/text/uri';
import type { LanguageChoice } from '../platform/language';
import { readBytes } from '../platform/openText';
import { ChangedSince, UserError } from '../platform/userError';

/** Throws `ChangedSince` if a file is not what it is thought to be: its bytes differ, or an editor has unsaved text of it. */
export async function requireUnchanged({ words: { say } }: LanguageChoice, files: readonly NewBytes[]): Promise<void> {
	for (const { uri, bytes } of files) {
		const isDirty = vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri);
		const present = await readBytes(uri);
		if (isDirty || present.length !== bytes.length || !present.every((byte, i) => byte === bytes[i])) {
			throw new ChangedSince(say.changed(plainText(nameOf(uri))), uri);
		}
	}
}

/**
 * Removes files through VS Code: their editors close, and they go to the trash unless there is none or the user has turned it off.
 * Throws a `UserError` that names them when that fails.
 */
export async function removeFiles({ words: { say } }: LanguageChoice, files: readonly NewBytes[]): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	for (const { uri } of files) {
		edit.deleteFile(vscode.Uri.parse(uri));
	}
	if (files.length > 0 && !await vscode.workspace.applyEdit(edit)) {
		throw new UserError(say.notRemoved(files.map(({ uri }) => plainText(nameOf(uri))).join(', ')));
	}
}
