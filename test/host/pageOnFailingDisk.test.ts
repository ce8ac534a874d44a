import { assert } from 'chai';
import * as vscode from 'vscode';
import { EditedSession } from '../../src/host/pages/session/editedSession';
import { isReadOnly } from '../../src/host/platform/readOnly';
import { addFolder, idleServices } from './makeServices';
import { MemoryFiles } from './memoryFiles';
import { until } from './workspace';

const scheme = 'mentor-notes-full';
const path = 'sessions/ayu-made/2021-08-13-01.yaml';
const held = 'date: 2021-08-13\npair: ayu-made\n';

suite('The page of a session while its disk takes nothing', () => {
	const disk = new MemoryFiles(scheme);
	const provider = vscode.workspace.registerFileSystemProvider(scheme, disk, { isCaseSensitive: true });
	suiteTeardown(() => { provider.dispose(); });
	const services = idleServices();
	let runs = 0;
	let root = '';
	let edited: EditedSession;
	const onDisk = (): string | undefined => disk.texts(root)[path];

	setup(async () => {
		runs += 1;
		root = `/full${String(runs)}`;
		const folder = vscode.Uri.from({ scheme, path: root });
		const files = {
			'programme.yaml': 'name: Full\n', 'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n', [path]: held,
		};
		Object.entries(files).forEach(([name, text]) => { disk.put(`${root}/${name}`, text); });
		addFolder(services, folder, files);
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
		await vscode.window.showTextDocument(document);
		edited = new EditedSession(document, services, undefined);
	});
	teardown(async () => {
		disk.isFull = false;
		disk.isReadOnly = false;
		edited.dispose();
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('says so as long as it can’t be saved, leaves the file as it was, and saves all of it once there is room', async () => {
		disk.isFull = true;
		for (const text of ['We', 'We met']) {
			edited.type('summary', text);
			await edited.leave('summary');
			assert.include(edited.notice, '2021-08-13-01.yaml');
			assert.deepEqual([onDisk(), edited.document.getText()], [held, `${held}summary: |\n  ${text}\n`]);
		}
		await edited.leave('summary');
		assert.include(edited.notice, '2021-08-13-01.yaml');
		disk.isFull = false;
		await edited.leave('summary');
		assert.deepEqual([onDisk(), edited.notice, edited.document.isDirty], [`${held}summary: |\n  We met\n`, '', false]);
	});

	test('writes what was captured once, also where it can be saved only later', async () => {
		disk.isFull = true;
		assert.isTrue(await edited.file('! Meet again', false));
		assert.notStrictEqual(edited.notice, '');
		disk.isFull = false;
		assert.isTrue(await edited.file('! And again', false));
		assert.deepEqual([onDisk(), edited.notice], [`${held}decisions:\n  - Meet again\n  - And again\n`, '']);
	});

	test('of a file that nobody may change, changes nothing, says so, and goes on once it may be changed', async () => {
		disk.isReadOnly = true;
		const document = edited.document;
		edited.dispose();
		assert.isTrue(await isReadOnly(document));
		edited = new EditedSession(document, services, undefined);
		await until('a page to read', () => edited.isReadOnly);
		edited.type('summary', 'We');
		await edited.leave('summary');
		assert.deepEqual([edited.notice, document.getText()], [edited.labels.readOnly, held]);
		disk.isReadOnly = false;
		await vscode.workspace.getConfiguration('files').update('readonlyInclude', { '**/none': true }, vscode.ConfigurationTarget.Global);
		await until('the text', () => onDisk() === `${held}summary: |\n  We\n`);
		await vscode.workspace.getConfiguration('files').update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
		assert.deepEqual([edited.isReadOnly, edited.notice], [false, '']);
	});

	test('of a file that the settings protect, changes nothing and says so', async () => {
		const files = vscode.workspace.getConfiguration('files');
		await files.update('readonlyInclude', { '**/2021-08-13-01.yaml': true }, vscode.ConfigurationTarget.Global);
		await until('a page to read', () => edited.isReadOnly);
		assert.strictEqual(edited.notice, edited.labels.readOnly);
		await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
		await until('a page to write', () => !edited.isReadOnly);
	});
});
