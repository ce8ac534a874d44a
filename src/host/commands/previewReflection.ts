import * as vscode from 'vscode';
import { UserError } from '../userError';
import type { Services } from './services';
import { targetOf } from './target';

/** `mentorNotes.previewReflection` and `…ToSide`: any Markdown note, from its row, its file or the active editor. */
export const previewReflection = ({ store, previews, language }: Services, options: { readonly beside: boolean }) =>
	async (argument?: unknown): Promise<void> => {
		const row = targetOf(argument, store.index);
		const note = argument instanceof vscode.Uri ? argument
			: argument !== undefined ? row && vscode.Uri.parse(row.uri)
				: vscode.window.activeTextEditor?.document.uri;
		if (!note || !/\.(?:md|markdown)$/i.test(note.path)) {
			throw new UserError(language.words.say.notANote);
		}
		await previews.show(note, options);
	};
