import { lstatSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystemWriter } from '../core/files/atomicWrite';

/**
 * This machine's disks, to write to. VS Code's own renaming takes away what is to be replaced before it puts the new
 * file there; here nobody ever sees neither.
 */
export const nodeFileSystem: FileSystemWriter = {
	names: folder => readdir(fileURLToPath(folder)),
	read: file => readFile(fileURLToPath(file)),
	write: async (file, bytes) => {
		await mkdir(dirname(fileURLToPath(file)), { recursive: true });
		await writeFile(fileURLToPath(file), bytes, { flush: true });
	},
	rename: async (from, to, overwrite) => overwrite
		? rename(fileURLToPath(from), fileURLToPath(to))
		: place(fileURLToPath(from), fileURLToPath(to)),
	remove: file => rm(fileURLToPath(file)),
	isThere: uri => Promise.resolve(isThere(fileURLToPath(uri))),
};

/** A second name never takes another one's place, but not every disk knows second names. */
async function place(from: string, to: string): Promise<void> {
	if (isThere(to)) {
		throw new Error(`${to} exists already`);
	}
	const isLinked = await link(from, to).then(() => true, (error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			throw error;
		}
		return false;
	});
	// Another window that starts just now may have taken it for something left behind.
	await (isLinked ? rm(from, { force: true }) : rename(from, to));
}

function isThere(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
