import { assert } from 'chai';
import * as vscode from 'vscode';
import { lensesAbove, makeFolder, until } from '../workspace';

/** A session of 50 KB, as no one writes but somebody pastes. */
const long = `date: 2021-08-13\nactions:\n${Array
	.from(
		{ length: 420 },
		(_, i) => `  - id: a${String(i)}\n    text: Interview three service users and write down what each of them says\n    owner: ayu\n    due: 2021-08-27\n`,
	)
	.join('')}`;

suite('The Problems panel', () => {
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const codes = (path: string): unknown[] =>
		vscode.languages.getDiagnostics(at(path)).map(({ code }) => typeof code === 'object' ? code.value : code);
	const session = 'sessions/ayu-made/2021-08-13-01.yaml';

	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
		folder = await makeFolder({
			'programme.yaml': 'name: Problems\n',
			'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n',
			'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [Made]\n',
			[session]: long,
			'sessions/ayu-made/2021-08-20-01.yaml': 'date: 2021-08-20\ncarried: ["2021-08-13-ayu-made-01#a1"]\n',
			'sessions/ayu-made/2021-08-27-01.yaml': 'date: 2021-02-30\n',
		});
		await until('the first problem', () => codes('sessions/ayu-made/2021-08-27-01.yaml').includes('record.badDate'));
	});
	suiteTeardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	test('follows typing in a file of 50 KB, and what it means for other files', async () => {
		assert.isAtLeast(long.length, 50 * 1024);
		const editor = await vscode.window.showTextDocument(at(session));
		const type = (find: string, write: string): Thenable<boolean> => editor.edit(edit => {
			const offset = editor.document.getText().indexOf(find);
			edit.replace(new vscode.Range(editor.document.positionAt(offset), editor.document.positionAt(offset + find.length)), write);
		});
		assert.isTrue(await type('owner: ayu', 'owner: ayo'));
		await until('the problem', () => codes(session).includes('reference.unknownPerson'));
		const [problem] = vscode.languages.getDiagnostics(at(session));
		assert.deepEqual([problem!.range.start.line, problem!.range.start.character, problem!.range.end.character], [4, 11, 14]);
		assert.isTrue(await type('owner: ayo', 'owner: ayu'));
		await until('no problem', () => codes(session).length === 0);

		assert.isTrue(await type('id: a1\n', 'id: other\n'));
		await until(
			'the problem of the session that refers to it',
			() => codes('sessions/ayu-made/2021-08-20-01.yaml').includes('reference.unknownAction'),
		);
		assert.isTrue(await type('id: other\n', 'id: a1\n'));
		await until('no problem there either', () => codes('sessions/ayu-made/2021-08-20-01.yaml').length === 0);
	});

	test('forgets a file that is gone', async () => {
		await vscode.workspace.fs.delete(at('sessions/ayu-made/2021-08-27-01.yaml'));
		await until('nothing of it', () => codes('sessions/ayu-made/2021-08-27-01.yaml').length === 0);
	});

	test('a path to a file that is not there is no link but a problem, until the file comes', async () => {
		const naming = 'sessions/ayu-made/2021-09-03-01.yaml';
		const text = 'date: 2021-09-03\nlinks:\n  - url: ../../evidence/slides.pdf\n';
		await vscode.workspace.fs.writeFile(at(naming), new TextEncoder().encode(text));
		await vscode.workspace.openTextDocument(at(naming));
		const targets = async (): Promise<readonly (string | undefined)[]> =>
			(await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', at(naming)))
				.map(({ target }) => target?.path.split('/').at(-1));
		await until('the problem', () => codes(naming).includes('link.missing'));
		assert.deepEqual(await targets(), []);
		const edit = new vscode.WorkspaceEdit();
		edit.createFile(at('evidence/slides.pdf'));
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await until('no problem', () => codes(naming).length === 0);
		assert.deepEqual(await targets(), ['slides.pdf']);
	});

	test('a session in a list is offered an id, by the light bulb and above it', async () => {
		await vscode.workspace.fs.writeFile(
			at('sessions.yaml'), new TextEncoder().encode('sessions:\n  - date: 2021-09-01\n    pair: ayu-made\n'),
		);
		await vscode.workspace.openTextDocument(at('sessions.yaml'));
		const lens = await until(
			'the lens',
			async () => (await lensesAbove(at('sessions.yaml'))).find(({ command }) => /^(?:Add an Id|Tambah Id)$/.test(command?.title ?? '')),
		);
		const position = new vscode.Position(1, 6);
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			at('sessions.yaml'),
			new vscode.Range(position, position),
			vscode.CodeActionKind.QuickFix.value,
		);
		assert.isTrue(actions.some(({ title }) => title.includes('2021-09-01-ayu-made-01')));
		await vscode.commands.executeCommand(lens.command!.command, ...lens.command!.arguments as unknown[]);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('sessions.yaml')));
		assert.strictEqual(text, 'sessions:\n  - id: 2021-09-01-ayu-made-01\n    date: 2021-09-01\n    pair: ayu-made\n');
	});
});
