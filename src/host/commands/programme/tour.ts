import * as vscode from 'vscode';
import type { Uri } from '../../../core/text/uri';
import { walkthroughIds } from '../../../core/manifest/walkthroughIds';
import type { Services } from '../../services';

/** Where the folder that `openWithTour` opens is stored: opening it restarts the extension host. */
const memoryKey = 'tourIn';

/** Shows the walkthrough. */
export async function showTour({ language }: Pick<Services, 'language'>): Promise<void> {
	const id = `mentor-notes.mentor-notes#${walkthroughIds[language.words.language]}`;
	await vscode.commands.executeCommand('workbench.action.openWalkthrough', id, false);
}

/** Opens a folder in this window; `continueTour` then shows the walkthrough there. */
export async function openWithTour(folder: Uri, { globalState }: Pick<Services, 'globalState'>): Promise<void> {
	await globalState.update(memoryKey, folder);
	await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.parse(folder));
}

/** Shows the walkthrough if this window's folder was opened by `openWithTour`. Called at the start of each window. */
export async function continueTour(services: Pick<Services, 'language' | 'globalState' | 'store'>): Promise<void> {
	const { globalState, store } = services;
	const folder = globalState.get<Uri>(memoryKey);
	if (folder !== undefined && vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder) === true) {
		await globalState.update(memoryKey, undefined);
		// The language can follow from the programme.
		await store.whenRead();
		await showTour(services);
	}
}
