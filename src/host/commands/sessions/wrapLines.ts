import * as vscode from 'vscode';

/**
 * Wraps the lines of the active editor, which was just opened for the first time, where the settings don't: a summary is prose,
 * and VS Code lets a long line of YAML run out of sight. Only the editor's view changes, as by *Toggle Word Wrap*.
 */
export async function wrapLines(): Promise<void> {
	const { activeTextEditor } = vscode.window;
	if (activeTextEditor && vscode.workspace.getConfiguration('editor', activeTextEditor.document).get('wordWrap') === 'off') {
		await vscode.commands.executeCommand('editor.action.toggleWordWrap');
	}
}
