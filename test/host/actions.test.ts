import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Row } from '../../src/core/views/row';
import { actionsSource } from '../../src/host/views/actionsView';
import type { RowsSource } from '../../src/host/views/rowsView';
import { UserError } from '../../src/host/platform/userError';
import { suiteServices } from './makeServices';
import { makeFolder, read, until, write } from './workspace';

suite('The Actions view in a workspace', () => {
	const services = suiteServices();
	const { clock, language, workspaceState, myActionsFilter: mineOnly } = services;
	const said: string[] = [];
	const report = (error: unknown): Promise<void> => {
		said.push(error instanceof UserError ? error.message : String(error));
		return Promise.resolve();
	};
	const source: RowsSource = actionsSource({ ...services, report });

	const text = 'date: 2021-08-13\nactions:\n  - id: a1\n    text: Read   # mine\n    owner: sari\n    state: open\n  - id: a2\n    text: Write\nsummary: |\n  Long\n';
	const make = async (contents = text): Promise<vscode.Uri> =>
		vscode.Uri.joinPath(
			await makeFolder({ 'programme.yaml': 'name: Actions\n', 'sessions/budi-sari/2021-08-13-01.yaml': contents }),
			'sessions',
			'budi-sari',
			'2021-08-13-01.yaml',
		);
	const flat = (rows: readonly Row[]): readonly Row[] => rows.flatMap(row => [row, ...flat(row.children?.() ?? [])]);
	const rowOf = (file: vscode.Uri, label: string, checked: boolean): Promise<Row> =>
		until(
			`the action ${label}`,
			() => flat(source.rows()).find(row => row.action?.uri === file.toString() && row.label === label && row.checked === checked),
		);
	const done = (): string => text.replace('state: open', `state: done\n    done_on: ${clock.today()}`);

	test('ticking changes exactly two lines on the disk, and unticking gives them back', async () => {
		const file = await make();
		await source.onCheck?.(await rowOf(file, 'Read', false), true);
		assert.strictEqual(await read(file), done());
		await source.onCheck?.(await rowOf(file, 'Read', true), false);
		assert.strictEqual(await read(file), text);
		assert.deepEqual(said, []);
	});

	test('one undo restores the text', async () => {
		const file = await make();
		const row = await rowOf(file, 'Read', false);
		const { document } = await vscode.window.showTextDocument(file);
		await source.onCheck?.(row, true);
		assert.strictEqual(document.getText(), done());
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(document.getText(), text);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('a dirty editor stays dirty, and the disk as it was', async () => {
		const file = await make();
		await rowOf(file, 'Read', false);
		const editor = await vscode.window.showTextDocument(file);
		await editor.edit(builder => { builder.insert(new vscode.Position(0, 0), '# typed\n'); });
		await source.onCheck?.(await rowOf(file, 'Read', false), true);
		assert.deepEqual([editor.document.getText(), editor.document.isDirty, await read(file)], [`# typed\n${done()}`, true, text]);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('an action that is another one by now is not ticked, and why is said', async () => {
		const file = await make();
		const row = await rowOf(file, 'Read', false);
		const other = text.replace('Read', 'Something else');
		await write(file, other);
		await until('the other text', async () => (await vscode.workspace.openTextDocument(file)).getText() === other);
		said.length = 0;
		await source.onCheck?.(row, true);
		assert.strictEqual(await read(file), other);
		assert.deepEqual(said, [language.words.actions.notTheShown('2021-08-13-01.yaml')]);
	});

	test('one’s own are shown only where the setting says who one is', async () => {
		const me = vscode.workspace.getConfiguration('mentorNotes');
		const file = await make();
		await rowOf(file, 'Read', false);
		await me.update('me', 'sari', vscode.ConfigurationTarget.Global);
		try {
			await mineOnly.turnOn();
			const mine = flat(source.rows()).filter(row => row.action?.uri === file.toString()).map(({ label }) => label);
			assert.deepEqual(
				[mine, source.message?.(), workspaceState.get('myActionsOnly')], [['Read'], language.words.actions.mineOnly, true],
			);
		} finally {
			await me.update('me', undefined, vscode.ConfigurationTarget.Global);
			await mineOnly.turnOff();
		}
		assert.strictEqual(source.message?.(), '');
	});

	test('the command does the same on a row, and changes nothing that it was not shown', async () => {
		const file = await make();
		const session = '2021-08-13-budi-sari-01';
		// An action without an owner is a problem, which tells that the extension has read the file.
		await until('the extension to know the file', () => vscode.languages.getDiagnostics(file).length > 0);
		for (const command of ['completeAction', 'dropAction', 'reassignAction']) {
			await vscode.commands.executeCommand(
				`mentorNotes.${command}`, { action: { uri: file.toString(), session, index: 7, text: 'Read' } },
			);
		}
		for (const command of ['completeAction', 'dropAction']) {
			await vscode.commands.executeCommand(
				`mentorNotes.${command}`, { action: { uri: file.toString(), session, index: 0, text: 'Another' } },
			);
		}
		assert.strictEqual(await read(file), text);
		await vscode.commands.executeCommand(
			'mentorNotes.completeAction', { action: { uri: file.toString(), session, index: 1, text: 'Write' } },
		);
		assert.strictEqual(
			await read(file), text.replace('    text: Write\n', `    text: Write\n    state: done\n    done_on: ${clock.today()}\n`),
		);
		await vscode.commands.executeCommand(
			'mentorNotes.id.dropAction', { action: { uri: file.toString(), session, index: 0, text: 'Read' } },
		);
		assert.strictEqual(
			await read(file),
			text
				.replace('state: open', 'state: dropped')
				.replace('    text: Write\n', `    text: Write\n    state: done\n    done_on: ${clock.today()}\n`),
		);
	});
});
