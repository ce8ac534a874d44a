import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from '../src/core/files/wholeFiles';

/** A real disk through Node, as VS Code's own is used by the product. */
export const nodeDisk: Disk = {
	names: folder => readdir(fileURLToPath(folder)),
	read: file => readFile(fileURLToPath(file)),
	write: async (file, bytes) => {
		await mkdir(dirname(fileURLToPath(file)), { recursive: true });
		await writeFile(fileURLToPath(file), bytes);
	},
	rename: async (from, to, overwrite) => {
		if (!overwrite && existsSync(fileURLToPath(to))) {
			throw new Error(`${to} is there already`);
		}
		await rename(fileURLToPath(from), fileURLToPath(to));
	},
	remove: file => rm(fileURLToPath(file)),
	isThere: uri => Promise.resolve(lstatSync(fileURLToPath(uri), { throwIfNoEntry: false }) !== undefined),
};
