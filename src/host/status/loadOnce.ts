import * as vscode from 'vscode';
import type { Services } from '../services';

/** Loads what is not needed in most windows, once an event finds it due. */
export function loadOnce(
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
