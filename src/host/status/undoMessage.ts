import * as vscode from 'vscode';
import type { WrittenChange } from '../../core/plans/planUndo';
import { nextOf } from '../platform/events';
import { inform } from '../platform/notify';
import type { Services } from '../services';

/**
 * Says what was written, with a button that undoes it, where the active editor does not show it: its own undo, and Ctrl+Z, would
 * change another file. Not for a change that the page shows on which it was made, or that the command announces.
 */
export function undoMessage(services: Services): vscode.Disposable {
	return services.writer.onDidChange(change => {
		if (!change.takesOut && !change.isShown && !change.isAnnounced && !isInActiveEditor(change) && isInWorkspace(change)) {
			offerUndo(services, change).catch(services.report);
		}
	});
}

/** How long a message waits for the file that it is about to be read. */
const maxReadMs = 1000;

/** Shows a message about a change, by default the sentence that describes it, and undoes the change when its button is pressed. */
export async function offerUndo(services: Services, change: WrittenChange, message?: string): Promise<void> {
	const { store, language: { words: { say: { undo } } } } = services;
	if (change.created.some(({ uri }) => !store.index.facts(uri))) {
		// So that it is called by what it says, not by its file name.
		await nextOf(store.onDidChangeFiles, maxReadMs);
	}
	if (await inform(message ?? await describe(services, change), [undo]) === undo) {
		await undoChange(services, change);
	}
}

/** Undoes a change, by default the last one, and says what was undone. */
export async function undoChange(services: Services, given?: WrittenChange): Promise<void> {
	const { writer, language } = services;
	const change = await writer.undo(given);
	void inform(language.words.say.undone(await describe(services, change)));
}

async function describe({ store: { index }, language }: Services, change: WrittenChange): Promise<string> {
	const { describeChange } = await import('../../core/plans/describeChange');
	return describeChange(change, index, language.words);
}

/** Whether the active editor shows the only file that was changed, so that its own undo reverts all. */
function isInActiveEditor({ created, changed, removed }: WrittenChange): boolean {
	const active = vscode.window.activeTextEditor?.document.uri.toString();
	return created.length + removed.length === 0 && changed.every(({ to }) => to === active);
}

/** A copy of the sample, for example, is made in a folder that is not open. */
function isInWorkspace({ within }: WrittenChange): boolean {
	return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(within)) !== undefined;
}
