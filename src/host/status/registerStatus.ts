import * as vscode from 'vscode';
import { anyOf } from '../platform/events';
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
		exchangeStatus(services),
		twoVersions(services),
	);
}

/** What there is to send and receive, from the first time on that a programme is open. */
function exchangeStatus({ store, language, report }: Services): vscode.Disposable {
	const isDue = (): boolean => vscode.workspace.isTrusted && store.index.programmes().some(({ file }) => file !== undefined);
	return loadOnce(store.onDidScan, isDue, async () => new (await import('./exchangeStatus')).ExchangeStatus(store, language), report);
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

/** Loads what is not needed in most windows, once an event finds it due. */
function loadOnce(
	event: vscode.Event<unknown>, isDue: () => boolean, load: () => Promise<vscode.Disposable>, report: Services['report'],
): vscode.Disposable {
	const made: vscode.Disposable[] = [];
	const listener = event(() => {
		if (isDue()) {
			listener.dispose();
			load().then(each => { made.push(each); }).catch(report);
		}
	});
	return new vscode.Disposable(() => { vscode.Disposable.from(listener, ...made).dispose(); });
}
