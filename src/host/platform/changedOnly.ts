import * as vscode from 'vscode';
import { sameValue } from '../../core/text/collections';

/** Passes a plain value on only if it differs from the last one: each costs a message to the window, which is painted again. */
export function changedOnly<T>(send: (value: T) => void): (value: T) => void {
	let last: { readonly value: T } | undefined;
	return value => {
		if (!last || !sameValue(last.value, value)) {
			last = { value };
			send(value);
		}
	};
}

/** Sets a context key of VS Code, which menus and views depend on, whenever its value differs. */
export function contextKey(name: 'scanned' | 'programmeAbove' | 'filtered' | 'mineOnly' | 'language'): (value: boolean | string) => void {
	return changedOnly(value => { void vscode.commands.executeCommand('setContext', `mentorNotes.${name}`, value); });
}
