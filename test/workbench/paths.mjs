import { tmpdir } from 'node:os';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where VS Code and the browser are kept between runs (about 1.2 GB). Never inside the project's own `node_modules`. */
export const cache = resolve(process.env.MENTOR_NOTES_CACHE || join(root, '.vscode-test'));

const temporary = new Set();

/**
 * A new, empty temp folder; gone at the latest when this process ends. Its real path, since VS Code compares paths as text.
 */
export function tempFolder(name) {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), `mentor-notes-${name}-`)));
	if (temporary.size === 0) {
		process.once('exit', () => temporary.forEach(removeFolder));
	}
	temporary.add(folder);
	return folder;
}

/** Removes a temp folder. What still writes into it, a VS Code that is just ending, makes it try again and then give up. */
export function removeFolder(folder) {
	try {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	} catch {
		// The system's temp folder is swept anyway.
	}
}

/**
 * A copy of a workspace folder that a test, or a newcomer, may write into. It keeps the folder's own name, as VS Code shows
 * that. Returns the copy and the folder around it, which is what to remove afterwards.
 */
export function copyOfFolder(folder) {
	const around = tempFolder('folder');
	const copy = join(around, basename(resolve(folder)));
	cpSync(folder, copy, { recursive: true });
	return { copy, around };
}
