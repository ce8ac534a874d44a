import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Content, Entry, Files, Stamp } from '../../src/core/files/files';
import type { Uri } from '../../src/core/text/uri';
import { cacheFileIndex } from '../../src/core/files/factsCache';
import { WorkspaceFiles } from '../../src/host/workspace/workspaceFiles';
import type { Session } from '../../src/core/record/session';
import type { Services } from '../../src/host/services';
import type { RecordStore } from '../../src/host/workspace/recordStore';
import { makeServices } from './makeServices';
import { exists, makeFolder, read, until, workspaceFolder, write } from './workspace';

/** The workspace's files; reading those of the sample's sessions waits until it is let go on. */
class HeldFiles implements Files {
	readonly #files = new WorkspaceFiles();
	readonly asked: Uri[] = [];
	readonly #go: Promise<void>;
	#letGo: () => void = () => undefined;

	constructor(held: boolean) {
		this.#go = new Promise(resolve => { this.#letGo = resolve; });
		if (!held) {
			this.#letGo();
		}
	}

	goOn(): void {
		this.#letGo();
	}

	list(folder: Uri): Promise<readonly Entry[]> {
		return this.#files.list(folder);
	}

	stamps(files: readonly Uri[]): Promise<readonly (Stamp | undefined)[]> {
		return this.#files.stamps(files);
	}

	atOnce(): number {
		return this.#files.atOnce();
	}

	async read(file: Uri, maxBytes: number): Promise<Content | 'missing'> {
		if (file.includes('/sessions/')) {
			this.asked.push(file);
			await this.#go;
		}
		return this.#files.read(file, maxBytes);
	}
}

suite('Facts cached for the next start', () => {
	const session = 'sessions/budi-sari/2021-09-01-01.yaml';
	const second = 'sessions/budi-sari/2021-08-18-01.yaml';
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);
	let other: Services | undefined;
	let last: { readonly services: Services; readonly files: HeldFiles } | undefined;
	let folder: vscode.Uri;

	const close = (): void => {
		last?.files.goOn();
		last?.services.dispose();
	};
	/** Starts anew, as after a reload. */
	const open = (version: string, held: boolean): { readonly store: RecordStore; readonly files: HeldFiles } => {
		close();
		const files = new HeldFiles(held);
		const services = makeServices({ files, cache: { folder, version } });
		last = { services, files };
		services.store.start();
		return { store: services.store, files };
	};
	const part = (): vscode.Uri => vscode.Uri.joinPath(folder, 'facts', `${String(cacheFileIndex(at(session).toString()))}.json`);

	const names = async (): Promise<readonly string[]> =>
		(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'facts'))).map(([name]) => name);

	suiteSetup(async () => {
		folder = await makeFolder({});
		// Two windows, which keep their rows in the same place at the same time.
		const { store } = open('1', false);
		other = makeServices({ cache: { folder, version: '1' } });
		other.store.start();
		await Promise.all([store.whenRead(), other.store.whenRead()]);
		await until(
			'the rows to be kept',
			// Each window replaces the file: for a moment it is not there.
			async () => await read(part()).then(text => text.includes('2021-09-01'), () => false)
				&& !(await names()).some(name => !name.endsWith('.json')),
		);
	});
	suiteTeardown(() => {
		close();
		other?.dispose();
	});

	test('are there before any session has been read, and only those that changed since are read', async () => {
		const before = await read(at(second));
		await write(at(second), before.replace(/^title:.*$/m, 'title: Changed'));
		const { store, files } = open('1', true);
		// Each once, since the watcher may tell later of a file that was read already.
		const asked = (): readonly Uri[] => [...new Set(files.asked)];
		await until('the changed one to be asked for', () => files.asked.length > 0);
		assert.deepEqual(asked(), [at(second).toString()]);
		files.goOn();
		await store.whenRead();
		assert.deepEqual(asked(), [at(second).toString()]);
		const found = (path: string): Session => store.index.facts(at(path).toString())!.sessions[0]!;
		assert.strictEqual(found(second).title, 'Changed');
		// What facts lack is read from the file when it is asked for.
		assert.include((await store.detailedSession(found(session))).summary, 'Sari');
		assert.deepEqual(asked(), [second, session].map(path => at(path).toString()));
		await write(at(second), before);
	});

	test('what an end in the middle of keeping left beside them goes with the next start, but not what another window is just writing', async () => {
		const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, 'facts', `1.json.${name}`);
		const left = ['new', `${String(Date.now() - 120_000)}-a`].map(beside);
		const written = beside(`${String(Date.now())}-b`);
		await Promise.all([...left, written].map(each => write(each, '["cut o')));
		const { store } = open('1', false);
		await store.whenRead();
		assert.deepEqual(await Promise.all([...left, written, part()].map(exists)), [false, false, true, true]);
		await vscode.workspace.fs.delete(written);
	});

	test('stand in for nothing where they are of another version, or cut off', async () => {
		const text = await read(part());
		const all = open('2', true);
		await until('sessions to be asked for', () => all.files.asked.length > 0);
		assert.deepEqual([...all.store.index.files()].filter(({ uri }) => uri.includes('/sessions/')), []);
		all.files.goOn();
		await write(part(), text.slice(0, -10));
		const cut = open('1', true);
		await until('a session to be asked for', () => cut.files.asked.some(uri => uri.includes('/budi-sari/')));
		assert.deepEqual(
			[...cut.store.index.files()].filter(({ uri }) => uri.includes('/sessions/budi-sari/')), [],
		);
		cut.files.goOn();
		await cut.store.whenRead();
		assert.isAbove(cut.store.index.programmes().flatMap(({ sessions }) => sessions).length, 10);
	});
});
