import * as vscode from 'vscode';
import { anyOf } from '../platform/events';
import type { Services } from '../services';
import { FormerNames } from './formerNames';
import { loadOnce } from './loadOnce';
import { readersStatus, statusBar } from './statusBar';
import { undoMessage } from './undoMessage';

/** Registers the items of the status bar, and the messages after a change. */
export function registerStatus(services: Services): vscode.Disposable {
	const { store, language, clock, upcoming, previews } = services;
	return vscode.Disposable.from(
		statusBar(upcoming, language, clock),
		readersStatus(store, language, previews),
		undoMessage(services),
		new FormerNames(services),
		twoVersions(services),
	);
}

/** The offer to choose between the versions in an open file, from the first one on that has two. */
function twoVersions(services: Services): vscode.Disposable {
	const { store, report } = services;
	const isDue = (): boolean => store.index.facts(vscode.window.activeTextEditor?.document.uri.toString() ?? '')?.broken?.code === 'file.conflict';
	return loadOnce(
		anyOf(store.onDidChange, vscode.window.onDidChangeActiveTextEditor), isDue,
		async () => new (await import('./twoVersions')).TwoVersions(services), report,
	);
}
