import { assert } from 'chai';
import * as vscode from 'vscode';
import { doTextWorkHere, type DoTextWork } from '../../src/core/languageFeatures/runTextTask';
import type { Problem } from '../../src/core/record/problem';
import { en } from '../../src/core/words/en/en';
import { id } from '../../src/core/words/id/id';
import { makeServices } from './makeServices';
import { testWith } from './testWith';
import { makeFolder, until } from './workspace';

/** Node's, where the extension runs in Node: it tells of every thread that is started. */
const { process } = globalThis as unknown as { readonly process?: Record<'on' | 'off', (event: 'worker', listener: () => void) => void> };

const listOf = (bytes: number): string => {
	const session = (n: number): string =>
		`- date: 2021-08-13\n  title: Title ${String(n)}\n  summary: ${'Sari told of her week. '.repeat(100)}\n`;
	return Array.from({ length: Math.ceil(bytes / session(0).length) }, (_, n) => session(n)).join('');
};

suite('Long texts', () => {
	testWith('Node', 'a list of more than 150 KB is read in a thread', async () => {
		let started = 0;
		const count = (): void => { started += 1; };
		process?.on('worker', count);
		try {
			const folder = await makeFolder({
				'programme.yaml': 'name: Long\n',
				'sessions.yaml': `${listOf(200_000)}- date: 2021-02-30\n`,
			});
			const list = vscode.Uri.joinPath(folder, 'sessions.yaml');
			await until('its one problem', () => vscode.languages.getDiagnostics(list).length === 1);
			assert.strictEqual(started, 1);
		} finally {
			process?.off('worker', count);
		}
	});

	test('a list of 5 MB is not read, saved or not, and one sentence says so', async () => {
		const folder = await makeFolder({ 'programme.yaml': 'name: Large\n', 'sessions.yaml': listOf(5 * 1024 * 1024) });
		const list = vscode.Uri.joinPath(folder, 'sessions.yaml');
		const said = (): readonly string[] => vscode.languages.getDiagnostics(list).map(({ message }) => message);
		const problem: Problem = { code: 'file.tooLarge', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
		const sentences = [en, id].map(words => words.problem[problem.code](problem));
		await until('the sentence', () => said().length > 0);
		assert.lengthOf(said(), 1);
		assert.oneOf(said()[0], sentences);
		const editor = await vscode.window.showTextDocument(list);
		await editor.edit(edit => { edit.insert(new vscode.Position(0, 0), '# typed\n'); });
		await until('the typed line to be seen', () => editor.document.isDirty);
		assert.deepEqual(await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', list) ?? [], []);
		assert.lengthOf(said(), 1);
		assert.oneOf(said()[0], sentences);
	});

	test('while one is read, what is typed waits, and then only the newest is read', async () => {
		const folder = await makeFolder({ 'typed.session.yaml': 'date: 2021-08-13\ntitle: T\n' });
		const uri = vscode.Uri.joinPath(folder, 'typed.session.yaml');
		const read: string[] = [];
		let goOn: () => void = () => undefined;
		const held = new Promise<void>(resolve => { goOn = resolve; });
		const work: DoTextWork = async (task, ...input) => {
			if (task === 'parseText' && input[1] === uri.toString()) {
				read.push(String(input[0]));
				await held;
			}
			return doTextWorkHere(task, ...input);
		};
		const services = makeServices({ textWork: work });
		const { store } = services;
		try {
			store.start();
			await store.whenRead();
			const editor = await vscode.window.showTextDocument(uri);
			const type = (text: string): Thenable<boolean> =>
				editor.edit(edit => { edit.insert(editor.document.lineAt(1).range.end, text); });
			const typed = 'Tabcdefghijk';
			await type('a');
			await until('the first reading', () => read.length === 1);
			const applied: unknown[] = [];
			store.onDidChangeFiles(changes => { applied.push(...[...changes.values()]
				.flat()
				.filter(change => change.uri === uri.toString())
				.map(({ now }) => now?.sessions[0]?.title)); });
			for (const text of 'bcdefghijk') {
				await type(text);
				// The same that help asks for.
				void store.documents.read(editor.document, store.index.facts(uri.toString())!);
			}
			goOn();
			await until('the newest', () => store.index.facts(uri.toString())?.sessions[0]?.title === typed);
			await store.whenRead();
			assert.deepEqual(read.map(text => /title: (.*)/.exec(text)?.[1]), ['Ta', typed]);
			// The watcher may tell late of the file that was made.
			assert.isAtMost(applied.length, 3);
		} finally {
			goOn();
			services.dispose();
		}
	});
});
