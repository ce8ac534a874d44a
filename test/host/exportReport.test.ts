import { assert } from 'chai';
import * as vscode from 'vscode';
import { countReported } from '../../src/core/exports/tables/reported';
import { reportWorkbook } from '../../src/core/exports/tables/reportWorkbook';
import { finish } from '../../src/core/text/steps';
import { wordsFor } from '../../src/core/words/catalogues';
import { exportOverview, exportWorkbook } from '../../src/host/commands/exports/exportOverview';
import { suiteServices } from './makeServices';
import { testWith } from './testWith';
import { leaveNothing, makeFolder, until } from './workspace';

const accept = 'workbench.action.acceptSelectedQuickOpenItem';

suite('A report on a programme', () => {
	const services = suiteServices();
	const { store, globalState, clock } = services;
	const files = {
		'programme.yaml': 'id: forum\nname: Forum\nlanguage: id\npolicy: {jp_minutes: 45}\ncohorts:\n  - {id: one, name: Angkatan I}\n  - {id: two, name: Angkatan II}\n',
		'pairs/a-b.yaml': 'mentors: [Ani]\nmentees: [Budi]\ncohort: one\n',
		'pairs/c-d.yaml': 'mentors: [Citra]\nmentees: [Dewi]\ncohort: two\n',
		'sessions/a-b/1.yaml': 'date: 2021-08-06\nminutes: 60\n',
		'sessions/c-d/1.yaml': 'date: 2020-08-06\nminutes: 30\n',
	};
	let folder: vscode.Uri;

	/** Runs a command; every question, also where to save, is answered by Enter. Resolves with the name and bytes of its file. */
	const run = async (command: Promise<void>): Promise<readonly [name: string, bytes: Uint8Array]> => {
		const ended: true[] = [];
		const done = command.finally(() => { ended.push(true); });
		const saved = async (): Promise<string | undefined> => (await vscode.workspace.fs.readDirectory(folder))
			.map(([name]) => name)
			.find(name => /\.(?:xlsx|csv|html)$/.test(name));
		while (ended.length === 0 && await saved() === undefined) {
			await vscode.commands.executeCommand(accept);
		}
		while (ended.length === 0) {
			// The message that it is saved.
			await vscode.commands.executeCommand('notifications.clearAll');
		}
		await done;
		const name = await saved() ?? '';
		return [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))];
	};
	/** What the core makes of the programme. */
	const workbook = (scope: { readonly cohort?: string; readonly year?: number }): Uint8Array => {
		const programme = store.index.programmes().find(each => each.folder === folder.toString());
		const words = wordsFor('id');
		return finish(reportWorkbook([finish(countReported({ programme: programme!, scope, id: 'forum' }, clock.now(), words))], words));
	};
	setup(async () => {
		folder = await makeFolder(files);
		await until('the programme', () => store.index.programmes()
			.find(each => each.folder === folder.toString())?.files.length === Object.keys(files).length);
		await globalState.update('exportFolder', folder.toString());
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await leaveNothing();
	});

	testWith('a dialog', 'as a workbook is byte by byte what the command line makes, in the programme’s language', async () => {
		const [name, bytes] = await run(exportWorkbook(services)({ programme: { folder: folder.toString() } }));
		assert.strictEqual(name, 'laporan-forum.xlsx');
		assert.deepEqual([...bytes], [...workbook({})]);
	});

	testWith('a dialog', 'from a page has what the page shows, and says so in its name', async () => {
		const [name, bytes] = await run(exportWorkbook(services)({
			programme: { folder: folder.toString() }, isShown: true, cohort: 'one', year: 2021,
		}));
		assert.strictEqual(name, 'laporan-forum-angkatan-i-2021.xlsx');
		assert.deepEqual([...bytes], [...workbook({ cohort: 'one', year: 2021 })]);
	});

	test('says before what can’t be read, and offers it to be mended instead', async () => {
		const broken = vscode.Uri.joinPath(folder, 'sessions', 'a-b', '2.yaml');
		await vscode.workspace.fs.writeFile(broken, new TextEncoder().encode('title: "open\ndate: 2021-08-07\n'));
		await until('the broken file', () => store.index.programmes().some(each => each.folder === folder.toString() && each.broken.length > 0));
		// The first of the two answers opens it.
		const done = exportWorkbook(services)({ programme: { folder: folder.toString() } });
		await until('the file', async () => {
			await vscode.commands.executeCommand(accept);
			return vscode.window.activeTextEditor?.document.uri.toString() === broken.toString();
		});
		await done;
		assert.deepEqual((await vscode.workspace.fs.readDirectory(folder)).filter(([name]) => name.endsWith('.xlsx')), []);
	});

	testWith('a dialog', 'is first offered as a workbook in Indonesian, where spreadsheets do not read commas, and as a page in English', async () => {
		const [name] = await run(exportOverview(services)({ programme: { folder: folder.toString() } }));
		assert.strictEqual(name, services.language.words.language === 'id' ? 'laporan-forum.xlsx' : 'laporan-forum.html');
	});
});
