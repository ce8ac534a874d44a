import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, commandNames } from '../../../src/core/manifest/commands';
import { makeFolder, until } from '../workspace';

suite('The commands', () => {
	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
	});

	test('all exist, in both languages, in every host and workspace', async () => {
		const known = new Set(await vscode.commands.getCommands(true));
		assert.deepEqual(commandNames.flatMap(name => Object.values(commandIds(name))).filter(id => !known.has(id)), []);
	});

	test('the preview opens once for a note, by whichever command', async () => {
		const folder = await makeFolder({ 'note.md': '# Note\n' });
		const note = vscode.Uri.joinPath(folder, 'note.md');
		const previews = (): number =>
			vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => tab.input instanceof vscode.TabInputWebview).length;
		await vscode.commands.executeCommand('mentorNotes.previewReflection', note);
		await until('the preview', () => previews() === 1);
		await vscode.commands.executeCommand('mentorNotes.id.previewReflectionToSide', note);
		assert.strictEqual(previews(), 1);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('broken files stand in the Problems panel with their code, and go with their file', async () => {
		const folder = await makeFolder({ 'x.session.yaml': 'title: no day\n' });
		const file = vscode.Uri.joinPath(folder, 'x.session.yaml');
		const problems = () =>
			vscode.languages
				.getDiagnostics(file)
				.map(({ code, severity, range, source }) => [
					typeof code === 'object' ? code.value : code, severity, range.start.line, range.end.character, source,
				]);
		// VS Code truncates a file before it writes it, so the problem of an empty file may be seen first.
		await until(
			'the problem',
			() => JSON.stringify(problems()) === JSON.stringify([
				['session.noDate', vscode.DiagnosticSeverity.Error, 0, 13, 'Mentor Notes'],
			]),
		);
		await vscode.workspace.fs.delete(file);
		await until('no problem', () => problems().length === 0);
	});
});
