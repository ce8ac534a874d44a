import * as vscode from 'vscode';
import { UserError } from '../../platform/userError';
import type { Services } from '../services';
import { targetOf } from '../target';

/** A page reads its file: none that lies elsewhere, unless the user has opened it. */
function isHere(note: vscode.Uri): boolean {
	return vscode.workspace.getWorkspaceFolder(note) !== undefined || vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === note.toString());
}

/** `mentorNotes.previewReflection` and `…ToSide`: any Markdown note, from its row, its file or the active editor. */
export const previewReflection = ({ store, previews, language }: Services, options: { readonly beside: boolean }) =>
	async (argument?: unknown): Promise<void> => {
		const row = targetOf(argument, store.index);
		const note = argument instanceof vscode.Uri ? argument
			: argument !== undefined ? row && vscode.Uri.parse(row.uri)
				: vscode.window.activeTextEditor?.document.uri;
		if (!note || !isHere(note) || !/\.(?:md|markdown)$/i.test(note.path)) {
			throw new UserError(language.words.say.notANote);
		}
		await previews.show(note, options);
	};
