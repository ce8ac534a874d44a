import { assert } from 'chai';
import * as vscode from 'vscode';
import type { RecordStore } from '../../src/host/workspace/recordStore';
import { idleServices, makeServices } from './makeServices';
import { isLong, printFigures } from './runtime';
import { makeFolder, write } from './workspace';

/** So many files change at once. */
const count = isLong ? 10_000 : 150;

suite('Changes without an event', () => {
	// Never started: it reads only what it is asked to read here.
	const { store } = idleServices();

	/** All that a workspace says, as somebody reads it who has just come. */
	const freshly = async (): Promise<unknown> => {
		const other = makeServices();
		await other.store.rescan();
		const said = whatItSays(other.store);
		other.dispose();
		return said;
	};
	const whatItSays = ({ index }: RecordStore): unknown => ({
		files: [...index.files()].sort((a, b) => a.uri < b.uri ? -1 : 1).map(file => ({ ...file })),
		programmes: index
			.programmes()
			.map(({ folder, name, sessions, pairs }) => [folder, name, sessions.map(({ uri, title }) => [uri, title]), [...pairs.keys()]])
			.sort(),
	});
	const session = (i: number, title: string): string =>
		`date: 2021-01-${String(i % 28 + 1).padStart(2, '0')}\npair: ayu-made\ntitle: ${title}\n`;
	const placeOf = (folder: vscode.Uri, i: number): vscode.Uri =>
		vscode.Uri.joinPath(folder, 'sessions', `part-${String(i % 7)}`, `s${String(i)}.yaml`);
	/** Takes all at once, some at a time: a disk is not to be kept from everybody else. */
	const each = async (numbers: readonly number[], act: (i: number) => Promise<void>): Promise<void> => {
		for (let i = 0; i < numbers.length; i += 100) {
			await Promise.all(numbers.slice(i, i + 100).map(act));
		}
	};

	let folder: vscode.Uri;
	const all = Array.from({ length: count }, (_, i) => i);
	suiteSetup(async function () {
		this.timeout(300_000);
		folder = await makeFolder({ 'programme.yaml': 'name: Many\n', 'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n' });
		await each(all.filter(i => i % 5 !== 0), i => write(placeOf(folder, i), session(i, 'before')));
		await store.rescan();
	});

	test(`${String(count)} files that come, change and go, with a third of the events lost, end as if all were read anew, within 10 s`, async () => {
		const before = await freshly();
		const told: vscode.Uri[] = [];
		await each(all, async i => {
			const place = placeOf(folder, i);
			if (i % 5 === 1) {
				await vscode.workspace.fs.delete(place);
			} else {
				await write(place, session(i, `after ${String(i)}`));
			}
			if (i % 3 !== 0) {
				told.push(place);
			}
		});
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'pairs/ayu-made.yaml'));
		await makeFolder({ 'programme.yaml': 'name: New\n', 'sessions/forum/2021-01-01-01.yaml': 'date: 2021-01-01\ntitle: Untold\n' });
		store.refresh(told.map(String));
		await store.whenRead();
		const after = await freshly();
		assert.notDeepEqual(after, before);
		assert.notDeepEqual(whatItSays(store), after);
		const began = Date.now();
		await store.readMissedChanges();
		const took = Date.now() - began;
		assert.deepEqual(whatItSays(store), after);
		assert.isBelow(took, 10_000);
		const again = Date.now();
		await store.readMissedChanges();
		printFigures(`${String(count)} files: found what was lost in ${String(took)} ms, and nothing in ${String(Date.now() - again)} ms`);
	}).timeout(300_000);

	test('without changes no file is read and no event fires', async () => {
		const files = [...store.index.files()].filter(({ kind }) => kind === 'session');
		const told: string[] = [];
		const listening = store.onDidChangeFiles(applied => { told.push(...[...applied.values()].flat().map(({ uri }) => uri)); });
		await store.readMissedChanges();
		listening.dispose();
		assert.isTrue(files.every(file => store.index.facts(file.uri) === file));
		assert.deepEqual(told.filter(uri => files.some(file => file.uri === uri)), []);
	});

	test('Refresh finds them as well', async () => {
		await write(placeOf(folder, 2), session(2, 'untold'));
		await store.rescan();
		assert.deepEqual(whatItSays(store), await freshly());
	});
});
