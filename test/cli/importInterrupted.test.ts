import { assert } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isLong } from '../core/longForm';
import { asNobody, onThisMachine } from './onThisMachine';
import { folderWith, run } from './runCli';

const programme = 'id: p\nname: P\nlanguage: en\ntimezone: UTC\n';
/** More than a small disk takes; with many, each moment of writing them is met. */
const rows = isLong ? 1_500 : 500;
const list = `Name,Role,Mentor\nAni,mentor,\n${Array.from({ length: rows }, (_, i) => `Budi${String(i)} Santoso,mentee,Ani`).join('\n')}\n`;

/** Every file below a folder, with its text. */
const treeOf = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(
	readdirSync(folder, { recursive: true }).map(String).filter(path => statSync(join(folder, path)).isFile()).sort()
		.map(path => [path, readFileSync(join(folder, path), 'utf8')]),
);

suite('An import that does not come to its end', () => {
	test('because somebody stops it in the middle leaves all as it was, and says so', async () => {
		const folder = folderWith({ 'programme.yaml': programme, 'list.csv': list });
		const before = treeOf(folder);
		const watcher = watch(folder, { recursive: true });
		const child = spawn(process.execPath, ['dist/cli.js', 'import', join(folder, 'list.csv'), '--into', folder, '--language', 'en'], { stdio: ['ignore', 'ignore', 'pipe'] });
		let errors = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
		const closed = once(child, 'close');
		// The first files are there, and the others are not yet.
		await once(watcher, 'change');
		child.kill('SIGINT');
		const [code] = await closed as [number];
		watcher.close();
		assert.deepEqual([code, errors], [3, 'The import was interrupted, so nothing was imported.\n']);
		assert.deepEqual(treeOf(folder), before);
		assert.strictEqual((await run('import', join(folder, 'list.csv'), '--into', folder)).code, 0);
	}).timeout(120_000);

	test('because its disk has no more room leaves all as it was, and says which file', function () {
		const folder = folderWith({ 'programme.yaml': programme, 'list.csv': list });
		const onSmallDisk = 'mount -t tmpfs -o size=1m none "$1/small" && cp "$1/programme.yaml" "$1/small/" && '
			+ '"$2" dist/cli.js import "$1/list.csv" --into "$1/small" --language en; code=$?; find "$1/small" -type f -o -name ".*" | sort >&2; exit $code';
		mkdirSync(join(folder, 'small'));
		const { status, stderr } = onThisMachine(this, ['unshare', '-rm', 'sh', '-c', onSmallDisk, 'sh', folder, process.execPath]);
		const [sentence = '', ...files] = stderr.trim().split('\n');
		assert.match(sentence, /^pairs\/ani-budi\d+-santoso\.yaml could not be written \(ENOSPC\), so nothing was imported\.$/);
		assert.deepEqual([status, files], [3, [join(folder, 'small/programme.yaml')]]);
	}).timeout(120_000);

	test('because nobody may write there leaves all as it was, and says which file', function () {
		const folder = folderWith({ 'programme.yaml': programme, 'list.csv': 'Name,Role\nAni,mentor\n' });
		chmodSync(folder, 0o555);
		const { status, stderr } = onThisMachine(this, [
			...asNobody, process.execPath, 'dist/cli.js', 'import', join(folder, 'list.csv'), '--into', folder, '--language', 'en',
		]);
		chmodSync(folder, 0o755);
		assert.deepEqual([status, stderr.replace(/^\S+ /, '')], [3, 'could not be written (EACCES), so nothing was imported.\n']);
		assert.deepEqual(Object.keys(treeOf(folder)), ['list.csv', 'programme.yaml']);
	});
});

suite('An import into a folder where names are taken', () => {
	test('by files in another case or Unicode form, by folders and by what is no record, changes none of them', async () => {
		const taken = {
			'pairs/ANI-BUDI.yaml': 'mentors: [Citra]\nmentees: [Eko]\n', 'pairs/ani-budi.yaml/mine.txt': 'mine',
			'pairs/ani-jose\u0301.yaml': 'mentors: [Citra]\nmentees: [Dewi]\n', 'sessions/ani-fajar/2026-03-02-01.yml': 'not: a session\n',
		};
		const folder = folderWith({
			'programme.yaml': programme, ...taken,
			'list.csv': 'Name,Role,Mentor\nAni,mentor,\nBudi,mentee,Ani\nJos\u00e9,mentee,Ani\nFajar,mentee,Ani\n',
			'log.csv': 'Date,Mentor,Mentee,Topic\n2026-03-02,Ani,Fajar,First\n',
		});
		assert.strictEqual((await run('import', join(folder, 'list.csv'), '--into', folder)).code, 0);
		assert.strictEqual((await run('import', join(folder, 'log.csv'), '--into', folder, '--today', '2026-03-10')).code, 0);
		const after = treeOf(folder);
		assert.deepEqual(Object.entries(taken).filter(([path, text]) => after[path] !== text), []);
		const made = Object.keys(after).filter(path => /^(?:pairs|sessions)/.test(path) && !Object.hasOwn(taken, path));
		assert.deepEqual(made, ['pairs/ani-budi-2.yaml', 'pairs/ani-fajar.yaml', 'pairs/ani-jose.yaml', 'sessions/ani-fajar/2026-03-02-02.yaml']);
	});
});
