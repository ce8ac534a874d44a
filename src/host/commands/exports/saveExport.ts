import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../../core/text/uri';
import { plainText } from '../../../core/text/plainText';
import { inform } from '../../platform/say';
import type { Services } from '../services';

/** What is exported, and the words around it. */
export interface Exported {
	/** Of the dialog. */
	readonly title: string;
	readonly save: string;
	readonly open: string;
	readonly saved: (file: string) => string;
	/** The name proposed, in the workspace folder of the programme. */
	readonly name: string;
	readonly folder: Uri;
	/** Kinds of files by their names, such as `HTML`. */
	readonly filters: Readonly<Record<string, string[]>>;
}

/** Asks where a file that was made to be handed on is to lie, writes it there, and offers to open it. Nothing happens when that is left with Escape, or when there is no text after all. */
export async function saveExport({ writer }: Pick<Services, 'writer'>, { title, save, open, saved, name, folder, filters }: Exported, make: () => string | undefined | Promise<string | undefined>): Promise<void> {
	const place = vscode.Uri.parse(folder);
	const chosen = await vscode.window.showSaveDialog({ title, saveLabel: save, defaultUri: vscode.Uri.joinPath(vscode.workspace.getWorkspaceFolder(place)?.uri ?? place, name), filters });
	const text = chosen && await make();
	if (!chosen || text === undefined) {
		return;
	}
	await writer.export(chosen.toString(), text);
	// Elsewhere than on this machine there is no program that could show it.
	const opens = chosen.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined ? [open] : [];
	if (await inform(saved(plainText(nameOf(chosen.toString()))), opens) !== undefined) {
		await vscode.env.openExternal(chosen);
	}
}
