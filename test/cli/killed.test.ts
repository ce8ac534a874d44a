import { assert } from 'chai';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { AtomicWriter } from '../../src/core/files/atomicWrite';
import { nodeFileSystem } from '../../src/disk/nodeDisk';
import { isLong } from '../core/longForm';
import { isWhole } from './sealed';

const rounds = isLong ? 300 : 10;

suite('A program that is killed in the middle of writing', () => {
	test(`${String(rounds)} times leaves every file whole, and after the next start nothing else (at scale)`, async () => {
		let interrupted = 0;
		let files = 0;
		// Until one was in the middle of it: a quick machine may always be between two.
		for (let round = 0; round < rounds || interrupted === 0 && round < 300; round++) {
			const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-killed-'));
			const notes = join(folder, 'notes');
			const child = fork(join(__dirname, 'writeUntilKilled.js'), [pathToFileURL(folder).toString(), pathToFileURL(notes).toString()]);
			await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error('It ended by itself'); })]);
			// Spread over more than one pass of what it writes, so that every moment of it is met.
			await setTimeout(round * (isLong ? 1 : 2) % 20 * 5);
			const ended = once(child, 'exit');
			child.kill('SIGKILL');
			await ended;
			interrupted += readdirSync(notes).length;
			await new AtomicWriter(nodeFileSystem, pathToFileURL(notes).toString(), () => '').clean();
			assert.deepEqual(readdirSync(notes), []);
			const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
			assert.include(left.map(({ name }) => name), 'export.html');
			for (const { name, parentPath } of left) {
				assert.include(['export.html', 'a.yaml', 'c.md', 'd.md'], name);
				assert.isTrue(isWhole(readFileSync(join(parentPath, name), 'utf8')), `${name}, round ${String(round)}`);
			}
			files += left.length;
			rmSync(folder, { recursive: true });
		}
		assert.isAbove(interrupted, 0);
		console.log(`      ${String(rounds)} rounds, ${String(interrupted)} of them in the middle of writing, ${String(files)} files, none torn`);
	}).timeout(600_000);
});
