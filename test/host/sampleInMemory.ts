import * as vscode from 'vscode';
import { workspaceFolder, write } from './workspace';

/** Copies the sample into a workspace that is in memory, where nobody could before: the tests find it as they find it on a disk. */
export async function sampleInMemory(): Promise<void> {
	const { scheme } = workspaceFolder();
	const { extensionUri } = vscode.extensions.getExtension('mentor-notes.mentor-notes')!;
	if (scheme === extensionUri.scheme || scheme === 'file') {
		return;
	}
	const packed = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'sample.json')))) as Readonly<Record<string, string>>;
	await vscode.workspace.fs.createDirectory(workspaceFolder());
	for (const [path, text] of Object.entries(packed)) {
		await write(vscode.Uri.joinPath(workspaceFolder(), ...path.split('/')), text);
	}
	// As the folder was not there yet, VS Code has asked for another one: the next Enter would open that.
	await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
}
