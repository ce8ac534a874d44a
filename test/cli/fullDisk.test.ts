import { assert } from 'chai';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asNobody, onThisMachine } from './onThisMachine';

const script = join(__dirname, 'writeUntilRefused.js');

suite('A disk that takes no more', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'mentor-notes-full-'));
	});
	teardown(() => {
		chmodSync(folder, 0o755);
		rmSync(folder, { recursive: true });
	});

	/** What the program says that writes there; the test is left out where this machine lets nobody have such a disk. */
	const said = (context: Mocha.Context, ...command: readonly string[]): unknown => {
		const { status, stdout, stderr } = onThisMachine(context, command);
		assert.strictEqual(status, 0, stderr);
		return JSON.parse(stdout);
	};

	test('keeps the export that was there, whole, when the next one finds no room, and nothing beside it', function () {
		const onSmallDisk = `mount -t tmpfs -o size=1m none "$1" && printf first > "$1/export.html" && exec "$2" "$3" "$1"`;
		assert.deepEqual(
			said(this, 'unshare', '-rm', 'sh', '-c', onSmallDisk, 'sh', folder, process.execPath, script),
			{ why: 'ENOSPC', isAsBefore: true, files: ['export.html', 'notes'] },
		);
	});

	test('that may not be written to keeps what is there, and says so, for a user who is not root', function () {
		writeFileSync(join(folder, 'export.html'), 'first');
		chmodSync(folder, 0o555);
		assert.deepEqual(
			said(this, ...asNobody, process.execPath, script, folder),
			{ why: 'EACCES', isAsBefore: true, files: ['export.html'] },
		);
	});
});
