import * as vscode from 'vscode';
import type { Services } from '../services';
import { readersStatus, statusBar } from './statusBar';

/** Registers the items of the status bar. */
export function registerStatus({ store, language, clock, upcoming, previews }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		statusBar(upcoming, language, clock),
		readersStatus(store, language, previews),
	);
}
