import { lstatSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystemWriter } from '../core/files/atomicWrite';

/** Writes files on this machine. Unlike VS Code's `rename`, which deletes the target first, replacing a file is atomic. */
export const nodeFileSystem: FileSystemWriter = {
	names: folder => readdir(fileURLToPath(folder)),
	read: file => readFile(fileURLToPath(file)),
	write: async (file, bytes) => {
		await mkdir(dirname(fileURLToPath(file)), { recursive: true });
		await writeFile(fileURLToPath(file), bytes, { flush: true });
	},
	rename: async (from, to, overwrite) => overwrite
		? rename(fileURLToPath(from), fileURLToPath(to))
		: renameWithoutOverwriting(fileURLToPath(from), fileURLToPath(to)),
	remove: file => rm(fileURLToPath(file)),
	isThere: uri => Promise.resolve(isThere(fileURLToPath(uri))),
};

/** Renames without overwriting: `link` fails if the target exists. Throws in that case. Falls back on disks without hard links. */
async function renameWithoutOverwriting(from: string, to: string): Promise<void> {
	if (isThere(to)) {
		throw new Error(`${to} exists already`);
	}
	const isLinked = await link(from, to).then(() => true, (error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			throw error;
		}
		return false;
	});
	// Another window that is just starting may have removed it as a leftover.
	await (isLinked ? rm(from, { force: true }) : rename(from, to));
}

function isThere(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
