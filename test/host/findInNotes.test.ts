import { assert } from 'chai';
import * as vscode from 'vscode';
import { searchedNotes } from '../../src/host/commands/reflections/searchedNotes';
import { findInNotes } from '../../src/host/commands/reflections/findInNotes';
import { goToSession } from '../../src/host/commands/sessions/goToSession';
import { searchedSessions } from '../../src/host/commands/sessions/searchedSessions';
import { Memory } from './memory';
import { suiteServices } from './makeServices';
import { leave, makeFolder, makeLog, until, write } from './workspace';

const canary = 'kenarisekali';
const note = (author: string, text: string, visibility = 'private'): string =>
	`---\nsession: s1\nauthor: ${author}\nvisibility: ${visibility}\n---\n# Catatan\n\n## Peristiwa\n\n${text}\n`;

suite('Find in My Notes', () => {
	const [workspaceState, globalState] = [new Memory(), new Memory()];
	const lines: string[] = [];
	const log = new Proxy(makeLog(), {
		get: (target, name, receiver: unknown) => ['info', 'warn', 'error', 'debug', 'trace', 'append', 'appendLine'].includes(String(name))
			? (...said: readonly unknown[]) => { lines.push(said.map(each => each instanceof Error ? `${String(each)} ${each.stack ?? ''}` : String(each)).join(' ')); }
			: Reflect.get(target, name, receiver) as unknown,
	});
	const services = suiteServices({ workspaceState, globalState, log });
	const { store, author, currentUser, clock, language } = services;
	const notes = searchedNotes(services);
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const found = (text: string): readonly string[] => notes.search(text, clock.now())
		.filter(({ value }) => value.uri.startsWith(folder.toString()))
		.map(({ line, value }) => `${value.uri.slice(value.uri.lastIndexOf('/') + 1)}:${String(line?.place)}`);
	const updated = (): Promise<void> => notes.update(() => false);
	const finds = (what: string, text: string, expected: readonly string[]): Promise<unknown> => until(what, async () => {
		await updated();
		return JSON.stringify(found(text)) === JSON.stringify(expected);
	});

	suiteSetup(async () => {
		folder = await makeFolder({
			'programme.yaml': 'name: Notes\n',
			'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
			'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n',
			'sessions/ayu-made/1.yaml': 'id: s1\ndate: 2021-08-13\nsummary: Antrean panjang\nactions:\n  - Mewawancarai warga\n',
			'private/.gitignore': '*\n',
			'private/reflections/ayu-made/own.md': note('made', `Saya menulis ${canary}`),
			'private/reflections/ayu-made/other.md': note('ayu', `Tulisan ${canary}`),
			'reflections/ayu-made/shared.md': note('ayu', `Tertulis ${canary}`, 'pair'),
		});
		const programme = await until('the notes', () => store.index.programmes()
			.find(each => each.folder === folder.toString() && each.reflections.length === 3 && each.sessions.length === 1));
		await author.remember(programme, 'made');
		await currentUser.refresh();
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('finds the user’s own private notes and shared ones by any form of a word, at their lines; not other people’s private ones', async () => {
		await updated();
		assert.deepEqual([found('menulis'), found('13 agustus tulisan')], [['own.md:9', 'shared.md:9'], ['own.md:9', 'shared.md:9']]);
		assert.isTrue(notes.isComplete);
	});

	test('follows files, also unsaved ones, and forgets those that have gone', async () => {
		await updated();
		const { document } = await vscode.window.showTextDocument(at('private/reflections/ayu-made/own.md'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nBelum tersimpan\n');
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await finds('what is not saved', 'tersimpan', ['own.md:11']);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await finds('what is saved', 'tersimpan', []);
		await write(at('reflections/ayu-made/new.md'), note('made', 'Baru saja', 'pair'));
		await finds('a new note', 'baru', ['new.md:9']);
		await vscode.workspace.fs.delete(at('reflections/ayu-made/new.md'));
		await finds('no note', 'baru', []);
		await write(at('reflections/ayu-made/shared.md'), note('ayu', 'Kini pribadi'));
		await finds('none that has become private', 'kini', []);
		await write(at('reflections/ayu-made/shared.md'), note('ayu', `Tertulis ${canary}`, 'pair'));
		await finds('the shared note', 'tertulis', ['shared.md:9', 'own.md:9']);
	});

	test('opens, and says nothing of notes to a log or a store', async () => {
		const asked = findInNotes(services)();
		await until('the notes', () => notes.isComplete);
		await leave(asked);
		assert.isAbove(notes.search(canary, clock.now()).length, 0);
		const kept = [workspaceState, globalState].flatMap(memory => memory.keys().map(key => JSON.stringify(memory.get(key))));
		assert.deepEqual([...kept, ...lines].filter(text => text.includes(canary) || text.includes('menulis')), []);
	});

	test('Go to Session has its list at once and finds words of summaries and actions', async () => {
		const sessions = searchedSessions(services);
		let isLeft = false;
		const asked = goToSession(services)().then(() => { isLeft = true; });
		await until('the texts', () => sessions.isComplete);
		const where = (text: string): readonly unknown[] => sessions.search(text, language.words, clock.now())
			.flatMap(({ label, value }) => value?.uri.startsWith(folder.toString()) === true ? [[label, value.path]] : []);
		assert.deepEqual(where('antrean'), [['Antrean panjang', ['summary']]]);
		assert.deepEqual(where('wawancara'), [['Mewawancarai warga', ['actions', 0]]]);
		await until('the list to go', async () => {
			await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
			return isLeft;
		});
		await asked;
	});
});
