import * as vscode from 'vscode';

/** The folder that a note's pictures may come from: that of its workspace; none for a note that is in no workspace. */
export function pictureFolder(note: vscode.Uri): vscode.Uri | undefined {
	return vscode.workspace.getWorkspaceFolder(note)?.uri;
}

/** Where the page shows a picture beside a note from; undefined for one that lies outside of the folder. */
export function pictureAt(path: string, note: vscode.Uri, webview: vscode.Webview): string | undefined {
	const folder = pictureFolder(note);
	if (!folder) {
		return undefined;
	}
	let decoded: string;
	try {
		decoded = decodeURIComponent(path);
	} catch {
		return undefined;
	}
	const picture = decoded.startsWith('/') ? vscode.Uri.joinPath(folder, decoded) : vscode.Uri.joinPath(note, '..', decoded);
	return decoded.includes('\0') || vscode.workspace.getWorkspaceFolder(picture)?.uri.toString() !== folder.toString() ? undefined : webview.asWebviewUri(picture).toString();
}
