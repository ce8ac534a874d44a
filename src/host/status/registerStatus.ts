import * as vscode from 'vscode';
import { anyOf } from '../platform/events';
import { LoadedOnce } from '../platform/loadedOnce';
import type { Services } from '../services';
import { FormerNames } from './formerNames';
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
	return new LoadedOnce(async () => new (await import('./twoVersions')).TwoVersions(services))
		.loadWhen(isDue, anyOf(store.onDidChange, vscode.window.onDidChangeActiveTextEditor), report);
}
