import * as vscode from 'vscode';
import type { WrittenChange } from '../../core/plans/planUndo';
import { until } from '../platform/events';
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

/** How long a message waits for the editor in which a command shows what it made. */
const maxOpeningMs = 1000;

/**
 * Says what was changed, by default by the sentence that describes it, and undoes the change when its button is pressed. It is said in the
 * status bar where the active editor shows it already.
 */
export async function offerUndo(services: Services, change: WrittenChange, message?: string): Promise<void> {
	const { language: { words: { say: { undo } } } } = services;
	if (change.created.length > 0) {
		await until(() => isInActiveTab(change), vscode.window.tabGroups.onDidChangeTabs, maxOpeningMs);
	}
	const said = message ?? await describe(services, change);
	if (isInActiveTab(change)) {
		await sayInStatusBar(services, said, true);
	} else if (await inform(said, [undo]) === undo) {
		await undoChange(services, change);
	}
}

/** Undoes a change, by default the last one, and says what was undone, or that the given one was so already. */
export async function undoChange(services: Services, given?: WrittenChange): Promise<void> {
	const { writer, language: { words: { say } } } = services;
	const undone = await writer.undo(given);
	const change = undone ?? given;
	if (!change) {
		return;
	}
	const described = await describe(services, change);
	const said = undone ? say.undone(described) : say.alreadyUndone(described);
	void (isInActiveTab(change) ? sayInStatusBar(services, said, false) : inform(said));
}

async function sayInStatusBar(services: Services, said: string, canUndo: boolean): Promise<void> {
	await (await import('./changeItem')).sayInStatusBar(services, said, canUndo);
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

/** Whether the active tab shows a file of a change, as a page or as text. */
function isInActiveTab({ created, changed }: WrittenChange): boolean {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	const shown = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
	return created.some(({ uri }) => uri === shown) || changed.some(({ to }) => to === shown);
}

/** A copy of the sample, for example, is made in a folder that is not open. */
function isInWorkspace({ within }: WrittenChange): boolean {
	return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(within)) !== undefined;
}
