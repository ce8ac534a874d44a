import { assert } from 'chai';
import * as vscode from 'vscode';
import type { BriefPage } from '../../src/core/pages/brief/briefPage';
import { PairBrief } from '../../src/host/pages/pairBrief';
import { UserError } from '../../src/host/platform/userError';
import { suiteServices } from './makeServices';
import { lensesAbove, makeFolder, read, until, write } from './workspace';

const programme = {
	'programme.yaml': 'name: Brief\nlanguage: en\n',
	'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
	'sessions/a-b/2021-08-06-01.yaml': 'date: 2021-08-06\ntitle: Begin\ndecisions: [Go on]\nactions:\n  # first\n  - text: Read\n    owner: B\n    due: 2021-08-13\n  - Write\n',
	'reflections/a-b/x.md': '---\nsession: 2021-08-06-a-b-01\nauthor: B\nvisibility: pair\ndate: 2021-08-06\n---\n# Note\n\n## Next\n\nAsk *them*.\n',
};

const pages = (): number =>
	vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => tab.input instanceof vscode.TabInputWebview).length;
const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
/** A new programme, once the extension knows it: it has something to say above its session, and of its pair. */
const makeProgramme = async (contents: Readonly<Record<string, string>>): Promise<vscode.Uri> => {
	const folder = await makeFolder(contents);
	await until('what stands above the session', async () => (await lensesAbove(at(folder, 'sessions/a-b/2021-08-06-01.yaml'))).length > 0);
	await until(
		'the pair’s outline',
		async () => (await vscode.commands.executeCommand<unknown[] | undefined>(
			'vscode.executeDocumentSymbolProvider', at(folder, 'pairs/a-b.yaml'),
		)
			?? []).length > 0,
	);
	return folder;
};

suite('The brief of a pair', () => {
	suiteSetup(async () => { await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate(); });
	teardown(async () => { await vscode.commands.executeCommand('workbench.action.closeAllEditors'); });

	test('opens once for a pair: by its row, a session’s row or file, in either language', async () => {
		const folder = await makeProgramme(programme);
		const session = at(folder, 'sessions/a-b/2021-08-06-01.yaml');
		await vscode.commands.executeCommand('mentorNotes.openBrief', { pair: { folder: folder.toString(), id: 'a-b' } });
		await until('the brief', () => pages() === 1);
		await vscode.commands.executeCommand('mentorNotes.openBrief', { session: { uri: session.toString(), id: '2021-08-06-a-b-01' } });
		await vscode.commands.executeCommand('mentorNotes.id.openBrief', session);
		await vscode.commands.executeCommand('mentorNotes.openBrief', at(folder, 'pairs/a-b.yaml'));
		assert.strictEqual(pages(), 1);
	});
});

suite('Copy Session Summary', () => {
	test('puts the session’s summary on the clipboard, in the programme’s language', async () => {
		const folder = await makeProgramme({ ...programme, 'programme.yaml': 'name: Ringkas\nlanguage: id\n' });
		await vscode.commands.executeCommand(
			'mentorNotes.copySummary',
			{ session: { uri: at(folder, 'sessions/a-b/2021-08-06-01.yaml').toString(), id: '2021-08-06-a-b-01' } },
		);
		const copied = await vscode.env.clipboard.readText();
		assert.strictEqual(
			copied.replaceAll('\r\n', '\n'),
			'Begin\nJum 6 Agu 2021 · B – A\n\nPutusan:\n- Go on\n\nTindak lanjut:\n- Read (B, tenggat 13 Agu 2021)\n- Write\n',
		);
	});
});

suite('What a brief shows and does', () => {
	const services = suiteServices();
	const { clock, language, writer } = services;

	const shown = async (
		brief: PairBrief, isMeant: (page: BriefPage) => boolean,
	): Promise<{ page: BriefPage; version: number }> => until('the page', async () => {
		const { page, version } = await brief.render();
		return 'title' in page && isMeant(page) ? { page, version } : undefined;
	});
	const refusal = (doing: Promise<void>): Promise<unknown> => doing.then(() => undefined, (error: unknown) => error);

	test('ticking an action writes state and done_on in its own file and nothing else; unticking opens it again', async () => {
		const folder = await makeFolder(programme);
		const brief = new PairBrief({ folder: folder.toString(), pair: 'a-b' }, services);
		const session = at(folder, 'sessions/a-b/2021-08-06-01.yaml');
		const open = await shown(brief, page => page.actions.items.length === 2);
		assert.deepEqual(open.page.actions.items.map(({ text, done }) => [text, done]), [['Read', false], ['Write', false]]);
		await brief.answer({ type: 'tickAction', action: 0, done: true, version: open.version });
		const ticked = programme['sessions/a-b/2021-08-06-01.yaml'].replace(
			'    due: 2021-08-13\n', `    due: 2021-08-13\n    state: done\n    done_on: ${clock.today()}\n`,
		);
		assert.strictEqual(await read(session), ticked);
		const done = await shown(brief, page => page.actions.items.some(action => action.done));
		assert.deepEqual(done.page.actions.items.map(({ text, done: isDone }) => [text, isDone]), [['Write', false], ['Read', true]]);
		await brief.answer({ type: 'tickAction', action: 1, done: false, version: done.version });
		assert.strictEqual(await read(session), ticked.replace('state: done', 'state: open').replace(`    done_on: ${clock.today()}\n`, ''));
	});

	test('a click on what was shown before is refused, and so is one on an action whose file has changed', async () => {
		const folder = await makeFolder(programme);
		const brief = new PairBrief({ folder: folder.toString(), pair: 'a-b' }, services);
		const session = at(folder, 'sessions/a-b/2021-08-06-01.yaml');
		const { version } = await shown(brief, page => page.actions.items.length === 2);
		assert.instanceOf(await refusal(brief.answer({ type: 'tickAction', action: 0, done: true, version: version + 1 })), UserError);
		const changed = programme['sessions/a-b/2021-08-06-01.yaml'].replace('Read', 'Read twice');
		await write(session, changed);
		await until('the change in the editor', async () => (await vscode.workspace.openTextDocument(session)).getText() === changed);
		assert.instanceOf(await refusal(brief.answer({ type: 'tickAction', action: 0, done: true, version })), UserError);
		assert.strictEqual(await read(session), changed);
	});

	test('the mentee’s shared wish is read when it is shown, and gone as soon as its note becomes private, saved or not', async () => {
		const folder = await makeFolder(programme);
		const brief = new PairBrief({ folder: folder.toString(), pair: 'a-b' }, services);
		await shown(brief, page => page.asked.html === '<p>Ask <em>them</em>.</p>');
		const editor = await vscode.window.showTextDocument(at(folder, 'reflections/a-b/x.md'));
		await editor.edit(edit => { edit.replace(new vscode.Range(3, 12, 3, 16), 'private'); });
		const { page } = await brief.render();
		assert.notInclude(JSON.stringify(page), 'them');
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('a pair that is gone is said to be gone', async () => {
		const brief = new PairBrief({ folder: 'memory:/nowhere', pair: 'x' }, services);
		assert.deepEqual((await brief.render()).page, { gone: language.words.brief.page.gone });
	});

	test('an exported file goes where the user chose, also over an older one', async () => {
		const folder = await makeFolder({ 'log.html': 'older' });
		await writer.export(at(folder, 'log.html').toString(), 'newer');
		await writer.export(at(folder, 'deep/log.html').toString(), 'new');
		assert.deepEqual([await read(at(folder, 'log.html')), await read(at(folder, 'deep/log.html'))], ['newer', 'new']);
	});
});
