import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';
import type { Position } from '../../core/text/range';

/** Shows a file at a place, in the first column: the page that leads there stays. */
export async function openAtPosition(uri: Uri, { line, character }: Position): Promise<void> {
	await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.One, selection: new vscode.Range(line, character, line, character) });
}
