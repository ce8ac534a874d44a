import * as vscode from 'vscode';
import { onDidChangeSetting } from './events';

/** The view type of the session page, a custom editor. */
export const sessionPageType = 'mentorNotes.sessionPage';

/** The view type of the reflection page, a custom editor. */
export const reflectionPageType = 'mentorNotes.reflectionPage';

/** The view type of the page of a programme's file, a custom editor. */
export const programmePageType = 'mentorNotes.programmePage';

/** Whether sessions and reflections are opened as pages (setting `mentorNotes.openAs`). */
export function opensPages(): boolean {
	return vscode.workspace.getConfiguration('mentorNotes').get('openAs') !== 'text';
}

/** Fires when the setting may have changed. */
export const onDidChangeOpenAs = onDidChangeSetting('openAs');
