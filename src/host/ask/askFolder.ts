import * as vscode from 'vscode';
import type { LanguageChoice } from '../platform/language';
import { UserError } from '../platform/userError';

/** The workspace folder that new files go into; asked for where there are several. Undefined when the user leaves. */
export async function askFolder(language: LanguageChoice): Promise<vscode.Uri | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length === 0) {
		throw new UserError(language.words.say.noFolder);
	}
	return folders.length === 1 ? folders[0]?.uri : (await vscode.window.showWorkspaceFolderPick({ placeHolder: language.words.ask.folder.title }))?.uri;
}
