import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, commandNames } from '../../src/core/manifest/commands';
import { hostileArguments } from './hostile';
import { isLong } from './runtime';
import { leaveNothing, makeFolder, read, until, workspaceFolder } from './workspace';

/** Every file of a folder with what is in it. */
async function contents(folder: vscode.Uri): Promise<readonly string[]> {
	const entries = await vscode.workspace.fs.readDirectory(folder);
	return (await Promise.all(entries.map(async ([name, type]) => {
		const place = vscode.Uri.joinPath(folder, name);
		return type === vscode.FileType.Directory ? contents(place) : [`${place.toString()}\n${await read(place)}`];
	}))).flat().sort();
}

suite('A command that is called with a hostile argument', () => {
	let folder: vscode.Uri;
	let file: vscode.Uri;
	/** All that the workspace holds before the first call, and after each. */
	let before: readonly string[];
	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
		folder = await makeFolder({
			'programme.yaml': 'name: P\n', 'people.yaml': 'people:\n  - id: budi\n  - id: sari\n', 'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Learn\n',
			'sessions/budi-sari/2021-08-13-01.yaml': 'id: s1\ndate: 2021-08-13\nunknown: key\nactions:\n  - id: a1\n    text: Read\n    owner: sari\n',
		});
		file = vscode.Uri.joinPath(folder, 'sessions/budi-sari/2021-08-13-01.yaml');
		await until('the extension to know the file', () => vscode.languages.getDiagnostics(file).length > 0);
		before = await contents(workspaceFolder());
	});
	suiteTeardown(async () => {
		// The log counts as an editor while it is shown.
		await vscode.commands.executeCommand('workbench.action.closePanel');
		await leaveNothing();
	});

	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	/** Waits for a call to end; closes what it asks, also in a message with buttons, as where there is no Git. */
	async function end(what: string, call: Thenable<unknown>): Promise<void> {
		const done = Promise.resolve(call).then(() => true);
		await until(`${what} to end`, async () => {
			if (await Promise.race([done, new Promise<false>(resolve => { setTimeout(() => { resolve(false); }, 20); })])) {
				return true;
			}
			await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
			await vscode.commands.executeCommand('notifications.clearAll');
			return false;
		});
	}

	// What is about no row or file asks whatever it is called on: a few arguments are as good as all.
	const asks = new Set([
		'newProgramme',
		'newTemplate',
		'groupActionsBy',
		'groupReflectionsBy',
		'groupBy',
		'sortBy',
		'filter',
		'goToSession',
		'showNext',
		'refresh',
		'showLog',
		'openOverview',
	]);

	/** What one wrote is about no row: called on any, the command opens the same page as without one. */
	const opensPage = 'notesOverTime';

	/** What a command is called with, by its place among the commands: in the short form some, and each argument goes to some commands. */
	const argumentsOf = (name: string, at: number): readonly unknown[] => {
		const all = hostileArguments(file, 's1');
		return asks.has(name) ? all.slice(-3) : isLong || name === opensPage ? all : all.filter((_, i) => i % 12 === at % 12);
	};

	// The sample is made where it is asked for, whatever that is called on.
	for (const [at, name] of commandNames.filter(each => each !== 'openSample').entries()) {
		test(`changes no file and opens no page: ${name}`, async () => {
			await vscode.env.clipboard.writeText('before');
			const given = argumentsOf(name, at);
			for (const argument of given) {
				await end(name, vscode.commands.executeCommand(commandIds(name).en, argument));
			}
			await end(name, vscode.commands.executeCommand(commandIds(name).id, given.at(-1)));
			assert.deepEqual(await contents(workspaceFolder()), before);
			assert.strictEqual(await vscode.env.clipboard.readText(), 'before');
			const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
			const pages = tabs.filter(({ input }) => input instanceof vscode.TabInputWebview);
			assert.strictEqual(pages.length, name === opensPage ? 1 : 0);
		});
	}
});
