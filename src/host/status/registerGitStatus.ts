import type * as vscode from 'vscode';
import type { Services } from '../services';
import { loadOnce } from './loadOnce';

/** What Git says of the record, as soon as there is one: which private notes it has, and whether there is something to send. */
export function registerGitStatus({ store, language, report }: Services): vscode.Disposable {
	const isDue = (): boolean => store.scanned && store.index.programmes().length > 0;
	return loadOnce(store.onDidChange, isDue, async () => (await import('./gitStatus')).gitStatus(store, language), report);
}
