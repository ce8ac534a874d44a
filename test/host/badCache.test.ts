import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Content } from '../../src/core/files/files';
import { cacheFileIndex } from '../../src/core/files/factsCache';
import { nameOf, type Uri } from '../../src/core/text/uri';
import { RecordStore } from '../../src/host/workspace/recordStore';
import { WorkspaceFiles } from '../../src/host/workspace/workspaceFiles';
import { MemoryFiles } from './memoryFiles';
import { isLong, node, printFigures } from './runtime';
import { testWith } from './testWith';
import { leaveNothing, makeFolder, makeLog, read, until, write } from './workspace';

/** So many starts with all cache files cut off, each at another byte. */
const cuts = isLong ? 200 : 4;
const sessions = 8;
/** Within this time a window has written its cache, also on a busy machine. */
const maxWriteMs = 60_000;

/** Files of which one is read only when it is let go. */
class HeldFiles extends WorkspaceFiles {
	/** Its name. */
	held = '';
	letGo: (() => void) | undefined;

	override async read(file: Uri, maxBytes: number): Promise<Content | 'missing'> {
		if (this.held !== '' && file.endsWith(this.held)) {
			await new Promise<void>(resolve => { this.letGo = resolve; });
		}
		return super.read(file, maxBytes);
	}
}

