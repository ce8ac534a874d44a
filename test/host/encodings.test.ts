import { assert } from 'chai';
import * as vscode from 'vscode';
import { changeAction } from '../../src/host/write/changeFiles';
import { wordsFor } from '../../src/core/words/catalogues';
import { NotOpened } from '../../src/host/platform/openText';
import { UserError } from '../../src/host/platform/userError';
import { suiteServices } from './makeServices';
import { makeFolder, until } from './workspace';

const lines = [
	'date: 2021-08-13',
	'actions:',
	'  - id: a1',
	'    text: Baca “é” 読む',
	'    owner: sari',
	'    state: open',
	'    done_on:',
	'summary: Panjang',
];
const open = `${lines.join('\n')}\n`;
const crlf = open.replaceAll('\n', '\r\n');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
	const bytes = new Uint8Array(2 * text.length + 2);
	const view = new DataView(bytes.buffer);
	[...`\uFEFF${text}`.matchAll(/[^]/g)].forEach(([unit], i) => { view.setUint16(2 * i, unit.charCodeAt(0), littleEndian); });
	return bytes;
};
const withByte = (byte: number): Uint8Array => Uint8Array.of(...bytesOf(open), byte);

/** Texts of which only the wanted characters may change. */
const changed: Readonly<Record<string, string>> = {
	'LF': open,
	'CRLF': crlf,
	'a BOM and LF': `\uFEFF${open}`,
	'a BOM and CRLF': `\uFEFF${crlf}`,
	'no end of its last line': open.slice(0, -1),
	'no end of its last line, and CRLF': crlf.slice(0, -2),
};

/** Bytes of which none may change, and the one problem that says why. */
const refused: Readonly<Record<string, readonly [bytes: Uint8Array, code: string]>> = {
	'line ends of two kinds': [bytesOf(open.replace('\n', '\r\n')), 'file.mixedLineEnds'],
	'a lone CR': [bytesOf(open.replace('Panjang', 'Pan\rjang')), 'file.mixedLineEnds'],
	'UTF-16, little end first': [utf16(open, true), 'file.encoding'],
	'UTF-16, big end first': [utf16(open, false), 'file.encoding'],
	'a byte that is no UTF-8': [withByte(0xe9), 'file.encoding'],
	'a NUL': [withByte(0), 'file.encoding'],
	'marks of a conflict': [bytesOf(`<<<<<<< ours\n${open}=======\n${open}>>>>>>> theirs\n`), 'file.conflict'],
};

suite('A session’s file, by its encoding and line ends', () => {
	const services = suiteServices();
	const { store } = services;

	const make = async (bytes: Uint8Array): Promise<vscode.Uri> => {
		const file = vscode.Uri.joinPath(await makeFolder({}), 'a.session.yaml');
		await vscode.workspace.fs.writeFile(file, bytes);
		await until('the file to be read', () => store.index.facts(file.toString()));
		return file;
	};
	const tick = (file: vscode.Uri): Promise<unknown> =>
		changeAction(services, file.toString(), { session: 'a', index: 0, text: 'Baca “é” 読む' }, { is: 'done', on: '2021-08-20' }).then(
			() => 'done', (error: unknown) => error,
		);
	const onDisk = async (file: vscode.Uri): Promise<readonly number[]> => [...await vscode.workspace.fs.readFile(file)];

	for (const [kind, text] of Object.entries(changed)) {
		test(`with ${kind} keeps all of it but the two values that ticking an action changes`, async () => {
			const file = await make(bytesOf(text));
			assert.strictEqual(await tick(file), 'done');
			assert.deepEqual(
				await onDisk(file), [...bytesOf(text.replace('state: open', 'state: done').replace('done_on:', 'done_on: 2021-08-20'))],
			);
		});
	}

	test('with line ends of two kinds has a quick fix, after which a save makes them one', async () => {
		const file = await make(bytesOf(crlf.replace('\r\n', '\n')));
		const { document } = await vscode.window.showTextDocument(file);
		const title = [wordsFor('en'), wordsFor('id')].map(words => words.fix.lineEnds);
		const fix = await until(
			'the fix',
			async () => (await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider', file, new vscode.Range(0, 0, 0, 0),
			)).find(action => title.includes(action.title)),
		);
		await vscode.commands.executeCommand(fix.command!.command, ...fix.command!.arguments as readonly unknown[]);
		assert.isTrue(await document.save());
		assert.deepEqual(await onDisk(file), [...bytesOf(crlf)]);
	});

	for (const [kind, [bytes, code]] of Object.entries(refused)) {
		test(`with ${kind} has one problem, and no byte of it is changed`, async () => {
			const file = await make(bytes);
			assert.deepEqual(store.index.facts(file.toString())?.problems.map(problem => problem.code), [code]);
			const said = await tick(file);
			assert.isTrue(said instanceof UserError || said instanceof NotOpened, String(said));
			assert.deepEqual(await onDisk(file), [...bytes]);
		});
	}
});
