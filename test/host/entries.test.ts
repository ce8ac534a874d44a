import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../src/core/manifest/commands';
import { valuesOfState } from '../../src/core/plans/session/planAction';
import type { Programme } from '../../src/core/programme/programme';
import type { Session } from '../../src/core/record/session';
import { addDecisionsTo, addToAgenda } from '../../src/host/commands/sessions/entries';
import { undoChange } from '../../src/host/status/undoMessage';
import { changeAction } from '../../src/host/write/changeFiles';
import { suiteServices } from './makeServices';
import { leave, makeFolder, read, until, write } from './workspace';

suite('Changing a session without its YAML', () => {
	const services = suiteServices();
	const { store, language } = services;
	const session = 'id: s1\ndate: 2021-08-13   # Friday\npair: ayu-made\n';
	let file: vscode.Uri;
	/** Makes a programme with one session; returns them when both hosts' indexes have it. */
	const make = async (more = ''): Promise<{ readonly programme: Programme; readonly session: Session }> => {
		const folder = await makeFolder({
			'programme.yaml': 'name: Entries\n',
			'pairs/ayu-made.yaml': 'mentors:\n  - ayu\nmentees:\n  - made\n',
			'sessions/ayu-made/2021-08-13-01.yaml': session + more,
		});
		file = vscode.Uri.joinPath(folder, 'sessions', 'ayu-made', '2021-08-13-01.yaml');
		await until('the session and its pair in the extension', async () => {
			const pair = (await vscode.workspace.openTextDocument(file)).positionAt(session.indexOf('ayu-made'));
			return (await vscode.commands.executeCommand<unknown[]>('vscode.executeDefinitionProvider', file, pair)).length > 0;
		});
		return until('the session', () => {
			const programme = store.index.programmeOf(file.toString());
			const [only] = programme?.pairs.size === 1 ? programme.sessions : [];
			return programme && only && { programme, session: only };
		});
	};
	const row = (): unknown => ({ session: { uri: file.toString(), id: 's1' } });
	const run = (name: CommandName, argument: unknown = row()): Thenable<unknown> =>
		vscode.commands.executeCommand(commandIds(name).en, argument);
	const enter = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	const rejection = async (promise: Promise<unknown>): Promise<string> => promise.then(() => '', (error: unknown) => String(error));
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('a pasted list becomes as many decisions, and one undo takes them back', async () => {
		const made = await make('decisions: [Zero]\n');
		await addDecisionsTo(services, made.programme, made.session, '• One: 1\n• Two # 2\n');
		assert.strictEqual(await read(file), `${session}decisions: [Zero, "One: 1", "Two # 2"]\n`);
		await undoChange(services);
		assert.strictEqual(await read(file), `${session}decisions: [Zero]\n`);
	});

	test('an item goes to the agenda of its side, and to the one list where the agenda is one', async () => {
		const apart = await make();
		await addToAgenda(services, apart.programme, apart.session, 'mentee', 'Karier');
		assert.strictEqual(await read(file), `${session}agenda:\n  mentee:\n    - Karier\n`);
		const together = await make('agenda:\n  - Karier\n');
		await addToAgenda(services, together.programme, together.session, 'both', 'Baru');
		assert.strictEqual(await read(file), `${session}agenda:\n  - Karier\n  - Baru\n`);
	});

	test('nothing is written where the session is not the one that was asked about, and why is said', async () => {
		const made = await make();
		const other = session.replace('# Friday', '\ntitle: Another');
		await write(file, other);
		await until('the other text', async () => (await vscode.workspace.openTextDocument(file)).getText() === other);
		assert.include(
			await rejection(addDecisionsTo(services, made.programme, made.session, 'One')), language.words.say.changed('2021-08-13-01.yaml'),
		);
		assert.strictEqual(await read(file), other);
	});

	test('an action that is closed can be opened again, and is not changed where another value of it has changed', async () => {
		const closed = 'actions:\n  - text: Read\n    owner: ayu\n    state: done\n    done_on: 2021-08-20\n';
		const made = await make(closed);
		const [action] = made.session.actions ?? [];
		assert.isDefined(action);
		const shown = { session: 's1', index: 0, text: 'Read' };
		const open = { is: 'edited', was: action, to: valuesOfState('open', '2021-08-21') } as const;
		await changeAction(services, file.toString(), shown, open);
		assert.strictEqual(await read(file), `${session}actions:\n  - text: Read\n    owner: ayu\n    state: open\n`);
		assert.include(
			await rejection(changeAction(services, file.toString(), shown, open)), language.words.actions.notTheShown('2021-08-13-01.yaml'),
		);
		await undoChange(services);
		assert.strictEqual(await read(file), session + closed);
	});

	test('where everyone came, the attendance is set by Enter alone', async () => {
		await make();
		const done = run('setAttendance');
		await until('the attendance', async () => {
			await enter();
			return await read(file) !== session;
		});
		await done;
		assert.strictEqual(
			await read(file), `${session}attendance:\n  - person: ayu\n    state: present\n  - person: made\n    state: present\n`,
		);
	});

	test('leaving the questions leaves nothing behind', async () => {
		const action = 'actions:\n  - text: Read\n    state: open\n';
		await make(action);
		const actionRow = { action: { uri: file.toString(), session: 's1', index: 0, text: 'Read' } };
		for (const name of ['addDecision', 'addAgendaItem', 'editAction', 'setAttendance'] as const) {
			const done = run(name, name === 'editAction' ? actionRow : row());
			await enter();
			await leave(done);
		}
		assert.strictEqual(await read(file), session + action);
	});
});
