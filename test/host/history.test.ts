import { assert } from 'chai';
import * as vscode from 'vscode';
import { groupedChanges } from '../../src/core/changes/inWords';
import type { Programme } from '../../src/core/programme/programme';
import { history } from '../../src/host/commands/sessions/history';
import { sinceVersion } from '../../src/host/commands/views/foundChanges';
import { whatHasChanged } from '../../src/host/commands/views/whatHasChanged';
import { repositoryOf } from '../../src/host/git/extensionRepository';
import { recordedVersions } from '../../src/host/git/recordedVersions';
import { Clock } from '../../src/host/platform/clock';
import type { Services } from '../../src/host/services';
import { clones, closeClones } from './clones';
import { addFolder, makeServices } from './makeServices';
import { Memory } from './memory';
import { testWith } from './testWith';
import { leaveNothing, makeFolder, until, write } from './workspace';

/** An editor that compares two texts. */
interface Shown {
	readonly title: string;
	readonly before: string;
	readonly after: string;
}

type Texts = Readonly<Record<string, string>>;

const path = 'sessions/budi-sari/2021-08-13-01.yaml';
const session = (...lines: readonly string[]): string => ['date: 2021-08-13', 'pair: budi-sari', ...lines, ''].join('\n');
const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Lead\n',
	'people.yaml': 'people:\n  - {id: budi, name: Budi}\n  - {id: sari, name: Sari}\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	[path]: session('status: scheduled'),
};

