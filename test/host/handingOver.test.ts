import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeCohort } from '../../src/host/commands/pairs/closeCohort';
import { handOver, writeHandOver } from '../../src/host/commands/pairs/handOver';
import { undoChange } from '../../src/host/status/undoMessage';
import { ShownPages, suiteServices } from './makeServices';
import { isLong } from './runtime';
import { answer, exists, leaveNothing, makeFolder, read, until } from './workspace';

suite('Handing a pair over, and closing a cohort', () => {
	const briefs = new ShownPages<{ readonly folder: string; readonly pair: string }>();
	const services = { ...suiteServices(), briefs };
	const { store, clock } = services;
	const files = {
		'programme.yaml': 'name: Handing over\nlanguage: en\ncohorts:\n  - {id: one, name: First}\n',
		'people.yaml': 'people:\n  - {id: budi, name: Budi, role: mentor}\n  - {id: wati, name: Wati, role: mentor, capacity: 2}\n  - {id: sari, name: Sari, role: mentee}\n',
		'pairs/budi-sari.yaml': 'mentors: [budi] # since May\nmentees: [sari]\ncohort: one\nstatus: active\ngoals:\n  - {id: g1, text: Speak}\n',
		'sessions/budi-sari/2021-08-06-01.yaml': 'id: s1\ndate: 2021-08-06   # held\nactions:\n  - {id: a1, text: Read, owner: sari}\n  - {id: a2, text: Ask, owner: budi}\n',
		'sessions/budi-sari/2099-01-02-01.yaml': 'id: s2\ndate: 2099-01-02\nstatus: scheduled\n',
	};
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const all = async (): Promise<readonly string[]> => Promise.all(Object.keys(files).map(async path => await exists(at(path)) ? read(at(path)) : 'gone'));
	const found = () => store.index.programmes().find(each => each.folder === folder.toString());
	const argument = () => ({ pair: { folder: folder.toString(), id: 'budi-sari' } });

	/** Runs a command. Its first questions are answered by Enter, the next one is left with Escape. Resolves with why it was refused. */
	const run = (command: Promise<void>, enters?: number): Promise<string> =>
		answer(command.then(() => '', (error: unknown) => String(error)), enters);

	setup(async () => {
		folder = await makeFolder(files);
		await until('the programme', () => found()?.files.length === Object.keys(files).length);
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await leaveNothing();
	});

	test('by Enter alone the mentee goes on with the new mentor, whose brief is opened, and one undo takes all of it back', async () => {
		const before = await all();
		assert.strictEqual(await run(handOver(services)(argument())), '');
		const made = await read(at('pairs/wati-sari.yaml'));
		assert.match(made, /continues: budi-sari\ngoals:\n {2}- id: g1\n {4}text: Speak\n {4}state: open\n {4}continues: budi-sari#g1\n/);
		const today = clock.today(found());
		assert.strictEqual(
			await read(at('pairs/budi-sari.yaml')),
			files['pairs/budi-sari.yaml'].replace('status: active\n', `status: ended-early\nend: ${today}\n`).replace('Speak}', 'Speak, state: moved}'),
		);
		assert.strictEqual(await read(at('sessions/budi-sari/2021-08-06-01.yaml')), files['sessions/budi-sari/2021-08-06-01.yaml']);
		assert.strictEqual(await read(at('sessions/wati-sari/2099-01-02-01.yaml')), 'id: s2\ndate: 2099-01-02\npair: wati-sari\nstatus: scheduled\n');
		assert.deepEqual(briefs.subjects.at(-1), { folder: folder.toString(), pair: 'wati-sari' });
		await undoChange(services);
		assert.deepEqual(await all(), before);
		assert.deepEqual([await exists(at('pairs/wati-sari.yaml')), await exists(at('sessions/wati-sari/2099-01-02-01.yaml'))], [false, false]);
	});

	test('leaves everything as it was when a question is left, whichever it is', async () => {
		const before = await all();
		for (const enters of [0, 1, 2, 3, 4, 5, 6].filter(n => isLong || n % 2 === 0)) {
			assert.strictEqual(await run(handOver(services)(argument()), enters), '');
			assert.deepEqual(await all(), before, String(enters));
		}
		for (const enters of [0, 1]) {
			assert.strictEqual(await run(closeCohort(services)({ cohort: { folder: folder.toString(), id: 'one' } }), enters), '');
			assert.deepEqual(await all(), before, String(enters));
		}
	});

	test('keeps what is typed and not saved in the pair’s file', async () => {
		const document = await vscode.workspace.openTextDocument(at('pairs/budi-sari.yaml'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
		await vscode.workspace.applyEdit(edit);
		await until('the text', () => found()?.pairs.get('budi-sari')?.goalPositions[0]?.line === 6);
		assert.strictEqual(await run(handOver(services)(argument())), '');
		assert.include(document.getText(), '# typed\nmentors: [budi] # since May\n');
		assert.include(document.getText(), 'status: ended-early');
		assert.isTrue(document.isDirty);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('people whom only sessions name get a pair file with it, and one undo takes that back too', async () => {
		const theirs = { 'sessions/x/2021-08-07-01.yaml': 'date: 2021-08-07\nmentors: [Agus]\nmentees: [Ayu]\n', 'sessions/x/2099-02-01-01.yaml': 'id: n2\ndate: 2099-02-01\nmentors: [Agus]\nmentees: [Ayu]\nstatus: scheduled\n' };
		for (const [path, text] of Object.entries(theirs)) {
			await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
		}
		await until('their sessions', () => found()?.sessions.filter(({ mentors = [] }) => mentors.includes('Agus')).length === 2);
		const loose = { pair: { folder: folder.toString(), id: '{"is":"names","mentors":["Agus"],"mentees":["Ayu"]}' } };
		const people = await read(at('people.yaml'));
		for (const enters of [0, 1, 2, 3, 4]) {
			assert.strictEqual(await run(handOver(services)(loose), enters), '');
			assert.deepEqual([await exists(at('pairs/agus-ayu.yaml')), await exists(at('sessions/x/2099-02-01-01.yaml'))], [false, true], String(enters));
		}
		assert.strictEqual(await run(handOver(services)(loose)), '');
		assert.match(await read(at('pairs/agus-ayu.yaml')), /mentors:\n {2}- Agus\nmentees:\n {2}- Ayu\nstatus: ended-early\nstart: 2021-08-07\nend: /);
		assert.match(await read(at('pairs/budi-ayu.yaml')), /continues: agus-ayu\n/);
		assert.strictEqual(await read(at('sessions/x/2021-08-07-01.yaml')), theirs['sessions/x/2021-08-07-01.yaml']);
		assert.match(await read(at('sessions/budi-ayu/2099-02-01-01.yaml')), /pair: budi-ayu\n/);
		await undoChange(services);
		assert.deepEqual(await Promise.all(Object.keys(theirs).map(path => read(at(path)))), Object.values(theirs));
		assert.deepEqual([await exists(at('pairs/agus-ayu.yaml')), await exists(at('pairs/budi-ayu.yaml')), await read(at('people.yaml'))], [false, false, people]);
	});

	test('of some of three mentees and two mentors: Escape at every question changes nothing, and unsaved text of a session stays', async () => {
		const three = 'mentors: [budi, wati]\nmentees: [sari, Agus, Ayu]\nstatus: active\ngoals:\n  - {id: g1, text: Speak}\n';
		await vscode.workspace.fs.writeFile(at('pairs/budi-sari.yaml'), new TextEncoder().encode(three));
		await vscode.workspace.fs.writeFile(at('people.yaml'), new TextEncoder().encode(`${files['people.yaml']}  - {id: dewi, name: Dewi, role: mentor}\n`));
		await until('the pair', () => found()?.pairs.get('budi-sari')?.mentees?.length === 3 && found()?.people.has('dewi'));
		const before = await all();
		for (const enters of [0, 1, 2, 3, 4, 5].filter(n => isLong || n % 2 === 1)) {
			assert.strictEqual(await run(handOver(services)(argument()), enters), '');
			assert.deepEqual(await all(), before, String(enters));
		}
		const document = await vscode.workspace.openTextDocument(at('sessions/budi-sari/2021-08-06-01.yaml'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
		await vscode.workspace.applyEdit(edit);
		await until('the text', () => found()?.sessionsById.get('s1')?.position.line === 1);
		const { programme, pair } = { programme: found()!, pair: found()!.pairs.get('budi-sari')! };
		await writeHandOver(services, {
			programme, pair, from: 'budi', to: 'dewi', mentees: ['Ayu'], start: clock.today(programme), planned: [], actions: [], goals: [0],
		});
		assert.match(document.getText(), /^# typed\nid: s1\ndate: 2021-08-06 {3}# held\npair: budi-sari\nmentors:\n {2}- budi\n {2}- wati\nmentees:\n {2}- sari\n {2}- Agus\n {2}- Ayu\n/);
		assert.isTrue(document.isDirty);
		assert.match(await read(at('pairs/dewi-ayu.yaml')), /mentors:\n {2}- dewi\n {2}- wati\nmentees:\n {2}- Ayu\n/);
		await undoChange(services);
		assert.strictEqual(document.getText(), `# typed\n${files['sessions/budi-sari/2021-08-06-01.yaml']}`);
		assert.strictEqual(await read(at('pairs/budi-sari.yaml')), three);
		await vscode.workspace.fs.delete(at('pairs/dewi-ayu.yaml')).then(() => assert.fail('it was there'), () => undefined);
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('is refused with a sentence for a pair that was handed over before', async () => {
		assert.strictEqual(await run(handOver(services)(argument())), '');
		await until('the new pair', () => found()?.pairs.has('wati-sari'));
		assert.match(await run(handOver(services)(argument())), /Sari – Wati/);
	});

	test('a cohort is closed by two Enters: its pairs are completed, what is open stays, and one undo takes it back', async () => {
		const before = await all();
		assert.strictEqual(await run(closeCohort(services)({ cohort: { folder: folder.toString(), id: 'one' } })), '');
		assert.strictEqual(
			await read(at('pairs/budi-sari.yaml')),
			files['pairs/budi-sari.yaml'].replace('status: active\n', `status: completed\nend: ${clock.today(found())}\n`),
		);
		await undoChange(services);
		assert.deepEqual(await all(), before);
	});
});
