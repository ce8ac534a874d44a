import { assert } from 'chai';
import * as vscode from 'vscode';
import { makeFolder, read, until } from '../workspace';

const files = {
	'programme.yaml': 'name: Help\nlanguage: id\n',
	'people.yaml': 'people:\n  - id: ayu\n    name: Ayu Lestari\n    role: mentor\n  - id: made\n    name: Made\n',
	'pairs/ayu-made.yaml': 'mentors:\n  - ayu\nmentees:\n  - made\ngoals:\n  - id: g1\n    text: Learn\n',
	'sessions/ayu-made/2021-08-13-01.yaml': 'id: 2021-08-13-ayu-made-01\ndate: 2021-08-13\npair: ayu-made\ngoals:\n  - g1\nactions:\n  - id: a1\n    text: Read\n    owner: ayu\n',
	'reflections/ayu-made/note.md': '---\nsession: 2021-08-13-ayu-made-01\nauthor: ayu\nvisibility: pair\n---\n# Note\n',
};

suite('Help while typing', () => {
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const session = 'sessions/ayu-made/2021-08-13-01.yaml';
	/** The place of some words in a file. */
	const find = async (path: string, words: string): Promise<vscode.Position> => {
		const document = await vscode.workspace.openTextDocument(at(path));
		return document.positionAt(document.getText().indexOf(words));
	};

	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
		folder = await makeFolder(files);
		// The index owns the files once it offers help in them.
		await until(
			'the first help',
			async () => (await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider', at(session), new vscode.Position(2, 6),
			)).items.some(item => label(item) === 'ayu-made'),
		);
		await until(
			'every file',
			async () => (await vscode.commands.executeCommand<vscode.Location[]>(
				'vscode.executeReferenceProvider', at('people.yaml'), new vscode.Position(1, 9),
			)).length === 4,
		);
	});
	suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const label = ({ label: text }: vscode.CompletionItem): string => typeof text === 'string' ? text : text.label;
	const completions = async (path: string, position: vscode.Position): Promise<string[]> =>
		(await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', at(path), position)).items
			.filter(item => item.kind !== vscode.CompletionItemKind.Text).map(label);

	test('completes ids, words and keys, only in files that the index owns', async () => {
		assert.deepEqual(await completions(session, (await find(session, 'owner: ayu')).translate(0, 7)), ['ayu', 'made']);
		assert.deepEqual(await completions(session, (await find(session, '- g1')).translate(0, 2)), ['g1']);
		const foreign = await makeFolder({ 'compose.yaml': 'pair: \n' });
		assert.deepEqual(
			(await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider', vscode.Uri.joinPath(foreign, 'compose.yaml'), new vscode.Position(0, 6),
			)).items.filter(item => item.kind !== vscode.CompletionItemKind.Text),
			[],
		);
	});

	test('shows on hover the person of an id', async () => {
		const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider', at(session), (await find(session, 'owner: ayu')).translate(0, 8),
		);
		assert.include((hover?.contents[0] as vscode.MarkdownString).value.replaceAll('&nbsp;', ' '), 'Ayu Lestari · mentor');
	});

	test('explains keys and words on hover and beside what is offered', async () => {
		const hover = async (words: string): Promise<string> => {
			const [found] = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider', at(session), (await find(session, words)).translate(0, 1),
			);
			return (found?.contents[0] as vscode.MarkdownString | undefined)?.value.replaceAll('&nbsp;', ' ') ?? '';
		};
		assert.match(await hover('owner: ayu'), /Who does it, by id or by name|Penanggung jawabnya, dengan id atau nama/);
		const note = 'reflections/ayu-made/note.md';
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			at(note),
			(await find(note, 'visibility: pair')).translate(0, 'visibility: pair'.length),
		);
		const word = items.find(item => /(?:^|→ )pair$/.test(label(item)))?.documentation;
		assert.match(typeof word === 'string' ? word : word?.value ?? '', /can read it\.$|dapat membacanya\.$/);
	});

	test('leads from an id to where it is defined, and finds where it is meant', async () => {
		const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeDefinitionProvider', at(session), (await find(session, 'pair: ayu')).translate(0, 7),
		);
		assert.strictEqual(definition?.uri.toString(), at('pairs/ayu-made.yaml').toString());
		const references = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider', at('people.yaml'), await find('people.yaml', 'ayu'),
		);
		assert.deepEqual(
			references.map(({ uri }) => uri.path.split('/').at(-1)).sort(),
			['2021-08-13-01.yaml', 'ayu-made.yaml', 'note.md', 'people.yaml'],
		);
	});

	test('renames an id in all files, and refuses one that is taken or no id', async () => {
		const rename = async (newName: string): Promise<vscode.WorkspaceEdit> =>
			vscode.commands.executeCommand<vscode.WorkspaceEdit>(
				'vscode.executeDocumentRenameProvider', at('people.yaml'), await find('people.yaml', 'ayu'), newName,
			);
		const edit = await rename('ayu-lestari');
		assert.deepEqual(
			edit.entries().map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length]).sort(),
			[['2021-08-13-01.yaml', 1], ['ayu-made.yaml', 1], ['note.md', 1], ['people.yaml', 1]],
		);
		for (const bad of ['made', '../x', 'Ayu L']) {
			assert.strictEqual(await rename(bad).then(() => 'renamed', () => 'refused'), 'refused', bad);
		}
	});

	test('outlines a session and shows its state above it', async () => {
		const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', at(session));
		assert.deepEqual(symbols.map(({ name }) => name), ['id', 'date', 'pair', 'goals', 'actions']);
		assert.deepEqual(symbols[4]?.children.map(({ name }) => name), ['Read']);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', at(session), 5);
		assert.strictEqual(lenses.length, 3);
		assert.match(lenses[0]!.command!.title, /13 (?:Aug|Agu) 2021 · (?:done|selesai)/);
	});

	test('a quick fix mends its problem, also when it writes to another file', async () => {
		const editor = await vscode.window.showTextDocument(at(session));
		await editor.edit(edit => { edit.insert(editor.document.positionAt(editor.document.getText().length), 'mentees:\n  - joko\n'); });
		await until(
			'the problem',
			() => vscode.languages
				.getDiagnostics(at(session))
				.some(({ code }) => typeof code === 'object' && code.value === 'reference.unknownPerson'),
		);
		const position = await find(session, 'joko');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider', at(session), new vscode.Range(position, position), vscode.CodeActionKind.QuickFix.value,
		);
		const add = actions.find(({ title }) => title.includes('people.yaml'));
		await vscode.commands.executeCommand(add!.command!.command, add!.command!.arguments![0]);
		assert.strictEqual(await read(at('people.yaml')), `${files['people.yaml']}  - id: joko\n    name: joko\n`);
		await until('no problem', () => vscode.languages.getDiagnostics(at(session)).length === 0);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});
});
