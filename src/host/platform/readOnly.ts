import * as vscode from 'vscode';

/**
 * Whether VS Code lets nobody change a file: its file system says so, or the settings do, by their patterns. False where that can't be
 * told, as of a file that only the operating system protects: then saving it fails.
 */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
	const { uri } = document;
	const isListedReadOnly = isListed(document, 'readonlyInclude') && !isListed(document, 'readonlyExclude');
	if (isListedReadOnly || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
		return true;
	}
	const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
	return ((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
}

/** Whether a pattern of a setting of `files` matches a document. */
function isListed(document: vscode.TextDocument, setting: string): boolean {
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const patterns = vscode.workspace.getConfiguration('files', document.uri).get<Readonly<Record<string, unknown>>>(setting, {});
	return Object.entries(patterns).some(([pattern, isOn]) => isOn === true
		&& vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, pattern) : pattern }, document) > 0);
}
