import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Content } from '../../src/core/files/files';
import type { NotesPage } from '../../src/core/pages/notesOverTime/notesPage';
import type { Programme } from '../../src/core/programme/programme';
import type { Uri } from '../../src/core/text/uri';
import { NotesOverTimePage } from '../../src/host/pages/notesOverTime/notesOverTimePage';
import { UserError } from '../../src/host/platform/userError';
import { WrittenNotes } from '../../src/host/pages/notesOverTime/writtenNotes';
import { addFolder, idleServices, suiteServices } from './makeServices';
import { makeFolder, until, write } from './workspace';

const note = (day: string, words: string, head = 'author: sari\nvisibility: private\n'): string =>
	`---\n${head}date: 2021-08-${day}\ntemplate: 4p\n---\n# Of ${day}\n\n## Perasaan\n\n${words}\n`;

suite('What someone wrote over time, in a workspace', () => {
	const services = suiteServices();
	let folder: vscode.Uri;
	let page: NotesOverTimePage;
	const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, 'private', 'reflections', 'a-b', name);
	const programme = (): Programme | undefined => services.store.index.programmes().find(each => each.folder === folder.toString());

	setup(async () => {
		folder = await makeFolder({
			'programme.yaml': 'name: Wrote\nlanguage: en\n',
			'people.yaml': 'people:\n  - id: sari\n    name: Sari\n',
			...Object.fromEntries(['10', '11', '12'].map(day => [`private/reflections/a-b/${day}.md`, note(day, `First words of ${day}.`)])),
			'private/reflections/a-b/other.md': note('13', 'Canary.', 'author: budi\nvisibility: private\n'),
		});
		await services.author.remember(await until('the notes', () => programme()?.reflections.length === 4 && programme()), 'sari');
		await until('me', () => services.currentUser.keyOfMe(programme()!) === 'sari');
		page = new NotesOverTimePage({ folder: folder.toString() }, services);
	});
	teardown(async () => {
		page.dispose();
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	const render = async (): Promise<{ readonly page: NotesPage; readonly version: number }> => {
		const shown = await page.render({ isNew: false });
		assert.isFalse('gone' in shown.page);
		return { page: shown.page as NotesPage, version: shown.version };
	};
	const texts = async (): Promise<readonly string[]> =>
		(await render()).page.sections.flatMap(({ entries }) => entries.flatMap(entry => entry.texts.map(({ html }) => html)));

	test('shows one’s own notes, newest first, and of others what is shared only', async () => {
		assert.deepEqual(await texts(), ['12', '11', '10'].map(day => `<p>First words of ${day}.</p>`));
		await page.answer({ type: 'view', by: 'stage', shared: true });
		assert.lengthOf(await texts(), 3);
		await write(at('../../../reflections/a-b/open.md'), note('14', 'Shared.', 'author: budi\nvisibility: pair\n'));
		await until('the shared note', async () => (await texts())[0] === '<p>Shared.</p>');
		await page.answer({ type: 'view', by: 'month', shared: false });
		assert.notInclude(JSON.stringify(await render()), 'Shared.');
	});

	test('shows what is typed before it is saved', async () => {
		await texts();
		const editor = await vscode.window.showTextDocument(at('12.md'));
		await editor.edit(edit => { edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, 'Unsaved.\n'); });
		await until('the unsaved text', async () => (await texts())[0]?.includes('Unsaved.') === true);
	});

	test('a note that becomes someone else’s is gone from it, whatever was known before', async () => {
		assert.lengthOf(await texts(), 3);
		await write(at('12.md'), note('12', 'Canary.', 'author: budi\nvisibility: private\n'));
		await until('the note to be gone', async () => (await texts()).length === 2);
		assert.notInclude(JSON.stringify(await render()), 'Canary');
	});

	test('refuses what a page of long ago asks for, and ignores what is no request', async () => {
		const { version } = await render();
		await page.answer({ type: 'open', place: 99, version });
		for (const message of [undefined, { type: 'open', place: '../x', version }, { type: 'run', command: 'x' }, { type: 'group', group: -1, version }]) {
			await page.answer(message);
		}
		const refused = await page.answer({ type: 'open', place: 0, version: version + 100 }).catch((error: unknown) => error);
		assert.instanceOf(refused, UserError);
	});

	test('once its author is not known, it shows no note and says what to do', async () => {
		await services.author.remember(programme()!, 'nobody');
		await until('the empty page', async () => (await render()).page.nothing?.says.startsWith('You have not written a reflection') === true);
		assert.deepEqual(await texts(), []);
	});
});

suite('The notes that someone wrote', () => {
	const services = idleServices();
	const folder = vscode.Uri.parse('memory:/wrote');
	const pathOf = (day: string): string => `private/reflections/a-b/${day}.md`;
	const uriOf = (day: string): string => vscode.Uri.joinPath(folder, ...pathOf(day).split('/')).toString();

	test('are read once; a change of one reads that one again only', async () => {
		const written = new Map(['10', '11', '12'].map(day => [uriOf(day), note(day, `First words of ${day}.`)]));
		const read: string[] = [];
		const files = {
			atOnce: () => 2,
			read: (file: Uri): Promise<Content | 'missing'> => {
				read.push(file);
				const text = written.get(file);
				return Promise.resolve(text === undefined ? 'missing' : { bytes: new TextEncoder().encode(text), stamp: undefined });
			},
		};
		const index = (days: readonly string[]): void => {
			addFolder(services, folder, { 'programme.yaml': 'name: P\n', ...Object.fromEntries(days.map(day => [pathOf(day), written.get(uriOf(day)) ?? ''])) });
		};
		const notes = new WrittenNotes({ index: services.store.index, files });
		const textsOf = async (): Promise<readonly string[]> =>
			(await notes.readFor(10_000, services.store.index.programmes()[0]!, 'sari', 'en')).notes.map(({ parts }) => parts[0]?.text ?? '');
		index(['10', '11', '12']);
		assert.deepEqual(await textsOf(), ['First words of 12.', 'First words of 11.', 'First words of 10.']);
		assert.deepEqual(await textsOf(), ['First words of 12.', 'First words of 11.', 'First words of 10.']);
		assert.deepEqual(read, ['12', '11', '10'].map(uriOf));
		written.set(uriOf('11'), note('11', 'Second words.'));
		index(['11']);
		assert.deepEqual(await textsOf(), ['First words of 12.', 'Second words.', 'First words of 10.']);
		assert.deepEqual(read.slice(3), [uriOf('11')]);
		// What can't be read is counted, and costs no other note.
		written.delete(uriOf('12'));
		const anew = new WrittenNotes({ index: services.store.index, files });
		const { unreadable, notes: left } = await anew.readFor(10_000, services.store.index.programmes()[0]!, 'sari', 'en');
		assert.deepEqual([unreadable, left.length], [1, 2]);
	});
});
