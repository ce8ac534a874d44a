import { assert } from 'chai';
import * as vscode from 'vscode';
import { leaveNothing, makeFolder, until } from '../workspace';

/** Ends a process that gives it to the YAML library as it is. */
const killer = '['.repeat(2_000) + ']'.repeat(2_000);
const head = `---\n${killer}\n---\n# Text\n`;

suite('A file that ends other programs', () => {
	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
	});
	suiteTeardown(leaveNothing);

	const codes = (file: vscode.Uri): unknown[] =>
		vscode.languages.getDiagnostics(file).map(({ code }) => typeof code === 'object' ? code.value : code);

	test('is one problem, as a session, as the head of a note and of a template, and typed without being saved', async () => {
		const folder = await makeFolder({
			'programme.yaml': 'name: P\n',
			'sessions/a/1.yaml': killer,
			'reflections/a/n.md': head,
			'templates/t.md': head,
			'sessions/a/2.yaml': 'date: 2021-08-13\n',
		});
		const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
		for (const path of ['sessions/a/1.yaml', 'reflections/a/n.md', 'templates/t.md']) {
			// A file that is read while it is made is empty.
			await until(`the problem of ${path}`, () => codes(at(path)).includes('yaml.tooComplex'));
			assert.deepEqual(codes(at(path)), ['yaml.tooComplex'], path);
		}
		const editor = await vscode.window.showTextDocument(at('sessions/a/2.yaml'));
		assert.deepEqual(codes(at('sessions/a/2.yaml')), []);
		assert.isTrue(await editor.edit(edit => { edit.insert(new vscode.Position(1, 0), `topics: ${killer}\n`); }));
		await until('the problem of what is typed', () => codes(at('sessions/a/2.yaml')).includes('yaml.tooComplex'));
		// Help while typing reads the same text.
		await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', at('sessions/a/2.yaml'));
		await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', at('sessions/a/2.yaml'), new vscode.Position(0, 2));
		await vscode.commands.executeCommand('vscode.executeHoverProvider', at('sessions/a/2.yaml'), new vscode.Position(0, 2));
		assert.deepEqual(codes(at('sessions/a/2.yaml')), ['yaml.tooComplex']);
	});
});