suite('What has changed, and the history of a session', () => {
	const made: Services[] = [];
	let nowMs = Date.parse('2021-08-20T05:00:00Z');

	async function servicesFor(
		folder: vscode.Uri, present: Texts, given: Parameters<typeof makeServices>[0] = {},
	): Promise<Services> {
		const storage = await makeFolder({});
		const services = { ...makeServices({ cache: { folder: storage, version: '1' }, ...given }), clock: new Clock(() => new Date(nowMs)) };
		made.push(services);
		addFolder(services, folder, present);
		return services;
	}

	const programmeOf = ({ store }: Services, folder: vscode.Uri): Programme => {
		const found = store.index.programmeIn(folder.toString());
		if (!found) {
			throw new Error('The programme is not there');
		}
		return found;
	};
	const at = (folder: vscode.Uri, file: string): vscode.Uri => vscode.Uri.joinPath(folder, ...file.split('/'));
	const target = (folder: vscode.Uri): object => ({ session: { uri: at(folder, path).toString(), id: '2021-08-13-budi-sari-01' } });

	/** Presses Enter in the list that a command shows until an editor compares two texts; returns them with its title. */
	async function firstDifference(command: Promise<void>): Promise<Shown> {
		const tab = await until('the difference', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			const active = vscode.window.tabGroups.activeTabGroup.activeTab;
			return active?.input instanceof vscode.TabInputTextDiff && { title: active.label, input: active.input };
		});
		await command;
		const textOf = async (uri: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
		const [before, after] = await Promise.all([tab.input.original, tab.input.modified].map(textOf));
		return { title: tab.title, before: before ?? '', after: after ?? '' };
	}

	teardown(async () => {
		made.splice(0).forEach(services => { services.dispose(); });
		await closeClones();
		await leaveNothing();
	});

	/** Our clone, in which a session was planned by us, and logged by the others. */
	async function logged(): Promise<{ readonly folder: vscode.Uri; readonly first: string; readonly present: Texts }> {
		const { folders, ours, git } = await clones();
		for (const [name, text] of Object.entries(files)) {
			await write(at(folders.ours, name), text);
		}
		await ours.add(Object.keys(files));
		await ours.commit('First');
		await ours.push('origin');
		const first = await ours.commitOf('HEAD');
		await git('theirs', 'pull', '-q', 'origin', 'main');
		const text = session('status: done', 'minutes: 90', 'summary: |', '  We talked.');
		await write(at(folders.theirs, path), text);
		await git('theirs', 'add', path);
		await git('theirs', 'commit', '-qm', 'Second');
		await git('theirs', 'push', '-q', 'origin', 'HEAD:main');
		await git('ours', 'pull', '-q', 'origin', 'main');
		await ours.state();
		return { folder: folders.ours, first: first ?? '', present: { ...files, [path]: text } };
	}

	testWith('Git', 'The history of a session opens its last change as two texts in words, with who made it', async () => {
		const { folder, present } = await logged();
		const services = await servicesFor(folder, present);
		const { title, before, after } = await firstDifference(history(services)(target(folder)));
		assert.strictEqual(before, 'Date: Fri 13 Aug 2021\nPair: Sari – Budi\nStatus: scheduled\n');
		assert.strictEqual(after, 'Date: Fri 13 Aug 2021\nPair: Sari – Budi\nStatus: done\nLength: 90 minutes\n\nSummary:\nWe talked.\n');
		assert.include(title, 'History: Sari – Budi');
		assert.include(title, '· Theirs');
	});

	testWith('Git', 'Before the first version is recorded, the history has what is not sent yet', async () => {
		const { folders } = await clones();
		for (const [name, text] of Object.entries(files)) {
			await write(at(folders.ours, name), text);
		}
		const services = await servicesFor(folders.ours, files);
		const { title, before, after } = await firstDifference(history(services)(target(folders.ours)));
		assert.include(title, 'Not sent yet');
		assert.deepEqual([before, after], ['', 'Date: Fri 13 Aug 2021\nPair: Sari – Budi\nStatus: scheduled\n']);
	});

	testWith('Git', 'What others have sent is listed with who sent it, what we did as ours, and since a look only what is new', async () => {
		const { folder, first, present } = await logged();
		const services = await servicesFor(folder, present);
		const programme = programmeOf(services, folder);
		const recorded = await recordedVersions(folder.toString(), repositoryOf);
		if (typeof recorded === 'string') {
			throw new Error(recorded);
		}
		const { changes, who, versions } = await sinceVersion(services, programme, recorded, { atMs: 0, version: first });
		const lines = groupedChanges(changes, programme, services.language.words)
			.flatMap(group => group.lines.map(({ text, uri }) => `${text} | ${who(uri)}`));
		assert.deepEqual(lines, ['Session of Fri 13 Aug 2021 logged: length 90 minutes, summary added | Theirs']);
		assert.include(versions(changes[0]?.uri ?? '')?.after, 'Length: 90 minutes');
		const head = await recorded.repository.commitOf('HEAD');
		assert.deepEqual((await sinceVersion(services, programme, recorded, { atMs: 0, version: head! })).changes, []);
		await write(at(folder, 'people.yaml'), `${files['people.yaml'] ?? ''}  - {id: rina, name: Rina}\n`);
		await recorded.repository.add(['people.yaml']);
		await recorded.repository.commit('Ours');
		const ours = await sinceVersion(services, programme, recorded, { atMs: 0, version: head! });
		assert.deepEqual(ours.changes.map(({ name, did, uri }) => [name, did, ours.who(uri)]), [['Rina', 'added', 'you']]);
	});

	testWith('Git', 'What has changed lists the last days at the first look, and opens a change as two texts in words', async () => {
		nowMs = Date.now();
		const { folder, present } = await logged();
		const services = await servicesFor(folder, present);
		const { title, after } = await firstDifference(whatHasChanged(services)({ programme: { folder: folder.toString() } }));
		assert.include(title, 'Session of Fri 13 Aug 2021 logged');
		assert.include(after, 'Length: 90 minutes');
	});

	test('Without recorded versions, what has changed is what differs from the last look, and the first look is remembered', async () => {
		nowMs = Date.parse('2021-08-20T05:00:00Z');
		const folder = await makeFolder(files);
		const workspaceState = new Memory();
		const storage = await makeFolder({});
		const given = { workspaceState, cache: { folder: storage, version: '1' } };
		const look = async (present: Texts): Promise<() => Promise<void>> => {
			const services = await servicesFor(folder, present, given);
			return () => whatHasChanged(services)({ programme: { folder: folder.toString() } });
		};
		// The message that the first look is remembered goes away with its button.
		const first = (await look(files))();
		await until('the first look', async () => {
			await vscode.commands.executeCommand('notifications.clearAll');
			return Promise.race([first.then(() => true), new Promise<false>(resolve => { setTimeout(() => { resolve(false); }, 50); })]);
		});
		nowMs += 3 * 3_600_000;
		const changed = { ...files, [path]: session('status: done', 'minutes: 90') };
		await write(at(folder, path), changed[path]);
		// The second time soon after the first: it is the same look.
		for (let i = 0; i < 2; i++) {
			const { title, before, after } = await firstDifference((await look(changed))());
			assert.strictEqual(title, 'Session of Fri 13 Aug 2021 logged: length 90 minutes');
			assert.strictEqual(before, 'Date: Fri 13 Aug 2021\nPair: Sari – Budi\nStatus: scheduled\n');
			assert.strictEqual(after, 'Date: Fri 13 Aug 2021\nPair: Sari – Budi\nStatus: done\nLength: 90 minutes\n');
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			nowMs += 60_000;
		}
	});
});
