import { assert } from 'chai';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readRecord } from '../../src/cli/readRecord';
import { SymlinkOutsideFolderError } from '../../src/core/files/files';
import { nameOf } from '../../src/core/text/uri';
import { maxFileBytes } from '../../src/core/text/source';
import { DiskFiles } from '../../src/disk/diskFiles';

const secret = 'date: 2021-08-13\ntitle: Somebody else’s\n';

suite('Links in a repository of others', () => {
	let root: string;
	let elsewhere: string;
	setup(() => {
		root = mkdtempSync(join(tmpdir(), 'mentor-notes-links-'));
		elsewhere = mkdtempSync(join(tmpdir(), 'mentor-notes-elsewhere-'));
		mkdirSync(join(root, 'shared'));
		writeFileSync(join(root, 'shared/real.txt'), secret);
		writeFileSync(join(elsewhere, 'x.session.yaml'), secret);
		writeFileSync(join(root, 'own.session.yaml'), 'date: 2021-08-13\ntitle: Ours\n');
	});
	const said = async (): Promise<Readonly<Record<string, string>>> => Object.fromEntries([...(await readRecord(root)).index.files()]
		.map(({ uri, sessions, broken }) => [nameOf(uri), broken?.code ?? sessions.map(({ title }) => title).join()]));

	test('to a file inside the folder are read; to one outside it, to nowhere or round in a circle they are one problem each', async () => {
		symlinkSync('shared/real.txt', join(root, 'inside.session.yaml'));
		symlinkSync(join(elsewhere, 'x.session.yaml'), join(root, 'out.session.yaml'));
		symlinkSync('nowhere.yaml', join(root, 'dangling.session.yaml'));
		symlinkSync('b.session.yaml', join(root, 'a.session.yaml'));
		symlinkSync('a.session.yaml', join(root, 'b.session.yaml'));
		assert.deepEqual(await said(), {
			'own.session.yaml': 'Ours', 'inside.session.yaml': 'Somebody else’s', 'out.session.yaml': 'file.outside', 'dangling.session.yaml': 'file.outside', 'a.session.yaml': 'file.outside', 'b.session.yaml': 'file.outside',
		});
	});

	test('a folder whose name begins like the open one’s is outside', async () => {
		mkdirSync(`${root}-other`);
		writeFileSync(`${root}-other/x.yaml`, secret);
		symlinkSync(`${root}-other/x.yaml`, join(root, 'near.session.yaml'));
		assert.strictEqual((await said())['near.session.yaml'], 'file.outside');
	});

	test('through another link that leads out, a link is outside', async () => {
		symlinkSync(elsewhere, join(root, 'door'));
		symlinkSync('door/x.session.yaml', join(root, 'through.session.yaml'));
		assert.strictEqual((await said())['through.session.yaml'], 'file.outside');
	});

	test('to folders are never entered, whatever circle they make', async () => {
		symlinkSync('.', join(root, 'self'));
		symlinkSync('..', join(root, 'shared/up'));
		symlinkSync(elsewhere, join(root, 'out'));
		assert.deepEqual(await said(), { 'own.session.yaml': 'Ours' });
	});

	test('to folders are named in a programme, and where they lead to one; elsewhere they are nobody’s business', async () => {
		const unread = async (): Promise<unknown> => (await readRecord(root)).unread.map(({ uri, problem }) => [nameOf(uri), problem.code]);
		symlinkSync('shared', join(root, 'other'));
		assert.deepEqual(await unread(), []);
		writeFileSync(join(elsewhere, 'programme.yaml'), 'name: Elsewhere\n');
		symlinkSync(elsewhere, join(root, 'linked'));
		mkdirSync(join(root, 'ours/sessions'), { recursive: true });
		writeFileSync(join(root, 'ours/programme.yaml'), 'name: Ours\n');
		symlinkSync('../../shared', join(root, 'ours/sessions/old'));
		symlinkSync('node_modules', join(root, 'ours/sessions/nowhere'));
		assert.sameDeepMembers(await unread() as unknown[], [['linked', 'folder.link'], ['old', 'folder.link']]);
	});

	test('are not read without a folder that they must stay in', async () => {
		symlinkSync('shared/real.txt', join(root, 'inside.session.yaml'));
		const read = new DiskFiles().read(pathToFileURL(join(root, 'inside.session.yaml')).toString(), maxFileBytes);
		assert.instanceOf(await read.catch((error: unknown) => error), SymlinkOutsideFolderError);
	});
});

suite('A name that is not UTF-8', () => {
	test('is named where a file of ours would have it, and all else is read', async () => {
		const root = mkdtempSync(join(tmpdir(), 'mentor-notes-names-'));
		mkdirSync(join(root, 'sessions'));
		writeFileSync(join(root, 'programme.yaml'), 'name: Ours\n');
		writeFileSync(join(root, 'sessions/one.yaml'), 'date: 2021-08-13\n');
		for (const name of ['sessions/caf\u00e9.yaml', 'sessions/caf\u00e9', 'notes-\u00e9.txt']) {
			// One byte for each sign, as old systems wrote it.
			writeFileSync(Buffer.from(join(root, name), 'latin1'), 'date: 2021-08-14\n');
		}
		const { index, unread } = await readRecord(root);
		assert.deepEqual(
			[index.programmes().flatMap(({ sessions }) => sessions.map(({ date }) => date)), unread.map(({ problem }) => problem.code)],
			[['2021-08-13'], ['file.name']],
		);
	});
});

suite('A copy that a synchroniser left of the programme or its people', () => {
	test('is named, since nothing of it is read; a file of another name is not', async () => {
		const root = mkdtempSync(join(tmpdir(), 'mentor-notes-copies-'));
		for (const name of ['programme.yaml', 'people.yaml', 'people (1).yaml', 'programme copy.yaml', 'people-2025.yaml', 'budget (1).yaml']) {
			writeFileSync(join(root, name), 'name: Ours\n');
		}
		const { unread } = await readRecord(root);
		assert.sameDeepMembers(
			unread.map(({ uri, problem }) => [nameOf(uri), problem.code, problem.value]),
			[['people (1).yaml', 'file.copy', 'people.yaml'], ['programme copy.yaml', 'file.copy', 'programme.yaml']],
		);
	});
});

suite('A huge file', () => {
	test('of 200 MB is one problem, and takes no room', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-huge-'));
		writeFileSync(join(folder, 'huge.session.yaml'), '');
		truncateSync(join(folder, 'huge.session.yaml'), 200 * 1024 * 1024);
		const before = process.memoryUsage();
		const { index } = await readRecord(folder);
		const after = process.memoryUsage();
		assert.deepEqual([...index.files()].map(({ broken }) => broken?.code), ['file.tooLarge']);
		assert.isBelow(after.heapUsed + after.external - before.heapUsed - before.external, 10 * 1024 * 1024);
	});
});
