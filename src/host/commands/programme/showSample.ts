import * as vscode from 'vscode';
import type { Uri } from '../../../core/text/uri';
import { showWritten } from '../../pages/session/showSession';
import type { Services } from '../../services';

/** What to show of a copy of the sample. */
export interface SampleCopy {
	readonly folder: Uri;
	readonly session?: Uri;
	readonly note?: Uri;
}

/** Where the copy whose folder `openSampleFolder` opens is stored: opening a folder restarts the extension host. */
const memoryKey = 'sampleToShow';

/** Shows the Sessions view, a session, and beside it the page of a reflection on it. The focus ends in the view. */
export async function showSample(
	{ session, note }: SampleCopy, services: Pick<Services, 'previews' | 'firstMessages' | 'sessionPages'>,
): Promise<void> {
	const { previews, firstMessages } = services;
	await firstMessages.showSample();
	if (session !== undefined) {
		await showWritten(services, session, undefined, 0);
	}
	if (note !== undefined) {
		await previews.show(vscode.Uri.parse(note), { beside: true });
	}
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
}

/** Opens the folder of a copy in this window; `continueInSample` then shows it there. */
export async function openSampleFolder(copy: SampleCopy, { globalState }: Pick<Services, 'globalState'>): Promise<void> {
	await globalState.update(memoryKey, copy);
	await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.parse(copy.folder));
}

/** Shows the sample if this window's folder was opened by `openSampleFolder`. Called at the start of each window. */
export async function continueInSample(services: Pick<Services, 'globalState' | 'store' | 'previews' | 'firstMessages' | 'sessionPages'>): Promise<void> {
	const { globalState, store } = services;
	const copy = globalState.get<SampleCopy>(memoryKey);
	if (copy !== undefined && vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === copy.folder) === true) {
		await globalState.update(memoryKey, undefined);
		// The language can follow from the programme.
		await store.whenRead();
		await showSample(copy, services);
	}
}
