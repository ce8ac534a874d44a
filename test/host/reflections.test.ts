import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../src/core/manifest/commands';
import { exists, lensesAbove, makeFolder, read, until } from './workspace';

suite('Notes while they are written', () => {
	const session = 'id: s1\ntitle: Awal\ndate: 2021-08-13   # hari Jumat\npair: ayu-made\nactions:\n  - id: a1\n    text: Baca\n    owner: ayu\n';
	/** Questions about the next step are asked for some weeks only. */
	const today = new Date().toISOString().slice(0, 10);
	const shared = `---\ntype: reflection\nsession: s1\nauthor: made\ntemplate: era@1\nlanguage: id\ndate: ${today}\nvisibility: pair\n---\n# Refleksi: Awal\n\n## Pengalaman\n\nKami bicara.\n\n## Refleksi\n\n## Aksi\n\n- Bertanya kepada warga\n`;
	const files = {
		'programme.yaml': 'name: Reflections\nlanguage: id\n',
		'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
		'pairs/ayu-made.yaml': 'mentors:\n  - ayu\nmentees:\n  - made\n',
		'sessions/ayu-made/2021-08-13-01.yaml': session,
		'reflections/ayu-made/shared.md': shared,
		'private/.gitignore': '*\n',
		'private/reflections/ayu-made/own.md': shared.replace('visibility: pair', 'visibility: private'),
	};
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const sessionFile = 'sessions/ayu-made/2021-08-13-01.yaml';
	const noteFile = 'reflections/ayu-made/shared.md';
	const privateFile = 'private/reflections/ayu-made/own.md';
	/** The line of the next step. */
	const line = shared.slice(0, shared.indexOf('- Bertanya')).split('\n').length - 1;
	const run = (name: CommandName, argument?: unknown): Thenable<unknown> => vscode.commands.executeCommand(commandIds(name).id, argument);
	const enter = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	const lenses = async (path: string): Promise<readonly string[]> =>
		(await lensesAbove(at(path))).flatMap(({ command }) => command?.title ?? []);
	const actions = async (path: string, on: number): Promise<readonly string[]> => {
		await vscode.workspace.openTextDocument(at(path));
		return (await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider', at(path), new vscode.Range(on, 0, on, 0), vscode.CodeActionKind.Refactor.value,
		)).map(({ title }) => title);
	};
	const ask = (on: boolean | undefined): Thenable<void> =>
		vscode.workspace.getConfiguration('mentorNotes').update('questions', on, vscode.ConfigurationTarget.Global);

	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
	});
	setup(async () => {
		folder = await makeFolder(files);
		await until('the session in the index', async () => (await lenses(sessionFile)).length > 0);
		await until(
			'the notes in the index',
			async () => (await actions(noteFile, line)).length > 0 && (await actions(privateFile, line)).length > 0,
		);
	});
	teardown(async () => {
		await ask(undefined);
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		while (vscode.window.activeTextEditor) {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('are asked about above their stages, and no more once that is turned off', async () => {
		const questions = [
			'“Refleksi” masih kosong. Apa yang ingin Anda catat di sini?', 'Jangan tanya lagi', 'Kapan Anda akan melakukannya?',
		];
		assert.deepEqual(await lenses(noteFile), questions);
		await ask(false);
		await until('no questions', async () => (await lenses(noteFile)).length === 0);
		await ask(undefined);
		await until('the questions again', async () => (await lenses(noteFile)).length === questions.length);
	});

	test('offer to turn a line of the last stage into an action, and no other', async () => {
		assert.deepEqual(await actions(noteFile, line), ['Jadikan Tindak Lanjut…']);
		const other = shared.slice(0, shared.indexOf('Kami bicara')).split('\n').length - 1;
		assert.notInclude(await actions(noteFile, other), 'Jadikan Tindak Lanjut…');
	});

	test('a line becomes an action with its author as the owner and leads there', async () => {
		const { document } = await vscode.window.showTextDocument(at(noteFile));
		const done = run('turnIntoAction', { note: { uri: at(noteFile).toString(), line } });
		await until('the action', async () => {
			await enter();
			return (await read(at(sessionFile))) !== session;
		});
		await done;
		const added = `${session}  - id: a2\n    text: Bertanya kepada warga\n    owner: made\n    state: open\n`;
		assert.strictEqual(await read(at(sessionFile)), added);
		assert.strictEqual(
			await read(at(noteFile)),
			shared.replace('warga\n', 'warga → [tindak lanjut a2](../../sessions/ayu-made/2021-08-13-01.yaml)\n'),
		);
		assert.strictEqual(document.getText(), await read(at(noteFile)));
	});

	test('nothing of a private note is written before its author has seen and agreed', async () => {
		const done = run('turnIntoAction', { note: { uri: at(privateFile).toString(), line } });
		// Nobody answers the dialog here; the two questions before it are.
		for (let i = 0; i < 20; i++) {
			await enter();
			await new Promise(resolve => { setTimeout(resolve, 50); });
		}
		assert.deepEqual([await read(at(sessionFile)), await read(at(privateFile))], [session, files[privateFile]]);
		void done;
	});

	test('nothing is written where the session was deleted', async () => {
		await vscode.workspace.fs.delete(at(sessionFile));
		await until(
			'the session to be unknown',
			() => vscode.languages
				.getDiagnostics(at(noteFile))
				.some(({ code }) => typeof code === 'object' && code.value === 'reference.unknownSession'),
		);
		await run('turnIntoAction', { note: { uri: at(noteFile).toString(), line } });
		assert.strictEqual(await read(at(noteFile)), shared);
		assert.isFalse(await exists(at(sessionFile)));
	});

	test('a new private note leaves no trace in the session’s file by itself', async () => {
		const note = at('private/reflections/ayu-made/2021-08-13-made-driscoll.md');
		void run('newReflection', { session: { uri: at(sessionFile).toString(), id: 's1' } });
		await until('a new note', async () => {
			await enter();
			return (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(note, '..'))).length > 1;
		});
		await until(
			'its preview',
			() => vscode.window.tabGroups.all.flatMap(group => group.tabs).some(tab => tab.input instanceof vscode.TabInputWebview),
		);
		assert.strictEqual(await read(at(sessionFile)), session);
	});
});
