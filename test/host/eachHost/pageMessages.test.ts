import { assert } from 'chai';
import * as vscode from 'vscode';
import { FiguresPage } from '../../../src/host/pages/figuresPage';
import { NotePreview } from '../../../src/host/pages/notePreview';
import { OpenPage } from '../../../src/host/pages/openPage';
import type { PageContent } from '../../../src/host/pages/page';
import { PairBrief } from '../../../src/host/pages/pairBrief';
import { UserError } from '../../../src/host/platform/userError';
import hostile from '../../corpora/own-hostile/webview-messages.json';
import { idleServices, suiteServices } from '../makeServices';
import { isLong } from '../runtime';
import { leaveNothing, makeFolder, read, until, write } from '../workspace';

const programme = {
	'programme.yaml': 'name: Messages\nlanguage: en\n',
	'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
	'sessions/a-b/2021-08-06-01.yaml': 'date: 2021-08-06\nactions: [Read, Write]\n',
	'reflections/a-b/x.md': '- [ ] one\n- [x] two\n\n[s](../../sessions/a-b/2021-08-06-01.yaml)\n',
};
/** Requests as pages send them, with one thing wrong in each. */
const almostRight: readonly unknown[] = [
	...[
		'toggleTask', 'tickAction', 'open', 'followLink',
	].flatMap(type => [
		-1, 0.5, '0', Number.NaN, Infinity, 1e9, null, {}, [0], 9_999_999,
	].map(wrong => ({ type, line: wrong, action: wrong, place: wrong, block: wrong, link: wrong, part: 'last', done: true, version: 1 }))),
	...[-1, 2, 9_999_999, '1', undefined].map(version => ({ type: 'toggleTask', line: 0, done: true, version })),
	{
		type: 'openNote',
		which: 'constructor',
	}, {
		type: 'run',
		action: 'workbench.action.terminal.new',
	}, { type: 'list', view: '__proto__' }, { type: 'keep', view: {} }, { type: 'scope', cohort: {}, year: 1 },
	[{ type: 'export' }], { type: ['export'] }, { type: 'Export' }, 'export', () => 1, 1n, Symbol('ready'), Object.create(null),
];
const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));

