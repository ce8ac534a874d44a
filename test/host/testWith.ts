import { node } from './runtime';
import { workspaceFolder } from './workspace';

// Only Node's host sees a disk as `file`: the browser's sees it through VS Code, as it sees what is in memory.
const onDisk = node !== undefined && workspaceFolder().scheme === 'file';

/**
 * All that differs by host and workspace, and whether it is here. Without it only what stands beside it is otherwise; every
 * command, view, page and help works in each. The README says the same under “What works where”. The command line, which is
 * Node's as well, is in no host.
 */
const here = {
	/** Long texts are read between other work, not in a thread of their own; nobody can measure memory. */
	'Node': node !== undefined,
	/** There are no links to other places, and a new file's name is not taken and held in one step. */
	'a disk': onDisk,
	/** In memory, VS Code uses the browser's own save dialog, which a headless browser does not have. */
	'a dialog': workspaceFolder().scheme !== 'tmp',
	/** Whether Git keeps a note is not known here. */
	'Git': onDisk,
} as const;

type Need = keyof typeof here;
type Run = (this: Mocha.Context) => Promise<void>;

/** A test of what only some hosts and workspaces have. Elsewhere it is skipped, and its title says what it would need. */
export function testWith(need: Need, title: string, run: Run): void {
	if (here[need]) {
		test(title, run);
	} else {
		test.skip(`${title} (needs ${need})`, run);
	}
}

/** A test of what is so where something can't be had; there is nothing to test where it can. */
export function testWithout(need: Need, title: string, run: Run): void {
	if (!here[need]) {
		test(title, run);
	}
}
