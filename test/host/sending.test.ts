import { assert } from 'chai';
import * as vscode from 'vscode';
import { exchange, type Exchanged } from '../../src/core/exchange/exchange';
import { pathsOf } from '../../src/core/exchange/record';
import type { Answers } from '../../src/core/merge/merge';
import { exchangePorts, type Sent } from '../../src/host/commands/exchange/exchangePorts';
import { clones, closeClones } from './clones';
import { suiteServices } from './makeServices';
import { testWith } from './testWith';
import { until } from './workspace';

const session = 'sessions/budi-sari/2026-01-05-01.yaml';
const first: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Together\nlanguage: en\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstatus: active\n',
	[session]: 'pair: budi-sari\ndate: 2026-01-05\nstatus: done\ntitle: First steps\nactions:\n  - id: a1\n    text: Read the plan\n    state: open\n',
};

suite('Sending and receiving through VS Code’s Git extension', () => {
	const services = suiteServices();
	teardown(closeClones);

	type Made = Awaited<ReturnType<typeof clones>>;
	type Whose = 'ours' | 'theirs';

	/** Two clones of a programme; theirs is opened in VS Code only `asBoth`. */
	const begin = async (asBoth = false): Promise<{ readonly made: Made; readonly sentBy: (whose: Whose) => Sent }> => {
		const made = await clones();
		for (const [path, text] of Object.entries(first)) {
			await made.write('theirs', path, text);
		}
		await made.git('theirs', 'add', '.');
		await made.git('theirs', 'commit', '-qm', 'First');
		await made.git('theirs', 'push', '-q', 'origin', 'HEAD:main');
		await made.git('ours', 'pull', '-q', 'origin', 'main');
		const programmeIn = (folder: vscode.Uri): Sent['programme'] | undefined => services.store.index.programmeIn(folder.toString());
		await until('both programmes', () => Object.values(made.folders).every(folder => (programmeIn(folder)?.sessions.length ?? 0) === 1));
		const repositories = { ours: made.ours, theirs: asBoth ? await made.openTheirs() : undefined };
		return {
			made,
			sentBy: whose => {
				const [programme, repository] = [programmeIn(made.folders[whose]), repositories[whose]];
				assert.ok(programme && repository);
				return { programme, repository, folder: '' };
			},
		};
	};

	/** They write a session and send it, as another program would. */
	const sendTheirs = async ({ write, git }: Made, text: string): Promise<void> => {
		await write('theirs', session, text);
		await git('theirs', 'commit', '-qam', 'Theirs');
		await git('theirs', 'push', '-q', 'origin', 'HEAD:main');
	};

	const send = async (sent: Sent, choice: Whose = 'ours'): Promise<Exchanged> => {
		const { staged, changed } = await sent.repository.state();
		const done = await exchange({
			...exchangePorts(sent, services),
			ask: async (_, merge): Promise<Answers> =>
				new Map((await merge(new Map())).questions.map(({ key }) => [key, choice])),
		}, { paths: pathsOf([...staged, ...changed]), message: 'Sent', joinMessage: 'Joined' });
		await services.store.readMissedChanges(); // as the command does: a watcher loses events when much changes at once
		return done;
	};

	testWith('Git', 'both log, tick and disagree: both end with the same record, which the index has read, and no marker is left', async () => {
		const { made, sentBy } = await begin(true);
		await made.write('theirs', session, (first[session] ?? '').replace('First steps', 'Theirs'));
		await made.write('theirs', 'sessions/budi-sari/2026-01-12-01.yaml', 'pair: budi-sari\ndate: 2026-01-12\nstatus: done\n');
		await made.write('ours', session, (first[session] ?? '').replace('First steps', 'Ours').replace('state: open', 'state: done'));
		await made.write('ours', 'sessions/budi-sari/2026-01-19-01.yaml', 'pair: budi-sari\ndate: 2026-01-19\nstatus: done\n');
		assert.strictEqual((await send(sentBy('theirs'))).sent, 'sent');
		const done = await send(sentBy('ours'), 'theirs');
		assert.deepEqual([done.isRecorded, done.sent, done.ended, done.merged?.questions.length], [true, 'sent', undefined, 1]);
		await send(sentBy('theirs'));
		const texts = await Promise.all((['ours', 'theirs'] as const).map(whose => made.read(whose, session)));
		assert.strictEqual(texts[0], (first[session] ?? '').replace('First steps', 'Theirs').replace('state: open', 'state: done'));
		assert.strictEqual(texts[1], texts[0]);
		await until('three sessions in both', () => (['ours', 'theirs'] as const).every(whose => sentBy(whose).programme.sessions.length === 3));
		for (const whose of ['ours', 'theirs'] as const) {
			assert.strictEqual(await made.git(whose, 'status', '--porcelain'), '');
		}
	});

	testWith('Git', 'nothing is read while a merge runs, and all of it afterwards', async () => {
		const { made, sentBy } = await begin();
		await sendTheirs(made, (first[session] ?? '').replace('First steps', 'Theirs'));
		await made.write('ours', session, (first[session] ?? '').replace('First steps', 'Ours'));
		await services.store.readMissedChanges(); // or what was there before is read, late, while others are seen
		const seen: string[] = [];
		const listener = services.store.onDidChangeFiles(changed => {
			for (const { now } of [...changed.values()].flat().filter(({ uri }) => uri.endsWith('/' + session))) {
				seen.push(now?.broken?.code ?? now?.sessions[0]?.title ?? '');
			}
		});
		await send(sentBy('ours'), 'theirs');
		await until('theirs', () => sentBy('ours').programme.sessions[0]?.title === 'Theirs');
		listener.dispose();
		assert.deepEqual(seen.filter(each => each !== 'Ours' && each !== 'Theirs'), []);
	});

	testWith('Git', 'a file with text that is not saved is not written over', async () => {
		const { made, sentBy } = await begin();
		await sendTheirs(made, (first[session] ?? '').replace('First steps', 'Theirs'));
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(made.folders.ours, ...session.split('/')));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# not saved\n');
		await vscode.workspace.applyEdit(edit);
		const done = await send(sentBy('ours'));
		assert.deepEqual([done.ended?.why, done.ended?.paths], ['wouldOverwrite', [session]]);
		assert.strictEqual(await made.read('ours', session), first[session]);
		await document.save();
		assert.strictEqual((await send(sentBy('ours'))).sent, 'sent');
		assert.strictEqual(await made.read('ours', session), `# not saved\n${(first[session] ?? '').replace('First steps', 'Theirs')}`);
	});

	testWith('Git', 'files that a setting hides from Git’s view are sent as well [long]', async () => {
		const { made, sentBy } = await begin();
		const settings = vscode.workspace.getConfiguration('git', made.folders.ours);
		await settings.update('untrackedChanges', 'hidden', vscode.ConfigurationTarget.Workspace);
		try {
			await made.write('ours', 'reflections/budi-sari/a note.md', '---\nvisibility: pair\n---\n# Note\n');
			await until('the state', async () => (await made.ours.state()).changed.length === 1);
			assert.strictEqual((await send(sentBy('ours'))).sent, 'sent');
			assert.include(await made.git('ours', 'ls-files'), 'a note.md');
		} finally {
			await settings.update('untrackedChanges', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});
});
