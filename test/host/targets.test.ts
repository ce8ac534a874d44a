import { assert } from 'chai';
import * as vscode from 'vscode';
import { namedPairs } from '../../src/core/programme/namedPairs';
import { touchRow } from '../../src/host/ask/target';
import { completeAction } from '../../src/host/commands/actions/actions';
import { addGoal } from '../../src/host/commands/actions/goals';
import { makeProgramme } from '../../src/host/commands/programme/makeProgramme';
import { openOverview } from '../../src/host/commands/programme/openPages';
import { newPair } from '../../src/host/commands/pairs/newPair';
import { newReflection } from '../../src/host/commands/reflections/newReflection';
import { shareReflection } from '../../src/host/commands/reflections/sharing';
import { logSession } from '../../src/host/commands/sessions/logSession';
import { scheduleSession } from '../../src/host/commands/sessions/scheduleSession';
import { Clock } from '../../src/host/platform/clock';
import { Missing, UserError } from '../../src/host/platform/userError';
import type { Services } from '../../src/host/services';
import { addFolder, makeServices, ShownPages } from './makeServices';
import { exists, leaveNothing, makeFolder, read, until } from './workspace';

const press = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

/** Counts how often it was asked for the time. */
class WatchedClock extends Clock {
	asked = 0;

	override now(...of: Parameters<Clock['now']>): ReturnType<Clock['now']> {
		this.asked++;
		return super.now(...of);
	}
}

