import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Programme } from '../../../src/core/programme/programme';
import { completeAction } from '../../../src/host/commands/actions/actions';
import { changeReaders } from '../../../src/host/commands/reflections/sharing';
import { UserError } from '../../../src/host/platform/userError';
import { undoChange } from '../../../src/host/status/undoMessage';
import { changeAction } from '../../../src/host/write/changeFiles';
import { suiteServices } from '../makeServices';
import { exists, makeFolder, read, until, write } from '../workspace';

suite('Undo of the last change', () => {
	const services = suiteServices();
	const { store, writer } = services;
	const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const session = (text = 'Read'): string =>
		`date: 2021-08-13\nactions:\n  - id: a1\n    text: ${text}\n    state: open # mine\n`
		+ '  - id: a2\n    text: Write\n';
	const one = 'sessions/budi-sari/2021-08-13-01.yaml';
	const other = 'sessions/budi-ayu/2021-08-13-01.yaml';
	const done = (text: string): string => text.replace('state: open # mine', `state: done # mine\n    done_on: ${services.clock.today()}`);
	const make = async (
		files: Readonly<Record<string, string>>,
	): Promise<{ readonly folder: vscode.Uri; readonly programme: Programme }> => {
		const folder = await makeFolder({ 'programme.yaml': 'name: Undo\n', ...files });
		const programme = await until('the programme', () => store.index.programmes()
			.find(each => each.folder === folder.toString() && each.files.length === Object.keys(files).length + 1));
		return { folder, programme };
	};
	const tick = (file: vscode.Uri, index = 0, text = 'Read'): Promise<void> => changeAction(
		services, file.toString(), { session: store.index.facts(file.toString())!.sessions[0]!.id, index, text }, { is: 'done', on: services.clock.today() },
	);
	const refusal = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'not refused', (error: unknown) => {
		assert.instanceOf(error, UserError);
		return error.message;
	});

	teardown(async () => {
		while (vscode.window.activeTextEditor) {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('takes back an action ticked in a tree while another file is typed in, and leaves that file alone', async () => {
		const { folder } = await make({ [one]: session(), [other]: session('Other') });
		const editor = await vscode.window.showTextDocument(at(folder, other));
		await editor.edit(builder => { builder.insert(new vscode.Position(0, 0), '# typed\n'); });
		await completeAction(services)({ action: { uri: at(folder, one).toString(), session: '2021-08-13-budi-sari-01', index: 0, text: 'Read' } });
		assert.strictEqual(await read(at(folder, one)), done(session()));
		await undoChange(services);
		assert.deepEqual(
			[await read(at(folder, one)), editor.document.getText(), editor.document.isDirty],
			[session(), `# typed\n${session('Other')}`, true],
		);
	});

	test('takes back one change after the other, the newest first, and then says that there is none', async () => {
		const { folder } = await make({ [one]: session() });
		await tick(at(folder, one));
		await tick(at(folder, one), 1, 'Write');
		await undoChange(services);
		assert.strictEqual(await read(at(folder, one)), done(session()));
		await undoChange(services);
		assert.strictEqual(await read(at(folder, one)), session());
		while (await refusal(undoChange(services)) === 'not refused') {
			// Changes of other tests.
		}
		assert.include(await refusal(undoChange(services)), services.language.words.say.nothingToUndo);
	});

	test('a message whose change was undone already, by the command or by the editor, does nothing, and earlier ones can be undone', async () => {
		const { folder } = await make({ [one]: session() });
		await tick(at(folder, one));
		const first = writer.lastChange;
		await tick(at(folder, one), 1, 'Write');
		const second = writer.lastChange;
		await undoChange(services);
		await undoChange(services, second);
		assert.strictEqual(await read(at(folder, one)), done(session()));
		await vscode.window.showTextDocument(at(folder, one));
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		await vscode.workspace.saveAll();
		assert.strictEqual(await read(at(folder, one)), session());
		await undoChange(services, first);
		assert.isUndefined(await writer.undo(first));
		assert.strictEqual(await read(at(folder, one)), session());
	});

	test('removes files that were made, while they are as they were made', async () => {
		const { folder } = await make({});
		const file = (path: string) => ({ uri: at(folder, path).toString(), text: 'date: 2021-08-13\n' });
		const apply = (path: string): Promise<void> => writer.apply({ within: folder.toString(), create: [file(path)], edit: [] });
		await apply('sessions/a/2021-08-13-01.yaml');
		await vscode.window.showTextDocument(at(folder, 'sessions/a/2021-08-13-01.yaml'));
		await undoChange(services);
		assert.isFalse(await exists(at(folder, 'sessions/a/2021-08-13-01.yaml')));
		await until('the editor to close', () => vscode.window.activeTextEditor === undefined);

		await apply('sessions/b/2021-08-13-01.yaml');
		await write(at(folder, 'sessions/b/2021-08-13-01.yaml'), 'date: 2021-08-13\nsummary: mine\n');
		assert.include(await refusal(undoChange(services)), '2021-08-13-01.yaml');
		assert.strictEqual(await read(at(folder, 'sessions/b/2021-08-13-01.yaml')), 'date: 2021-08-13\nsummary: mine\n');
	});

	test('brings back what was deleted, byte for byte', async () => {
		const { folder } = await make({ [one]: session() });
		const bytes = await vscode.workspace.fs.readFile(at(folder, one));
		await writer.apply({ within: folder.toString(), create: [], edit: [], remove: [{ uri: at(folder, one).toString(), bytes }] });
		assert.isFalse(await exists(at(folder, one)));
		await undoChange(services);
		assert.strictEqual(await read(at(folder, one)), session());
	});

	test('nothing is deleted that is not what was read', async () => {
		const { folder } = await make({ [one]: session() });
		const bytes = await vscode.workspace.fs.readFile(at(folder, one));
		const remove = (): Promise<string> => refusal(
			writer.apply({ within: folder.toString(), create: [], edit: [], remove: [{ uri: at(folder, one).toString(), bytes }] }),
		);
		await write(at(folder, one), 'date: 2021-08-13\n');
		assert.include(await remove(), '2021-08-13-01.yaml');
		await write(at(folder, one), session());
		const editor = await vscode.window.showTextDocument(at(folder, one));
		await editor.edit(builder => { builder.insert(new vscode.Position(0, 0), '# typed\n'); });
		assert.include(await remove(), '2021-08-13-01.yaml');
		assert.strictEqual(await read(at(folder, one)), session());
	});

	test('takes a note back to its folder, with its text', async () => {
		const text = '---\nauthor: sari\nvisibility: private # mine\n---\n# A day\n';
		const from = 'private/reflections/budi-sari/n.md';
		const { folder, programme } = await make({ [from]: text });
		const file = store.index.facts(at(folder, from).toString())!;
		const to = await changeReaders(services, { programme, file }, 'pair');
		await undoChange(services);
		assert.deepEqual([await read(at(folder, from)), await exists(vscode.Uri.parse(to))], [text, false]);
	});

	test('is refused when the file has changed since, and leaves it', async () => {
		const { folder } = await make({ [one]: session() });
		await tick(at(folder, one));
		await write(at(folder, one), 'date: 2021-08-14\n');
		await until('the text', async () => (await vscode.workspace.openTextDocument(at(folder, one))).getText() === 'date: 2021-08-14\n');
		assert.include(await refusal(undoChange(services)), '2021-08-13-01.yaml');
		assert.strictEqual(await read(at(folder, one)), 'date: 2021-08-14\n');
	});

	test('a change that VS Code’s own undo took back is not the last one any more', async () => {
		const { folder } = await make({ [one]: session(), [other]: session('Other') });
		await tick(at(folder, other), 0, 'Other');
		const { document } = await vscode.window.showTextDocument(at(folder, one));
		await tick(at(folder, one));
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(document.getText(), session());
		await undoChange(services);
		assert.deepEqual([await read(at(folder, other)), document.getText()], [session('Other'), session()]);
	});

	test('two ticks at once are both kept, though a slow formatter changes the file as it is saved', async () => {
		const { folder } = await make({ [one]: session() });
		const formatter = vscode.workspace.onWillSaveTextDocument(event => {
			if (event.document.uri.toString() === at(folder, one).toString() && !event.document.getText().startsWith('#')) {
				event.waitUntil(new Promise<vscode.TextEdit[]>(resolve => {
					setTimeout(() => { resolve([vscode.TextEdit.insert(new vscode.Position(0, 0), '# formatted\n')]); }, 400);
				}));
			}
		});
		try {
			await Promise.all([tick(at(folder, one)), tick(at(folder, one), 1, 'Write')]);
		} finally {
			formatter.dispose();
		}
		const both = `${done(session())}    state: done\n    done_on: ${services.clock.today()}\n`;
		assert.strictEqual(await read(at(folder, one)), `# formatted\n${both}`);
	});

	test('after a tick that was refused the row is read again, and repeating it works', async () => {
		const { folder } = await make({ [one]: session() });
		const file = at(folder, one).toString();
		// As where no watcher reports changes: the index keeps what it has read.
		const shown = { session: '2021-08-13-budi-sari-01', index: 0, text: 'Read' };
		await write(at(folder, one), session('Read all'));
		const doing = changeAction(services, file, shown, { is: 'done', on: services.clock.today() });
		const error: unknown = await doing.then(() => undefined, (reason: unknown) => reason);
		assert.instanceOf(error, UserError);
		await services.report(error);
		await until('the text', () => store.index.facts(file)?.sessions[0]?.actions?.[0]?.text === 'Read all');
		await tick(at(folder, one), 0, 'Read all');
		assert.strictEqual(await read(at(folder, one)), done(session('Read all')));
	});
});
