import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { assert } from 'chai';
import { FactsReader, serializeFacts, type StampedFacts } from '../../../src/core/files/factsText';
import { readFacts } from '../../../src/core/files/readFacts';
import type { FileToRead } from '../../../src/core/files/readBytes';
import { readMany } from '../../../src/core/files/readMany';
import { scan } from '../../../src/core/files/scan';
import { DiskFiles } from '../../../src/disk/diskFiles';
import { fileThreads } from '../../../src/disk/fileThreads';
import { Threads } from '../../../src/disk/threads';

const script = join(process.cwd(), 'out/src/disk/threadMain.js');
const sessions = 4500;

suite('Threads that read files', () => {
	let folder: string;
	let started: Worker[] = [];
	const listen = (worker: Worker): void => { started.push(worker); };

	suiteSetup(() => {
		folder = mkdtempSync(join(tmpdir(), 'mentor-notes-many-'));
		writeFileSync(join(folder, 'programme.yaml'), 'name: Many\nid: many\n');
		writeFileSync(`${folder}-outside.yaml`, 'date: 2021-08-13\n');
		for (let i = 0; i < sessions; i++) {
			const below = join(folder, 'sessions', `pair-${String(i % 11)}`);
			mkdirSync(below, { recursive: true });
			writeFileSync(join(below, `${String(i)}.yaml`), contents[i % contents.length]!.replace('N', String(i)));
		}
		writeFileSync(join(folder, 'sessions', 'bytes.yaml'), new Uint8Array([0xFF, 0xFE, 0, 1]));
		writeFileSync(join(folder, 'sessions', 'large.yaml'), '# large\n'.repeat(200_000));
		symlinkSync(join(folder, 'sessions', 'pair-0', '0.yaml'), join(folder, 'sessions', 'inside.yaml'));
		symlinkSync(`${folder}-outside.yaml`, join(folder, 'sessions', 'outside.yaml'));
		process.on('worker', listen);
	});
	suiteTeardown(() => {
		process.off('worker', listen);
		rmSync(folder, { recursive: true });
		rmSync(`${folder}-outside.yaml`);
	});
	setup(() => { started = []; });

	async function filesToRead(): Promise<readonly FileToRead[]> {
		const root = pathToFileURL(folder).toString();
		const found: FileToRead[] = [];
		for await (const batch of scan(new DiskFiles(), root, () => false)) {
			found.push(...batch.filter(each => each.is === 'file').map(({ uri, role }) => ({ uri, role, within: root })));
		}
		return [...found, { ...found[0]!, uri: `${root}/sessions/gone.yaml` }];
	}

	/** As facts are read anywhere: what a thread says has gone through text. */
	async function here(file: FileToRead): Promise<StampedFacts | undefined> {
		const read = await readFacts(new DiskFiles(), file);
		return read && new FactsReader().read(serializeFacts([read]))[0];
	}

	/** Returns what was read, by uri, and how many files a thread has read. */
	async function readAll(
		threads: Threads,
	): Promise<{ readonly read: ReadonlyMap<string, StampedFacts | undefined>; readonly byThreads: number }> {
		const stamped = new Map<string, StampedFacts | undefined>();
		let byThreads = 0;
		const results = readMany([await filesToRead()], {
			here: async file => {
				const read = await here(file);
				stamped.set(file.uri, read);
				return read?.facts;
			},
			isOnlyHere: () => false,
			atOnce: 1,
			threads: fileThreads(threads),
			facts: new FactsReader(),
			take: read => {
				byThreads += 1;
				stamped.set(read.facts.uri, read);
				return read.facts;
			},
		});
		for await (const [{ uri }, facts] of results) {
			assert.strictEqual(facts, stamped.get(uri)?.facts);
		}
		return { read: stamped, byThreads };
	}

	let readHere: ReadonlyMap<string, StampedFacts | undefined> | undefined;

	/** What was read is of every file what is read without threads. */
	async function assertAll(read: ReadonlyMap<string, StampedFacts | undefined>): Promise<void> {
		readHere ??= new Map(await Promise.all((await filesToRead()).map(async file => [file.uri, await here(file)] as const)));
		assert.sameMembers([...read.keys()], [...readHere.keys()]);
		readHere.forEach((facts, uri) => { assert.deepEqual(read.get(uri), facts); });
	}

	test('say of every file what is read here, be it broken, a link, too large or gone', async () => {
		const threads = new Threads(script, { count: 2 });
		const { read, byThreads } = await readAll(threads);
		await assertAll(read);
		assert.ok(byThreads > 100);
		assert.strictEqual(started.length, 2);
		await threads.dispose();
		assert.deepEqual(started.map(({ threadId }) => threadId), [-1, -1]);
	});

	test('end when they have read all and nothing more is asked for a while', async () => {
		const threads = new Threads(script, { count: 2, idleMs: 0 });
		await readAll(threads);
		await Promise.all(started.filter(({ threadId }) => threadId >= 0).map(worker => once(worker, 'exit')));
		assert.deepEqual(started.filter(({ threadId }) => threadId >= 0), []);
	});

	for (const [what, code] of [
		['can’t start', 'throw new Error("no")'],
		['end while they read', 'require("node:worker_threads").parentPort.on("message", () => process.exit(1))'],
		['answer nonsense', 'const { parentPort } = require("node:worker_threads"); parentPort.on("message", () => parentPort.postMessage("["))'],
	] as const) {
		test(`that ${what} lose nothing: all is read here`, async () => {
			const path = join(folder, `${what.replaceAll(/\W/g, '-')}.cjs`);
			writeFileSync(path, code);
			const threads = new Threads(path, { count: 2 });
			const { read, byThreads } = await readAll(threads);
			await assertAll(read);
			assert.strictEqual(byThreads, 0);
			await threads.dispose();
		});
	}
});

/** What is in the files of sessions; N is the number of each. */
const contents = [
	'date: 2021-08-13\ntitle: Sesi N – é😀\npair: ayu-made\nactions:\n  - text: Write\n    owner: ayu\n    due: 2021-08-01\n',
	'date: 2021-02-30\n', 'date: [2021\n', '', '<<<<<<< ours\ndate: 2021-08-13\n=======\ndate: 2021-08-14\n>>>>>>> theirs\n',
	'date: 2021-08-13\r\ntitle: N\nstatus: selesai\n', 'date: 2021-08-13\nsummary: |\n  Two\n\n  lines #N\ndates: x\nlinks: [../a.pdf]\n',
];
