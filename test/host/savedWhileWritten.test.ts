import { assert } from 'chai';
import * as vscode from 'vscode';
import { EditedSession } from '../../src/host/pages/session/editedSession';
import { addFolder, idleServices } from './makeServices';
import { MemoryFiles } from './memoryFiles';

const scheme = 'mentor-notes-saved';
const path = 'sessions/ayu-made/2021-08-13-01.yaml';
const session = 'date: 2021-08-13\npair: ayu-made\n';
/** The moments of what comes second, in milliseconds. */
const moments = Array.from({ length: 20 }, (_, i) => i + 1);
const after = (ms: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, ms); });

suite('A session’s file that is saved while its page writes it', () => {
	const disk = new MemoryFiles(scheme);
	const provider = vscode.workspace.registerFileSystemProvider(scheme, disk, { isCaseSensitive: true });
	suiteTeardown(() => { provider.dispose(); });
	const services = idleServices();

	/** Opens the file, and its page, in a folder of its own. */
	const opened = async (root: string, act: (edited: EditedSession, editor: vscode.TextEditor) => Promise<void>): Promise<void> => {
		const folder = vscode.Uri.from({ scheme, path: root });
		const files = { 'programme.yaml': 'name: Saved\n', 'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n', [path]: session };
		Object.entries(files).forEach(([name, text]) => { disk.put(`${root}/${name}`, text); });
		addFolder(services, folder, files);
		const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, path));
		const edited = new EditedSession(editor.document, services, undefined);
		try {
			await act(edited, editor);
		} finally {
			edited.dispose();
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
	};
	/** Leaves the file with unsaved text. */
	const writeByHand = (editor: vscode.TextEditor): Thenable<boolean> =>
		editor.edit(edit => { edit.insert(new vscode.Position(0, 0), '# By hand\n'); });
	const fileWith = (summary: string, lines: number): string => `${'# By hand\n'.repeat(lines)}${session}summary: |\n  ${summary}\n`;

	for (const [title, root, isUnsaved] of [['that was saved before', '/clean', false], ['with unsaved text', '/unsaved', true]] as const) {
		test(`${title} holds each word once, in the editor and on the disk, whenever it is saved`, () => opened(root, async (edited, editor) => {
			const { document } = editor;
			for (const ms of moments) {
				if (isUnsaved) {
					await writeByHand(editor);
				}
				const words = Array.from({ length: ms }, (_, i) => `word${String(i)}`).join(' ');
				edited.type('summary', words);
				const written = edited.leave('summary');
				await after(ms);
				await Promise.all([document.save(), written]);
				const expected = fileWith(words, isUnsaved ? ms : 0);
				assert.deepEqual([document.getText(), disk.texts(root)[path], document.isDirty], [expected, expected, false], `after ${String(ms)} ms`);
			}
		}));
	}

	test('holds what is typed on meanwhile, and nothing is asked', () => opened('/typedOn', async (edited, editor) => {
		for (const ms of moments) {
			await writeByHand(editor);
			edited.type('summary', `word${String(ms)}`);
			const saved = editor.document.save();
			await after(ms);
			edited.type('summary', `word${String(ms)} more`);
			await Promise.all([edited.leave('summary'), saved]);
			assert.deepEqual(
				[editor.document.getText(), edited.drafts.conflictOf('summary'), edited.notice],
				[fileWith(`word${String(ms)} more`, ms), undefined, ''],
				`after ${String(ms)} ms`,
			);
		}
	}));
});
