import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../src/core/manifest/commands';
import { EditedProgramme } from '../../src/host/pages/programme/editedProgramme';
import { takeLogo } from '../../src/host/pages/programme/chooseLogo';
import { programmePageType } from '../../src/host/platform/openAs';
import { undoChange } from '../../src/host/status/undoMessage';
import { suiteServices } from './makeServices';
import { leaveNothing, makeFolder, read, until, write } from './workspace';

suite('Setting up a programme without its YAML', () => {
	const services = suiteServices();
	const { store } = services;
	const text = '# Ours\nname: Setting up # x\npolicy:\n  stale_after_days: 21\n';
	let folder: vscode.Uri;
	const file = (): vscode.Uri => vscode.Uri.joinPath(folder, 'programme.yaml');

	setup(async () => {
		folder = await makeFolder({ 'programme.yaml': text });
		await until('the programme', () => store.index.facts(file().toString()) !== undefined);
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await leaveNothing();
	});

	test('what is typed on the page changes its lines only, and is saved', async () => {
		const edited = new EditedProgramme(await vscode.workspace.openTextDocument(file()), services);
		try {
			edited.type('stale_after_days', '4 weeks');
			await edited.leave('stale_after_days');
			edited.type('cohorts/n1/name', 'Cohort 1', '');
			await edited.leave('cohorts/n1/name');
			await edited.change(() => [{ is: 'value', path: ['timezone'], to: 'Asia/Jakarta' }]);
			assert.strictEqual(
				await read(file()),
				'# Ours\nname: Setting up # x\ntimezone: Asia/Jakarta\ncohorts:\n  - id: cohort-1\n    name: Cohort 1\npolicy:\n  stale_after_days: 28\n',
			);
			assert.isTrue(edited.drafts.isEmpty);
		} finally {
			edited.dispose();
		}
	});

	test('a logo is copied into the programme and named in its file; one undo takes both back; what is no picture is refused', async () => {
		const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>';
		const outside = await makeFolder({
			'My Logo.PNG': picture, 'notes.txt': 'text', 'text.png': 'text', 'script.svg': '<svg><script>alert(1)</script></svg>',
		});
		const document = await vscode.workspace.openTextDocument(file());
		const take = (name: string): Promise<void> =>
			takeLogo(services, folder.toString(), document, vscode.Uri.joinPath(outside, name), each => `refused ${each}`);
		await take('My Logo.PNG');
		assert.strictEqual(await read(file()), `${text}letterhead:\n  logo: letterhead/my-logo.png\n`);
		assert.strictEqual(await read(vscode.Uri.joinPath(folder, 'letterhead', 'my-logo.png')), picture);
		await undoChange(services);
		assert.strictEqual(await read(file()), text);
		for (const name of ['notes.txt', 'text.png', 'script.svg']) {
			assert.include(await take(name).then(() => '', (error: unknown) => String(error)), `refused ${name}`);
		}
		assert.strictEqual(await read(file()), text);
		const left = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'letterhead')).then(found => found, () => []);
		assert.deepEqual(left, []);
	});

	test('the command opens the page of the file', async () => {
		const input = await until('the page', async () => {
			// The extension reads the workspace by itself: it may know the programme later than the services of this suite.
			await vscode.commands.executeCommand(commandIds('editProgramme').en, { programme: { folder: folder.toString() } });
			const found = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return found instanceof vscode.TabInputCustom ? found : undefined;
		});
		assert.deepEqual([input.viewType, input.uri.toString()], [programmePageType, file().toString()]);
	});

	test('the text becomes the page in its place, and the page the text', async () => {
		await vscode.window.showTextDocument(file());
		const active = (): unknown => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		await vscode.commands.executeCommand(commandIds('openAsPage').en);
		await until('the page', () => active() instanceof vscode.TabInputCustom);
		assert.lengthOf(vscode.window.tabGroups.activeTabGroup.tabs, 1);
		await until('the text', async () => {
			await vscode.commands.executeCommand(commandIds('openAsText').en);
			return active() instanceof vscode.TabInputText;
		});
		await write(file(), 'name: [broken\n');
		await until('the fault', () => vscode.languages.getDiagnostics(file()).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
		await vscode.commands.executeCommand(commandIds('openAsPage').en);
		assert.instanceOf(active(), vscode.TabInputText);
	});
});
