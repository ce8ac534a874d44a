import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/core/manifest/commands';
import { linesAfter } from '../../../src/core/markdown/blockDiff';
import { lookIn } from '../../../src/core/markdown/markdown';
import { LeftTexts } from '../../../src/core/pages/editing/leftTexts';
import type { ToPage } from '../../../src/core/pages/notePreview/protocol';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { notePageWords } from '../../../src/core/words/lateWords';
import { wordsFor } from '../../../src/core/words/catalogues';
import { NotePreview } from '../../../src/host/pages/notePreview';
import { ReflectionEditor } from '../../../src/host/pages/reflection/reflectionEditor';
import { pictureAt } from '../../../src/host/pages/liveNote';
import { suiteServices } from '../makeServices';
import { exists, leaveNothing, makeFolder, read, until, workspaceFolder } from '../workspace';

const programme = {
	'programme.yaml': 'name: Page\nlanguage: en\n',
	'people.yaml': 'people:\n  - id: sari\n    name: Sari\n',
	'pairs/a-b.yaml': 'mentors: A\nmentees: sari\ngoals:\n  - id: g1\n    text: Listen\n',
	'sessions/a-b/2021-08-06-01.yaml': 'id: s1\ndate: 2021-08-06\ntitle: Begin\n',
	'sessions/a-b/2021-08-13-01.yaml': 'id: s2\ndate: 2021-08-13\n',
	'reflections/a-b/1.md': '---\nsession: s1\nauthor: sari\nvisibility: pair\n---\n# First\n\nwords\n\n- [ ] one\n\n[s](../../sessions/a-b/2021-08-06-01.yaml)\n',
	'reflections/a-b/2.md': '---\nsession: s2\nauthor: sari\nvisibility: pair\n---\n# Second\n',
	'private/reflections/a-b/3.md': '---\nsession: s2\nauthor: sari\nvisibility: private\n---\n# Secret\n',
};
const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));