suite('A message from a page', () => {
	const reported: unknown[] = [];
	const made = suiteServices();
	const { store, writer } = made;
	const services = {
		...made, show: () => Promise.resolve(),
		report: (error: unknown) => { reported.push(error); return Promise.resolve(); },
	};
	/** Reads nothing, so that no page is shown anew because of what other tests write. */
	const { store: still } = idleServices();
	const panels: vscode.WebviewPanel[] = [];
	const newPanel = (): vscode.WebviewPanel => {
		const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Two, { enableScripts: true });
		panels.push(panel);
		return panel;
	};
	setup(() => { reported.length = 0; });
	teardown(() => { panels.splice(0).forEach(panel => { panel.dispose(); }); });
	suiteTeardown(leaveNothing);

	const refusal = (doing: Promise<void>): Promise<unknown> => doing.then(() => 'not refused', (error: unknown) => error);
	const noteOf = async (folder: vscode.Uri): Promise<NotePreview> =>
		new NotePreview(await vscode.workspace.openTextDocument(at(folder, 'reflections/a-b/x.md')), services);

	test('that is none of a page’s requests writes nothing, opens nothing and is no error, whatever it is', async () => {
		const folder = await makeFolder(programme);
		await until('the pair', () => store.index.programmes().find(one => one.folder === folder.toString())?.pairs.get('a-b'));
		const subject = { folder: folder.toString(), pair: 'a-b' };
		const note = await noteOf(folder);
		const brief = new PairBrief(subject, services);
		const figures = new FiguresPage(subject, services);
		await note.render({ webview: newPanel().webview, isNew: true });
		await brief.render();
		await figures.render();
		const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap(group => group.tabs.map(tab => tab.label));
		const before = tabs();
		const wrote: unknown[] = [];
		const subscription = writer.onDidWrite(uris => { wrote.push(...uris); });
		for (const message of [...hostile.messages.filter((_, i) => isLong || i % 3 === 0), ...almostRight]) {
			for (const page of [note, brief, figures] satisfies PageContent[]) {
				const said = await refusal(page.answer(message, undefined));
				// What is a request, of something that is not shown, may be refused by a sentence.
				assert.isTrue(said === 'not refused' || said instanceof UserError, String(said));
			}
		}
		assert.deepEqual([wrote, tabs()], [[], before]);
		for (const [path, text] of Object.entries(programme)) {
			assert.strictEqual(await read(at(folder, path)), text);
		}
		vscode.Disposable.from(note, brief, figures, subscription).dispose();
	});

	test('that ticks a task counts only for the text that the page shows: not after a change, and not after the note was closed and opened again', async () => {
		const folder = await makeFolder(programme);
		const uri = at(folder, 'reflections/a-b/x.md');
		const page = await noteOf(folder);
		const { version } = await page.render({ webview: newPanel().webview, isNew: true });
		const document = await vscode.workspace.openTextDocument(uri);
		const typed = new vscode.WorkspaceEdit();
		typed.insert(uri, new vscode.Position(0, 6), 'more than ');
		await vscode.workspace.applyEdit(typed);
		assert.instanceOf(await refusal(page.answer({ type: 'toggleTask', line: 0, done: true, version }, undefined)), UserError);
		const removed = new vscode.WorkspaceEdit();
		removed.deleteFile(uri);
		await vscode.workspace.applyEdit(removed);
		await until('the document to be closed', () => document.isClosed);
		const other = '- [ ] something else\n';
		await write(uri, other);
		// VS Code counts from the beginning again.
		assert.strictEqual((await vscode.workspace.openTextDocument(uri)).version, 1);
		assert.instanceOf(await refusal(page.answer({ type: 'toggleTask', line: 0, done: true, version }, undefined)), UserError);
		assert.strictEqual(await read(uri), other);
		const again = await page.render({ webview: newPanel().webview, isNew: true });
		assert.instanceOf(await refusal(page.answer({ type: 'toggleTask', line: 0, done: true, version }, undefined)), UserError);
		await page.answer({ type: 'toggleTask', line: 0, done: true, version: again.version }, undefined);
		assert.strictEqual(await read(uri), '- [x] something else\n');
		page.dispose();
	});

	/** A page in its tab whose script sends what the test wants, and what came of it. */
	const openPage = (send: string, content: Pick<PageContent, 'answer' | 'render'>, report = services.report): OpenPage => {
		const panel = newPanel();
		const page = new OpenPage(
			panel,
			{ title: 'Test', dispose: () => undefined, ...content },
			{ script: 'none.js', styles: [] },
			{ ...services, store: still, report },
		);
		panel.webview.html = `<script>const host = acquireVsCodeApi(); ${send}</script>`;
		return page;
	};

	test('that is longer than 6,050,000 characters is not looked at', async () => {
		const came: unknown[] = [];
		const page = openPage('host.postMessage({ type: "x", more: "x".repeat(6050000) }); host.postMessage({ type: "ready", more: Array(3030000).fill(0) }); host.postMessage({ type: "x" });', {
			answer: message => { came.push(message); return Promise.resolve(); },
			render: () => { came.push('shown'); return Promise.resolve({}); },
		});
		await until('the last message', () => came.length > 0);
		assert.deepEqual(came, [{ type: 'x' }]);
		page.dispose();
	});

	test('whose answer fails is followed by what the page should show, before anybody has read why; that failing too is said as well', async () => {
		const shown: number[] = [];
		const page = openPage('host.postMessage({ type: "ready" }); host.postMessage({ type: "x" });', {
			answer: () => Promise.reject(new Error('answer')),
			render: () => {
				shown.push(shown.length);
				return shown.length === 1 ? Promise.resolve({}) : Promise.reject(new Error('render'));
			},
		}, error => {
			reported.push(error);
			// Nobody closes the message.
			return new Promise(() => undefined);
		});
		await until('both to be reported', () => reported.length === 2);
		assert.deepEqual([reported.map(error => (error as Error).message), shown], [['answer', 'render'], [0, 1]]);
		page.dispose();
	});
});
