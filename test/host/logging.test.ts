import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../src/core/manifest/commands';
import { exists, lensesAbove, makeFolder, read, until, write } from './workspace';

/** This machine's day, so many days from now. */
function dayFromNow(days: number): string {
	const now = new Date();
	const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
		.join('-');
}

suite('Logging and scheduling', () => {
	const today = dayFromNow(0);
	const planned = `id: plan-1\ntitle: Plan\ndate: ${today}   # soon\npair: ayu-made\nstatus: scheduled\n`;
	const files = {
		'programme.yaml': 'name: Logging\nlanguage: id\n',
		'pairs/ayu-made.yaml': 'mentors:\n  - ayu\nmentees:\n  - made\ncadence:\n  every: 2 weeks\ngoals:\n  - id: g1\n    text: Learn\n',
		'sessions/ayu-made/2021-08-13-01.yaml': 'id: 2021-08-13-ayu-made-01\ndate: 2021-08-13\npair: ayu-made\nminutes: 45\nactions:\n  - id: a1\n    text: Read\n    owner: ayu\n',
	};
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const run = (name: CommandName, argument?: unknown): Thenable<unknown> => vscode.commands.executeCommand(commandIds(name).id, argument);
	const pairRow = (): unknown => ({ pair: { folder: folder.toString(), id: 'ayu-made' } });
	const sessionRow = (path: string, id: string): unknown => ({ session: { uri: at(path).toString(), id } });
	const enter = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	const lenses = async (path: string): Promise<readonly vscode.Command[]> =>
		(await lensesAbove(at(path))).flatMap(({ command }) => command ?? []);

	/** Waits until the index knows a session: then there is something to say above it. */
	const known = (path: string): Promise<unknown> => until(`${path} in the index`, async () => (await lenses(path)).length > 0);
	const prepare = async (more: Readonly<Record<string, string>>): Promise<void> => {
		folder = await makeFolder({ ...files, ...more });
		const held = at('sessions/ayu-made/2021-08-13-01.yaml');
		for (const path of ['sessions/ayu-made/2021-08-13-01.yaml', ...Object.keys(more)]) {
			await known(path);
		}
		const document = await vscode.workspace.openTextDocument(held);
		const pair = document.positionAt(document.getText().indexOf('pair: ayu') + 'pair: a'.length);
		await until(
			'the pair in the index',
			async () => (await vscode.commands.executeCommand<unknown[]>('vscode.executeDefinitionProvider', held, pair)).length > 0,
		);
	};
	const withPlan = { 'sessions/ayu-made/plan.yaml': planned };
	suiteSetup(async () => {
		await vscode.extensions.getExtension('mentor-notes.mentor-notes')?.activate();
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		while (vscode.window.activeTextEditor) {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
	});

	test('logging from a pair’s row with the defaults takes Enter alone, and goes on in the summary', async () => {
		await prepare({});
		const logged = at(`sessions/ayu-made/${today}-01.yaml`);
		const done = run('logSession', pairRow());
		await until('the file', async () => {
			await enter();
			return exists(logged);
		});
		await done;
		const text = `id: ${today}-ayu-made-01\ndate: ${today}\npair: ayu-made\nmentors:\n  - ayu\nmentees:\n  - made\nstatus: done\nminutes: 45\nsummary: |\n  \ncarried:\n  - 2021-08-13-ayu-made-01#a1\n`;
		assert.strictEqual(await read(logged), text);
		const editor = vscode.window.activeTextEditor!;
		assert.strictEqual(editor.document.uri.toString(), logged.toString());
		assert.strictEqual(editor.document.offsetAt(editor.selection.active), text.indexOf('\ncarried'));
	});

	test('a session that was planned for the day is logged in its own file', async () => {
		await prepare(withPlan);
		const done = run('logSession', pairRow());
		await until('the plan done', async () => {
			await enter();
			return (await read(at('sessions/ayu-made/plan.yaml'))).includes('status: done');
		});
		await done;
		assert.strictEqual(
			await read(at('sessions/ayu-made/plan.yaml')),
			`id: plan-1\ntitle: Plan\ndate: ${today}   # soon\npair: ayu-made\nmentors:\n  - ayu\nmentees:\n  - made\nstatus: done\nminutes: 45\nsummary: |\n  \ncarried:\n  - 2021-08-13-ayu-made-01#a1\n`,
		);
		assert.isFalse(await exists(at(`sessions/ayu-made/${today}-01.yaml`)));
	});

	test('scheduling proposes the day of the pair’s rhythm', async () => {
		await prepare(withPlan);
		const scheduled = at(`sessions/ayu-made/${dayFromNow(14)}-01.yaml`);
		const done = run('scheduleSession', pairRow());
		await until('the file', async () => {
			await enter();
			return exists(scheduled);
		});
		await done;
		assert.strictEqual(
			await read(scheduled), `id: ${dayFromNow(14)}-ayu-made-01\ndate: ${dayFromNow(14)}\npair: ayu-made\nstatus: scheduled\n`,
		);
	});

	test('a pair whose file can’t be read goes on being logged, in the rhythm that it said last', async () => {
		await prepare(withPlan);
		await write(at('pairs/ayu-made.yaml'), 'mentors: [ayu\ngoals: x: y\n');
		await until('the fault', () => vscode.languages.getDiagnostics(at('pairs/ayu-made.yaml'))
			.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
		const day = dayFromNow(14);
		const scheduled = at(`sessions/ayu-made/${day}-01.yaml`);
		const done = run('scheduleSession', pairRow());
		await until('the file', async () => {
			await enter();
			return exists(scheduled);
		});
		await done;
		assert.strictEqual(
			await read(scheduled), `id: ${day}-ayu-made-01\ndate: ${day}\npair: ayu-made\nstatus: scheduled\n`,
		);
	});

	test('starting a session changes its status and nothing else, and one undo takes it back', async () => {
		await prepare(withPlan);
		const { document } = await vscode.window.showTextDocument(at('sessions/ayu-made/plan.yaml'));
		await run('startSession', sessionRow('sessions/ayu-made/plan.yaml', 'plan-1'));
		assert.deepEqual(
			[document.getText(), document.isDirty, await read(document.uri)],
			[planned.replace('scheduled', 'in-progress'), false, planned.replace('scheduled', 'in-progress')],
		);
		await vscode.commands.executeCommand('undo');
		assert.strictEqual(document.getText(), planned);
	});

	test('a proposed session is confirmed and a cancelled one reinstated, from above its text, and only the history says so', async () => {
		const path = 'sessions/ayu-made/plan.yaml';
		for (const [name, status] of [['confirmSession', 'proposed'], ['reinstateSession', 'cancelled']] as const) {
			await prepare({ [path]: planned.replace('scheduled', status) });
			const lens = await until('the step', async () => (await lenses(path)).find(({ command }) => Object.values(commandIds(name)).includes(command)));
			await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []) as unknown[]);
			const reinstated = status === 'cancelled' ? `history:\n  - on: ${today}\n    to: ${today}\n` : '';
			assert.strictEqual(await read(at(path)), planned + reinstated);
		}
	});

	test('a dirty editor stays dirty, and the disk as it was', async () => {
		await prepare(withPlan);
		const editor = await vscode.window.showTextDocument(at('sessions/ayu-made/plan.yaml'));
		await editor.edit(edit => { edit.insert(new vscode.Position(5, 0), 'place: Office\n'); });
		// What is typed is read a moment later; until then the session is not what it was.
		await until('the start', async () => {
			await run('startSession', sessionRow('sessions/ayu-made/plan.yaml', 'plan-1'));
			return editor.document.getText().includes('in-progress');
		});
		assert.deepEqual(
			[editor.document.getText(), editor.document.isDirty, await read(editor.document.uri)],
			[`${planned.replace('scheduled', 'in-progress')}place: Office\n`, true, planned],
		);
	});

	test('a step that makes no sense for a session changes nothing', async () => {
		await prepare(withPlan);
		const path = 'sessions/ayu-made/2021-08-13-01.yaml';
		for (const name of [
			'confirmSession', 'startSession', 'completeSession', 'rescheduleSession', 'cancelSession', 'markNoShow', 'reinstateSession',
		] as const) {
			await run(name, sessionRow(path, '2021-08-13-ayu-made-01'));
		}
		assert.strictEqual(await read(at(path)), files[path]);
	});

	test('the next steps stand above a planned session, and none above a held one', async () => {
		await prepare(withPlan);
		const ids = (names: readonly CommandName[]): readonly string[] => names.flatMap(name => Object.values(commandIds(name)));
		const steps = async (path: string): Promise<number> =>
			(await lenses(path)).filter(({ command }) => ids([
				'startSession', 'completeSession', 'rescheduleSession', 'cancelSession', 'markNoShow', 'confirmSession', 'reinstateSession',
			]).includes(command)).length;
		assert.deepEqual([await steps('sessions/ayu-made/plan.yaml'), await steps('sessions/ayu-made/2021-08-13-01.yaml')], [4, 0]);
	});
});
