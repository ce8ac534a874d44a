import { assert } from 'chai';
import * as vscode from 'vscode';
import { calendarWords } from '../../src/core/words/lateWords';
import { exportCalendar, removeFromCalendars } from '../../src/host/commands/exports/exportCalendar';
import { UserError } from '../../src/host/platform/userError';
import { suiteServices } from './makeServices';
import { testWith } from './testWith';
import { leaveNothing, makeFolder, read, until } from './workspace';

suite('Export Calendar', () => {
	const services = suiteServices();
	const { language, store, globalState } = services;
	teardown(leaveNothing);

	/** What the command says instead of asking anything. */
	const refusal = async (argument: unknown, command = exportCalendar): Promise<string> => {
		const error = await Promise.resolve(command(services)(argument)).then(() => undefined, (reason: unknown) => reason);
		assert.instanceOf(error, UserError);
		return error.message;
	};

	test('asks nothing where nothing is planned from today on, and says so: for a pair, a person, a cohort or a programme', async () => {
		const folder = await makeFolder({
			'programme.yaml': 'name: Nothing planned\ncohorts: [{id: one, name: First}]\n',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\ncohort: one\n',
			'sessions/a-b/2021-08-06-01.yaml': 'date: 2021-08-06\nstatus: scheduled\n',
		});
		await until(
			'the pair',
			() => store.index
				.programmes()
				.some(programme => programme.folder === folder.toString() && programme.pairs.size === 1 && programme.sessions.length === 1),
		);
		const { nothing, nothingOf } = calendarWords[language.words.language];
		const programme = { folder: folder.toString() };
		assert.strictEqual(await refusal({ pair: { ...programme, id: 'a-b' } }), nothingOf('B – A'));
		assert.strictEqual(await refusal(vscode.Uri.joinPath(folder, 'pairs', 'a-b.yaml')), nothingOf('B – A'));
		assert.strictEqual(await refusal({ programme, person: 'B' }), nothingOf('B'));
		assert.strictEqual(await refusal({ cohort: { ...programme, id: 'one' } }), nothingOf('First'));
		assert.strictEqual(await refusal({ programme, isShown: true, cohort: 'one' }), nothingOf('First'));
		assert.strictEqual(await refusal({ programme }), nothing);
		const { nothingToRemove } = calendarWords[language.words.language];
		assert.strictEqual(await refusal({ programme }, removeFromCalendars), nothingToRemove);
		assert.strictEqual(await refusal({ pair: { ...programme, id: 'a-b' } }, removeFromCalendars), nothingToRemove);
	});

	testWith('a dialog', 'from an overview that shows a cohort, has the sessions of that cohort, and is named after it', async () => {
		const folder = await makeFolder({
			'programme.yaml': 'name: Planned\nlanguage: en\ncohorts: [{id: one, name: First}, {id: two, name: Second}]\n',
			'pairs/a-b.yaml': 'mentors: A\nmentees: B\ncohort: one\n', 'pairs/c-d.yaml': 'mentors: C\nmentees: D\ncohort: two\n',
			'sessions/a-b/2099-08-06-01.yaml': 'date: 2099-08-06\nstatus: scheduled\n',
			'sessions/c-d/2099-08-07-01.yaml': 'date: 2099-08-07\nstatus: scheduled\n',
		});
		await until('the sessions', () => store.index.programmes().some(each => each.folder === folder.toString() && each.sessions.length === 2));
		await globalState.update('exportFolder', folder.toString());
		const saved = async (): Promise<readonly string[]> =>
			(await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).filter(name => name.endsWith('.ics'));
		const ended: unknown[] = [];
		const done = exportCalendar(services)({ programme: { folder: folder.toString() }, isShown: true, cohort: 'two' })
			.finally(() => { ended.push('ended'); });
		while (ended.length === 0) {
			const isSaved = (await saved()).length > 0;
			await vscode.commands.executeCommand(isSaved ? 'notifications.clearAll' : 'workbench.action.acceptSelectedQuickOpenItem');
		}
		await done;
		assert.deepEqual(await saved(), ['calendar-planned-second.ics']);
		const text = await read(vscode.Uri.joinPath(folder, 'calendar-planned-second.ics'));
		assert.deepEqual(text.match(/(?<=DTSTART[^:]*:)\d{8}/g), ['20990807']);
	});

	test('called with a hostile argument, refuses it', async () => {
		const hostile: unknown[] = [
			null,
			0,
			'x',
			[],
			{},
			{ programme: null },
			{ programme: { folder: '../..' } },
			{ programme: { folder: {} }, person: {} },
			{ pair: { folder: 'file:///', id: '__proto__' } },
			{ session: { uri: 'file:///etc/passwd', id: 'x' } },
			vscode.Uri.parse('file:///etc/passwd'),
			() => 1,
		];
		for (const argument of hostile) {
			assert.strictEqual(await refusal(argument), language.words.finding.say.notAProgramme);
		}
	});
});
