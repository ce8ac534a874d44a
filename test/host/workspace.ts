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

/** The paths of all files in a folder, below it and in order. */
export async function filesIn(folder: vscode.Uri): Promise<string[]> {
	const entries = await vscode.workspace.fs.readDirectory(folder);
	const paths = await Promise.all(entries.map(async ([name, type]) => type === vscode.FileType.Directory
		? (await filesIn(vscode.Uri.joinPath(folder, name))).map(path => `${name}/${path}`)
		: [name]));
	return paths.flat().sort();
}

const made: vscode.Uri[] = [];
let folders = 0;
let logs = 0;

/** A new folder in the workspace, with files by path, that VS Code's watcher follows: it can miss folders that come while it is busy. */
export async function makeFolder(contents: Readonly<Record<string, string>>): Promise<vscode.Uri> {
	// A watcher tells of a file after a tenth of a second, or never: a new folder costs less than a long wait.
	for (let waitMs = 400; ; waitMs = Math.min(3000, 2 * waitMs)) {
		folders += 1;
		const folder = vscode.Uri.joinPath(workspaceFolder(), `made ${String(folders)}`);
		made.push(folder);
		const paths = new Set(['', ...Object.keys(contents).map(path => path.split('/').slice(0, -1).join('/'))]);
		if (await areFollowed([...paths].map(path => vscode.Uri.joinPath(folder, path)), waitMs)) {
			for (const [path, text] of Object.entries(contents)) {
				await write(vscode.Uri.joinPath(folder, ...path.split('/')), text);
			}
			return folder;
		}
		await vscode.workspace.fs.delete(folder, { recursive: true });
	}
}

/** Makes folders, and resolves with whether the watcher tells of a file in each within that time. */
async function areFollowed(made: readonly vscode.Uri[], waitMs: number): Promise<boolean> {
	const probes = made.map(folder => vscode.Uri.joinPath(folder, '.probe'));
	const waiting = new Set(probes.map(({ path }) => path));
	const watcher = vscode.workspace.createFileSystemWatcher('**/.probe');
	watcher.onDidCreate(({ path }) => waiting.delete(path));
	watcher.onDidChange(({ path }) => waiting.delete(path));
	try {
		// Level by level: the watcher misses what comes into a folder that it does not follow yet.
		for (const level of new Set(made.map(depthOf).sort((a, b) => a - b))) {
			await Promise.all(made.filter(folder => depthOf(folder) === level).map(folder => vscode.workspace.fs.createDirectory(folder)));
		}
		await Promise.all(probes.map(probe => write(probe, '')));
		await until('the watcher', () => waiting.size === 0, waitMs);
		return true;
	} catch {
		return false;
	} finally {
		watcher.dispose();
		await Promise.all(probes.map(probe => vscode.workspace.fs.delete(probe)));
	}
}

const depthOf = ({ path }: vscode.Uri): number => path.split('/').length;

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

/**
 * Presses Enter so many times, and then Escape, until a call that asks has ended; a question may come only after a key. Resolves as the
 * call does.
 */
export async function answer<T>(call: Thenable<T>, enters = Infinity): Promise<T> {
	let hasEnded = false;
	const end = (): void => { hasEnded = true; };
	call.then(end, end);
	let keys = 0;
	await until('the end of what is asked', async () => {
		await vscode.commands.executeCommand(`workbench.action.${keys++ < enters ? 'acceptSelectedQuickOpenItem' : 'closeQuickOpen'}`);
		return hasEnded;
	});
	return call;
}

/** Leaves with Escape whatever a call asks, until it has ended. Resolves as the call does. */
export function leave<T>(call: Thenable<T>): Promise<T> {
	return answer(call, 0);
}

/** Waits for something to become true, for 20 s or so many ms; looks again soon at first, then less and less often. */
export async function until<T>(
	what: string, ask: () => T | undefined | false | Promise<T | undefined | false>, forMs = 20_000,
): Promise<T> {
	const begun = Date.now();
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) {
			return answer;
		}
		const waitedMs = Date.now() - begun;
		if (waitedMs > forMs) {
			throw new Error(`Waited in vain for ${what}`);
		}
		await new Promise(resolve => { setTimeout(resolve, Math.min(200, 20 + waitedMs / 10)); });
	}
}
