import * as vscode from 'vscode';
import { targetOf } from '../../ask/target';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';

/** Whether a note is in the workspace or open: pages read no other files. */
function isAllowed(note: vscode.Uri): boolean {
	return vscode.workspace.getWorkspaceFolder(note) !== undefined
		|| vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === note.toString());
}

/** `mentorNotes.previewReflection` and `previewReflectionToSide`: opens the preview of a Markdown note. */
export const previewReflection = ({ store, previews, language }: Services, options: { readonly beside: boolean }) =>
	async (argument?: unknown): Promise<void> => {
		const row = targetOf(argument, store.index);
		const note = argument instanceof vscode.Uri ? argument
			: argument !== undefined ? row && vscode.Uri.parse(row.uri)
				: vscode.window.activeTextEditor?.document.uri;
		if (!note || !isAllowed(note) || !/\.(?:md|markdown)$/i.test(note.path)) {
			throw new UserError(language.words.say.notANote);
		}
		await previews.show(note, options);
	};
