import * as vscode from 'vscode';
import { write } from './workspace';

/** Copies the sample into the folders that are in memory, where nobody could before: the tests find it there as on a disk. */
export async function sampleInMemory(): Promise<void> {
	const { extensionUri } = vscode.extensions.getExtension('mentor-notes.mentor-notes')!;
	for (const { uri } of vscode.workspace.workspaceFolders?.filter(folder => folder.uri.scheme === 'tmp') ?? []) {
		const packed = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(
			extensionUri, 'dist', 'sample.json',
		)))) as Readonly<Record<string, string>>;
		for (const [path, text] of Object.entries(packed)) {
			await write(vscode.Uri.joinPath(uri, ...path.split('/')), text);
		}
		// As the folder was not there yet, VS Code has asked for another one: the next Enter would open that.
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
	}
}
