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
	);
}
