import * as vscode from 'vscode';

/** The folder that the tests may write into: a copy of the sample. */
export function workspaceFolder(): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		throw new Error('The tests need a folder');
	}
	return folder.uri;
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function read(uri: vscode.Uri): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

const made: vscode.Uri[] = [];
let folders = 0;
let logs = 0;

/** A new folder in the workspace, with files by path. */
export async function makeFolder(contents: Readonly<Record<string, string>>): Promise<vscode.Uri> {
	folders += 1;
	const folder = vscode.Uri.joinPath(workspaceFolder(), `made ${String(folders)}`);
	made.push(folder);
	await vscode.workspace.fs.createDirectory(folder);
	for (const [path, text] of Object.entries(contents)) {
		await write(vscode.Uri.joinPath(folder, ...path.split('/')), text);
	}
	return folder;
}

/** Closes what is open and removes the folders that were made: the next suite finds the workspace as it was. */
export async function leaveNothing(): Promise<void> {
	while (vscode.window.activeTextEditor) {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	for (const folder of made.splice(0)) {
		await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
	}
}

/** What stands above the lines of a file. VS Code asks only for files that are open, so this one is opened. */
export async function lensesAbove(file: vscode.Uri): Promise<readonly vscode.CodeLens[]> {
	await vscode.workspace.openTextDocument(file);
	return await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', file, 20) ?? [];
}

/** A log of its own: VS Code can't open one again whose name was closed. */
export function makeLog(): vscode.LogOutputChannel {
	logs += 1;
	return vscode.window.createOutputChannel(`Test ${String(logs)}`, { log: true });
}

/** Waits for something to become true; looks again whenever the event loop has turned, for 20 s. */
export async function until<T>(what: string, ask: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
	const end = Date.now() + 20_000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) {
			return answer;
		}
		if (Date.now() > end) {
			throw new Error(`Waited in vain for ${what}`);
		}
		await new Promise(resolve => { setTimeout(resolve, 20); });
	}
}
