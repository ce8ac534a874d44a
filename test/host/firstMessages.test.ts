import { assert } from 'chai';
import * as vscode from 'vscode';
import { wordsFor } from '../../src/core/words/catalogues';
import { makeServices } from './makeServices';
import { Memory } from './memory';

suite('What a newcomer is told once', () => {
	const languages = ['en', 'id'] as const;
	const why = languages.map(language => wordsFor(language).welcome.language).join(' ');

	/** The message of a window that has read the workspace, whose programme is in Indonesian. */
	async function toldIn(globalState: vscode.Memento, workspaceState = new Memory()): Promise<string> {
		const services = makeServices({ globalState, workspaceState });
		try {
			services.store.start();
			await services.store.whenRead();
			return services.firstMessages.text;
		} finally {
			services.dispose();
		}
	}

	test('an English VS Code says in both languages why an Indonesian programme makes it speak Indonesian, in the first window only', async () => {
		assert.isFalse(vscode.env.language.startsWith('id'));
		const computer = new Memory();
		assert.deepEqual([await toldIn(computer), await toldIn(computer)], [why, '']);
	});

	test('that this is the sample, until something is changed, also after a reload', async () => {
		const computer = new Memory();
		await computer.update('wasToldLanguage', true);
		const workspace = new Memory();
		await workspace.update('showsSample', true);
		assert.strictEqual(await toldIn(computer, workspace), wordsFor('id').welcome.sample);
		const services = makeServices({ globalState: computer, workspaceState: workspace });
		try {
			const folder = vscode.workspace.workspaceFolders![0]!.uri.toString();
			const uri = `${folder}/templates/new.md`;
			await services.writer.apply({ within: folder, create: [{ uri, text: '# New\n' }], edit: [] });
			assert.strictEqual(services.firstMessages.text, '');
			await vscode.workspace.fs.delete(vscode.Uri.parse(`${folder}/templates`), { recursive: true });
		} finally {
			services.dispose();
		}
		assert.strictEqual(await toldIn(computer, workspace), '');
	});
});
