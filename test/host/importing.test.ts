import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ImportPage } from '../../src/core/pages/import/importPage';
import type { ImportRequest, ShowImport } from '../../src/core/pages/import/protocol';
import { importWordsFor } from '../../src/core/words/importWords';
import { importFile } from '../../src/host/commands/programme/importFile';
import { ImportContent } from '../../src/host/pages/import/importContent';
import { ShownPages, suiteServices } from './makeServices';
import { exists, leaveNothing, makeFolder, read, until, write } from './workspace';

const programmeFile = 'name: Imported\nlanguage: en\n';
const table = 'Name,Role,E-mail,Mentor\nDewi Anggraini,mentor,dewi@kantor.example,\nBudi Santoso,mentee,budi@kantor.example,Dewi Anggraini\n';

suite('Importing a file, in a workspace', () => {
	const services = suiteServices();
	let folder: vscode.Uri;
	let page: ImportContent;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));

	const open = async (files: Readonly<Record<string, string>>): Promise<void> => {
		folder = await makeFolder({ 'programme.yaml': programmeFile, ...files });
		await until('the programme', () => services.store.index.programmes().some(each => each.folder === folder.toString()));
		page = new ImportContent({ folder: folder.toString(), source: at('table.csv').toString() }, services);
	};
	teardown(async () => {
		page.dispose();
		await leaveNothing();
	});

	const render = async (isNew = false): Promise<ShowImport & { readonly page: ImportPage }> => {
		const shown = await page.render({ isNew });
		assert.isFalse('gone' in shown.page);
		return shown as ShowImport & { readonly page: ImportPage };
	};
	/** The page once nothing is read or written, with its first rows. */
	const settled = (): Promise<ShowImport & { readonly page: ImportPage }> => until('the page', async () => {
		const shown = await render(true);
		return !shown.page.isBusy && shown;
	});
	const ask = async (request: ImportRequest): Promise<ShowImport & { readonly page: ImportPage }> => {
		await page.answer(request);
		return settled();
	};
	/** Writes what the page shows; again where it shows another preview instead, since a file of the programme was read meanwhile. */
	const importIt = (): Promise<ShowImport & { readonly page: ImportPage }> => until('the result', async () => {
		const done = await ask({ type: 'import', clearOnly: false, version: (await settled()).version });
		return done.page.result !== undefined && done;
	});
	const rowsOf = ({ rows }: ShowImport): readonly string[] => (rows?.list ?? []).map(({ line, state, thing, label }) => `${String(line)} ${state} ${thing} ${label}`);

	test('makes people and their pair in one change, says that nothing is to do when it comes again, and one undo takes all of it back', async () => {
		await open({ 'table.csv': table });
		const preview = await settled();
		assert.deepEqual(rowsOf(preview), ['2 new person Dewi Anggraini', '3 new person Budi Santoso', '3 new pair Budi Santoso – Dewi Anggraini']);
		assert.isTrue(preview.page.preview?.run.isPossible);
		const done = await importIt();
		assert.deepInclude(done.page.result, { canUndo: true, isUndone: false, leftOut: [] });
		assert.include(await read(at('people.yaml')), 'name: Budi Santoso');
		assert.isTrue(await exists(at('pairs/dewi-anggraini-budi-santoso.yaml')));
		await until('the pair', () => services.store.index.programmes().some(each => each.folder === folder.toString() && each.pairs.size === 1));

		const again = await ask({ type: 'preview' });
		assert.deepEqual(rowsOf(again).filter(row => !row.includes(' same ')), []);
		assert.strictEqual(again.page.preview?.run.says, importWordsFor('en').page.will.nothing);
		assert.isFalse(again.page.preview?.run.isPossible);

		await services.writer.undo();
		assert.deepEqual([await exists(at('people.yaml')), await exists(at('pairs/dewi-anggraini-budi-santoso.yaml'))], [false, false]);
	});

	test('its own undo says so on the page, and leaves nothing', async () => {
		await open({ 'table.csv': table });
		await importIt();
		const undone = await ask({ type: 'undo' });
		assert.deepInclude(undone.page.result, { canUndo: false, isUndone: true, says: importWordsFor('en').page.result.undone });
		assert.isFalse(await exists(at('people.yaml')));
	});

	test('says afterwards how many mentees have no mentor yet, until pairs are made', async () => {
		await open({ 'table.csv': 'Name,Role,Cohort\nDewi,mentor,\nBudi,mentee,Cohort 2\nSari,mentee,Cohort 1\n' });
		await importIt();
		await until('the mentees', async () => (await render()).page.result?.unpaired === importWordsFor('en').page.result.unpaired(2));
		await write(at('pairs/dewi-budi-sari.yaml'), 'mentors: [dewi]\nmentees: [budi, sari]\n');
		await until('none', async () => (await render()).page.result?.unpaired === undefined);
	});

	test('leaves out a row, corrects a cell and reads a column as something else, as asked', async () => {
		await open({ 'table.csv': table });
		const { page: first, rows } = await settled();
		const pair = rows!.list.find(({ thing }) => thing === 'pair')!;
		const corrected = await ask({ type: 'cell', id: rows!.list[0]!.id, column: 0, text: 'Dewi Lestari' });
		assert.include(rowsOf(corrected), '2 new person Dewi Lestari');
		const ignore = first.preview!.columns.options.indexOf(importWordsFor('en').page.keys['ignore']!);
		const unpaired = await ask({ type: 'column', column: 3, option: ignore, version: corrected.version });
		assert.notInclude(rowsOf(unpaired).join('\n'), ' pair ');
		const left = await ask({ type: 'leaveOut', id: rowsOf(unpaired).length > 0 ? pair.id.replace('pair', 'person') : '', on: true });
		assert.deepEqual(rowsOf(left), ['2 new person Dewi Lestari', '3 leftOut person Budi Santoso']);
	});

	test('does not write what differs from the preview: a file that has changed meanwhile is read anew', async () => {
		await open({ 'table.csv': table });
		const { version } = await settled();
		await write(at('table.csv'), table.replace('Budi Santoso', 'Budi Hartono'));
		const other = await ask({ type: 'import', clearOnly: false, version });
		assert.strictEqual(other.page.preview?.notice, importWordsFor('en').page.changed.source);
		assert.include(rowsOf(other), '3 new person Budi Hartono');
		assert.isFalse(await exists(at('people.yaml')));
	});

	test('a file that changes on disk is read anew while its page is open, and says so', async () => {
		await open({ 'table.csv': table });
		await settled();
		await write(at('table.csv'), table.replace('Budi Santoso', 'Budi Hartono'));
		await until('the new name', async () => rowsOf(await settled()).includes('3 new person Budi Hartono'));
		assert.strictEqual((await settled()).page.preview?.notice, importWordsFor('en').page.changed.source);
	});

	test('a file that was imported is read anew when its page is shown again: what has changed since is in the new preview', async () => {
		await open({ 'table.csv': table });
		await importIt();
		await until('the pair', () => services.store.index.programmes().some(each => each.folder === folder.toString() && each.pairs.size === 1));
		await write(at('table.csv'), `${table}Sari Utami,mentee,sari@kantor.example,Dewi Anggraini\n`);
		page.readAgain();
		const again = await settled();
		assert.isUndefined(again.page.result);
		assert.deepEqual(rowsOf(again).filter(row => !row.includes(' same ')), ['4 new person Sari Utami', '4 new pair Sari Utami – Dewi Anggraini']);
	});

	test('what was chosen at the last import is used for a later version, also on a new page, and is dropped on request', async () => {
		await open({ 'table.csv': table });
		const { page: { preview }, rows } = await settled();
		const ignore = preview!.columns.options.indexOf(importWordsFor('en').page.keys['ignore']!);
		await ask({ type: 'column', column: 3, option: ignore, version: (await settled()).version });
		await ask({ type: 'cell', id: rows!.list[0]!.id, column: 0, text: 'Dewi Lestari' });
		await ask({ type: 'leaveOut', id: '3/person/0', on: true });
		await importIt();
		await until('the person', () => services.store.index.programmes().some(each => each.folder === folder.toString() && each.people.has('Dewi Lestari')));
		page.dispose();
		await write(at('table.csv'), table.replace('Dewi', 'Sari Utami,mentee,sari@kantor.example,\nDewi'));
		page = new ImportContent({ folder: folder.toString(), source: at('table.csv').toString() }, services);
		const again = await settled();
		assert.isTrue(again.page.preview?.isRecalled);
		assert.deepEqual(rowsOf(again), ['2 new person Sari Utami', '3 same person Dewi Lestari', '4 leftOut person Budi Santoso']);
		const dropped = await ask({ type: 'forgetChoices' });
		assert.isFalse(dropped.page.preview?.isRecalled);
		assert.include(rowsOf(dropped), '4 new person Budi Santoso');
	});

	test('answers go along with their rows when the file changes while its page is open', async () => {
		await open({ 'table.csv': table });
		const { rows } = await settled();
		await ask({ type: 'cell', id: rows!.list[0]!.id, column: 0, text: 'Dewi Lestari' });
		await write(at('table.csv'), table.replace('Dewi', 'Sari Utami,mentee,sari@kantor.example,\nDewi'));
		await until('the row below', async () => rowsOf(await settled()).includes('3 new person Dewi Lestari'));
		assert.include(rowsOf(await settled()), '2 new person Sari Utami');
		assert.isFalse((await settled()).page.preview?.isRecalled);
	});

	test('makes the preview anew when the programme changes, and says so', async () => {
		await open({ 'table.csv': table });
		await settled();
		await write(at('people.yaml'), 'people:\n  - id: dewi\n    name: Dewi Anggraini\n    role: mentor\n    email: dewi@kantor.example\n');
		await until('the notice', async () => (await settled()).page.preview?.notice === importWordsFor('en').page.changed.programme);
		assert.include(rowsOf(await settled()), '2 same person Dewi Anggraini');
	});

	test('says why a file is not read, and that it is gone', async () => {
		await open({ 'table.csv': '' });
		assert.strictEqual((await settled()).page.says?.words, importWordsFor('en').refused.empty());
		await vscode.workspace.fs.delete(at('table.csv'));
		assert.strictEqual((await ask({ type: 'again' })).page.says?.words, importWordsFor('en').page.chooseAgain('table.csv'));
	});

	test('ignores what is no request, and what refers to nothing', async () => {
		await open({ 'table.csv': table });
		const before = await settled();
		for (const message of [undefined, 7, { type: 'run' }, { type: 'cell', id: '../x', column: 0, text: '' }, { type: 'column', column: 1, option: 9999, version: 1 },
			{ type: 'offer', id: '2/person/0', issue: 5, choice: 0, version: before.version }, { type: 'open', place: 3, version: 1 }]) {
			await page.answer(message);
		}
		assert.deepEqual(rowsOf(await settled()), rowsOf(before));
	});

	test('the command opens the page of a file for the programme that the file is in', async () => {
		await open({ 'table.csv': table });
		const imports = new ShownPages<{ readonly folder: string; readonly source: string }>();
		await importFile({ ...services, imports })(at('table.csv'));
		assert.deepEqual(imports.subjects, [{ folder: folder.toString(), source: at('table.csv').toString() }]);
	});
});
