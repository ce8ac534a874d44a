import * as vscode from 'vscode';
import { parentOf } from '../../core/text/uri';

/** The names that `isProgrammeFile` accepts in lower case. */
const names = ['programme.yaml', 'programme.yml', 'program.yaml', 'program.yml'];

/** Returns the nearest folder above one of the workspace that has a programme file: only a part of that programme is open. */
export async function programmeAbove(): Promise<vscode.Uri | undefined> {
	for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
		for (let above = parentOf(uri.toString()); above !== undefined; above = parentOf(above)) {
			const folder = vscode.Uri.parse(above);
			const found = await Promise.all(names.map(name => isFile(vscode.Uri.joinPath(folder, name))));
			if (found.includes(true)) {
				return folder;
			}
		}
	}
	return undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
	try {
		return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
	} catch {
		return false;
	}
}
