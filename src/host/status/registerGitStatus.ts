import type * as vscode from 'vscode';
import { LoadedOnce } from '../platform/loadedOnce';
import type { Services } from '../services';

/** What Git says of the record, as soon as there is one: which private notes it has, and whether there is something to send. */
export function registerGitStatus({ store, language, report }: Services): vscode.Disposable {
	const isDue = (): boolean => store.scanned && store.index.programmes().length > 0;
	return new LoadedOnce(async () => (await import('./gitStatus')).gitStatus(store, language)).loadWhen(isDue, store.onDidChange, report);
}
