import * as vscode from 'vscode';
import { followSessionPages } from '../ask/target';
import type { Services } from '../services';

/** Lets VS Code restore the pages after a reload of the window, and open sessions as pages. */
export function registerPages(
	{ previews, briefs, overviews, notesOverTime, imports, pairings, merges, sessionPages, reflectionPages, programmePages }: Services,
): vscode.Disposable {
	followSessionPages(() => sessionPages.active?.editor.session?.id);
	return vscode.Disposable.from(
		previews.registerSerializer(), briefs.registerSerializer(), overviews.registerSerializer(),
		notesOverTime.registerSerializer(), imports.registerSerializer(), pairings.registerSerializer(), merges.registerSerializer(),
		sessionPages.registerEditor(), reflectionPages.registerEditor(), programmePages.registerEditor(),
	);
}
