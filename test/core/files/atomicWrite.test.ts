import { assert } from 'chai';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WriteFailedError, AtomicWriter, type FileSystemWriter } from '../../../src/core/files/atomicWrite';
import { nodeFileSystem } from '../../../src/disk/nodeDisk';

/**
 * What goes wrong from the n-th operation on: one that does nothing, one that does a part of it, one that does all of it and yet
 * fails, or all that follow as well.
 */
type Fault = 'refused' | 'short' | 'late' | 'dead';

suite('Files are written whole or not at all', () => {
	let folder: string;
	let notes: string;
	const ids = (): (() => string) => { let id = 0; return () => `id${String(++id)}`; };
	const place = (name: string): string => `${pathToFileURL(folder).toString()}/${name}`;
	const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
	const tree = (): Record<string, string> => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile()).map(entry => [
			join(entry.parentPath, entry.name).slice(folder.length + 1), readFileSync(join(entry.parentPath, entry.name), 'utf8'),
		]));
	const whole = (disk: FileSystemWriter = nodeFileSystem): AtomicWriter => new AtomicWriter(disk, pathToFileURL(notes).toString(), ids());
	const outcome = (doing: Promise<void>): Promise<unknown> =>
		doing.then(() => 'written', (error: unknown) => error instanceof WriteFailedError ? error.uri : error);

	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'mentor-notes-whole-'));
		notes = mkdtempSync(join(tmpdir(), 'mentor-notes-notes-'));
	});
	teardown(() => {
		rmSync(folder, { recursive: true });
		rmSync(notes, { recursive: true });
	});

	/** Fails as told at the n-th operation that changes something; counts them. */
	const faulty = (n: number, fault: Fault): { readonly disk: FileSystemWriter; count: () => number } => {
		let count = 0;
		const failing = (): boolean => {
			count += 1;
			return fault === 'dead' ? count >= n : count === n;
		};
		const act = async (doing: () => Promise<void>, part?: () => Promise<void>): Promise<void> => {
			if (!failing()) {
				return doing();
			}
			if (fault === 'short') {
				await part?.();
			} else if (fault === 'late') {
				await doing();
			}
			throw new Error('no space');
		};
		return {
			count: () => count,
			disk: {
				...nodeFileSystem,
				write: (file, all) => act(
					() => nodeFileSystem.write(file, all), () => nodeFileSystem.write(file, all.slice(0, all.length / 2)),
				),
				// Over another disk, a rename is a copy.
				rename: (from, to, overwrite) => act(() => nodeFileSystem.rename(from, to, overwrite), async () => {
					const all = await nodeFileSystem.read(from);
					await nodeFileSystem.write(to, all.slice(0, all.length / 2));
				}),
				remove: file => act(() => nodeFileSystem.remove(file)),
			},
		};
	};

	test('with their folders, and nothing is left beside', async () => {
		await whole().write([{ uri: place('a/b/c.md'), bytes: bytes('c') }, { uri: place('d.md'), bytes: bytes('d') }]);
		assert.deepEqual([tree(), readdirSync(notes)], [{ 'a/b/c.md': 'c', 'd.md': 'd' }, []]);
	});

	test('over what is there only where that was asked for', async () => {
		writeFileSync(join(folder, 'there.md'), 'mine');
		const files = [{ uri: place('new.md'), bytes: bytes('new') }, { uri: place('there.md'), bytes: bytes('other') }];
		assert.strictEqual(await outcome(whole().write(files)), place('there.md'));
		assert.deepEqual(tree(), { 'there.md': 'mine' });
		await whole().write(files, true);
		assert.deepEqual(tree(), { 'there.md': 'other', 'new.md': 'new' });
	});

	for (const overwrite of [false, true]) {
		test(`whatever operation fails, ${overwrite
			? 'each is the old or the new one'
			: 'none is there'}; nothing is left after the next start`, async () => {
			const old: Readonly<Record<string, string>> = overwrite ? { 'a.md': 'old a', 'b.md': 'old b' } : {};
			const files = ['a.md', 'b.md'].map(name => ({ uri: place(name), bytes: bytes(`new ${name}`) }));
			const start = (): void => {
				rmSync(folder, { recursive: true });
				mkdirSync(folder);
				Object.entries(old).forEach(([name, text]) => { writeFileSync(join(folder, name), text); });
			};
			start();
			const unharmed = faulty(Infinity, 'refused');
			await whole(unharmed.disk).write(files, overwrite);
			assert.isAtLeast(unharmed.count(), 6);
			for (const fault of ['refused', 'short', 'late', 'dead'] as const) {
				for (let n = 1; n <= unharmed.count(); n++) {
					start();
					const said = await outcome(whole(faulty(n, fault).disk).write(files, overwrite));
					await whole().clean();
					const after = tree();
					assert.deepEqual(readdirSync(notes), [], `${fault} at ${String(n)}`);
					const isWritten = said === 'written';
					// One that took its place already can't give it back where it took another's, or where nothing works any more.
					const firstMayBeNew = isWritten || overwrite || fault === 'dead';
					assert.isTrue(
						(firstMayBeNew && after['a.md'] === 'new a.md') || (!isWritten && after['a.md'] === old['a.md']),
						`${fault} at ${String(n)}: ${String(after['a.md'])}`,
					);
					assert.strictEqual(after['b.md'], isWritten ? 'new b.md' : old['b.md'], `${fault} at ${String(n)}`);
					assert.deepEqual(Object.keys(after).filter(name => !name.endsWith('.md')), [], `${fault} at ${String(n)}`);
				}
			}
		});
	}

	test('a file that has its name already is written, though the temporary one could not be removed; the next start removes that', async () => {
		const linking: FileSystemWriter = {
			...nodeFileSystem,
			rename: (from, to) => {
				linkSync(fileURLToPath(from), fileURLToPath(to));
				return Promise.reject(new Error('The temporary file is locked'));
			},
			remove: () => Promise.reject(new Error('The temporary file is locked')),
		};
		assert.strictEqual(await outcome(whole(linking).write([{ uri: place('a.md'), bytes: bytes('a') }])), 'written');
		assert.deepEqual(Object.keys(tree()).sort(), ['.mentor-notes-id1-0.new', 'a.md']);
		await whole().clean();
		assert.deepEqual([tree(), readdirSync(notes)], [{ 'a.md': 'a' }, []]);
	});

	test('what another program puts there in between stays, also where it holds the same', async () => {
		for (const text of ['new', 'other', '']) {
			rmSync(join(folder, 'a.md'), { force: true });
			const taken: FileSystemWriter = {
				...nodeFileSystem,
				write: async (file, all) => {
					await nodeFileSystem.write(file, all);
					writeFileSync(join(folder, 'a.md'), text);
				},
			};
			assert.strictEqual(await outcome(whole(taken).write([{ uri: place('a.md'), bytes: bytes('new') }])), place('a.md'));
			assert.deepEqual(tree(), { 'a.md': text });
		}
	});

	test('what somebody has changed since is not taken back', async () => {
		const files = ['a.md', 'b.md', 'gone.md'].map(name => ({ uri: place(name), bytes: bytes('x') }));
		await whole().write(files);
		writeFileSync(join(folder, 'b.md'), 'y');
		rmSync(join(folder, 'gone.md'));
		assert.deepEqual(await whole().removeWritten(files), [place('b.md')]);
		assert.deepEqual(tree(), { 'b.md': 'y' });
	});

	test('a start removes only what it noted itself, whatever a note says', async () => {
		const mine = { '.mentor-notes-id1-0.new': 'mine', 'a.md': 'mine' };
		Object.entries(mine).forEach(([name, text]) => { writeFileSync(join(folder, name), text); });
		writeFileSync(join(notes, 'id7'), JSON.stringify([place('a.md'), place('.mentor-notes-id1-0.new'), 7, null]));
		writeFileSync(join(notes, 'id8'), '["cut off');
		writeFileSync(join(notes, 'id9'), Uint8Array.of(0xff, 0));
		await whole().clean();
		assert.deepEqual([tree(), readdirSync(notes)], [mine, []]);
	});
});
