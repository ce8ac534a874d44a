import { spawnSync } from 'node:child_process';

interface Ended { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Leaves a test out here. The summary of a run names it with what it would need. */
export function leaveOut(context: Mocha.Context, why: string): never {
	const test = context.runnable();
	test.title = `${test.title} (${why})`;
	return context.skip();
}

/** Runs a program with arguments; the test is left out where there is no such program, or this machine allows no such disk or user. */
export function onThisMachine(context: Mocha.Context, command: readonly string[]): Ended {
	const [program = '', ...args] = command;
	const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LANG: 'C' } });
	if (error) {
		leaveOut(context, `needs ${program}: ${error.message}`);
	}
	if (status !== 0 && /not permitted|permission denied|cannot set|setresuid/i.test(stderr)) {
		leaveOut(context, `this machine refuses: ${stderr.trim()}`);
	}
	return { status, stdout, stderr };
}

/** Begins a command that runs as a user who is not root, also where the tests are root’s. */
export const asNobody: readonly string[] = process.getuid?.() === 0 ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'] : [];
