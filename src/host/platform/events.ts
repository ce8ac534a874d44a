import * as vscode from 'vscode';

/** An event that fires whenever one of the given events fires. */
export function anyOf(...events: readonly vscode.Event<unknown>[]): vscode.Event<void> {
	return listener => vscode.Disposable.from(...events.map(event => event(() => { listener(); })));
}

/** An event that fires when a setting may have changed, such as `language` for `mentorNotes.language`. */
export function onDidChangeSetting(name: string): vscode.Event<void> {
	return listener => vscode.workspace.onDidChangeConfiguration(change => {
		if (change.affectsConfiguration(`mentorNotes.${name}`)) {
			listener();
		}
	});
}

/** Settles when the event fires, or after a time at most. */
export function nextOf(event: vscode.Event<unknown>, maxMs: number): Promise<void> {
	return new Promise(resolve => {
		const end = (): void => {
			clearTimeout(timer);
			listener.dispose();
			resolve();
		};
		const timer = setTimeout(end, maxMs);
		const listener = event(end);
	});
}

/** Settles when a condition holds, which is checked after each event, or after a time at most. */
export async function until(condition: () => boolean, event: vscode.Event<unknown>, maxMs: number): Promise<void> {
	const endMs = performance.now() + maxMs;
	for (let leftMs = maxMs; !condition() && leftMs > 0; leftMs = endMs - performance.now()) {
		await nextOf(event, leftMs);
	}
}
