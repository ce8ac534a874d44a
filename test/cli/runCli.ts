import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answer } from '../../src/cli/answer';

interface Result { readonly code: number; readonly out: string; readonly error: string }

export const sample = 'examples/lead-the-fest';

/** Of a terminal without a language. */
process.env['LANG'] = 'C';

/** What the command line answers, in this process: for all that is not about a process of its own, which takes ten times as long. */
export async function run(...args: readonly string[]): Promise<Result> {
	const [out, errors]: [Uint8Array[], string[]] = [[], []];
	const code = await answer(args, {
		write: content => Promise.resolve(void out.push(Buffer.from(content))),
		error: line => { errors.push(`${line}\n`); },
	});
	return { code, out: Buffer.concat(out).toString('utf8'), error: errors.join('') };
}

/** Runs the built command line in a process of its own. */
export const runBuilt = (...args: readonly string[]): Promise<Result> => new Promise(resolve => {
	execFile(process.execPath, ['dist/cli.js', ...args], { maxBuffer: 2 ** 24 }, (error, out, errors) => {
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
