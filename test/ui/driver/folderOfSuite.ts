import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from './test';

/** A new folder, made when the suite that asks for it begins to run, and removed by that suite: it is read more often than it is run. */
export function folderOfSuite(name: string): string {
	const folder = join(realpathSync(tmpdir()), `mentor-notes-${name}-${randomUUID()}`);
	test.beforeAll(() => { mkdirSync(folder); });
	return folder;
}
