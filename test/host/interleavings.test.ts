import { assert } from 'chai';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { idleServices } from './makeServices';
import { isLong, printFigures } from './runtime';
import { makeFolder, read, write } from './workspace';

/** What the user and others do to a note; the ticks are ours. */
const steps = [
	'type',
	'save',
	'write outside',
	'delete outside',
	'rename outside',
	'tick',
	'tick what was shown before',
	'tick while others write',
	'tick while others type',
	'tick while others delete',
] as const;

suite('A note that is ticked while others change it', () => {
	const { writer } = idleServices();
	const runs = isLong ? 300 : 5;

	test('loses no word, whatever comes between: each is in the editor or on the disk, and a refused tick changes nothing', async () => {
		const folder = await makeFolder({});
		let files = 0;
		const counts = { ticked: 0, refused: 0 };
		await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 3, maxLength: 8 }), async sequence => {
			files += 1;
			if (files % 50 === 0) {
				printFigures(`${String(files)} of ${String(runs)} sequences`); // who waits for it hears that it goes on
			}
			const file = vscode.Uri.joinPath(folder, `${String(files)}.md`);
			await write(file, '- [ ] one\n');
			let document = await vscode.workspace.openTextDocument(file);
			await vscode.window.showTextDocument(document, { preview: false });
			let shown = document.getText();
			let words = 0;
			const word = (): string => `word${String(words++)}`;
			const disk = (): Promise<string> => read(file).catch(() => '');
			const type = async (): Promise<string> => {
				const typed = word();
				const edit = new vscode.WorkspaceEdit();
				edit.insert(file, document.lineAt(document.lineCount - 1).range.end, `${typed}\n`);
				return await vscode.workspace.applyEdit(edit) ? typed : '';
			};
			const writeOutside = async (): Promise<string> => {
				const written = word();
				await write(file, `${await disk()}${written}\n`);
				return written;
			};
			const remove = async (): Promise<string> => vscode.workspace.fs.delete(file).then(() => '', () => '');
			/** Ticks by what was shown; nothing that stood anywhere before, or came meanwhile, may be missing after. */
			const tick = async (
				expected: string, meanwhile: () => Promise<string> = () => Promise.resolve(''), isDeleted = false,
			): Promise<void> => {
				if (!expected.includes('[')) {
					return; // what others wrote has no task
				}
				const before = [document.getText(), await disk()];
				// What others delete is gone, but for what the user has typed and not saved.
				const kept = isDeleted ? document.isDirty ? [document.getText()] : [] : before;
				const at = expected.indexOf('[') + 1;
				const edits = [{ start: at, end: at + 1, text: expected[at] === 'x' ? ' ' : 'x' }];
				const [outcome, came] = await Promise.all([
					writer
						.apply({ within: folder.toString(), create: [], edit: [{ uri: file.toString(), expected, edits }] })
						.then(() => 'ticked' as const, () => 'refused' as const),
					meanwhile(),
				]);
				counts[outcome] += 1;
				document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString()) ?? document;
				const after = [document.getText(), await disk()];
				const missing = [...kept, came]
					.flatMap(text => text.match(/word\d+/g) ?? [])
					.filter(each => !after.join('\n').includes(`${each}\n`));
				assert.deepEqual(missing, [], `${outcome} in ${sequence.join(', ')}`);
				if (outcome === 'refused' && came === '' && !isDeleted) {
					// But for an editor that catches up with the disk meanwhile.
					assert.include(before, after[0], sequence.join(', '));
					assert.strictEqual(after[1], before[1], sequence.join(', '));
				}
			};
			for (const step of sequence) {
				const present = document.getText();
				await {
					'type': type,
					'save': () => document.save(),
					'write outside': writeOutside,
					'delete outside': remove,
					'rename outside': () => vscode.workspace.fs
						.rename(file, vscode.Uri.joinPath(folder, `gone ${String(files)}.md`), { overwrite: true })
						.then(undefined, () => undefined),
					'tick': () => tick(present),
					'tick what was shown before': () => tick(shown),
					'tick while others write': () => tick(present, writeOutside),
					'tick while others type': () => tick(present, type),
					'tick while others delete': () => tick(present, remove, true),
				}[step]();
				shown = present;
			}
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}), {
			numRuns: runs,
			examples: [[['tick']]], // few sequences may have none that can be ticked
			endOnFailure: true,
			plugins: [fc.interruptAfterTimeLimit(isLong ? 600_000 : 30_000, { failOnInterrupt: true })],
			includeErrorInReport: true,
		});
		printFigures(`${String(runs)} sequences: ${String(counts.ticked)} ticked, ${String(counts.refused)} refused`);
		assert.isAbove(counts.ticked, 0);
	}).timeout(isLong ? 660_000 : 60_000);
});
