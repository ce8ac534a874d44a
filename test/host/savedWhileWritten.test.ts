import { assert } from 'chai';
import * as vscode from 'vscode';
import { EditedSession } from '../../src/host/pages/session/editedSession';
import { addFolder, idleServices } from './makeServices';
import { MemoryFiles } from './memoryFiles';

const scheme = 'mentor-notes-saved';
const path = 'sessions/ayu-made/2021-08-13-01.yaml';

suite('A session’s file that is saved while its page writes it', () => {
	const disk = new MemoryFiles(scheme);
	const provider = vscode.workspace.registerFileSystemProvider(scheme, disk, { isCaseSensitive: true });
	suiteTeardown(() => { provider.dispose(); });
	const services = idleServices();

	for (const [title, isUnsaved] of [['that was saved before', false], ['with unsaved text', true]] as const) {
		test(`${title} holds each word once, in the editor and on the disk, whenever it is saved`, async () => {
			const root = `/saved${String(isUnsaved)}`;
			const folder = vscode.Uri.from({ scheme, path: root });
			const files = {
				'programme.yaml': 'name: Saved\n', 'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n', [path]: 'date: 2021-08-13\npair: ayu-made\n',
			};
			Object.entries(files).forEach(([name, text]) => { disk.put(`${root}/${name}`, text); });
			addFolder(services, folder, files);
			const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
			const editor = await vscode.window.showTextDocument(document);
			const edited = new EditedSession(document, services, undefined);
			try {
				for (let n = 1; n <= 20; n++) {
					if (isUnsaved) {
						await editor.edit(edit => { edit.insert(new vscode.Position(0, 0), '# By hand\n'); });
					}
					const words = Array.from({ length: n }, (_, i) => `word${String(i)}`).join(' ');
					edited.type('summary', words);
					const written = edited.leave('summary');
					// The moment of the save: each time a millisecond later.
					await new Promise(resolve => { setTimeout(resolve, n); });
					await Promise.all([document.save(), written]);
					const expected = `${'# By hand\n'.repeat(isUnsaved ? n : 0)}${files[path]}summary: |\n  ${words}\n`;
					assert.deepEqual([document.getText(), disk.texts(root)[path], document.isDirty], [expected, expected, false], `after ${String(n)} ms`);
				}
			} finally {
				edited.dispose();
				await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			}
		});
	}
});
