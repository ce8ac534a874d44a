import { isLong, suitesToRun } from './runtime';
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
	grep(titles: RegExp): unknown;
}

/** What mocha has for showing in what two values differ. */
interface Differences {
	readonly reporters: { readonly Base: { generateDiff(actual: string, expected: string): string } };
	readonly utils: { stringify(value: unknown): string };
}

/** Both extension hosts have it; the room's types name neither Node nor the DOM. */
const { console } = globalThis as unknown as { console: { log(text: string): void } };

/** mocha's own reporter, which says nothing: `runAndReport` does. mocha calls it with `new`. */
export function silent(): void { /* nothing */ }

/**
 * Runs the tests, or those of `suitesToRun`, and prints one line each and one for each outermost suite, marked `TEST`, then one line with
 * the counts: the console is the only way out of an extension host. Rejects when a test failed or none ran, which gives VS Code a non-zero
 * exit code.
 */
export function runAndReport(mocha: Mocha, differences: Differences): Promise<void> {
	for (const suite of mocha.suite.suites) {
		suite.afterAll('leaves nothing behind', leaveNothing);
	}
	// What has [long] in its title belongs to the long form.
	mocha.grep(new RegExp(`${isLong ? '' : String.raw`^(?!.*\[long\])`}(?=.*(?:${suitesToRun ?? ''}))`));
	const counts = { passed: 0, failed: 0, skipped: 0 };
	/** What failed: the title, and its outermost suite. */
	const failures: (readonly [title: string, suite: string])[] = [];
	return new Promise((resolve, reject) => {
		const runner = mocha.run(() => {
			console.log(`MENTOR_NOTES_RESULT ${JSON.stringify({ ...counts, failures })}`);
			if (counts.failed > 0 || counts.passed === 0) {
				reject(new Error(`${String(counts.passed)} passed, ${String(counts.failed)} failed`));
			} else {
				resolve();
			}
		});
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
			counts.passed++;
			print(`✓ ${test.fullTitle()} (${String(test.duration ?? 0)} ms)`);
		});
		runner.on('pending', test => {
			counts.skipped++;
			print(`- ${test.fullTitle()}`);
		});
		runner.on('fail', (test, error) => {
			counts.failed++;
			failures.push([test.fullTitle(), test.titlePath()[0]!]);
			const text = `${error instanceof Error ? error.stack ?? error.message : String(error)}${differenceIn(error, differences)}`;
			print([`✗ ${test.fullTitle()}`, ...text.split('\n').map(line => `    ${line}`)].join('\n'));
		});
	});
}

/** In what a failed comparison differs, line by line; empty for any other error. */
function differenceIn(error: unknown, { reporters: { Base }, utils }: Differences): string {
	const { showDiff, actual, expected } = Object(error) as Readonly<Record<'showDiff' | 'actual' | 'expected', unknown>>;
	if (showDiff !== true) {
		return '';
	}
	const [was, wanted] = [actual, expected].map(value => typeof value === 'string' ? value : utils.stringify(value)) as [string, string];
	return was === wanted ? '' : Base.generateDiff(was, wanted).trimEnd();
}

function print(text: string): void {
	console.log(text.replaceAll(/^/gm, 'TEST '));
}
