import { assert } from 'chai';
import * as vscode from 'vscode';
import { completeSession } from '../../src/host/commands/sessions/completeSession';
import { undoChange } from '../../src/host/status/undoMessage';
import { addFolder, idleServices } from './makeServices';
import { answer, exists, leaveNothing, makeFolder, read, until, write } from './workspace';

suite('Completing a session', () => {
	const services = idleServices();
	const { clock, writer } = services;
	const [one, other] = ['sessions/ayu-made/2021-08-13-01.yaml', 'sessions/ayu-made/2099-01-01-01.yaml'];
	const held = 'id: s1\ndate: 2021-08-13   # Friday\npair: ayu-made\nstatus: in-progress\nminutes: 60\nattendance:\n  - person: ayu\n    state: present\n'
		+ 'agenda:\n  mentor:\n    - Follow up\n  mentee:\n    - Career\n';
	const completed = held.replace('pair: ayu-made\n', 'pair: ayu-made\nmentors:\n  - ayu\nmentees:\n  - made\n').replace('in-progress', 'done')
		.replace('- Follow up\n', '- text: Follow up\n      state: carried\n').replace('- Career\n', '- text: Career\n      state: carried\n');
	const planned = 'id: s2\ndate: 2099-01-01\npair: ayu-made\nstatus: scheduled\n';
	const agenda = 'agenda:\n  mentor:\n    - Follow up\n  mentee:\n    - Career\n';
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const make = async (more: Readonly<Record<string, string>> = {}, pair = 'cadence:\n  every: 2 weeks\n  time: "13:00"\n'): Promise<void> => {
		const files = { 'programme.yaml': 'name: P\n', 'pairs/ayu-made.yaml': `mentors: [ayu]\nmentees: [made]\n${pair}`, [one]: held, ...more };
		folder = await makeFolder(files);
		addFolder(services, folder, files);
	};
	/** Completes the session; so many questions are answered by Enter. Resolves with why it was refused. */
	const complete = (enters?: number): Promise<string> => answer(
		completeSession(services)({ session: { uri: at(one).toString(), id: 's1' } }).then(() => '', (error: unknown) => String(error)), enters,
	);
	const texts = (...paths: readonly string[]): Promise<readonly string[]> => Promise.all(paths.map(path => read(at(path))));

	teardown(leaveNothing);

	test('plans the next one with what was not discussed, by Enter alone, and one undo takes all of it back', async () => {
		await make();
		assert.strictEqual(await complete(), '');
		const next = writer.lastChange!.created[0]!.uri.split('/').at(-1)!;
		const day = next.slice(0, 10);
		assert.isAtLeast(day.localeCompare(clock.today()), 0);
		assert.deepEqual(await texts(one, `sessions/ayu-made/${next}`), [
			completed, `id: ${day}-ayu-made-01\ndate: ${day}\ntime: "13:00"\npair: ayu-made\nstatus: scheduled\n${agenda}`,
		]);
		await undoChange(services);
		assert.deepEqual([await texts(one), await exists(at(`sessions/ayu-made/${next}`))], [[held], false]);
	});

	test('is taken back as a whole by the undo of its editor, and made again by redo', async () => {
		await make();
		await vscode.window.showTextDocument(at(one));
		assert.strictEqual(await complete(), '');
		const next = vscode.Uri.parse(writer.lastChange!.created[0]!.uri);
		await vscode.commands.executeCommand('undo');
		await until('no next session', async () => !await exists(next));
		assert.deepEqual(await texts(one), [held]);
		await vscode.commands.executeCommand('redo');
		await until('the next session', async () => await exists(next) && await read(at(one)) === completed);
	});

	test('hands it to the session that is planned already, and one undo takes both files back', async () => {
		await make({ [other]: planned });
		assert.strictEqual(await complete(), '');
		assert.deepEqual(await texts(one, other), [completed, planned + agenda]);
		await undoChange(services);
		assert.deepEqual(await texts(one, other), [held, planned]);
	});

	test('changes neither file if one of them is no longer what was read', async () => {
		for (const changed of [one, other]) {
			await make({ [other]: planned });
			const before = await texts(one, other);
			await write(at(changed), `${await read(at(changed))}place: Office\n`);
			assert.include(await complete(), services.language.words.say.changed(changed.split('/').at(-1)!));
			assert.deepEqual(await texts(one, other), before.map((text, i) => [one, other][i] === changed ? `${text}place: Office\n` : text));
		}
	});

	test('leaves everything as it was on Escape', async () => {
		for (const more of [{}, { [other]: planned }]) {
			await make(more);
			assert.strictEqual(await complete(0), '');
			assert.deepEqual(await texts(one, ...Object.keys(more)), [held, ...Object.values(more)]);
		}
	});

	test('asks nothing about a next meeting where there is none: in a forum, and for a pair that has ended', async () => {
		const [path, forum] = ['sessions/forum/2021-08-13-01.yaml', 'id: f1\ndate: 2021-08-13\nkind: forum\nstatus: scheduled\nminutes: 60\nagenda: [A]\n'];
		await make({ [path]: forum });
		await completeSession(services)({ session: { uri: at(path).toString(), id: 'f1' } });
		assert.deepEqual(await texts(path), [forum.replace('scheduled', 'done')]);
		await make({}, 'status: completed\n');
		await completeSession(services)({ session: { uri: at(one).toString(), id: 's1' } });
		assert.include(await read(at(one)), 'status: done\n');
	});
});
