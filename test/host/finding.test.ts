import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Programme } from '../../src/core/programme/programme';
import { attachFile, maxEvidenceBytes } from '../../src/host/commands/actions/attachEvidence';
import { makePair } from '../../src/host/commands/pairs/makePair';
import { filter } from '../../src/host/commands/views/showSessions';
import { SessionsViewState } from '../../src/host/views/sessionsView';
import { UserError } from '../../src/host/platform/userError';
import { suiteServices } from './makeServices';
import { exists, filesIn, leave, makeFolder, read, until, write } from './workspace';

const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
const refusal = async (doing: Promise<unknown>): Promise<string> => doing.then(() => 'not refused', (error: unknown) => {
	assert.instanceOf(error, UserError);
	return error.message;
});

suite('Finding and making in a workspace', () => {
	const services = suiteServices();
	const { workspaceState, store, sessionsViewState: state } = services;
	teardown(async () => { await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'); });

	const programmeIn = (folder: vscode.Uri, ready: (programme: Programme) => boolean = () => true): Promise<Programme> =>
		until(
			'the programme', () => store.index.programmes().find(programme => programme.folder === folder.toString() && ready(programme)),
		);

	suite('How the Sessions view is shown', () => {
		test('is stored for the workspace', async () => {
			await state.set({ group: 'month' });
			await state.set({ filter: 'sari' });
			assert.deepEqual(new SessionsViewState(workspaceState).value, { group: 'month', order: 'newest', filter: 'sari' });
		});

		test('a filter that is left with Escape is the previous one again, which is stored', async () => {
			await state.set({ filter: 'before' });
			const asked = filter(services)();
			state.show({ filter: 'typed' });
			await leave(asked);
			assert.strictEqual(state.value.filter, 'before');
			assert.strictEqual(new SessionsViewState(workspaceState).value.filter, 'before');
			await state.set({ filter: '' });
		});
	});

	suite('Split into One File per Session', () => {
		const list = '# Ours\r\nsessions:\r\n  # first\r\n  - date: 2021-08-06\r\n    kind: forum\r\n    summary: |\r\n      Long\r\n  - date: 2021-08-13\r\n    kind: forum\r\n';
		const first = '# first\r\ndate: 2021-08-06\r\nkind: forum\r\nsummary: |\r\n  Long\r\n';
		const second = 'date: 2021-08-13\r\nkind: forum\r\n';
		const emptied = '# Ours\r\nsessions:\r\n';
		const made = ['programme.yaml', 'sessions.yaml', 'sessions/forum/2021-08-06-01.yaml', 'sessions/forum/2021-08-13-01.yaml'];

		const splitOne = async (): Promise<vscode.Uri> => {
			const folder = await makeFolder({ 'programme.yaml': 'name: Split\n', 'sessions.yaml': list });
			await programmeIn(folder, ({ sessions }) => sessions.length === 2);
			// The extension reads the new folder when its own watcher tells of it.
			await until('the files', async () => {
				await vscode.commands.executeCommand('mentorNotes.splitSessions', at(folder, 'sessions.yaml'));
				return exists(at(folder, 'sessions/forum/2021-08-13-01.yaml'));
			});
			return folder;
		};
		const texts = (folder: vscode.Uri): Promise<readonly string[]> =>
			Promise.all([
				'sessions.yaml', 'sessions/forum/2021-08-06-01.yaml', 'sessions/forum/2021-08-13-01.yaml',
			].map(path => read(at(folder, path)).catch(() => '')));
		const same = async (folder: vscode.Uri, expected: readonly string[]): Promise<boolean> =>
			JSON.stringify(await texts(folder)) === JSON.stringify(expected);

		test('writes the same text for each session, empties the list and leaves it open, saved', async () => {
			const folder = await splitOne();
			assert.deepEqual(await texts(folder), [emptied, first, second]);
			assert.deepEqual(await filesIn(folder), made);
			assert.deepEqual(
				[vscode.window.activeTextEditor?.document.uri.toString(), vscode.window.activeTextEditor?.document.isDirty],
				[at(folder, 'sessions.yaml').toString(), false],
			);
		});

		/** An undo or redo is whole when what it changed is saved. */
		const isSaved = (): Promise<unknown> => until('the saved list', () => vscode.window.activeTextEditor?.document.isDirty === false);

		test('one undo brings back the list on the disk and takes the files away; redo does it again', async () => {
			const folder = await splitOne();
			await vscode.commands.executeCommand('undo');
			await until('the list', () => same(folder, [list, '', '']));
			await isSaved();
			await vscode.commands.executeCommand('redo');
			await until('the files', () => same(folder, [emptied, first, second]));
			await isSaved();
			await vscode.commands.executeCommand('undo');
			await until('the list again', () => same(folder, [list, '', '']));
		});

		test('Undo Last Change does the same, and the editor’s undo of that makes the files again', async () => {
			const folder = await splitOne();
			await vscode.commands.executeCommand('mentorNotes.undoLast');
			await until('the list', () => same(folder, [list, '', '']));
			await vscode.commands.executeCommand('undo');
			await until('the files', () => same(folder, [emptied, first, second]));
			await isSaved();
		});

		test('undo leaves a file that was changed since', async () => {
			const folder = await splitOne();
			await write(at(folder, 'sessions/forum/2021-08-13-01.yaml'), `${second}title: Mine\r\n`);
			await vscode.commands.executeCommand('undo');
			await until('the list', () => same(folder, [list, '', `${second}title: Mine\r\n`]));
		});

		test('of a list with unsaved words is refused, and nothing is written', async () => {
			const folder = await splitOne();
			await vscode.commands.executeCommand('undo');
			await until('the list', () => same(folder, [list, '', '']));
			await vscode.window.activeTextEditor!.edit(builder => { builder.insert(new vscode.Position(0, 0), '# typed\r\n'); });
			await vscode.commands.executeCommand('mentorNotes.splitSessions', at(folder, 'sessions.yaml'));
			assert.deepEqual([await texts(folder), vscode.window.activeTextEditor?.document.isDirty], [[list, '', ''], true]);
		});
	});

	suite('Attach Evidence', () => {
		const text = 'date: 2021-08-13\nactions:\n  - text: Ask   # them\n';
		const session = 'sessions/a-b/2021-08-13-01.yaml';
		const make = async (): Promise<{ folder: vscode.Uri; programme: Programme }> => {
			const folder = await makeFolder({ 'programme.yaml': 'name: Evidence\n', [session]: text });
			return { folder, programme: await programmeIn(folder, programme => programme.sessions.length === 1) };
		};

		test('copies the bytes and adds the path', async () => {
			const { folder, programme } = await make();
			const bytes = Uint8Array.from({ length: 3000 }, (_, i) => i % 256);
			const source = at(await makeFolder({}), 'Photo (1).JPG');
			await vscode.workspace.fs.writeFile(source, bytes);
			await attachFile(services, programme, { session: programme.sessions[0]!, action: 0 }, source);
			assert.deepEqual([...await vscode.workspace.fs.readFile(at(folder, 'evidence/photo-1.jpg'))], [...bytes]);
			assert.strictEqual(await read(at(folder, session)), `${text}    evidence:\n      - ../../evidence/photo-1.jpg\n`);
			assert.deepEqual([...await vscode.workspace.fs.readFile(source)], [...bytes]);
		});

		test('is refused for what is no file, for a huge one and for an action that is not there any more; then nothing is written', async () => {
			const { folder, programme } = await make();
			const target = { session: programme.sessions[0]!, action: 0 };
			const source = at(await makeFolder({ 'a.txt': 'a' }), 'a.txt');
			assert.include(await refusal(attachFile(services, programme, target, at(source, '..'))), 'made');
			assert.include(await refusal(attachFile(services, programme, target, at(folder, 'gone.pdf'))), 'gone.pdf');
			const huge = vscode.workspace.registerFileSystemProvider('mentor-notes-huge', new HugeFile(), { isReadonly: true });
			assert.include(
				await refusal(attachFile(services, programme, target, vscode.Uri.parse('mentor-notes-huge:///film.mp4'))), '50 MB',
			);
			huge.dispose();
			await write(at(folder, session), 'date: 2021-08-13\n');
			await until(
				'the change',
				async () => (await vscode.workspace.openTextDocument(at(folder, session))).getText() === 'date: 2021-08-13\n',
			);
			assert.notStrictEqual(await refusal(attachFile(services, programme, target, source)), 'not refused');
			assert.deepEqual([await filesIn(folder), await read(at(folder, session))], [['programme.yaml', session], 'date: 2021-08-13\n']);
		});
	});

	suite('A new pair', () => {
		test('is there with its people, and has no problems', async () => {
			const folder = await makeFolder({
				'programme.yaml': 'id: pairs\nname: Pairs\n',
				'people.yaml': 'people:\n  - id: ayu\n    name: Dr. Ayu, M.Sc.\n',
			});
			const { id } = await makePair(
				services,
				await programmeIn(folder, ({ people }) => people.size > 0),
				{ mentor: 'ayu', mentees: ['Drs. Made Wirawan'], every: '2 weeks' },
			);
			assert.deepEqual(
				[id, await filesIn(folder)], ['ayu-made-wirawan', ['pairs/ayu-made-wirawan.yaml', 'people.yaml', 'programme.yaml']],
			);
			assert.strictEqual(
				await read(at(folder, 'people.yaml')),
				'people:\n  - id: ayu\n    name: Dr. Ayu, M.Sc.\n  - id: made-wirawan\n    name: Drs. Made Wirawan\n    role: mentee\n',
			);
			const programme = await programmeIn(folder, ({ pairs }) => pairs.size === 1);
			assert.deepEqual(programme.files.flatMap(file => file.problems), []);
		});

		test('is refused while people.yaml is broken, and nothing is written', async () => {
			const folder = await makeFolder({ 'programme.yaml': 'name: Pairs\n', 'people.yaml': 'people: [\n' });
			const programme = await programmeIn(folder, ({ files }) => files.length === 2);
			assert.include(await refusal(makePair(services, programme, { mentor: 'Ayu', mentees: ['Made'] })), 'people.yaml');
			assert.deepEqual(await filesIn(folder), ['people.yaml', 'programme.yaml']);
		});
	});
});

/** Says that a file is one byte too large. Nobody may try to read it. */
class HugeFile implements vscode.FileSystemProvider {
	readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

	stat(): vscode.FileStat {
		return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: maxEvidenceBytes + 1 };
	}

	readFile(): never {
		throw new Error('It is too large to be read');
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	readDirectory(): never { throw vscode.FileSystemError.FileNotADirectory(); }
	createDirectory(): never { throw vscode.FileSystemError.NoPermissions(); }
	writeFile(): never { throw vscode.FileSystemError.NoPermissions(); }
	delete(): never { throw vscode.FileSystemError.NoPermissions(); }
	rename(): never { throw vscode.FileSystemError.NoPermissions(); }
}
