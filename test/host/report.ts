import { leaveNothing } from './workspace';

/** What the host tests need of mocha; its Node and its browser build both have it. */
interface Runner {
	on(event: 'pass' | 'pending', listener: (test: Test) => void): unknown;
	on(event: 'fail', listener: (test: Test, error: unknown) => void): unknown;
}

interface Test {
	fullTitle(): string;
	readonly duration?: number;
}

interface Mocha {
	readonly suite: { readonly suites: readonly { afterAll(title: string, hook: () => Promise<void>): unknown }[] };
	run(done: (failures: number) => void): Runner;
}

/** Both extension hosts have it; the room's types name neither Node nor the DOM. */
const { console } = globalThis as unknown as { console: { log(text: string): void } };

/** mocha's own reporter, which says nothing: `runAndReport` does. mocha calls it with `new`. */
export function silent(): void { /* nothing */ }

/**
 * Runs the tests and prints one line each, marked `TEST`, then one line with the counts: the console is the only way out of
 * an extension host. Rejects when a test failed or none ran, which gives VS Code a non-zero exit code.
 */
export function runAndReport(mocha: Mocha): Promise<void> {
	for (const suite of mocha.suite.suites) {
		suite.afterAll('leaves nothing behind', leaveNothing);
	}
	const counts = { passed: 0, failed: 0, skipped: 0 };
	return new Promise((resolve, reject) => {
		const runner = mocha.run(() => {
			console.log(`MENTOR_NOTES_RESULT ${JSON.stringify(counts)}`);
			if (counts.failed > 0 || counts.passed === 0) {
				reject(new Error(`${String(counts.passed)} passed, ${String(counts.failed)} failed`));
			} else {
				resolve();
			}
		});
		runner.on('pass', test => {
			counts.passed++;
			console.log(`TEST ✓ ${test.fullTitle()} (${String(test.duration ?? 0)} ms)`);
		});
		runner.on('pending', test => {
			counts.skipped++;
			console.log(`TEST - ${test.fullTitle()}`);
		});
		runner.on('fail', (test, error) => {
			counts.failed++;
			const text = error instanceof Error ? error.stack ?? error.message : String(error);
			console.log([`✗ ${test.fullTitle()}`, ...text.split('\n').map(line => `    ${line}`)].map(line => `TEST ${line}`).join('\n'));
		});
	});
}
