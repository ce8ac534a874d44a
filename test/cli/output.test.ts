import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { isLong } from '../core/longForm';
import { onThisMachine } from './onThisMachine';
import { folderWith, runBuilt, sample } from './runCli';

const cli = join(process.cwd(), 'dist/cli.js');
const today = ['--today', '2021-11-10'];
const full = 'The disk is full, so the output is missing or incomplete.\n';

interface Ended { readonly code: number | null; readonly out: string; readonly error: string }

/** What a shell's redirection makes of a command: its exit code, what it says, and what arrives. */
const inShell = (script: string, ...args: readonly string[]): Ended => {
	const { status, stdout, stderr } = spawnSync(
		'sh', ['-c', script, 'sh', process.execPath, cli, ...args], { encoding: 'utf8', env: { ...process.env, LANG: 'C' }, maxBuffer: 2 ** 24 },
	);
	return { code: status, out: stdout, error: stderr };
};

const isLinux = process.platform === 'linux';

(isLinux ? suite : suite.skip)(`Output of the command line${isLinux ? '' : ' (needs /dev/full and tmpfs)'}`, () => {
	/** More than 64 KB in every form. */
	const large = folderWith({
		'programme.yaml': 'name: P\n',
		...Object.fromEntries(Array.from({ length: 350 }, (_, i) => [
			`sessions/a${String(i)}/${String(i)}.yaml`, `date: 2021-02-30\nminutes: 60\nmentor: Sari\nmentee: Number ${String(i)}\n`,
		] as const)),
		...Object.fromEntries(Array.from({ length: 350 }, (_, i) => [
			`sessions/b${String(i)}/${String(i)}.yaml`, `date: 2021-02-03\nminutes: 60\nmentor: Sari\nmentee: Name ${'that is long '.repeat(9)}${String(i)}\n`,
		] as const)),
	});
	const forms = [
		['check', large, '--format', 'json'],
		['export', large, '--format', 'ndjson'],
		...isLong ? [
			['check', large],
			['report', large],
			['report', large, '--format', 'csv'],
			['report', large, '--format', 'html'],
		] : [],
		['report', '--help'],
	];

	for (const args of forms) {
		const name = args.filter(arg => arg !== large).join(' ');
		test(`of “${name}” to a full disk: a message, and exit code 3`, () => {
			assert.deepEqual(inShell('exec "$@" --language en > /dev/full', ...args), { code: 3, out: '', error: full });
		});

		test(`of “${name}” to a reader that has had enough: no word about it`, () => {
			const { out, error } = inShell('"$@" --language en | head -n 1', ...args);
			assert.strictEqual(out.split('\n').length, 2);
			assert.notMatch(error, /EPIPE|written|Error:/);
		});

		test(`of “${name}” through a slow pipe arrives whole`, async () => {
			const { out } = await runBuilt(...args, '--language', 'en');
			assert.strictEqual(inShell('"$@" --language en | (sleep 0.2; cat)', ...args).out, out);
		});
	}

	test('that a disk takes only the beginning of is told as well: a message, and exit code 3', function () {
		const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-small-'));
		try {
			mkdirSync(join(folder, 'disk'));
			for (const args of forms.slice(0, -1)) {
				const { stderr, stdout } = onThisMachine(this, [
					'unshare', '-rm', 'sh', '-c',
					'd=$1; shift; mount -t tmpfs -o size=64k none "$d" && { "$@" --language en > "$d/a.part"; echo $?; wc -c < "$d/a.part"; }',
					'sh', join(folder, 'disk'), process.execPath, cli, ...args,
				]);
				assert.deepEqual([stdout.split('\n')[0], stderr], ['3', full], args.join(' '));
				assert.strictEqual(Number(stdout.split('\n')[1]), 65_536);
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	test('to a standard output that is closed: a message and 3, but `check` answers by its exit code', () => {
		const closed = { code: 3, out: '', error: 'Standard output is closed, so nothing was written.\n' };
		assert.deepEqual(inShell('exec "$@" >&-', 'report', sample, '--language', 'en'), closed);
		assert.deepEqual(inShell('exec "$@" >&-', 'export', sample, '--format', 'ndjson', '--language', 'en'), closed);
		assert.strictEqual(inShell('exec "$@" >&-', 'check', sample, ...today).code, 0);
	});

	test('to /dev/null is written, like to any file', () => {
		assert.deepEqual(inShell('exec "$@" > /dev/null', 'report', sample, ...today), { code: 0, out: '', error: '' });
	});

	test('is not held up by messages that nobody can receive', () => {
		for (const closed of ['2>&-', '2>/dev/full']) {
			assert.deepEqual(
				inShell(`exec "$@" ${closed}`, 'report', sample, ...today),
				{ code: 0, out: readFileSync('test/cli/snapshots/sample.json', 'utf8'), error: '' },
			);
			assert.strictEqual(inShell(`exec "$@" ${closed}`, 'check', sample, ...today).code, 0);
		}
	});
});
