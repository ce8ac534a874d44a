import { assert } from 'chai';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { readLink } from '../../src/core/text/links';
import { wordsFor } from '../../src/core/words/catalogues';
import { NotePreview } from '../../src/host/pages/notePreview';
import { followLink } from '../../src/host/pages/followLink';
import { UserError } from '../../src/host/platform/userError';
import messages from '../corpora/own-hostile/webview-messages.json';
import labels from '../corpora/own-hostile/ui-strings.json';
import naughty from '../corpora/blns/blns.json';
import payloads from '../corpora/xss/dompurify-expect.json';
import evasions from '../corpora/xss/owasp-filter-evasion.json';
import { makeLink } from './makeLink';
import { makeServices } from './makeServices';
import { isLong } from './runtime';
import { testWith } from './testWith';
import { leaveNothing, makeFolder, read, until, workspaceFolder, write } from './workspace';

const hostile = [...new Set([messages, labels, naughty, payloads, evasions].flatMap(stringsIn))];
const programme = {
	'programme.yaml': 'name: Links\nlanguage: en\n',
	'pairs/a-b.yaml': 'mentors: A\nmentees: B\n',
	'sessions/a-b/2021-08-06-01.yaml': 'date: 2021-08-06\nlinks:\n  - inside.md\n  - out.md\n  - away/secret.md\n',
	'sessions/a-b/inside.md': 'inside\n',
	'reflections/a-b/x.md': '# Note\n',
};
const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap(group => group.tabs.map(tab => tab.label));
/** What is said of a link that is not followed; undefined for one that is. */
const refusalOf = (
	href: string, from: vscode.Uri,
): Promise<string | undefined> => followLink(href, from, wordsFor('en')).then(() => undefined, (error: unknown) => {
	assert.instanceOf(error, UserError, href);
	return (error).message;
});

suite('A link in a note', () => {
	/** A file of this computer that is not in the workspace. */
	const secret = vscode.Uri.joinPath(workspaceFolder(), '..', 'secret.md');
	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
		await write(secret, 'secret\n');
	});
	setup(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
	suiteTeardown(async () => {
		await leaveNothing();
		await vscode.workspace.fs.delete(secret);
	});

	test('of all hostile texts leads to the web, a mail or nowhere, and VS Code takes what it leads to', async () => {
		assert.isAbove(hostile.length, 900);
		const from = at(await makeFolder(programme), 'reflections/a-b/x.md');
		await Promise.all(hostile.filter((_, i) => isLong || i % 5 === 0).flatMap(text => [text, `https:${text}`, `mailto:${text}`]).map(async href => {
			const link = readLink(href);
			if (link?.is === 'web') {
				assert.match(vscode.Uri.parse(link.href, true).scheme, /^(?:https?|mailto)$/i, href);
			} else if (link?.path.split(/[?#]/)[0] !== '') {
				assert.isDefined(await refusalOf(href, from), href);
			}
		}));
		assert.deepEqual(tabs(), []);
	});

	test('to the web is one that VS Code takes, whatever it is made of', () => {
		const piece = fc.constantFrom('http', ':', '/', '//', '@', '[', ']', '%', '%zz', '?', '#', ' ', '\t', '\u202e', 'a', '\\', '..');
		fc.assert(fc.property(fc.constantFrom('http:', 'https:', 'mailto:', ''), fc.array(piece, { maxLength: 12 }), (scheme, pieces) => {
			const link = readLink(scheme + pieces.join(''));
			if (link?.is === 'web') {
				vscode.Uri.parse(link.href, true);
			}
		}), { numRuns: 5_000 });
	});

	test('leads to files of its own workspace folder only, however the way out is written', async () => {
		const folder = await makeFolder(programme);
		const from = at(folder, 'reflections/a-b/x.md');
		const up = '../'.repeat(4);
		for (const way of [
			up,
			up.replaceAll('..', '%2e%2e'),
			up.replaceAll('/', '%2f'),
			`./${up}`,
			`x/../${up}`,
			`${up}./`,
			'/../',
			'/%2e%2e/',
			'/x/../../',
			`${'../'.repeat(40)}${secret.path.slice(1).replace(/[^/]*$/, '')}`,
		]) {
			assert.include(await refusalOf(`${way}secret.md`, from), 'does not open this link', way);
		}
		for (const way of ['/', '%2f', '../../../']) {
			assert.include(await refusalOf(`${way}secret.md`, from), 'There is no file', way);
		}
		assert.include(await refusalOf('x.md', secret), 'does not open this link');
		assert.deepEqual(tabs(), []);
		assert.isUndefined(await refusalOf('../../sessions/a-b/inside.md#top', from));
		await until('what lies inside', () => tabs().includes('inside.md'));
	});

	testWith('a disk', 'does not lead through a symbolic link, in a note or in a session', async () => {
		const folder = await makeFolder(programme);
		makeLink(at(folder, 'sessions/a-b/out.md'), secret);
		makeLink(at(folder, 'sessions/a-b/away'), at(secret, '..'));
		const from = at(folder, 'reflections/a-b/x.md');
		for (const path of ['out.md', 'away/secret.md', 'away/../out.md']) {
			assert.include(await refusalOf(`../../sessions/a-b/${path}`, from), 'does not open this link', path);
		}
		assert.deepEqual(tabs(), []);
		const session = at(folder, 'sessions/a-b/2021-08-06-01.yaml');
		await vscode.workspace.openTextDocument(session);
		const links = await until('the session’s links', async () => {
			const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', session);
			return found.length > 0 && found;
		});
		assert.deepEqual(links.map(({ target }) => target?.path.split('/').at(-1)), ['inside.md']);
	});

	testWith('a disk', 'that is the way to a note’s folder: a task of that note is not ticked through it', async () => {
		const folder = await makeFolder(programme);
		const elsewhere = await makeFolder({ 'deeper/task.md': '- [ ] one\n' });
		makeLink(at(folder, 'reflections/away'), elsewhere);
		const services = makeServices();
		const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Two);
		const document = await vscode.workspace.openTextDocument(at(folder, 'reflections/away/deeper/task.md'));
		const page = new NotePreview(document, services);
		const { version } = await page.render({ webview: panel.webview, isNew: true });
		const said = await page
			.answer({ type: 'toggleTask', line: 0, done: true, version }, undefined)
			.then(() => 'ticked', (error: unknown) => (error as Error).message);
		assert.include(said, 'away is a link to another place');
		assert.strictEqual(await read(at(elsewhere, 'deeper/task.md')), '- [ ] one\n');
		vscode.Disposable.from(page, panel, services).dispose();
	});
});

function stringsIn(value: unknown): readonly string[] {
	return typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
