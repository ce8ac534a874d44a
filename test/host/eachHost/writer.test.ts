import { assert } from 'chai';
import * as vscode from 'vscode';
import { UserError } from '../../../src/host/platform/userError';
import { idleServices } from '../makeServices';
import { exists, makeFolder, read, write } from '../workspace';

suite('The one writer', () => {
	const { writer } = idleServices();

	const refusal = async (doing: Promise<void>): Promise<string> => doing.then(() => 'not refused', (error: unknown) => {
		assert.instanceOf(error, UserError);
		return (error).message;
	});
	const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const edit = (folder: vscode.Uri, path: string, expected: string, ...edits: readonly { start: number; end: number; text: string }[]) =>
		({ within: folder.toString(), create: [], edit: [{ uri: at(folder, path).toString(), expected, edits }] });

	test('makes new files with their folders', async () => {
		const folder = await makeFolder({});
		await writer.apply({ within: folder.toString(), create: [{ uri: at(folder, 'a/b/c.md').toString(), text: 'é\n' }], edit: [] });
		assert.strictEqual(await read(at(folder, 'a/b/c.md')), 'é\n');
	});

	test('never overwrites, and then makes nothing at all', async () => {
		const folder = await makeFolder({ 'there.md': 'mine' });
		const plan = {
			within: folder.toString(),
			create: [{ uri: at(folder, 'new.md').toString(), text: 'x' }, { uri: at(folder, 'there.md').toString(), text: 'x' }],
			edit: [],
		};
		assert.include(await refusal(writer.apply(plan)), 'there.md');
		assert.deepEqual([await read(at(folder, 'there.md')), await exists(at(folder, 'new.md'))], ['mine', false]);
	});

	test('writes nothing outside the plan’s folder', async () => {
		const folder = await makeFolder({});
		const outside = at(folder, '../escaped.md').toString();
		for (const uri of [
			outside,
			`${folder.toString()}/x/../../escaped.md`,
			`${folder.toString()}/..%2Fescaped.md`,
			`${folder.toString()}/a%5C..%5C..%5Cescaped.md`,
			folder.toString(),
		]) {
			assert.notStrictEqual(
				await refusal(writer.apply({ within: folder.toString(), create: [{ uri, text: 'x' }], edit: [] })), 'not refused', uri,
			);
		}
		assert.isFalse(await exists(vscode.Uri.parse(outside)));
	});

	test('an edit changes its range only, keeps line ends and BOM, and is saved', async () => {
		const folder = await makeFolder({ 'a.yaml': '\uFEFFdate: 2021-01-01\r\n# note\r\nstate: open\r\n' });
		const document = await vscode.workspace.openTextDocument(at(folder, 'a.yaml'));
		const text = document.getText();
		const start = text.indexOf('open');
		await writer.apply(edit(folder, 'a.yaml', text, { start, end: start + 4, text: 'done' }));
		assert.strictEqual(await read(at(folder, 'a.yaml')), '\uFEFFdate: 2021-01-01\r\n# note\r\nstate: done\r\n');
	});

	test('one undo takes it back', async () => {
		const folder = await makeFolder({ 'a.md': '- [ ] one\n' });
		await vscode.window.showTextDocument(at(folder, 'a.md'));
		await writer.apply(edit(folder, 'a.md', '- [ ] one\n', { start: 3, end: 4, text: 'x' }));
		const document = vscode.window.activeTextEditor!.document;
		assert.strictEqual(document.getText(), '- [x] one\n');
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(document.getText(), '- [ ] one\n');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('a file that is not what was read is not changed', async () => {
		const folder = await makeFolder({ 'a.md': '- [ ] one\n' });
		await write(at(folder, 'a.md'), '- [ ] other\n');
		assert.include(await refusal(writer.apply(edit(folder, 'a.md', '- [ ] one\n', { start: 3, end: 4, text: 'x' }))), 'a.md');
		assert.strictEqual(await read(at(folder, 'a.md')), '- [ ] other\n');
	});

	test('of two changes of one file at once the second is refused, since the first has changed what it was made for', async () => {
		const folder = await makeFolder({ 'a.md': '- [ ] one\n- [ ] two\n' });
		const tick = (start: number): Promise<string> =>
			refusal(writer.apply(edit(folder, 'a.md', '- [ ] one\n- [ ] two\n', { start, end: start + 1, text: 'x' })));
		const [first, second] = await Promise.all([tick(3), tick(13)]);
		assert.strictEqual(first, 'not refused');
		assert.include(second, 'a.md');
		assert.strictEqual(await read(at(folder, 'a.md')), '- [x] one\n- [ ] two\n');
	});

	test('two changes at once that make the same file: the second is refused', async () => {
		const folder = await makeFolder({});
		const make = (text: string): Promise<string> =>
			refusal(writer.apply({ within: folder.toString(), create: [{ uri: at(folder, 'a.md').toString(), text }], edit: [] }));
		const [first, second] = await Promise.all([make('first'), make('second')]);
		assert.strictEqual(first, 'not refused');
		assert.include(second, 'a.md');
		assert.deepEqual([await read(at(folder, 'a.md')), (await vscode.workspace.fs.readDirectory(folder)).length], ['first', 1]);
	});

	test('a dirty editor stays dirty, and the disk as it was', async () => {
		const folder = await makeFolder({ 'a.md': '- [ ] one\n' });
		const editor = await vscode.window.showTextDocument(at(folder, 'a.md'));
		await editor.edit(builder => { builder.insert(new vscode.Position(1, 0), 'typed'); });
		await writer.apply(edit(folder, 'a.md', '- [ ] one\ntyped', { start: 3, end: 4, text: 'x' }));
		assert.deepEqual(
			[editor.document.getText(), editor.document.isDirty, await read(at(folder, 'a.md'))],
			['- [x] one\ntyped', true, '- [ ] one\n'],
		);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('mixed line ends and text that is not UTF-8 are not edited', async () => {
		const folder = await makeFolder({ 'mixed.md': '- [ ] a\r\n- [ ] b\n' });
		const document = await vscode.workspace.openTextDocument(at(folder, 'mixed.md'));
		assert.notStrictEqual(
			await refusal(writer.apply(edit(folder, 'mixed.md', document.getText(), { start: 3, end: 4, text: 'x' }))), 'not refused',
		);
		assert.strictEqual(await read(at(folder, 'mixed.md')), '- [ ] a\r\n- [ ] b\n');
		await vscode.workspace.fs.writeFile(at(folder, 'latin.md'), Uint8Array.of(0x2d, 0x20, 0x5b, 0x20, 0x5d, 0x20, 0xe9));
		const latin = await vscode.workspace.openTextDocument(at(folder, 'latin.md'));
		assert.notStrictEqual(
			await refusal(writer.apply(edit(folder, 'latin.md', latin.getText(), { start: 3, end: 4, text: 'x' }))), 'not refused',
		);
		assert.deepEqual([...await vscode.workspace.fs.readFile(at(folder, 'latin.md'))], [0x2d, 0x20, 0x5b, 0x20, 0x5d, 0x20, 0xe9]);
	});
});