suite('What a note’s page is sent', () => {
	const services = suiteServices();
	const { language, store } = services;
	const currentUser = { keyOfMe: () => 'sari', onDidChange: services.currentUser.onDidChange };
	let panel: vscode.WebviewPanel;
	suiteSetup(() => { panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Two); });
	suiteTeardown(async () => {
		panel.dispose();
		await leaveNothing();
	});

	const preview = async (note: vscode.Uri): Promise<{ page: NotePreview; next: (isNew?: boolean) => Promise<ToPage> }> => {
		const page = new NotePreview(await vscode.workspace.openTextDocument(note), { ...services, currentUser });
		return { page, next: (isNew = false) => page.render({ webview: panel.webview, isNew }) };
	};
	const reflectionEditor = async (note: vscode.Uri): Promise<{ panel: vscode.WebviewPanel; editor: ReflectionEditor }> => {
		const own = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Two);
		const document = await vscode.workspace.openTextDocument(note);
		return { panel: own, editor: new ReflectionEditor(document, own, { ...services, currentUser }, new LeftTexts()) };
	};
	const known = (note: vscode.Uri): Promise<unknown> => until('the note', () => store.index.facts(note.toString())?.reflection);

	test('stays the text of a note while its file moves, and then follows it', async () => {
		const folder = await makeFolder({ 'a.md': '# A day\n' });
		const { page, next } = await preview(at(folder, 'a.md'));
		await next(true);
		const rendered: Promise<ToPage>[] = [];
		const listening = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			if (uri.toString() === at(folder, 'a.md').toString()) {
				rendered.push(next());
			}
		});
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(at(folder, 'a.md'), at(folder, 'b.md'));
		await vscode.workspace.applyEdit(edit);
		const [whileMoving] = await until('the page to be rendered meanwhile', () => rendered.length > 0 && Promise.all(rendered));
		assert.include([at(folder, 'a.md').toString(), at(folder, 'b.md').toString()], whileMoving?.uri);
		await until('the new place', async () => (await next()).uri === at(folder, 'b.md').toString());
		listening.dispose();
		page.dispose();
	});

	test('says that its file was deleted, below the text that it had, and that no longer when it is there again', async () => {
		const folder = await makeFolder(programme);
		const note = at(folder, 'reflections/a-b/2.md');
		await known(note);
		const { page, next } = await preview(note);
		const { fileGone } = notePageWords[language.words.language];
		const says = ({ head }: ToPage): boolean => head.some(({ value }) => value === fileGone);
		assert.isFalse(says(await next(true)));
		const edit = new vscode.WorkspaceEdit();
		edit.deleteFile(note);
		await vscode.workspace.applyEdit(edit);
		await until('the sentence', async () => says(await next()));
		const there = await next(true);
		assert.include(there.change.blocks.map(({ html }) => html).join(''), 'Second');
		await vscode.workspace.fs.writeFile(note, new TextEncoder().encode(programme['reflections/a-b/2.md']));
		await until('no sentence', async () => !says(await next()));
		page.dispose();
	});

	test('is all of it at first, and then what a change exchanges', async () => {
		const folder = await makeFolder(programme);
		const note = at(folder, 'reflections/a-b/1.md');
		await known(note);
		await until('the other files', () => {
			const { pairs, people, sessions } = store.index.programmeOf(note.toString()) ?? {};
			const other = store.index.facts(at(folder, 'reflections/a-b/2.md').toString());
			return other && pairs?.has('a-b') && people?.has('sari') && sessions?.length === 2;
		});
		const { page, next } = await preview(note);
		const first = await next(true);
		assert.deepEqual(
			[
				first.after,
				first.number,
				first.isBeginning,
				first.change.first,
				first.change.last,
				first.change.blocks.map(({ line }) => line),
			],
			[0, 1, false, 0, 0, [5, 7, 9, 11]],
		);
		assert.deepEqual(first.head.map(({ label, value }) => [label, value]), [
			[
				'Session', 'Fri 6 Aug 2021 · Begin',
			], ['Author', 'Sari'], ['Goals', ['Listen']], ['Readers', 'Meant for the pair; anyone with access to this folder or its repository can read it.'],
		]);
		assert.strictEqual(page.title, 'Preview First');
		assert.deepEqual([first.links?.previous, first.links?.next?.title], [undefined, 'Second']);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(note, new vscode.Position(7, 0), 'more ');
		await vscode.workspace.applyEdit(edit);
		const second = await next();
		assert.deepEqual(
			[second.after, second.number, second.change.first, second.change.last, second.change.blocks.map(({ html }) => html)],
			[1, 2, 1, 2, ['<p>more words</p>\n']],
		);
		// A page that has lost what it showed gets everything again.
		const again = await next(true);
		assert.deepEqual([again.after, again.change.blocks.length], [0, 4]);
		page.dispose();
	});

	test('of a long note comes in pieces that make the whole, and no piece holds up others for long', async () => {
		const paragraph = 'Saya datang **terlambat** karena [membalas](b.md) warga.\n\n- [ ] satu\n- dua *tiga*\n\n## Judul\n\n';
		const text = `# Long\n\n${paragraph.repeat(Math.ceil(500_000 / paragraph.length))}`;
		const folder = await makeFolder({ ...programme, 'reflections/a-b/long.md': text });
		const { page, next } = await preview(at(folder, 'reflections/a-b/long.md'));
		let heldMs = 0;
		let last = Date.now();
		const timer = setInterval(() => {
			heldMs = Math.max(heldMs, Date.now() - last);
			last = Date.now();
		}, 1);
		let blocks: readonly { readonly line: number; readonly html: string }[] = [];
		let lines: readonly number[] = [];
		let pieces = 0;
		const began = Date.now();
		let firstMs: number | undefined;
		for (let isNew = true; isNew || page.hasMore; isNew = false) {
			const { change, isBeginning } = await next(isNew);
			firstMs ??= Date.now() - began;
			blocks = [...blocks.slice(0, change.first), ...change.blocks, ...blocks.slice(blocks.length - change.last)];
			lines = linesAfter(lines, change);
			pieces += 1;
			assert.strictEqual(isBeginning, page.hasMore);
		}
		clearInterval(timer);
		const totalMs = Date.now() - began;
		const whole = renderNote(text, lookIn(wordsFor(language.words.language), 'page'));
		assert.deepEqual(blocks.map(({ html }) => html), whole.map(({ html }) => html));
		assert.deepEqual(lines, whole.map(({ line }) => line));
		assert.isAbove(pieces, 1);
		// Compared with all of the time: a busy machine makes each part of it longer.
		assert.isBelow(firstMs ?? Infinity, totalMs / 2);
		assert.isBelow(heldMs, totalMs / 2);
		page.dispose();
	});

	test('leads to the author’s other notes in the window, and only where there is one', async () => {
		const folder = await makeFolder(programme);
		const note = at(folder, 'reflections/a-b/1.md');
		await known(note);
		await until('the other note', () => store.index.facts(at(folder, 'reflections/a-b/2.md').toString()));
		const { page, next } = await preview(note);
		await next(true);
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
		const tabs = (): readonly string[] =>
			vscode.window.tabGroups.all
				.flatMap(group => group.tabs)
				.filter(tab => tab.input instanceof vscode.TabInputWebview)
				.map(tab => tab.label);
		const before = tabs().length;
		await page.answer({ type: 'openNote', which: 'previous' }, undefined);
		await page.answer({ type: 'openNote', which: '__proto__' }, undefined);
		assert.lengthOf(tabs(), before);
		await page.answer({ type: 'openNote', which: 'next' }, undefined);
		await until('the page of the next note', () => tabs().some(label => label.includes('Second')));
		page.dispose();
	});

	test('follows no link of a text that is not shown any more', async () => {
		const folder = await makeFolder(programme);
		const note = at(folder, 'reflections/a-b/1.md');
		const { page, next } = await preview(note);
		const { version } = await next(true);
		await page.answer({ type: 'followLink', block: 3, link: 0, version: version + 1 }, undefined);
		assert.notInclude(vscode.window.activeTextEditor?.document.uri.path ?? '', '2021-08-06-01.yaml');
		await page.answer({ type: 'followLink', block: 3, link: 0, version }, undefined);
		await until('the session', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('2021-08-06-01.yaml'));
		page.dispose();
	});

	test('ticks a step and the action that it is linked to together, from the preview and from the page that writes', async () => {
		const sessionFile = 'sessions/a-b/2021-08-06-01.yaml';
		const noteFile = 'reflections/a-b/1.md';
		const text = '---\nsession: s1\nauthor: sari\nvisibility: pair\n---\n# First\n\n## One\n\nwords\n\n## Next\n\n- [ ] x → [action a1](../../sessions/a-b/2021-08-06-01.yaml)\n';
		const folder = await makeFolder({
			...programme, [noteFile]: text,
			[sessionFile]: 'id: s1\ndate: 2021-08-06\nactions:\n  - id: a1\n    text: x\n    owner: sari\n    state: open\n',
		});
		await known(at(folder, noteFile));
		await until('the action', () => store.index.facts(at(folder, sessionFile).toString())?.sessions[0]?.actions);
		const { page, next } = await preview(at(folder, noteFile));
		const { version } = await next(true);
		const line = text.split('\n').findIndex(each => each.startsWith('- ['));
		await page.answer({ type: 'toggleTask', line, done: true, version }, undefined);
		await until('both to be ticked', async () =>
			(await read(at(folder, noteFile))).includes('- [x] x') && (await read(at(folder, sessionFile))).includes('state: done'));
		page.dispose();

		const { panel: editing, editor } = await reflectionEditor(at(folder, noteFile));
		await until('the action in the index', () =>
			store.index.facts(at(folder, sessionFile).toString())?.sessions[0]?.actions?.[0]?.state === 'done');
		const shown = await editor.render({ webview: editing.webview, isNew: true });
		const step = shown.page?.sections.at(-1)?.steps[0];
		assert.deepInclude(step, { line, isDone: true, canTick: true });
		// What is typed above moves the line that was shown.
		await editor.answer({ type: 'input', field: 'stage:One', value: 'more\n\nwords', seq: 1 });
		await editor.answer({ type: 'tick', line, done: false, version: shown.version });
		await until('both to be unticked', async () =>
			(await read(at(folder, noteFile))) === text.replace('words', 'more\n\nwords') && (await read(at(folder, sessionFile))).includes('state: open'));
		editor.dispose();
		editing.dispose();
	});

	test('has pictures of the same workspace folder only', () => {
		const note = vscode.Uri.joinPath(workspaceFolder(), 'reflections', 'a', 'n.md');
		const shown = (path: string): string | undefined => pictureAt(path, note, panel.webview);
		assert.match(shown('x y.png') ?? '', /reflections\/a\/x%20y\.png$/);
		assert.match(shown('../../evidence/a%20b.png') ?? '', /evidence\/a%20b\.png$/);
		assert.match(shown('/evidence/x.png') ?? '', /evidence\/x\.png$/);
		for (const path of ['../../../x.png', '../../..%2Fx.png', '/../x.png', '%2e%2e/%2e%2e/%2e%2e/x.png', '%zz.png', 'a%00.png']) {
			assert.isUndefined(shown(path), path);
		}
		assert.isUndefined(pictureAt('x.png', vscode.Uri.parse('memory:/elsewhere/n.md'), panel.webview));
	});

	test('a private note is not exported, and neither is anything that a hostile argument names', async () => {
		const folder = await makeFolder(programme);
		const secret = at(folder, 'private/reflections/a-b/3.md');
		await known(secret);
		const before = await read(secret);
		// Its sentence waits for an answer that nobody gives here.
		void vscode.commands.executeCommand(commandIds('exportReflection').en, secret);
		for (const argument of [
			null,
			0,
			'x',
			[],
			{},
			{ opens: { uri: '../../x' } },
			{ note: { uri: 'file:///etc/passwd', line: 0 } },
			vscode.Uri.parse('file:///etc/passwd'),
			at(folder, 'people.yaml'),
		]) {
			await vscode.commands.executeCommand(commandIds('exportReflection').en, argument);
		}
		assert.strictEqual(await read(secret), before);
		assert.isFalse(await exists(vscode.Uri.joinPath(workspaceFolder(), '3.html')));
	});
});
