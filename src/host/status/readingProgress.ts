import * as vscode from 'vscode';
import { contextKey } from '../platform/changedOnly';
import type { RecordStore } from '../workspace/recordStore';

/** While the whole workspace is read, a line moves below the title of the Sessions view; that it was read once is told to the menus. */
export function readingProgress(store: RecordStore): vscode.Disposable {
	const tellMenus = contextKey('scanned');
	const tell = (): void => { tellMenus(store.scanned); };
	tell();
	return vscode.Disposable.from(
		store.onDidChange(tell),
		store.onDidBeginToRead(read => { void vscode.window.withProgress({ location: { viewId: 'mentorNotes.sessions' } }, () => read); }),
	);
}
