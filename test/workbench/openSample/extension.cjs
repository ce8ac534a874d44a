const vscode = require('vscode');

/** Runs *Open the Sample Programme* once: not again when the window is reloaded. */
exports.activate = async () => {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	if (folder && (await vscode.workspace.fs.readDirectory(folder)).length === 0) {
		await vscode.commands.executeCommand('mentorNotes.openSample');
	}
};
