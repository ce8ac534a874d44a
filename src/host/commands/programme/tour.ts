import * as vscode from 'vscode';
import type { Uri } from '../../../core/text/uri';
import { walkthroughIds } from '../../../core/manifest/walkthroughIds';
import type { Services } from '../services';

/** A folder that is about to be opened, which starts everything anew. */
const waiting = 'tourIn';

/** Shows the walkthrough that leads through the product. */
export async function showTour({ language }: Pick<Services, 'language'>): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.openWalkthrough', `mentor-notes.mentor-notes#${walkthroughIds[language.words.language]}`, false);
}

/** Opens a folder in this window and shows the walkthrough there. */
export async function openWithTour(folder: Uri, { everywhere }: Pick<Services, 'everywhere'>): Promise<void> {
	await everywhere.update(waiting, folder);
	await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.parse(folder));
}

/** The other half of `openWithTour`, at the start of a window. */
export async function continueTour(services: Pick<Services, 'language' | 'everywhere' | 'store'>): Promise<void> {
	const { everywhere, store } = services;
	const folder = everywhere.get<Uri>(waiting);
	if (folder !== undefined && vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder) === true) {
		await everywhere.update(waiting, undefined);
		await store.whenRead(); // the programme says in which language
		await showTour(services);
	}
}
