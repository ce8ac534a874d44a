import * as vscode from 'vscode';
import { safeMessage } from '../../core/text/plainText';

/*
 * Notifications and dialogs. VS Code turns `[x](command:…)` in a message into a link, and messages hold names of people and
 * files: oxlint lets no other file call VS Code's own functions.
 */

type Show = (message: string, options: vscode.MessageOptions, ...buttons: string[]) => Thenable<string | undefined>;

type ShowSafely = (message: string, buttons?: readonly string[], detail?: string) => Promise<string | undefined>;

const withoutLinks = (show: Show): ShowSafely => async (message, buttons = [], detail) =>
	await show(safeMessage(message), detail === undefined ? {} : { modal: true, detail: safeMessage(detail) }, ...buttons);

/** Shows a message and resolves with the button that was chosen. With a detail it is a modal dialog. */
export const inform = withoutLinks((...message) => vscode.window.showInformationMessage(...message));
/** As `inform`, as a warning. */
export const warn = withoutLinks((...message) => vscode.window.showWarningMessage(...message));
/** As `inform`, as an error. */
export const fail = withoutLinks((...message) => vscode.window.showErrorMessage(...message));
