import * as vscode from 'vscode';
import type { RecordStore } from './recordStore';

/** After a check for missed changes, the next one waits so many times as long as that took. */
const restsPerCheck = 20;

/** Looks for missed changes when the window gets the focus, as after a `git checkout` in a terminal. */
export function registerMissedFileEvents(store: RecordStore): vscode.Disposable {
	let restUntil = 0;
	return vscode.window.onDidChangeWindowState(({ focused }) => {
		const began = Date.now();
		if (focused && store.scanned && began > restUntil) {
			restUntil = Infinity;
			void store.readMissedChanges().finally(() => { restUntil = Date.now() + restsPerCheck * (Date.now() - began); });
		}
	});
}
