import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiskFiles } from '../../../src/disk/diskFiles';
import { filesContract } from '../../filesContract';

filesContract('The disk', () => new DiskFiles(), contents => {
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-files-'));
	for (const [path, text] of Object.entries(contents)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return Promise.resolve(pathToFileURL(folder).toString());
});
