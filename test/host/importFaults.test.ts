import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ImportPage } from '../../src/core/pages/import/importPage';
import type { ImportRequest, ShowImport } from '../../src/core/pages/import/protocol';
import { importWordsFor } from '../../src/core/words/importWords';
import { ImportContent } from '../../src/host/pages/import/importContent';
import { addFolder, idleServices } from './makeServices';
import { type Fault, MemoryFiles } from './memoryFiles';
import { isLong } from './runtime';
import { until } from './workspace';

const scheme = 'mentor-notes-import';
const { page: labels } = importWordsFor('en');
const programme = { 'programme.yaml': 'name: P\nlanguage: en\ntimezone: UTC\n' };
const people = 'people:\n  - id: dewi\n    name: Dewi\n    role: mentor\n    unit: Biro A\n';
const table = 'Name,Role,Unit,Mentor\nDewi,mentor,Biro A,\nBudi,mentee,Biro B,Dewi\nEko,mentee,Biro C,Dewi\n';
const made = ['pairs/dewi-budi.yaml', 'pairs/dewi-eko.yaml', 'people.yaml', 'private/.gitignore', 'private/imports/table-csv.json', 'programme.yaml', 'table.csv'];

/** An import takes some 150 steps; each kind of fault is tried at others of them. */
const stepsBetween = isLong ? 7 : 23;

suite('Importing while something fails', () => {
	const disk = new MemoryFiles(scheme);
	const provider = vscode.workspace.registerFileSystemProvider(scheme, disk, { isCaseSensitive: true });
	suiteTeardown(() => { provider.dispose(); });
	const services = idleServices();
	let runs = 0;
	let root = '';
	let page: ImportContent | undefined;

	const open = (files: Readonly<Record<string, string>>): ImportContent => {
		page?.dispose();
		runs += 1;
		root = `/import${String(runs)}`;
		const folder = vscode.Uri.from({ scheme, path: root });
		Object.entries(files).forEach(([name, text]) => { disk.put(`${root}/${name}`, text); });
		addFolder(services, folder, Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.yaml'))));
		page = new ImportContent({ folder: folder.toString(), source: vscode.Uri.joinPath(folder, 'table.csv').toString() }, services);
		return page;
	};
	teardown(async () => {
		disk.heal();
		disk.isFull = false;
		page?.dispose();
		page = undefined;
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	const settled = (content: ImportContent): Promise<ShowImport & { readonly page: ImportPage }> => until('the page', async () => {
		const shown = await content.render({ isNew: true });
		assert.isFalse('gone' in shown.page);
		const now = shown as ShowImport & { readonly page: ImportPage };
		return !now.page.isBusy && now;
	});
	const run = async (content: ImportContent): Promise<unknown> => {
		const { version } = await settled(content);
		const request: ImportRequest = { type: 'import', clearOnly: false, version };
		return content.answer(request).then(() => undefined, (error: unknown) => error);
	};

	for (const [first, kind] of (['refused', 'full', 'unreachable', 'short', 'late'] as const satisfies readonly Fault[]).entries()) {
		test(`of the disk, ${kind} at whatever step, makes all or nothing, and can be tried again`, async () => {
			for (let step = first * 4 + 1; ; step += stepsBetween) {
				const content = open({ ...programme, 'table.csv': table });
				await settled(content);
				const before = disk.texts(root);
				disk.failAt(root, step, kind);
				await run(content);
				const hasFailed = disk.heal();
				const after = disk.texts(root);
				assert.include([JSON.stringify(Object.keys(before)), JSON.stringify(made)], JSON.stringify(Object.keys(after)), `step ${String(step)}`);
				if (!hasFailed) {
					assert.deepEqual(Object.keys(after), made);
					break;
				}
				if (after['people.yaml'] === undefined) {
					await content.answer({ type: 'again' });
					await run(content);
					assert.deepEqual(Object.keys(disk.texts(root)), made, `again after step ${String(step)}`);
				}
			}
		});
	}

	test('of a disk that is full, says which file was not written, and imports once there is room', async () => {
		const content = open({ ...programme, 'table.csv': table });
		await settled(content);
		disk.isFull = true;
		const error = await run(content);
		assert.match(error instanceof Error ? error.message : '', /no space left/);
		assert.deepEqual(disk.texts(root), { ...programme, 'table.csv': table });
		disk.isFull = false;
		await run(content);
		assert.deepEqual(Object.keys(disk.texts(root)), made);
	});

	test('of a list of people that may not be written, leaves its file whole', async () => {
		const content = open({ ...programme, 'people.yaml': people, 'table.csv': table.replace('mentor,Biro A', 'mentor,Biro Z') });
		await settled(content);
		disk.isFull = true;
		await run(content);
		assert.strictEqual(disk.texts(root)['people.yaml'], people);
		assert.isUndefined(disk.texts(root)['pairs/dewi-budi.yaml']);
	});

	test('of the user, who cancels while the file is read: nothing is made, and it can be read again', async () => {
		const rows = Array.from({ length: 2_000 }, (_, i) => `Budi ${String(i)},mentee,Biro,Dewi`).join('\n');
		const content = open({ ...programme, 'table.csv': `${table}${rows}\n` });
		await content.answer({ type: 'cancel' });
		const cancelled = await settled(content);
		assert.deepEqual([cancelled.page.says?.words, cancelled.page.preview], [labels.cancelled, undefined]);
		await content.answer({ type: 'again' });
		assert.strictEqual((await settled(content)).rowCount, 4_005);
		assert.deepEqual(Object.keys(disk.texts(root)), ['programme.yaml', 'table.csv']);
	});

	test('of a name that is taken, by a file that is no record or by a folder, takes another and changes neither', async () => {
		const taken = { 'pairs/dewi-budi.yaml/notes.txt': 'mine', 'pairs/dewi-eko.yaml': '', 'private/imports/table-csv.json': 'not ours' };
		const content = open({ ...programme, 'table.csv': table, ...taken });
		await run(content);
		const after = disk.texts(root);
		assert.deepEqual(Object.keys(after).filter(path => path.startsWith('pairs/')), [
			'pairs/dewi-budi-2.yaml', 'pairs/dewi-budi.yaml/notes.txt', 'pairs/dewi-eko-2.yaml', 'pairs/dewi-eko.yaml',
		]);
		assert.deepEqual([after['pairs/dewi-budi.yaml/notes.txt'], after['pairs/dewi-eko.yaml']], ['mine', '']);
	});
});
