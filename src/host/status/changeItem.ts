import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { plainLabel, plainText } from '../../core/text/plainText';
import { nextOf } from '../platform/events';
import type { Services } from '../services';

/** How long it is said in the status bar what was changed. */
const shownMs = 15_000;
const maxCharacters = 80;

/**
 * Says in the status bar what was changed or undone, until the next change, for some seconds at most: where the active editor shows it,
 * a notification would cover what is typed in next. Where the change can be undone, a click does so.
 */
export async function sayInStatusBar({ writer, language: { words } }: Services, said: string, canUndo: boolean): Promise<void> {
	const item = vscode.window.createStatusBarItem('mentorNotes.change', vscode.StatusBarAlignment.Left);
	item.name = words.say.lastChange;
	item.text = canUndo ? `${plainLabel(said, maxCharacters)} $(discard) ${words.say.undo}` : plainLabel(said, maxCharacters);
	item.accessibilityInformation = { label: canUndo ? `${plainText(said)} ${words.say.undo}` : plainText(said), ...(canUndo && { role: 'button' }) };
	item.command = canUndo ? commandIds('undoLast')[words.language] : undefined;
	item.show();
	await nextOf(writer.onDidWrite, shownMs);
	item.dispose();
}
