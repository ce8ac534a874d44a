import * as vscode from 'vscode';
import { plainText } from '../../../core/text/plainText';
import { nameOf, type Uri } from '../../../core/text/uri';
import { inform, warn } from '../../platform/notify';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';

/** The dialog of an export, and its messages. */
export interface ExportDialog {
	readonly title: string;
	/** Label of the button that saves. */
	readonly save: string;
	/** Label of the button that opens the saved file. */
	readonly open: string;
	readonly saved: (fileName: string) => string;
	/** The proposed file name. */
	readonly name: string;
	/** The programme's folder. */
	readonly folder: Uri;
	/** File extensions by the name of the file type, such as `HTML`. */
	readonly filters: Readonly<Record<string, string[]>>;
	/** What the message that it is saved offers, too. */
	readonly also?: { readonly label: string; readonly run: () => Promise<void> };
	/** Why it is not written into the workspace; absent where it may be. */
	readonly inside?: string;
}

const lastFolderKey = 'exportFolder';

/** The folder of the last export on this computer. */
function lastFolder(globalState: vscode.Memento): vscode.Uri | undefined {
	const stored = globalState.get<unknown>(lastFolderKey);
	return typeof stored === 'string' ? vscode.Uri.parse(stored) : undefined;
}

/** Whether a place is in a folder of the workspace. */
function isInWorkspace(place: vscode.Uri): boolean {
	return vscode.workspace.getWorkspaceFolder(place) !== undefined;
}

/**
 * Asks where to save a file: proposed is the folder of the last export, else one outside of the workspace, so that an export is not
 * committed by mistake. Writes it and offers to open it. Does nothing on Escape, and if `render` returns undefined.
 */
export async function saveExport(services: Needed, dialog: ExportDialog, render: Render): Promise<void> {
	await (await writeExport(services, dialog, render))?.();
}

type Needed = Pick<Services, 'writer' | 'globalState' | 'exportFolder' | 'language'>;
type Content = string | Uint8Array | undefined;
type Render = () => Content | PromiseLike<Content>;

/**
 * As `saveExport`, but returns what says that it is saved and offers to open it; undefined where nothing was written. Where the file can't
 * be written, it says why and asks for another place.
 */
export async function writeExport(services: Needed, dialog: ExportDialog, render: Render): Promise<(() => Promise<void>) | undefined> {
	const { writer, globalState, exportFolder, language: { words: { say } } } = services;
	const { title, save, name, folder: programmeFolder, filters, inside } = dialog;
	const folder = vscode.Uri.parse(programmeFolder);
	const places = [lastFolder(globalState), exportFolder, vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder];
	const proposed = places.find(place => place && (inside === undefined || !isInWorkspace(place)));
	const chosen = await vscode.window.showSaveDialog({
		title, saveLabel: save, filters, ...proposed && { defaultUri: vscode.Uri.joinPath(proposed, name) },
	});
	if (chosen && inside !== undefined && isInWorkspace(chosen)) {
		throw new UserError(inside);
	}
	const content = chosen && await render();
	if (!chosen || content === undefined) {
		return undefined;
	}
	try {
		await writer.export(chosen.toString(), content);
	} catch (error) {
		if (!(error instanceof UserError)) {
			throw error;
		}
		return await warn(error.message, [say.chooseAnotherPlace]) === undefined ? undefined : writeExport(services, dialog, render);
	}
	await globalState.update(lastFolderKey, vscode.Uri.joinPath(chosen, '..').toString());
	return () => tellSaved(chosen, dialog);
}

async function tellSaved(chosen: vscode.Uri, { saved, open, also }: ExportDialog): Promise<void> {
	// Only a desktop has a program that opens it, and only for a file on the same machine.
	const { uiKind, remoteName } = vscode.env;
	const canOpen = chosen.scheme === 'file' && uiKind === vscode.UIKind.Desktop && remoteName === undefined;
	const answer = await inform(saved(plainText(nameOf(chosen.toString()))), [...(canOpen ? [open] : []), ...(also ? [also.label] : [])]);
	if (answer === open) {
		await vscode.env.openExternal(chosen);
	} else if (also && answer === also.label) {
		await also.run();
	}
}
