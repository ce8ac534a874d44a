import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Content } from '../../../src/core/files/files';
import type { Uri } from '../../../src/core/text/uri';
import type { Session } from '../../../src/core/record/session';
import { WorkspaceFiles } from '../../../src/host/workspace/workspaceFiles';
import { makeServices, suiteServices } from '../makeServices';
import { exists, makeFolder, until, workspaceFolder, write } from '../workspace';

/** The workspace on a disk that takes 5 ms for each call, one after the other. */
class SlowFiles extends WorkspaceFiles {
	override async read(file: Uri, maxBytes: number): Promise<Content | 'missing'> {
		await new Promise(resolve => { setTimeout(resolve, 5); });
		return super.read(file, maxBytes);
	}

	override atOnce(): number {
		return 1;
	}
}

suite('The record of a workspace', () => {
	const { store } = suiteServices();

	const sessionsBelow = (folder: vscode.Uri): readonly Session[] =>
		[...store.index.files()].filter(file => file.uri.startsWith(folder.toString() + '/')).flatMap(file => file.sessions);
	const titles = (folder: vscode.Uri): string => sessionsBelow(folder).map(s => s.title ?? s.date).sort().join();

	test('holds the sample: its programme, pair, sessions and reflections', () => {
		const sample = store.index.programmes().find(p => p.folder === workspaceFolder().toString());
		assert.deepEqual(
			[sample?.name, [...sample?.pairs.keys() ?? []], sample?.sessions.length, sample?.reflections.length, sample?.broken],
			['Lead The Fest – program contoh', ['budi-sari'], 12, 3, []],
		);
	});

	test('follows files that are created, changed and deleted', async () => {
		const folder = await makeFolder({ 'one.session.yaml': 'date: 2021-01-01\ntitle: One\n' });
		await until('the new session', () => titles(folder) === 'One');
		await write(vscode.Uri.joinPath(folder, 'one.session.yaml'), 'date: 2021-01-01\ntitle: Changed\n');
		await until('its new title', () => titles(folder) === 'Changed');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'one.session.yaml'));
		await until('it to go', () => titles(folder) === '');
	});

	test('unsaved text counts, and closing without saving takes it back', async () => {
		const folder = await makeFolder({ 'one.session.yaml': 'date: 2021-01-01\ntitle: Saved\n' });
		await until('the session', () => titles(folder) === 'Saved');
		const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'one.session.yaml'));
		await editor.edit(edit => { edit.replace(new vscode.Range(1, 7, 1, 12), 'Typed'); });
		await until('the typed title', () => titles(folder) === 'Typed');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await until('the saved title', () => titles(folder) === 'Saved');
	});

	test('follows folders that are renamed and deleted as a whole', async () => {
		const folder = await makeFolder({
			'inner/programme.yaml': 'name: Inner\n',
			'inner/sessions/forum/2021-01-01-01.yaml': 'date: 2021-01-01\ntitle: Talk\n',
		});
		await until('the programme', () => store.index.programmes().some(p => p.name === 'Inner' && p.sessions.length === 1));
		const renamed = vscode.Uri.joinPath(folder, 'renamed');
		await vscode.workspace.fs.rename(vscode.Uri.joinPath(folder, 'inner'), renamed);
		await until(
			'the programme at its new place',
			() => store.index.programmes().filter(p => p.name === 'Inner').map(p => p.folder).join() === renamed.toString()
				&& titles(folder) === 'Talk',
		);
		await vscode.workspace.fs.delete(renamed, { recursive: true });
		await until('all of it to go', () => !store.index.programmes().some(p => p.name === 'Inner') && titles(folder) === '');
	});

	test('a folder becomes a programme when its file comes, and stops being one when it goes', async () => {
		const folder = await makeFolder({ 'sessions/forum/2021-01-01-01.yaml': 'date: 2021-01-01\ntitle: Talk\n' });
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'programme.yaml'), new TextEncoder().encode('name: Late\n'));
		await until('the session', () => titles(folder) === 'Talk');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'programme.yaml'));
		await until('the session to be nobody’s', () => titles(folder) === '');
	});

	test('many files at once end as a fresh reading does', async () => {
		const folder = await makeFolder(Object.fromEntries(Array.from(
			{ length: 100 }, (_, i) => [`${String(i)}.session.yaml`, `date: 2021-01-01\ntitle: T${String(i)}\n`],
		)));
		await until('all of them', () => sessionsBelow(folder).length === 100);
		const before = [...store.index.files()].map(file => file.uri).sort();
		await store.rescan();
		assert.deepEqual([...store.index.files()].map(file => file.uri).sort(), before);
		await vscode.workspace.fs.delete(folder, { recursive: true });
		await until('none', () => sessionsBelow(folder).length === 0);
	});

	test('on a slow disk what is read shows while the rest is read, and others have their turn', async () => {
		await makeFolder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${String(i)}.session.yaml`, 'date: 2021-01-01\n'])));
		const services = makeServices({ files: new SlowFiles() });
		const { store: slow } = services;
		const sizes: number[] = [];
		let turns = 0;
		const others = setInterval(() => { turns++; }, 1);
		slow.onDidChange(() => { sizes.push([...slow.index.files()].length); });
		slow.start();
		try {
			await slow.whenRead();
			assert.isAbove(new Set(sizes).size, 5, sizes.join());
			assert.deepEqual(sizes, [...sizes].sort((a, b) => a - b));
			assert.isAbove(turns, 30);
		} finally {
			clearInterval(others);
			services.dispose();
		}
	});

	test('files that are not ours are left alone', async () => {
		const folder = await makeFolder({
			'docker-compose.yaml': 'services: {',
			'people.yaml': '- x: [',
			'x.session.yaml': 'date: 2021-01-01\n',
		});
		await until('ours', () => titles(folder) === '2021-01-01');
		assert.isUndefined(store.index.facts(vscode.Uri.joinPath(folder, 'docker-compose.yaml').toString()));
		assert.isUndefined(store.index.facts(vscode.Uri.joinPath(folder, 'people.yaml').toString()));
		assert.isTrue(await exists(vscode.Uri.joinPath(folder, 'people.yaml')));
	});
});
