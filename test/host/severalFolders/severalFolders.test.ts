import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../src/core/manifest/commands';
import { makeLink } from '../makeLink';
import { suiteServices } from '../makeServices';
import { testWith } from '../testWith';
import { exists, leaveNothing, read, until, write } from '../workspace';

const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
const session = 'sessions/budi-sari/2021-09-01-01.yaml';
const sessionId = '2021-09-01-budi-sari-01';
/** Today in a time zone, else on this machine: a session is logged on its programme's day. */
const todayIn = (timeZone?: string): string => new Intl.DateTimeFormat('en-CA', { ...timeZone !== undefined && { timeZone } }).format(new Date());
const todayInSample = (): string => todayIn('Asia/Jakarta');

/** Each folder holds the same programme: two on a disk, of which one's name begins with the other's, and one in memory. */
suite('A workspace of several folders', () => {
	const folders = vscode.workspace.workspaceFolders!.map(({ uri }) => uri);
	const [first, second, inMemory] = folders as [vscode.Uri, vscode.Uri, vscode.Uri];
	const { store } = suiteServices();
	const run = (name: CommandName, argument?: unknown): Thenable<unknown> => vscode.commands.executeCommand(commandIds(name).id, argument);
	const enter = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	const programmes = (): readonly string[] => store.index.programmes().filter(({ file }) => file).map(({ folder }) => folder).sort();
	const names = async (folder: vscode.Uri, path: string): Promise<readonly string[]> =>
		vscode.workspace.fs.readDirectory(at(folder, path)).then(found => found.map(([name]) => name).sort(), () => []);
	const place = async (file: vscode.Uri, words: string): Promise<vscode.Position> => {
		const document = await vscode.workspace.openTextDocument(file);
		return document.positionAt(document.getText().indexOf(words) + words.length);
	};
	const within = (folder: vscode.Uri) =>
		({ uri }: { readonly uri: vscode.Uri }): boolean => uri.toString().startsWith(`${folder.toString()}/`);

	suiteSetup(async () => {
		await run('refresh');
		await store.whenRead();
	});
	suiteTeardown(leaveNothing);
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await leaveNothing();
	});

	test('shows the programme of each, with all that is its own', () => {
		assert.deepEqual(programmes(), folders.map(String).sort());
		for (const { folder, sessions, pairs, reflections } of store.index.programmes()) {
			assert.deepEqual([sessions.length, [...pairs.keys()], reflections.length], [12, ['budi-sari'], 3]);
			assert.isTrue([...sessions, ...reflections].every(({ uri }) => uri.startsWith(`${folder}/`)));
		}
	});

	test('an id means what has it in its own folder: going to it, finding it and renaming it touch no other', async () => {
		for (const folder of folders) {
			const pair = await place(at(folder, session), 'pair: bu');
			const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
				'vscode.executeDefinitionProvider', at(folder, session), pair,
			);
			assert.strictEqual(definition?.uri.toString(), at(folder, 'pairs/budi-sari.yaml').toString());
			const person = await place(at(folder, 'people.yaml'), 'id: sa');
			const references = await vscode.commands.executeCommand<vscode.Location[]>(
				'vscode.executeReferenceProvider', at(folder, 'people.yaml'), person,
			);
			assert.isAbove(references.length, 10);
			assert.isTrue(references.every(within(folder)));
			const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
				'vscode.executeDocumentRenameProvider', at(folder, 'people.yaml'), person, 'sari-dewi',
			);
			assert.isAbove(edit.entries().length, 10);
			assert.isTrue(edit.entries().every(([uri]) => within(folder)({ uri })));
		}
	});

	test('what is logged for a pair goes into the folder of that pair, though another has the same ids', async () => {
		for (const folder of folders) {
			const today = todayInSample();
			const logged = at(folder, `sessions/budi-sari/${today}-01.yaml`);
			const others = folders.filter(other => other !== folder);
			const before = await Promise.all(others.map(other => names(other, 'sessions/budi-sari')));
			const done = run('logSession', { pair: { folder: folder.toString(), id: 'budi-sari' } });
			await until('the session', async () => {
				await enter();
				return exists(logged);
			});
			await done;
			assert.include(await read(logged), `id: ${today}-budi-sari-01\n`);
			assert.deepEqual(await Promise.all(others.map(other => names(other, 'sessions/budi-sari'))), before);
			await leaveNothing();
			await vscode.workspace.fs.delete(logged);
			await until('it to be gone', () => store.index.facts(logged.toString()) === undefined);
		}
	});

	test('a private note is in the private/ of its own folder, which Git ignores', async () => {
		for (const folder of folders) {
			const notes = (): Promise<readonly string[]> => names(folder, 'private/reflections/budi-sari');
			const before = await Promise.all(folders.map(each => names(each, 'private')));
			const done = run('newReflection', { session: { uri: at(folder, session).toString(), id: sessionId } });
			await until('the note', async () => {
				await enter();
				return (await notes()).length > 0;
			});
			await done;
			assert.strictEqual(await read(at(folder, 'private/.gitignore')), '*\n');
			assert.include(await read(at(folder, `private/reflections/budi-sari/${(await notes())[0]!}`)), `session: ${sessionId}\n`);
			assert.deepEqual(
				await Promise.all(folders.map(each => names(each, 'private'))),
				before.map((one, i) => folders[i] === folder ? ['.gitignore', 'reflections'] : one),
			);
		}
	});

	test('what is new is asked for its folder, and goes into the one that was chosen', async () => {
		const made = (): Promise<readonly boolean[]> =>
			Promise.all(folders.map(folder => exists(at(folder, 'lead-the-fest/programme.yaml'))));
		const leave = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		let isLeft = false as boolean;
		const left = run('openSample').then(() => { isLeft = true; });
		await until('the question to be left', async () => {
			await leave();
			return isLeft;
		});
		await left;
		assert.deepEqual(await made(), [false, false, false]);
		const done = run('openSample');
		await until('the sample', async () => {
			await enter();
			return (await made()).includes(true);
		});
		await done;
		assert.deepEqual(await made(), [true, false, false]);
		await until('its programme', () => programmes().includes(at(first, 'lead-the-fest').toString()));
		await vscode.workspace.fs.delete(at(first, 'lead-the-fest'), { recursive: true });
		await until('it to be gone', () => programmes().length === 3);
	});

	test('each has its own settings for what is left out', async () => {
		const exclude = (patterns: readonly string[] | undefined): Thenable<void> =>
			vscode.workspace
				.getConfiguration('mentorNotes', second)
				.update('files.exclude', patterns, vscode.ConfigurationTarget.WorkspaceFolder);
		const sessionsIn = (folder: vscode.Uri): number | undefined =>
			store.index.programmes().find(each => each.folder === folder.toString())?.sessions.length;
		await exclude(['sessions/forum/**']);
		await until('one session less', () => sessionsIn(second) === 11);
		assert.deepEqual([sessionsIn(first), sessionsIn(inMemory)], [12, 12]);
		await exclude(undefined);
		await until('all of them', () => sessionsIn(second) === 12);
	});

	/** VS Code takes no change while it still makes the one before. */
	const changeFolders = (...change: Parameters<typeof vscode.workspace.updateWorkspaceFolders>): Promise<unknown> =>
		until('VS Code to take the folders', () => vscode.workspace.updateWorkspaceFolders(...change));

	test('a folder that is added or taken away is followed', async () => {
		for (const added of [vscode.Uri.from({ scheme: 'tmp', path: '/added' }), vscode.Uri.joinPath(first, '..', 'added')]) {
			await write(at(added, 'programme.yaml'), 'name: Added\n');
			await write(at(added, 'sessions/a-b/2021-08-13-01.yaml'), 'date: 2021-02-30\n');
			await changeFolders(folders.length, 0, { uri: added });
			await until('its programme', () => programmes().includes(added.toString()));
			await until('its problem', () => vscode.languages.getDiagnostics(at(added, 'sessions/a-b/2021-08-13-01.yaml')).length > 0);
			await write(at(added, 'sessions/a-b/2021-08-20-01.yaml'), 'date: 2021-08-20\n');
			await until('what comes later', () => store.index.facts(at(added, 'sessions/a-b/2021-08-20-01.yaml').toString()));
			await changeFolders(folders.length, 1);
			await until(
				'it to be gone',
				() => !programmes().includes(added.toString())
					&& vscode.languages.getDiagnostics(at(added, 'sessions/a-b/2021-08-13-01.yaml')).length === 0,
			);
			assert.lengthOf(programmes(), folders.length);
			await vscode.workspace.fs.delete(added, { recursive: true });
		}
	});

	test('a programme in the root of a file system is one as any other', async () => {
		const root = vscode.Uri.from({ scheme: 'tmp', path: '/' });
		const before = programmes();
		await vscode.workspace.fs.delete(inMemory, { recursive: true });
		await write(at(root, 'programme.yaml'), 'name: Root\nlanguage: id\n');
		await write(at(root, 'pairs/a-b.yaml'), 'mentors: A\nmentees: B\n');
		await changeFolders(2, 1, { uri: root });
		try {
			const programme = await until(
				'its programme', () => store.index.programmes().find(({ name, pairs }) => name === 'Root' && pairs.size === 1),
			);
			const logged = at(root, `sessions/a-b/${todayIn()}-01.yaml`);
			await run('refresh');
			const done = run('logSession', { pair: { folder: programme.folder, id: 'a-b' } });
			await until('the session', async () => {
				await enter();
				return exists(logged);
			});
			await done;
			await until('it in the record', () => store.index.programmes().find(({ name }) => name === 'Root')?.sessions.length === 1);
		} finally {
			await changeFolders(2, 1);
			await until('it to be gone', () => programmes().length === before.length - 1);
		}
	});

	testWith('a disk', 'a link leads to files of its own folder only, however the folders’ names begin', async () => {
		const sessions = (): readonly string[] =>
			store.index.programmes().find(({ folder }) => folder === second.toString())!.sessions.map(({ title }) => title ?? '');
		await write(at(second, 'kept/own.yaml'), 'date: 2021-08-13\ntitle: Own\n');
		await write(at(first, 'kept/other.yaml'), 'date: 2021-08-13\ntitle: Of the other\n');
		makeLink(at(second, 'sessions/forum/own.yaml'), at(second, 'kept/own.yaml'));
		makeLink(at(second, 'sessions/forum/other.yaml'), at(first, 'kept/other.yaml'));
		const problems = (path: string): unknown[] =>
			vscode.languages.getDiagnostics(at(second, path)).map(({ code }) => typeof code === 'object' ? code.value : code);
		await run('refresh');
		await until('the problem', () => problems('sessions/forum/other.yaml').length > 0);
		assert.deepEqual([problems('sessions/forum/other.yaml'), problems('sessions/forum/own.yaml')], [['file.outside'], []]);
		assert.notInclude(sessions(), 'Of the other');
	});
});
