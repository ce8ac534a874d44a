import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programmeFiles, type ProgrammeSize } from './programme';

/** Writes a made-up programme into a new temp folder, which is the caller's to remove. Returns the folder. */
export function writeProgramme(size: ProgrammeSize): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mentor-notes-bench-')));
	const made = new Set<string>();
	for (const { path, text } of programmeFiles(size)) {
		const file = join(folder, path);
		const parent = dirname(file);
		if (!made.has(parent)) {
			mkdirSync(parent, { recursive: true });
			made.add(parent);
		}
		writeFileSync(file, text);
	}
	return folder;
}
