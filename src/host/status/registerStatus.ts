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
		gitStatus(services),
		twoVersions(services),
	);
}

/** What Git says of the record, as soon as there is one: which private notes it has, and whether there is something to send. */
function gitStatus({ store, language, report }: Services): vscode.Disposable {
	const isDue = (): boolean => store.scanned && store.index.programmes().length > 0;
	return loadOnce(store.onDidChange, isDue, async () => (await import('./gitStatus')).gitStatus(store, language), report);
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
