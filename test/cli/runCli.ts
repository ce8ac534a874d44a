import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Result { readonly code: number; readonly out: string; readonly error: string }

export const sample = 'examples/lead-the-fest';

/** Runs the built command line in a process of its own. */
export const run = (...args: readonly string[]): Promise<Result> => new Promise(resolve => {
	execFile(process.execPath, ['dist/cli.js', ...args], { env: { ...process.env, LANG: 'C' }, maxBuffer: 2 ** 24 }, (error, out, errors) => {
		resolve({ code: error ? Number(error.code) : 0, out, error: errors });
	});
});

/** A new folder on this machine. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-cli-'));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
};
