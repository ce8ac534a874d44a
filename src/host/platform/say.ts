import * as vscode from 'vscode';
import { safeMessage } from '../../core/text/plainText';

/*
 * The one door for what is said in a notification or a dialog: names of people and files are in it, and VS Code reads a
 * language of links there. ESLint lets nobody else call VS Code's own.
 */

type Show = (message: string, options: vscode.MessageOptions, ...buttons: string[]) => Thenable<string | undefined>;

const through = (show: Show) => async (message: string, buttons: readonly string[] = [], detail?: string): Promise<string | undefined> =>
	await show(safeMessage(message), detail === undefined ? {} : { modal: true, detail: safeMessage(detail) }, ...buttons);

/** Says something, and resolves with the button that was chosen. With a detail it is a dialog, which waits. */
export const inform = through((...said) => vscode.window.showInformationMessage(...said));
/** The same for what may be regretted. */
export const warn = through((...said) => vscode.window.showWarningMessage(...said));
/** The same for what went wrong or was refused. */
export const fail = through((...said) => vscode.window.showErrorMessage(...said));
