import * as vscode from 'vscode';
import { sameValue } from '../../core/text/collections';

/** Sends a plain value on where it says something else than the last one: each costs a message to the window, which paints anew. */
export function changedOnly<T>(send: (value: T) => void): (value: T) => void {
	let last: { readonly value: T } | undefined;
	return value => {
		if (!last || !sameValue(last.value, value)) {
			last = { value };
			send(value);
		}
	};
}

/** Tells the menus and views, under a context key, each time that it is something else. */
export function contextKey(name: 'scanned' | 'filtered' | 'mineOnly' | 'language'): (value: boolean | string) => void {
	return changedOnly(value => { void vscode.commands.executeCommand('setContext', `mentorNotes.${name}`, value); });
}
