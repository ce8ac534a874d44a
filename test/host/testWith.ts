import { node } from './runtime';
import { workspaceFolder } from './workspace';

const isOnDisk = workspaceFolder().scheme === 'file';

/** What some tests need and not every host and workspace has, and whether it is here. Only Node's host sees a disk as `file`. */
const here = {
	'Node': node !== undefined,
	'a disk': node !== undefined && isOnDisk,
	'Git': node !== undefined && isOnDisk,
} as const;

/** A test of what only some hosts and workspaces have. Elsewhere it is skipped, and its title says what it would need. */
export function testWith(need: keyof typeof here, title: string, run: (this: Mocha.Context) => Promise<void>): void {
	if (here[need]) {
		test(title, run);
	} else {
		test.skip(`${title} (needs ${need})`, run);
	}
}

/** A test of what is said where something can't be had; there is nothing to test where it can. */
export function testWithout(need: keyof typeof here, title: string, run: (this: Mocha.Context) => Promise<void>): void {
	if (!here[need]) {
		test(title, run);
	}
}