suite('Whatever the cache holds, a start knows what reading all files anew gives', function () {
	this.timeout(150_000);
	const log = makeLog();
	const stores: RecordStore[] = [];
	let folder: vscode.Uri;
	let cache: vscode.Uri;
	/** What a window knows that reads everything, until a file changes. */
	let fresh: RecordStore['index'] | undefined;

	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const change = (path: string, text: string): Promise<void> => {
		fresh = undefined;
		return write(at(path), text);
	};
	const session = (pair: string, n: number): string => `sessions/${pair}/2021-08-0${String(n + 1)}-01.yaml`;
	const textOf = (n: number, title: string): string => `date: 2021-08-0${String(n + 1)}\ntitle: ${title}\nactions: [Read]\n`;
	const part = (name: string): vscode.Uri => vscode.Uri.joinPath(cache, 'facts', name);
	const partOf = (path: string): vscode.Uri => part(`${String(cacheFileIndex(at(path).toString()))}.json`);
	/** A part that a window is just writing has another name until it is whole. */
	const isWhole = (name: string): boolean => /^\d+\.json$/.test(name);
	const parts = async (): Promise<readonly vscode.Uri[]> =>
		(await vscode.workspace.fs.readDirectory(part(''))).flatMap(([name]) => isWhole(name) ? part(name) : []);
	const changedAt = (uri: vscode.Uri): Thenable<number> => vscode.workspace.fs.stat(uri).then(({ mtime }) => mtime, () => 0);
	/** The present time by the disk's clock, in ms. */
	const diskTime = async (): Promise<number> => {
		const probe = vscode.Uri.joinPath(cache, '.probe');
		await write(probe, '');
		const time = await changedAt(probe);
		await vscode.workspace.fs.delete(probe);
		return time;
	};

	/** A window that opens the workspace; with a version of the extension, it has a cache. */
	async function start(version?: string, files = new WorkspaceFiles()): Promise<RecordStore> {
		const store = new RecordStore(files, log, version === undefined ? undefined : { folder: cache, version });
		stores.push(store);
		await store.rescan();
		return store;
	}
	/** Waits until a window that has read all has written its cache. */
	async function written({ index }: RecordStore, sinceMs: number): Promise<void> {
		const expected = new Set([...index.files()]
			.filter(({ kind }) => kind === 'session' || kind === 'sessionList' || kind === 'reflection')
			.map(({ uri }) => part(`${String(cacheFileIndex(uri))}.json`)));
		await until('the cache', async () => (await Promise.all([...expected].map(changedAt))).every(changed => changed >= sinceMs), maxWriteMs);
	}
	function close(): void {
		stores.splice(0).forEach(store => { store.dispose(); });
	}
	/** A window knows what one knows that reads everything. */
	async function assertKnowsAll({ index }: RecordStore): Promise<void> {
		fresh ??= (await start()).index;
		assert.sameMembers([...index.files()].map(({ uri }) => uri), [...fresh.files()].map(({ uri }) => uri));
		for (const file of fresh.files()) {
			assert.deepEqual({ ...index.facts(file.uri) }, { ...file }, file.uri);
		}
	}

	suiteSetup(async () => {
		folder = await makeFolder({
			'programme.yaml': 'name: Cached\nlanguage: en\n', 'pairs/a-b.yaml': 'mentors: A\nmentees: B\n', 'pairs/c-d.yaml': 'mentors: C\nmentees: D\n',
			...Object.fromEntries(['a-b', 'c-d'].flatMap(pair => Array.from({ length: sessions }, (_, n) => [session(pair, n), textOf(n, 'First')]))),
			'sessions/a-b/2021-08-20-01.yaml': 'date: 2021-02-30\nsumary: unknown\n',
			'sessions/a-b/2021-08-21-01.yaml': 'title: "not closed\n',
			'sessions/a-b/2021-08-22-01.yaml': 'id: twice\ndate: 2021-08-22\nbefore: never-was\n',
			'sessions/c-d/2021-08-22-01.yaml': 'id: twice\ndate: 2021-08-22\n',
		});
		cache = await makeFolder({});
		const began = await diskTime();
		await written(await start('1'), began);
		close();
	});
	teardown(close);
	suiteTeardown(async () => {
		log.dispose();
		await leaveNothing();
	});

	test('a cache as it was written', async () => {
		await assertKnowsAll(await start('1'));
	});

	test('files cut off at any byte', async () => {
		const texts = await Promise.all((await parts()).map(async uri => ({ uri, text: await read(uri) })));
		assert.isAbove(texts.length, 3);
		for (let round = 0; round < cuts; round++) {
			await Promise.all(texts.map(({ uri, text }, i) => {
				const places = [0, 1, text.indexOf('\n'), text.indexOf('\n') + 1, text.length - 1];
				return write(uri, text.slice(0, places[round + i] ?? (round * 7919 + i * 104_729) % text.length));
			}));
			await assertKnowsAll(await start('1'));
			close();
			if (round % 50 === 49) {
				printFigures(`${String(round + 1)} of ${String(cuts)} cuts`);
			}
		}
		await Promise.all(texts.map(({ uri, text }) => write(uri, text)));
	}).timeout(isLong ? 300_000 : 60_000);

	for (const [what, put] of Object.entries<(text: string, all: readonly string[], i: number) => string>({
		'nothing at all': () => '',
		'only zeros, as a machine that stopped may leave them': text => '\0'.repeat(text.length),
		'the text of another part': (_, all, i) => all[(i + 1) % all.length] ?? '',
		'the first half of one text and the second half of another': (text, all, i) =>
			text.slice(0, text.length / 2) + (all[(i + 1) % all.length] ?? '').slice(text.length / 2),
		'a text twice': text => text + text,
		'another format': text => text.replace(/\d/, digit => String((Number(digit) + 1) % 10)),
		'JSON of something else': () => '{"sessions":[{"title":1}]}\n[[null,[{}]]]',
	})) {
		test(`files in which is ${what}`, async () => {
			const uris = await parts();
			const texts = await Promise.all(uris.map(read));
			await Promise.all(uris.map((uri, i) => write(uri, put(texts[i] ?? '', texts, i))));
			await assertKnowsAll(await start('1'));
			await Promise.all(uris.map((uri, i) => write(uri, texts[i] ?? '')));
		});
	}

	test('one part missing, and a folder in the place of another', async () => {
		const missing = partOf(session('a-b', 0));
		const [other] = (await parts()).filter(({ path }) => path !== missing.path);
		const texts = await Promise.all([missing, other!].map(read));
		await vscode.workspace.fs.delete(missing);
		await vscode.workspace.fs.delete(other!);
		await vscode.workspace.fs.createDirectory(other!);
		await assertKnowsAll(await start('1'));
		await vscode.workspace.fs.delete(other!, { recursive: true });
		await Promise.all([missing, other!].map((uri, i) => write(uri, texts[i] ?? '')));
	});

	test('the cache of another version of the extension', async () => {
		await assertKnowsAll(await start('2'));
	});

	test('a cache that two windows write at the same time, neither of which has seen all changes', async () => {
		const [a, c] = [await start('1'), await start('1')];
		const shared = session('a-b', 1);
		for (const title of ['Second', 'Third']) {
			const began = await diskTime();
			await Promise.all(['a-b', 'c-d'].flatMap(pair => [0, 1, 2].map(n => change(session(pair, n), textOf(n, title)))));
			a.refresh([shared, session('a-b', 0)].map(path => at(path).toString()));
			c.refresh([shared, session('c-d', 0)].map(path => at(path).toString()));
			await Promise.all([a.whenRead(), c.whenRead()]);
			await until('both to write', async () =>
				(await Promise.all([partOf(session('a-b', 0)), partOf(session('c-d', 0))].map(changedAt))).every(changed => changed >= began), maxWriteMs);
		}
		await assertKnowsAll(await start('1'));
	});

	test('a cache of which one part could not be written: the others are, and that one is with the next change', async () => {
		const disk = new MemoryFiles('mentor-notes-cache');
		const provider = vscode.workspace.registerFileSystemProvider('mentor-notes-cache', disk, { isCaseSensitive: true });
		try {
			const store = new RecordStore(new WorkspaceFiles(), log, { folder: vscode.Uri.parse('mentor-notes-cache:/kept'), version: '1' });
			stores.push(store);
			disk.put('/kept/facts/left.json', '');
			await store.rescan();
			const all = (await parts()).map(({ path }) => nameOf(path)).sort();
			const written = (): readonly string[] => Object.keys(disk.texts('/kept/facts')).filter(isWhole).sort();
			disk.failAt('/kept/facts', 1, 'refused');
			await until('the others', () => written().length >= all.length - 1, maxWriteMs);
			const missing = all.filter(name => !written().includes(name));
			assert.deepEqual([disk.heal(), missing.length], [true, 1]);
			await change(session('a-b', 4), textOf(4, 'After it'));
			store.refresh([at(session('a-b', 4)).toString()]);
			await until('all', () => written().length === all.length, maxWriteMs);
			assert.deepEqual(written(), all);
		} finally {
			close();
			provider.dispose();
		}
	});

	test('a cache that is written while files that have changed are being read, by a window that ends before it has read them', async () => {
		const files = new HeldFiles();
		const began = await diskTime();
		const store = await start('1', files);
		// What has been read makes the cache be written.
		await change(session('c-d', 1), textOf(1, 'Read'));
		store.refresh([at(session('c-d', 1)).toString()]);
		await store.whenRead();
		await Promise.all([2, 3].map(n => change(session('c-d', n), textOf(n, 'While read'))));
		files.held = nameOf(session('c-d', 3));
		store.refresh([2, 3].map(n => at(session('c-d', n)).toString()));
		await until('the second to be read', () => files.letGo);
		await until('the cache', async () => await changedAt(partOf(session('c-d', 1))) >= began);
		close();
		files.letGo?.();
		await assertKnowsAll(await start('1'));
	});

	suite('when a file changes and only its time or size could tell', () => {
		const now = new Date();
		const cases: Readonly<Record<string, { readonly before: Date; readonly after: Date }>> = {
			'later, as usual': { before: new Date('2021-08-13'), after: new Date('2021-08-14') },
			'earlier, as one from a backup': { before: new Date('2021-08-13'), after: new Date('2021-08-12') },
			'a time to come, the same as before': { before: new Date('2046-01-01'), after: new Date('2046-01-01') },
			'a time to come, which is later': { before: new Date('2046-01-01'), after: new Date('2046-01-02') },
			'none, as some archives give every file': { before: new Date(0), after: new Date(0) },
			'the first of ZIP, which some archives give every file': { before: new Date('1980-01-01'), after: new Date('1980-01-01') },
			'the second in which it was read, on a disk that counts seconds': { before: now, after: now },
		};
		const pathOf = (i: number): string => session('a-b', i);

		testWith('a disk', `its new text is known if its time is ${Object.keys(cases).join('; ')}`, async () => {
			const each = Object.values(cases);
			const put = async (i: number, title: string, time: Date): Promise<void> => {
				await change(pathOf(i), textOf(i, title));
				node?.getBuiltinModule('node:fs').utimesSync(at(pathOf(i)).fsPath, time, time);
			};
			now.setTime(Date.now());
			const began = await diskTime();
			await Promise.all(each.map(({ before }, i) => put(i, 'Before', before)));
			await start('1');
			await until('the cache', async () => await changedAt(partOf(pathOf(0))) >= began);
			close();
			await Promise.all(each.map(({ after }, i) => put(i, 'Later.', after)));
			const store = await start('1');
			assert.deepEqual(
				each.map((_, i) => store.index.facts(at(pathOf(i)).toString())?.sessions[0]?.title), each.map(() => 'Later.'),
			);
			await assertKnowsAll(store);
		});
	});
});
