import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfFolder } from './paths.mjs';

/** A folder of VS Code's own file system in memory, as virtual as any that is not on a disk. It is empty: the tests fill it. */
const inMemory = 'tmp:/lead-the-fest';

/**
 * What the host tests can open, by its name: gives the part of the address, and the temp folder that is to be removed
 * afterwards, if any. Each has the sample in every folder.
 */
export const workspaces = {
	file(sample) {
		const { copy, around } = copyOfFolder(sample);
		return { opens: { folder: copy }, around };
	},
	memory: () => ({ opens: { folder: inMemory } }),
	/** Two folders on the disk, of which one's name begins with the other's, and one in memory. */
	several(sample) {
		const { copy, around } = copyOfFolder(sample);
		cpSync(copy, `${copy}-2`, { recursive: true });
		const workspace = join(around, 'several.code-workspace');
		writeFileSync(workspace, JSON.stringify({ folders: [{ path: copy }, { path: `${copy}-2` }, { uri: inMemory }] }));
		return { opens: { workspace }, around };
	},
};
