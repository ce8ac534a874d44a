import * as vscode from 'vscode';
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
	);
}

/** What there is to send and receive, from the first time on that a programme is open. */
function exchangeStatus({ store, language, report }: Services): vscode.Disposable {
	const made: vscode.Disposable[] = [];
	const listener = store.onDidScan(() => {
		if (vscode.workspace.isTrusted && store.index.programmes().some(({ file }) => file !== undefined)) {
			listener.dispose();
			import('./exchangeStatus').then(({ ExchangeStatus }) => { made.push(new ExchangeStatus(store, language)); }).catch(report);
		}
	});
	return new vscode.Disposable(() => { vscode.Disposable.from(listener, ...made).dispose(); });
}
