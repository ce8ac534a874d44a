import { leaveNothing } from './workspace';

/** What the host tests need of mocha; its Node and its browser build both have it. */
interface Runner {
	on(event: 'pass' | 'pending', listener: (test: Test) => void): unknown;
	on(event: 'fail', listener: (test: Test, error: unknown) => void): unknown;
	on(event: 'suite' | 'suite end', listener: (suite: Suite) => void): unknown;
}

interface Test {
	fullTitle(): string;
	titlePath(): string[];
	readonly duration?: number;
}

interface Suite {
	readonly title: string;
	readonly parent?: { readonly root: boolean };
	total(): number;
}

interface Mocha {
	readonly suite: { readonly suites: readonly { afterAll(title: string, hook: () => Promise<void>): unknown }[] };
	run(done: (failures: number) => void): Runner;
	/** Whether `run` can be called once more. */
	cleanReferencesAfterRun(clean: boolean): unknown;
	grep(titles: RegExp): unknown;
}

interface Result {
	readonly state: 'passed' | 'failed' | 'skipped';
	readonly suite: string;
}

/** Both extension hosts have it; the room's types name neither Node nor the DOM. */
const { console } = globalThis as unknown as { console: { log(text: string): void } };

/** mocha's own reporter, which says nothing: `runAndReport` does. mocha calls it with `new`. */
export function silent(): void { /* nothing */ }

/**
 * Runs the tests and prints one line each and one for each outermost suite, marked `TEST`, then one line with the counts: the
 * console is the only way out of
 * an extension host. A suite of which a test failed is run once more, since the file watcher can lose an event on a busy machine;
 * a test that passes only then counts as passed and is named as flaky. Rejects when a test failed or none ran, which gives VS Code
 * a non-zero exit code.
 */
export async function runAndReport(mocha: Mocha): Promise<void> {
	for (const suite of mocha.suite.suites) {
		suite.afterAll('leaves nothing behind', leaveNothing);
	}
	mocha.cleanReferencesAfterRun(false);
	const first = await runOnce(mocha);
	const failed = titlesOf(first, 'failed');
	const results = new Map(first);
	if (failed.length > 0) {
		const suites = new Set(failed.map(title => first.get(title)!.suite));
		print(`Once more: ${[...suites].join(', ')}`);
		mocha.grep(new RegExp(`^(${[...suites].map(escapeRegExp).join('|')})`));
		for (const title of failed) {
			results.delete(title); // a hook that failed is no test: it is heard of again only if it fails again
		}
		for (const [title, result] of await runOnce(mocha)) {
			results.set(title, result);
		}
	}
	const failedAgain = titlesOf(results, 'failed');
	const counts = {
		passed: titlesOf(results, 'passed').length,
		failed: failedAgain.length,
		skipped: titlesOf(results, 'skipped').length,
		flaky: failed.filter(title => !failedAgain.includes(title)),
	};
	console.log(`MENTOR_NOTES_RESULT ${JSON.stringify(counts)}`);
	if (counts.failed > 0 || counts.passed === 0) {
		throw new Error(`${String(counts.passed)} passed, ${String(counts.failed)} failed`);
	}
}

/** By full title. */
function runOnce(mocha: Mocha): Promise<ReadonlyMap<string, Result>> {
	const results = new Map<string, Result>();
	const set = (test: Test, state: Result['state']) => {
		results.set(test.fullTitle(), { state, suite: test.titlePath()[0]! });
	};
	return new Promise(resolve => {
		const runner = mocha.run(() => { resolve(results); });
		let begun = 0;
		runner.on('suite', ({ parent }) => {
			if (parent?.root === true) {
				begun = Date.now();
			}
		});
		runner.on('suite end', suite => {
			if (suite.parent?.root === true) {
				print(`· ${suite.title}: ${String(suite.total())} tests, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
			}
		});
		runner.on('pass', test => {
			set(test, 'passed');
			print(`✓ ${test.fullTitle()} (${String(test.duration ?? 0)} ms)`);
		});
		runner.on('pending', test => {
			set(test, 'skipped');
			print(`- ${test.fullTitle()}`);
		});
		runner.on('fail', (test, error) => {
			set(test, 'failed');
			const text = error instanceof Error ? error.stack ?? error.message : String(error);
			print([`✗ ${test.fullTitle()}`, ...text.split('\n').map(line => `    ${line}`)].join('\n'));
		});
	});
}

function print(text: string): void {
	console.log(text.replaceAll(/^/gm, 'TEST '));
}

function titlesOf(results: ReadonlyMap<string, Result>, state: Result['state']): string[] {
	return [...results].flatMap(([title, result]) => result.state === state ? [title] : []);
}

function escapeRegExp(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
