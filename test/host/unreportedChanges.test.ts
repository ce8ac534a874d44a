import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Repository } from '../../src/core/exchange/repository';
import { exchangePorts } from '../../src/host/commands/exchange/exchangePorts';
import { EditedSession } from '../../src/host/pages/session/editedSession';
import { readAnew } from '../../src/host/platform/readAnew';
import { addFolder, idleServices } from './makeServices';
import { MemoryFiles } from './memoryFiles';

const scheme = 'mentor-notes-unreported';
const path = 'sessions/ayu-made/2021-08-13-01.yaml';
const held = 'date: 2021-08-13\npair: ayu-made\n';
const theirs = `${held}place: Library\n`;

suite('Files that others change while no watcher reports it', () => {
	const disk = new MemoryFiles(scheme);
	disk.tells = () => false;
	const provider = vscode.workspace.registerFileSystemProvider(scheme, disk, { isCaseSensitive: true });
	suiteTeardown(() => { provider.dispose(); });
	const services = idleServices();
	let runs = 0;
	let root = '';
	let document: vscode.TextDocument;

	setup(async () => {
		runs += 1;
		root = `/unreported${String(runs)}`;
		const folder = vscode.Uri.from({ scheme, path: root });
		const files = {
			'programme.yaml': 'name: Unreported\n', 'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n', [path]: held,
		};
		Object.entries(files).forEach(([name, text]) => { disk.put(`${root}/${name}`, text); });
		addFolder(services, folder, files);
		document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
		await vscode.window.showTextDocument(document);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	for (const bom of ['', '\ufeff']) {
		test(`an open document${bom && ' with a BOM'} gets their text when it is read anew, stays saved, and can be changed and saved`, async () => {
			disk.put(`${root}/${path}`, bom + theirs);
			await readAnew(uri => uri === document.uri.toString());
			assert.deepEqual([document.getText(), document.isDirty, document.encoding], [theirs, false, bom === '' ? 'utf8' : 'utf8bom']);
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, document.positionAt(theirs.length), 'minutes: 60\n');
			await vscode.workspace.applyEdit(edit);
			assert.isTrue(await document.save());
			assert.strictEqual(disk.texts(root)[path], `${bom}${theirs}minutes: 60\n`);
		});
	}

	test('a document with unsaved text, and one that is not meant, keep theirs', async () => {
		disk.put(`${root}/${path}`, theirs);
		await readAnew(() => false);
		assert.strictEqual(document.getText(), held);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
		await vscode.workspace.applyEdit(edit);
		await readAnew(() => true);
		assert.strictEqual(document.getText(), `# mine\n${held}`);
	});

	test('what came in while sending and receiving is shown as soon as it is in the files', async () => {
		const [programme] = services.store.index.programmes().filter(({ folder }) => folder.endsWith(root));
		assert.ok(programme);
		const repository = { root: programme.folder } as Repository; // of which only the place is needed here
		await exchangePorts({ programme, repository, folder: '' }, services).whilePaused(() => {
			disk.put(`${root}/${path}`, theirs);
			return Promise.resolve();
		});
		assert.strictEqual(document.getText(), theirs);
	});

	test('a page puts what is typed into their text, and shows both', async () => {
		const edited = new EditedSession(document, services, undefined);
		disk.put(`${root}/${path}`, theirs);
		edited.type('summary', 'We met');
		await edited.leave('summary');
		edited.dispose();
		assert.deepEqual([edited.notice, disk.texts(root)[path]], ['', `${theirs}summary: |\n  We met\n`]);
		assert.strictEqual(document.getText(), disk.texts(root)[path]);
	});

	test('a page asks about a field that they changed as well, and writes over nothing', async () => {
		const edited = new EditedSession(document, services, undefined);
		edited.type('place', 'Office');
		disk.put(`${root}/${path}`, theirs);
		await edited.leave('place');
		edited.dispose();
		assert.deepEqual([edited.drafts.conflictOf('place'), disk.texts(root)[path]], ['Library', theirs]);
	});

	test('what is planned in their old text is refused, and changes neither the editor nor the disk', async () => {
		disk.put(`${root}/${path}`, theirs);
		const refusal: unknown = await services.writer.apply({
			within: vscode.Uri.from({ scheme, path: root }).toString(), create: [],
			edit: [{ uri: document.uri.toString(), expected: held, edits: [{ start: 0, end: 0, text: '# mine\n' }] }],
		}).then(() => undefined, (error: unknown) => error);
		assert.strictEqual(refusal instanceof Error && refusal.message, services.language.words.say.changed('2021-08-13-01.yaml'));
		assert.deepEqual([document.getText(), disk.texts(root)[path]], [held, theirs]);
	});
});