suite('What a command is meant for', () => {
	let folder: vscode.Uri;
	const made: Services[] = [];
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));

	/** Services that know a new folder alone, and its files. */
	async function servicesOf(files: Readonly<Record<string, string>>, is: 'programme' | 'loose' = 'programme'): Promise<Services> {
		folder = await makeFolder(files);
		const services = { ...makeServices(), previews: new ShownPages<vscode.Uri>() };
		made.push(services);
		addFolder(services, folder, files, is);
		return services;
	}

	/** Answers every question of a command with Enter; returns what it threw. */
	async function answered(command: Promise<void>): Promise<unknown> {
		let isDone = false as boolean;
		const done = command.then(() => undefined, (error: unknown) => error).finally(() => { isDone = true; });
		await until('the command', async () => {
			await press();
			return isDone;
		});
		return await done;
	}

	async function filesBelow(path: string): Promise<readonly string[]> {
		return (await vscode.workspace.fs.readDirectory(at(path)).then(entries => entries, () => [])).map(([name]) => name).sort();
	}

	teardown(async () => {
		touchRow(undefined);
		made.splice(0).forEach(services => { services.dispose(); });
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await leaveNothing();
	});

	const pairOf = (mentor: string, mentee: string): string => `mentors: [${mentor}]\nmentees: [${mentee}]\n`;
	const two = {
		'programme.yaml': 'name: Two\nlanguage: en\n',
		'pairs/a-b.yaml': pairOf('a', 'b'),
		'pairs/c-d.yaml': pairOf('c', 'd'),
		'sessions/a-b/2021-08-13-01.yaml': 'id: s1\ndate: 2021-08-13\npair: a-b\n',
	};

	test('a row that was selected last, until the user goes on in an editor', async () => {
		const services = await servicesOf(two);
		const editor = await vscode.window.showTextDocument(at('sessions/a-b/2021-08-13-01.yaml'));
		touchRow({ pair: { folder: folder.toString(), id: 'c-d' } });
		assert.isUndefined(await answered(scheduleSession(services)()));
		assert.deepEqual([(await filesBelow('sessions/c-d')).length, (await filesBelow('sessions/a-b')).length], [1, 1]);
		await vscode.window.showTextDocument(editor.document);
		touchRow({ pair: { folder: folder.toString(), id: 'c-d' } });
		vscode.window.activeTextEditor!.selection = new vscode.Selection(1, 2, 1, 2);
		await until('the cursor', () => vscode.window.activeTextEditor?.selection.active.line === 1);
		assert.isUndefined(await answered(scheduleSession(services)()));
		assert.deepEqual([(await filesBelow('sessions/c-d')).length, (await filesBelow('sessions/a-b')).length], [1, 2]);
	});

	test('a pair’s next session is proposed at its usual time', async () => {
		const services = await servicesOf({ ...two, 'sessions/c-d/2021-08-13-01.yaml': 'id: s2\ndate: 2021-08-13\ntime: 10:30\npair: c-d\n' });
		assert.isUndefined(await answered(scheduleSession(services)({ pair: { folder: folder.toString(), id: 'c-d' } })));
		const [name] = (await filesBelow('sessions/c-d')).filter(each => each !== '2021-08-13-01.yaml');
		assert.match(await read(at(`sessions/c-d/${name!}`)), /^date: \d{4}-\d\d-\d\d\ntime: ["']?10:30/m);
	});

	test('a reflection that has begun is gone on with; no second one is made by Enter', async () => {
		const note = '---\nsession: s1\nauthor: b\ntemplate: driscoll@1\nvisibility: private\n---\n# Mine\n';
		const services = await servicesOf({ ...two, 'private/reflections/a-b/2021-08-13.md': note });
		const [programme] = services.store.index.programmes();
		await services.author.remember(programme!, 'b');
		const session = { session: { uri: at('sessions/a-b/2021-08-13-01.yaml').toString(), id: 's1' } };
		const { rememberTemplate } = await import('../../src/host/ask/askTemplate');
		await rememberTemplate(services, { id: 'driscoll' } as Parameters<typeof rememberTemplate>[1]);
		assert.isUndefined(await answered(newReflection(services)(session)));
		assert.deepEqual(await filesBelow('private/reflections/a-b'), ['2021-08-13.md']);
		assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), at('private/reflections/a-b/2021-08-13.md').toString());
	});

	test('a new reflection is not about a session that is still to come because its file is open', async () => {
		const services = await servicesOf({ ...two, 'sessions/a-b/2999-01-04-01.yaml': 'id: s2\ndate: 2999-01-04\nstatus: scheduled\npair: a-b\n' });
		await services.author.remember([...services.store.index.programmes()][0]!, 'b');
		await vscode.window.showTextDocument(at('sessions/a-b/2999-01-04-01.yaml'));
		assert.isUndefined(await answered(newReflection(services)()));
		assert.match(vscode.window.activeTextEditor!.document.getText(), /^session: s1$/m);
	});

	test('today is the day on which Enter is pressed, also where the question was asked before midnight', async () => {
		const services = await servicesOf(two);
		let time = new Date(2021, 7, 20, 23, 59);
		const clock = new WatchedClock(() => time, 5);
		let days = 0;
		clock.onDidChangeDay(() => { days++; });
		try {
			const logged = logSession({ ...services, clock })({ pair: { folder: folder.toString(), id: 'c-d' } });
			// A question asks for the time and is shown in one go.
			await until('the question', () => clock.asked > 0);
			time = new Date(2021, 7, 21, 0, 1);
			await until('midnight', () => days === 1);
			assert.isUndefined(await answered(logged));
			assert.match(await read(at('sessions/c-d/2021-08-21-01.yaml')), /^date: 2021-08-21$/m);
		} finally {
			clock.dispose();
		}
	});

	test('where there is nothing to choose yet, what makes it is offered', async () => {
		const services = await servicesOf({ 'first.session.yaml': 'date: 2021-08-13\nmentors: [Ayu]\nmentees: [Made]\n' }, 'loose');
		for (const [command, offer] of [[shareReflection, 'newReflection'], [completeAction, 'addAction']] as const) {
			const refused = await answered(command(services)());
			assert.instanceOf(refused, Missing);
			assert.deepEqual(refused.offers, [offer]);
		}
	});

	test('people who meet without a pair file, in a folder that is no programme', async () => {
		const loose = { 'first.session.yaml': 'date: 2021-08-13\nmentors: [Ayu Lestari]\nmentees: [Made]\n' };
		const services = await servicesOf(loose, 'loose');
		const [programme] = services.store.index.programmes();
		const row = { pair: { folder: folder.toString(), id: namedPairs(programme!)[0]!.id } };
		assert.isUndefined(await answered(logSession(services)(row)));
		assert.isUndefined(await answered(scheduleSession(services)(row)));
		const names = (await filesBelow('')).filter(name => name !== 'first.session.yaml');
		assert.strictEqual(names.filter(name => /^\d{4}-\d\d-\d\d-ayu-lestari-made-01\.session\.yaml$/.test(name)).length, 2, names.join());
		for (const name of names) {
			assert.match(await read(at(name)), /mentors:\n {2}- Ayu Lestari\nmentees:\n {2}- Made\n/);
		}
		for (const command of [addGoal, newPair]) {
			const refused = await answered(command(services)(row));
			assert.instanceOf(refused, Missing);
			assert.deepEqual(
				[(refused).offers, (refused).argument], [['makeProgramme'], { programme: { folder: folder.toString() } }],
			);
		}
		assert.isUndefined(await answered(makeProgramme(services)({ programme: { folder: folder.toString() } })));
		assert.match(await read(at('programme.yaml')), /^name: /m);
		assert.match(await read(at('people.yaml')), /name: Ayu Lestari/);
		assert.deepEqual(await filesBelow('pairs'), ['ayu-lestari-made.yaml']);
		assert.strictEqual(await read(at('first.session.yaml')), loose['first.session.yaml']);
	});

	test('a new pair is in the programme’s last cohort, if nothing else is chosen', async () => {
		const services = await servicesOf({
			'programme.yaml': 'name: Cohorts\nlanguage: en\ncohorts:\n  - id: a1\n  - id: a2\n    name: Batch 2\n',
			'people.yaml': 'people:\n  - id: ayu\n    role: mentor\n  - id: made\n    role: mentee\n  - id: putu\n    role: mentee\n',
		});
		assert.isUndefined(await answered(newPair(services)({ programme: { folder: folder.toString() } })));
		assert.match(await read(at('pairs/ayu-made.yaml')), /^mentors:\n {2}- ayu\nmentees:\n {2}- made\ncohort: a2\nstatus: active\n/m);
	});

	test('an overview that is open is no answer to which overview is to be opened', async () => {
		const services = await servicesOf(two);
		const other = await makeFolder(two);
		addFolder(services, other, two);
		const open = async (active?: { readonly folder: string }): Promise<readonly string[]> => {
			const overviews = Object.assign(new ShownPages<{ readonly folder: string }>(), { active });
			assert.isUndefined(await answered(openOverview({ ...services, overviews: overviews })()));
			return overviews.subjects.map(subject => subject.folder);
		};
		const [, second] = services.store.index.programmes();
		assert.deepEqual(await open({ folder: second!.folder }), [''], 'the first choice is the overview of all programmes');
	});

	test('a programme that is deleted while a question is open gets no new files', async () => {
		const services = await servicesOf(two);
		const row = { pair: { folder: folder.toString(), id: 'c-d' } };
		for (const command of [logSession, scheduleSession]) {
			const asking = command(services)(row);
			await vscode.workspace.fs.delete(at('programme.yaml')).then(undefined, () => undefined);
			const refused = await answered(asking);
			assert.instanceOf(refused, UserError);
			assert.strictEqual((refused).message, services.language.words.say.programmeGone('programme.yaml'));
		}
		assert.isFalse(await exists(at('sessions/c-d')));
	});
});
