import {
	chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { asNobody, onThisMachine } from './onThisMachine';
import { run, sample } from './runCli';

const cli = join(process.cwd(), 'dist/cli.js');
const asked = ['report', sample, '--today', '2021-11-10', '--language', 'en'];

suite('A report with --out', () => {
	let folder: string;
	setup(() => { folder = mkdtempSync(join(tmpdir(), 'mentor-notes-out-')); });
	teardown(() => {
		chmodSync(folder, 0o755);
		rmSync(folder, { recursive: true });
	});

	test('is in that file, byte by byte what standard output has, and nothing else is written or said', async () => {
		const file = join(folder, 'Laporan akhir.json');
		assert.deepEqual(await run(...asked, '--out', file), { code: 0, out: '', error: '' });
		assert.strictEqual(readFileSync(file, 'utf8'), (await run(...asked)).out);
		assert.deepEqual(readdirSync(folder), ['Laporan akhir.json']);
	});

	test('takes the place of an earlier file and keeps its rights; where that is a link, of what it leads to', async () => {
		const [file, link] = [join(folder, 'a.json'), join(folder, 'b.json')];
		writeFileSync(file, 'before');
		chmodSync(file, 0o640);
		symlinkSync('a.json', link);
		await run(...asked, '--out', link);
		assert.strictEqual(readFileSync(file, 'utf8'), (await run(...asked)).out);
		assert.strictEqual(statSync(file).mode & 0o777, 0o640);
		assert.ok(lstatSync(link).isSymbolicLink());
	});

	test('to what is no file, or to a folder that is not there, says so before anything is read', async () => {
		mkdirSync(join(folder, 'there'));
		for (const [place, says] of [
			[join(folder, 'there'), 'is not a file'], ['/dev/null', 'is not a file'],
			[join(folder, 'none', 'a.json'), 'There is no folder for'], [join(folder, 'none/'), 'There is no folder for'],
		] as const) {
			const { code, out, error } = await run(...asked, '--out', place);
			assert.deepEqual([code, out, error.includes(says)], [2, '', true], error);
		}
		assert.deepEqual(readdirSync(folder), ['there']);
	});

	test('that fails for what it asks leaves the earlier file as it was', async () => {
		const file = join(folder, 'a.json');
		writeFileSync(file, 'before');
		assert.strictEqual((await run(...asked, '--cohort', 'none of these', '--out', file)).code, 2);
		assert.strictEqual(readFileSync(file, 'utf8'), 'before');
	});

	/** Runs a shell script; the test is left out where this machine lets nobody have such a disk. */
	const inShell = (context: Mocha.Context, ...command: readonly string[]): string => {
		const { status, stdout, stderr } = onThisMachine(context, command);
		assert.strictEqual(status, 0, stderr);
		return stdout;
	};

	test('to a disk without room exits with 3, says that nothing was written, and leaves the earlier file alone', function () {
		const script = `mount -t tmpfs -o size=16k none "$1" && printf before > "$1/a.json"
			"$2" "$3" report "$4" --format html --language en --out "$1/a.json" 2>&1; echo "$?"; cat "$1/a.json"; echo; ls -A "$1"`;
		const [said, ...after] = inShell(this, 'unshare', '-rm', 'sh', '-c', script, 'sh', folder, process.execPath, cli, sample).split('\n');
		assert.strictEqual(said, `The disk is full, so ${folder}/a.json was not written. What was there before is unchanged.`);
		assert.deepEqual(after, ['3', 'before', 'a.json', '']);
	});

	test('to where one may not write exits with 3 and says so, for a user who is not root', function () {
		writeFileSync(join(folder, 'a.json'), 'before');
		chmodSync(folder, 0o555);
		const script = '"$@" 2>&1; echo $?';
		const call = [process.execPath, cli, 'report', join(process.cwd(), sample), '--language', 'en', '--out', join(folder, 'a.json')];
		const said = inShell(this, ...asNobody, 'sh', '-c', script, 'sh', ...call);
		assert.strictEqual(said, `${folder}/a.json could not be written (EACCES). What was there before is unchanged.\n3\n`);
		assert.strictEqual(readFileSync(join(folder, 'a.json'), 'utf8'), 'before');
	});
});
