import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../src/core/manifest/commands';
import { notePages } from '../../src/host/pages/pageKinds';
import { NotePreview } from '../../src/host/pages/notePreview';
import type { PageContent } from '../../src/host/pages/page';
import { OpenPages } from '../../src/host/pages/openPages';
import { suiteServices } from './makeServices';
import { heapBytes, printFigures } from './runtime';
import { testWith } from './testWith';
import { leaveNothing, makeFolder, until, write } from './workspace';

/** Of each, so many in a part: 10,000 updates, 500 pages and 2,000 ticks in all. */
const inPart = { updates: 100, pages: 5, ticks: 20 };
const parts = 100;
const sessions = 20;
const maxGrowth = 2 * 2 ** 20;

suite('A long day of work [long]', () => {
	const extension = vscode.extensions.getExtension('mentor-notes.mentor-notes')!.extensionUri;
	const made = suiteServices({ extension });
	const services = { ...made, report: (error: unknown) => { throw error; } };
	const { store } = services;
	const closed: WeakRef<PageContent>[] = [];
	let folder: vscode.Uri;
	let pages: OpenPages<vscode.Uri> | undefined;
	let before = 0;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const tabs = (): number => vscode.window.tabGroups.all.flatMap(group => group.tabs).length;

	suiteSetup(async () => {
		const kind = notePages(services);
		pages = new OpenPages({
			...kind,
			viewType: 'test.preview',
			open: async note => {
				const content = await kind.open(note);
				closed.push(new WeakRef(content));
				return content;
			},
		}, services);
		folder = await makeFolder({
			'programme.yaml': 'name: Long day\nlanguage: en\n', 'pairs/a-b.yaml': 'mentors: A\nmentees: B\n', 'reflections/a-b/x.md': '# Note\n\n- [ ] one\n- [ ] two\n',
			...Object.fromEntries(Array.from({ length: sessions }, (_, n) => [path(n), textOf(n, 'first')])),
		});
		await until(
			'the sessions', () => store.index.programmes().find(one => one.folder === folder.toString())?.sessions.length === sessions,
		);
		// Once all of it, so that what is loaded on first use is there.
		await update('warm');
		await openAndClose();
		await tick();
	});
	suiteTeardown(async () => {
		pages?.dispose();
		await leaveNothing();
	});

	const path = (n: number): string => `sessions/a-b/2021-08-${String(n + 1).padStart(2, '0')}-01.yaml`;
	const textOf = (n: number, title: string): string =>
		`date: 2021-08-${String(n + 1).padStart(2, '0')}\ntitle: ${title} ${'x'.repeat(100)}\nactions: [Read, Write]\n`;

	async function update(name: string): Promise<void> {
		for (let done = 0; done < inPart.updates; done += sessions) {
			const title = `${name} ${String(done)}`;
			await Promise.all(Array.from({ length: sessions }, (_, n) => write(at(path(n)), textOf(n, title))));
			store.refresh(Array.from({ length: sessions }, (_, n) => at(path(n)).toString()));
			await until(
				'the update',
				() => store.index
					.programmes()
					.find(one => one.folder === folder.toString())?.sessions.every(session => session.title?.startsWith(title)),
			);
		}
	}

	/** Every second one in the extension itself. */
	async function openAndClose(): Promise<void> {
		for (let n = 0; n < inPart.pages; n++) {
			await (n % 2 === 0
				? pages?.show(at('reflections/a-b/x.md'), { beside: false })
				: vscode.commands.executeCommand(commandIds('previewReflection').en, at('reflections/a-b/x.md')));
			await until('the page', () => vscode.window.tabGroups.all.some(group => group.activeTab?.label === 'Preview Note'));
			await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
			await until('it to be closed', () => tabs() === 0);
		}
	}

	async function tick(): Promise<void> {
		const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Two);
		const page = new NotePreview(await vscode.workspace.openTextDocument(at('reflections/a-b/x.md')), services);
		closed.push(new WeakRef<PageContent>(page));
		for (let n = 0; n < inPart.ticks; n++) {
			const { version } = await page.render({ webview: panel.webview, isNew: n === 0 });
			await page.answer({ type: 'toggleTask', line: 2, done: n % 2 === 0, version }, undefined);
		}
		page.dispose();
		panel.dispose();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await until('it to be closed', () => tabs() === 0);
	}

	testWith('Node', 'begins somewhere', async () => {
		before = await heapBytes();
		assert.isAbove(before, 0);
	});

	for (let part = 0; part < parts; part++) {
		testWith('Node', `goes on: ${String(inPart.updates)} updates, ${String(inPart.pages)} pages and ${String(inPart.ticks)} ticks, part ${String(part + 1)} of ${String(parts)}`, async () => {
			await update(`part ${String(part)}`);
			await openAndClose();
			await tick();
		});
	}

	testWith('Node', 'ends with less than 2 MB more than it began with, without a page, and nothing listens for one that was closed', async () => {
		const growth = await heapBytes() - before;
		printFigures(`${String(parts * inPart.updates)} updates, ${String(parts * inPart.pages)} pages, ${String(parts * inPart.ticks)} ticks: ${(growth / 2 ** 20).toFixed(2)} MB more; ${String(closed.filter(page => page.deref() !== undefined).length)} of ${String(closed.length)} pages left`);
		assert.strictEqual(tabs(), 0);
		// One may stand in a variable of VS Code's own: its last event, its last answer.
		assert.isAtMost(closed.filter(page => page.deref() !== undefined).length, 1);
		assert.isBelow(growth, maxGrowth);
	});
});
