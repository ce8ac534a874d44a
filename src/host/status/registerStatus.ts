import * as vscode from 'vscode';
import type { Services } from '../services';
import { readersStatus } from './readersStatus';
import { readingProgress } from './readingProgress';
import { statusBar } from './statusBar';

/** Registers the items of the status bar and the progress of reading. */
export function registerStatus({ store, language, clock, upcoming, previews }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		statusBar(upcoming, language, clock),
		readersStatus(store, language, previews),
		readingProgress(store),
	);
}
