import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../src/core/manifest/commands';
import type { Visibility } from '../../src/core/record/visibility';
import { changeReaders } from '../../src/host/commands/reflections/sharing';
import type { KnownNote } from '../../src/host/ask/askNote';
import { ExposedNotes } from '../../src/host/git/exposedNotes';
import { gitApi, gitFacts } from '../../src/host/git/git';
import { UserError } from '../../src/host/platform/userError';
import { makeServices, suiteServices } from './makeServices';
import { testWith, testWithout } from './testWith';
import { exists, makeFolder, read, until } from './workspace';

/** What the tests use of VS Code's own Git extension, besides what the product uses. */
interface WritableRepository {
	add(paths: readonly string[]): Promise<void>;
	status(): Promise<void>;
	addRemote(name: string, url: string): Promise<void>;
}
interface WritableGit {
	init(folder: vscode.Uri): Promise<WritableRepository | null>;
}

const note = (visibility: Visibility): string => `---\nauthor: sari\nvisibility: ${visibility} # mine\n---\n# A day\n\nCanary words.\n`;

suite('Sharing a reflection in a workspace', () => {
	const services = suiteServices();
	const { log, store } = services;
	const exposed = new ExposedNotes(store);
	suiteTeardown(() => { exposed.dispose(); });
	teardown(async () => {
		while (vscode.window.activeTextEditor) {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	const privatePath = 'private/reflections/budi-sari/n.md';
	const sharedPath = 'reflections/budi-sari/n.md';
	const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const make = (files: Readonly<Record<string, string>>): Promise<vscode.Uri> =>
		makeFolder({ 'programme.yaml': 'name: Sharing\n', ...files });
	const noteAt = (uri: vscode.Uri): Promise<KnownNote> => until('the note in the record', () => {
		const file = store.index.facts(uri.toString());
		const programme = file && store.index.programmeOf(uri.toString());
		return programme && { programme, file };
	});
	const change = async (uri: vscode.Uri, visibility: Visibility): Promise<vscode.Uri> =>
		vscode.Uri.parse(await changeReaders(services, await noteAt(uri), visibility));
	const refusal = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'not refused', (error: unknown) => {
		assert.instanceOf(error, UserError);
		return error.message;
	});
	const codes = (uri: vscode.Uri): unknown[] =>
		vscode.languages.getDiagnostics(uri).map(({ code }) => typeof code === 'object' ? code.value : code);
	const tabs = (): readonly string[] =>
		vscode.window.tabGroups.all
			.flatMap(group => group.tabs)
			.map(({ input }) => input instanceof vscode.TabInputText ? input.uri.toString() : 'page');

	test('moves a closed note on the disk, changed in one word', async () => {
		const folder = await make({ 'private/.gitignore': '*\n', [privatePath]: note('private') });
		const to = await change(at(folder, privatePath), 'pair');
		assert.strictEqual(to.toString(), at(folder, sharedPath).toString());
		assert.deepEqual([await read(to), await exists(at(folder, privatePath))], [note('pair'), false]);
	});

	test('makes private/ only with what keeps Git out of it', async () => {
		const folder = await make({ [sharedPath]: note('pair') });
		const to = await change(at(folder, sharedPath), 'private');
		assert.deepEqual(
			[await read(at(folder, 'private/.gitignore')), await read(to), await exists(at(folder, sharedPath))],
			['*\n', note('private'), false],
		);
	});

	test('never puts a note over another one', async () => {
		const folder = await make({ 'private/.gitignore': '*\n', [privatePath]: note('private'), [sharedPath]: 'mine' });
		const to = await change(at(folder, privatePath), 'programme');
		assert.deepEqual(
			[await read(at(folder, sharedPath)), to.toString(), await read(to)],
			['mine', at(folder, 'reflections/budi-sari/n-2.md').toString(), note('programme')],
		);
	});

	test('takes the open editor along, and one undo brings back place and text', async () => {
		const folder = await make({ 'private/.gitignore': '*\n', [privatePath]: note('private') });
		await vscode.window.showTextDocument(at(folder, privatePath), { preview: false });
		const to = await change(at(folder, privatePath), 'pair');
		await until('the editor at the new place', () => tabs().includes(to.toString()));
		assert.deepEqual(tabs(), [to.toString()]);
		assert.deepEqual([vscode.window.activeTextEditor?.document.isDirty, await read(to)], [false, note('pair')]);

		await vscode.commands.executeCommand('undo');
		const back = await until(
			'the note at its old place',
			async () => await exists(at(folder, privatePath))
				&& !await exists(to)
				&& vscode.workspace.textDocuments.find(d => d.uri.toString() === at(folder, privatePath).toString()),
		);
		await until('its old text', () => back.getText() === note('private'));
	});

	test('loses no word of an editor that has unsaved ones, and leaves the disk’s text as it was', async () => {
		const folder = await make({ 'private/.gitignore': '*\n', [privatePath]: note('private') });
		const editor = await vscode.window.showTextDocument(at(folder, privatePath), { preview: false });
		await editor.edit(edit => { edit.insert(editor.document.positionAt(note('private').length), 'Typed.\n'); });
		const to = await change(at(folder, privatePath), 'pair');
		const moved = await vscode.workspace.openTextDocument(to);
		assert.deepEqual(
			[moved.getText(), moved.isDirty, await read(to), await exists(at(folder, privatePath))],
			[`${note('pair')}Typed.\n`, true, note('private'), false],
		);
		await vscode.commands.executeCommand('undo');
		const back = await until(
			'the note at its old place',
			() => vscode.workspace.textDocuments.find(d => d.uri.toString() === at(folder, privatePath).toString()),
		);
		await until('its text with what was typed', () => back.getText() === `${note('private')}Typed.\n`);
		assert.isTrue(back.isDirty);
	});

	test('takes its links along, and those of others to it, and one undo brings all of it back', async () => {
		const old = 'private/reflections/budi-sari/old.md';
		const session = 'sessions/budi-sari/2026-03-02-01.yaml';
		const files = {
			'private/.gitignore': '*\n',
			[privatePath]: `${note('private')}![board](../../../evidence/board.png) [last](old.md)\n`,
			[old]: '[next](n.md)\n',
			[session]: 'date: 2026-03-02\nactions:\n  - text: Write\n    evidence: [../../private/reflections/budi-sari/n.md]\n',
		};
		const folder = await make(files);
		await until('the session in the record', () => store.index.facts(at(folder, session).toString()));
		await until('the old note in the record', () => store.index.facts(at(folder, old).toString()));
		const to = await change(at(folder, privatePath), 'pair');
		assert.deepEqual([await read(to), await read(at(folder, old)), await read(at(folder, session))], [
			`${note('pair')}![board](../../evidence/board.png) [last](../../private/reflections/budi-sari/old.md)\n`,
			'[next](../../../reflections/budi-sari/n.md)\n',
			files[session].replace('../../private/reflections', '../../reflections'),
		]);

		await services.writer.undo();
		assert.deepEqual(await Promise.all(Object.keys(files).map(path => read(at(folder, path)))), Object.values(files));
	});

	test('takes the note’s page along', async () => {
		const folder = await make({ 'private/.gitignore': '*\n', [privatePath]: note('private') });
		await noteAt(at(folder, privatePath));
		await vscode.commands.executeCommand(commandIds('previewReflection').en, at(folder, privatePath));
		const to = await change(at(folder, privatePath), 'pair');
		// The page is the new place's: it is brought to the front, not opened a second time.
		await vscode.commands.executeCommand(commandIds('previewReflection').en, to);
		assert.deepEqual(tabs(), ['page']);
	});

	test('is refused, with a sentence and without a change, where the head can’t be edited', async () => {
		for (const text of [
			'---\nvisibility: private\n# never closed\n',
			'---\n- a list\n---\n',
			'---\nvisibility: private\r\n---\n# mixed\n',
			'---\nauthor: "sari\n---\n',
		]) {
			const folder = await make({ 'private/.gitignore': '*\n', [privatePath]: text });
			const said = await refusal(change(at(folder, privatePath), 'pair'));
			assert.match(said, /n\.md/);
			assert.deepEqual([await read(at(folder, privatePath)), await exists(at(folder, sharedPath))], [text, false]);
		}
	});

	test('works while the note’s session is gone', async () => {
		const text = note('private').replace('author', 'session: 2021-08-13-gone-01\nauthor');
		const folder = await make({ 'private/.gitignore': '*\n', [privatePath]: text });
		assert.strictEqual(await read(await change(at(folder, privatePath), 'pair')), text.replace('visibility: private', 'visibility: pair'));
	});

	test('what is so already is said, and nothing is written', async () => {
		const folder = await make({ [sharedPath]: note('pair') });
		assert.notStrictEqual(await refusal(change(at(folder, sharedPath), 'pair')), 'not refused');
		assert.strictEqual(await read(at(folder, sharedPath)), note('pair'));
	});

	test('no word of a note reaches the log', async () => {
		const lines: string[] = [];
		const line = (...said: unknown[]): void => { lines.push(said.map(String).join(' ')); };
		const listening: vscode.LogOutputChannel = { ...log, info: line, error: line, warn: line, debug: line, trace: line };
		const folder = await make({
			'private/.gitignore': '*\n',
			[privatePath]: note('private'),
			'private/reflections/budi-sari/broken.md': '---\nCanary: "words\n',
		});
		const others = makeServices({ log: listening });
		const { store: other } = others;
		try {
			await other.rescan();
			other.refresh([at(folder, privatePath).toString()]);
			await other.whenRead();
			assert.isDefined(other.index.facts(at(folder, privatePath).toString())?.reflection);
			assert.isNotEmpty(lines);
			assert.notMatch(lines.join('\n'), /canary|a day/i);
		} finally {
			others.dispose();
		}
	});

	testWithout('Git', 'where Git can’t be asked nothing is known of it, and no note is said to be kept by it', async () => {
		const folder = await make({ [privatePath]: note('private') });
		assert.strictEqual(await gitFacts(at(folder, privatePath).toString()), 'unknown');
		await until('the note in the Problems panel', () => codes(at(folder, privatePath)).includes('reflection.noSession'));
		assert.deepEqual(codes(at(folder, privatePath)), ['reflection.noSession']);
	});

	suite('and Git', () => {
		const repositoryIn = async (folder: vscode.Uri): Promise<WritableRepository> => {
			const repository = await (await gitApi() as unknown as WritableGit).init(folder);
			assert.ok(repository);
			return repository;
		};

		testWith('Git', 'says whether a repository holds the note, keeps or ignores it, and its remotes by name', async () => {
			const folder = await make({
				'private/.gitignore': '*\n',
				[privatePath]: note('private'),
				[sharedPath]: note('pair'),
				'reflections/budi-sari/new.md': note('pair'),
			});
			assert.strictEqual(await gitFacts(at(folder, sharedPath).toString()), 'noRepository');
			const repository = await repositoryIn(folder);
			await repository.add([at(folder, sharedPath).fsPath]);
			await repository.addRemote('origin', 'https://sari:secret@example.org/x.git');
			await until(
				'the remote',
				async () => {
					// VS Code may be reading the state already when a remote is added, and then reads it at the next event only.
					await repository.status();
					return JSON.stringify(await gitFacts(at(folder, sharedPath).toString())) === JSON.stringify({
						tracked: true,
						ignored: false,
						remotes: ['origin'],
					});
				},
			);
			assert.deepEqual(await gitFacts(at(folder, privatePath).toString()), { tracked: false, ignored: true, remotes: ['origin'] });
			assert.deepEqual(
				await gitFacts(at(folder, 'reflections/budi-sari/new.md').toString()),
				{ tracked: false, ignored: false, remotes: ['origin'] },
			);
		});

		testWith('Git', 'a private note that it keeps is a problem, whose cure lets go of it', async () => {
			const folder = await make({ [privatePath]: note('private') });
			const repository = await repositoryIn(folder);
			await until('that nothing ignores it', () => codes(at(folder, privatePath)).includes('reflection.privateNotIgnored'));
			await repository.add([at(folder, privatePath).fsPath]);
			await until('that Git keeps it', () => codes(at(folder, privatePath)).includes('reflection.privateButTracked'));

			await vscode.workspace.openTextDocument(at(folder, privatePath));
			const word = new vscode.Range(2, 12, 2, 13);
			const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider', at(folder, privatePath), word, vscode.CodeActionKind.QuickFix.value,
			);
			const fix = fixes.find(({ title }) => title.includes('n-2.md'));
			assert.isDefined(fix);
			await vscode.commands.executeCommand(fix.command!.command, ...fix.command!.arguments as unknown[]);
			const renewed = at(folder, 'private/reflections/budi-sari/n-2.md');
			assert.deepEqual(
				[await read(at(folder, 'private/.gitignore')), await read(renewed), await exists(at(folder, privatePath))],
				['*\n', note('private'), false],
			);
			assert.strictEqual(
				JSON.stringify(await gitFacts(renewed.toString())), JSON.stringify({ tracked: false, ignored: true, remotes: [] }),
			);
			await until('no problem', () => codes(renewed).join() === 'reflection.noSession');
		});
	});
});
