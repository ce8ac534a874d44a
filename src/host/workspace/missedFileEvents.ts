import * as vscode from 'vscode';
import type { RecordStore } from './recordStore';

/** The check takes so small a share of the time at most. */
const share = 20;

/** Looks, when the window gets the focus again, for what has changed though no event came: a watcher loses some when much changes at once, as with a `git checkout`. */
export function registerMissedFileEvents(store: RecordStore): vscode.Disposable {
	let restUntil = 0;
	return vscode.window.onDidChangeWindowState(({ focused }) => {
		const began = Date.now();
		if (focused && store.scanned && began > restUntil) {
			restUntil = Infinity;
			void store.readMissedChanges().finally(() => { restUntil = Date.now() + share * (Date.now() - began); });
		}
	});
}
