import * as vscode from 'vscode';

/** Where a file is now that these files and folders went elsewhere; undefined when it stayed. */
export function movedTo(file: vscode.Uri, moves: vscode.FileRenameEvent['files']): vscode.Uri | undefined {
	const uri = file.toString();
	for (const { oldUri, newUri } of moves) {
		const old = oldUri.toString();
		if (uri === old || uri.startsWith(`${old}/`)) {
			return vscode.Uri.parse(newUri.toString() + uri.slice(old.length));
		}
	}
	return undefined;
}
