import { assert } from 'chai';
import * as vscode from 'vscode';
import { serializeFacts, type StampedFacts } from '../../src/core/files/factsText';
import { parseText } from '../../src/core/files/parseFile';
import { factsOf } from '../../src/core/files/parsedFile';
import type { FileToRead } from '../../src/core/files/readBytes';
import type { FileThreads } from '../../src/core/files/readMany';
import type { Uri } from '../../src/core/text/uri';
import { makeServices } from './makeServices';
import { node } from './runtime';
import { testWith } from './testWith';
import { makeFolder, read, until, workspaceFolder, write } from './workspace';

/** A thread; its id is −1 when it has ended. */
interface Thread {
	readonly threadId: number;
}

/** Node's, where the extension runs in Node: it tells of every thread that is started. */
const { process } = globalThis as unknown as { readonly process?: { on(event: 'worker', listener: (thread: Thread) => void): void } };

/** All threads that were started since the tests began. */
const started: Thread[] = [];
process?.on('worker', thread => { started.push(thread); });
const areThreads = (): boolean => started.some(({ threadId }) => threadId >= 0);

/** With so many files, threads of the tests are asked; those of the extension with 4,000. */
const least = 300;

/** Reads files at once, and answers when it is let go on. */
class HeldThreads implements FileThreads {
	readonly count = 1;
	readonly least = least;
	readonly asked: Uri[] = [];
	readonly #go: Promise<void>;
	#letGo: () => void = () => undefined;

	constructor() {
		this.#go = new Promise(resolve => { this.#letGo = resolve; });
	}

	goOn(): void {
		this.#letGo();
	}

	async read(files: readonly FileToRead[]): Promise<string> {
		const found: StampedFacts[] = [];
		for (const { uri, role } of files) {
			found.push({ facts: factsOf(parseText(uri, role, await read(vscode.Uri.parse(uri)))), stamp: undefined });
		}
		this.asked.push(...files.map(({ uri }) => uri));
		await this.#go;
		return serializeFacts(found);
	}
}

suite('Many files', () => {
	const count = least;
	let folder: vscode.Uri;
	const at = (i: number): vscode.Uri => vscode.Uri.joinPath(folder, 'sessions', `s${String(i)}.yaml`);

	suiteSetup(async () => {
		folder = await makeFolder({ 'programme.yaml': 'name: Many\nid: many\n' });
		await Promise.all(Array.from({ length: count }, (_, i) => write(at(i), `date: 2021-08-13\ntitle: T${String(i)}\n`)));
	});

	testWith('a disk', 'that change or are typed into while threads read them are not shown as they were before', async () => {
		const fileThreads = new HeldThreads();
		const services = makeServices({ fileThreads });
		const { store } = services;
		const titleOf = (uri: Uri): string | undefined => store.index.facts(uri)?.sessions[0]?.title;
		try {
			store.start();
			await until('a question', () => fileThreads.asked.length > 1, 20_000);
			const [typed = '', written = '', other = ''] = fileThreads.asked.filter(uri => uri.includes('/sessions/s'));
			const editor = await vscode.window.showTextDocument(vscode.Uri.parse(typed));
			await editor.edit(edit => { edit.insert(new vscode.Position(1, 'title: '.length), 'typed '); });
			const shown: (string | undefined)[] = [];
			store.onDidChangeFiles(() => { shown.push(titleOf(typed)); });
			await write(vscode.Uri.parse(written), 'date: 2021-08-13\ntitle: written\n');
			fileThreads.goOn();
			await until('the end of the reading', () => store.scanned, 20_000);
			await until('what was written', () => titleOf(written) === 'written');
			assert.match(titleOf(typed) ?? '', /^typed T\d+$/);
			assert.isTrue(shown.every(title => title === undefined || title.startsWith('typed')));
			assert.match(titleOf(other) ?? '', /^T\d+$/);
			assert.lengthOf([...store.index.files()].filter(({ uri }) => uri.startsWith(`${folder.toString()}/sessions/`)), count);
		} finally {
			fileThreads.goOn();
			services.dispose();
		}
	});

	testWith('a disk', 'are all read where no thread can be started', async () => {
		const services = makeServices({ fileThreads: { count: 1, least, read: () => Promise.reject(new Error('no threads')) } });
		try {
			await services.store.rescan();
			assert.lengthOf([...services.store.index.files()].filter(({ uri }) => uri.startsWith(`${folder.toString()}/sessions/`)), count);
		} finally {
			services.dispose();
		}
	});

	// The last: VS Code tells of so many new files long after they are there, and of others' changes after them.
	testWith('a disk', 'are read in threads when the whole workspace is read [long]', async () => {
		const settings = vscode.workspace.getConfiguration('mentorNotes', workspaceFolder());
		await until('the end of threads that read before', () => !areThreads(), 30_000);
		// They are left out at first: read as they come, they would take much longer.
		await settings.update('files.exclude', ['**/sessions/many'], vscode.ConfigurationTarget.Workspace);
		try {
			const many = await makeFolder({ 'programme.yaml': 'name: Very many\n', 'sessions/many/s.yaml': 'date: 2021-08-13\n' });
			const within = vscode.Uri.joinPath(many, 'sessions', 'many').fsPath;
			for (let i = 0; i < 4000; i++) {
				node?.getBuiltinModule('node:fs').writeFileSync(`${within}/s${String(i)}.yaml`, 'date: 2021-08-13\n');
			}
		} finally {
			await settings.update('files.exclude', undefined, vscode.ConfigurationTarget.Workspace);
		}
		await until('a thread', areThreads, 30_000);
	});
});
