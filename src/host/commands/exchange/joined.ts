import * as vscode from 'vscode';
import type { Uri } from '../../../core/text/uri';
import type { Services } from '../../services';

/** Where the folder that `openJoined` opens is stored: opening a folder restarts the extension host. */
const memoryKey = 'joinedFolder';

/** Opens the folder of a programme that was received, in this window if it has no folder, and welcomes the user there. */
export async function openJoined(folder: Uri, services: Services): Promise<void> {
	if (isOpen(folder)) {
		await welcome(folder, services);
		return;
	}
	await services.globalState.update(memoryKey, folder);
	const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
	await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.parse(folder), { forceNewWindow });
}

/** Welcomes the user if this window's folder was opened by `openJoined`. Called at the start of each window. */
export async function continueJoined(services: Services): Promise<void> {
	const folder = services.globalState.get<Uri>(memoryKey);
	if (folder !== undefined && isOpen(folder)) {
		await services.globalState.update(memoryKey, undefined);
		await welcome(folder, services);
	}
}

const isOpen = (folder: Uri): boolean => vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder) === true;

async function welcome(folder: Uri, services: Services): Promise<void> {
	await (await import('./welcomeJoined')).welcomeJoined(folder, services);
}
