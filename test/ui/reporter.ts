import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';

/**
 * Prints each test and each outermost suite on a line as those of the other rooms (`test/workbench/reporter.cjs`), and writes what came of
 * the tests to the file that MENTOR_NOTES_COUNTS names: by `passed`, `failed`, `skipped` and `flaky`.
 */
export default class LineReporter implements Reporter {
	#all: Suite | undefined;
	readonly #begun = new Map<Suite, number>();
	readonly #ended = new Set<Suite>();
	readonly #faults: string[] = [];

	onBegin(_config: FullConfig, all: Suite): void {
		this.#all = all;
	}

	onTestBegin(test: TestCase): void {
		const suite = outermost(test);
		this.#begun.set(suite, this.#begun.get(suite) ?? Date.now());
	}

	onTestEnd(test: TestCase, result: TestResult): void {
		if (result.status === 'passed') {
			console.log(`✓ ${titleOf(test)} (${String(Math.round(result.duration))} ms)`);
		} else if (result.status !== 'skipped') {
			console.log(`✗ ${titleOf(test)}${isLast(test, result) ? '' : ' (it is tried once more)'}`);
			result.errors.forEach(error => { console.log(indented(textOf(error, test))); });
		} else if (isLeftOut(test)) {
			console.log(`- ${titleOf(test)}`);
		}
		const suite = outermost(test);
		const tests = suite.allTests();
		if (!this.#ended.has(suite) && tests.every(one => one.results.some(each => isLast(one, each)))) {
			this.#ended.add(suite);
			const seconds = (Date.now() - this.#begun.get(suite)!) / 1000;
			console.log(`· ${suite.title}: ${String(tests.length)} tests, ${seconds.toFixed(1)} s`);
		}
	}

	/** What belongs to no test: a file that can't be read, a worker that ended. */
	onError(error: TestError): void {
		this.#faults.push(`Outside of the tests: ${firstLine(error)}`);
		console.log(`✗ Outside of the tests\n${indented(textOf(error))}`);
	}

	onEnd(): void {
		const tests = this.#all?.allTests() ?? [];
		const notRun = tests.filter(test => test.outcome() === 'skipped' && !isLeftOut(test));
		notRun.forEach(test => { console.log(`✗ ${titleOf(test)}\n    Not run, since a test before it failed`); });
		const titles = (outcome: ReturnType<TestCase['outcome']>): string[] => tests.filter(test => test.outcome() === outcome).map(titleOf);
		const file = process.env['MENTOR_NOTES_COUNTS'];
		if (file !== undefined) {
			writeFileSync(file, JSON.stringify({
				passed: [...titles('expected'), ...titles('flaky')],
				failed: [...titles('unexpected'), ...notRun.map(titleOf), ...this.#faults],
				skipped: tests.filter(isLeftOut).map(titleOf),
				flaky: tests.filter(test => test.outcome() === 'flaky').map(test => `${titleOf(test)}: ${firstLine(test.results[0]?.error)}`),
			}));
		}
	}

	printsToStdio(): boolean {
		return true;
	}
}

/** Of the suites around a test: below those of the project and the file. */
function outermost(test: TestCase): Suite {
	let suite = test.parent;
	while (suite.parent?.type === 'describe') {
		suite = suite.parent;
	}
	return suite;
}

/** The titles of its suites and its own; before them are those of the root, the project and the file. */
function titleOf(test: TestCase): string {
	return test.titlePath().slice(3).join(' ');
}

/** Whether nothing more comes of a test. */
function isLast(test: TestCase, result: TestResult): boolean {
	return result.status === 'passed' || result.retry === test.retries || isLeftOut(test);
}

/** Left out by a test itself, unlike those that are not run because one before them failed. */
function isLeftOut(test: TestCase): boolean {
	return test.results.some(({ annotations }) => annotations.some(({ type }) => type === 'skip' || type === 'fixme'));
}

/** With the lines around it where they are those of the test, not of the driver. */
function textOf(error: TestError, test?: TestCase): string {
	const lines = test === undefined || error.location?.file === test.location.file ? error.snippet : undefined;
	const text = [error.stack ?? error.message ?? error.value ?? 'No reason was given', lines].filter(part => part !== undefined).join('\n');
	return withoutColours(error.cause === undefined ? text : `${text}\ncaused by: ${textOf(error.cause)}`);
}

function firstLine(error: TestError | undefined): string {
	return withoutColours(error?.message ?? error?.value ?? 'no reason was given').split('\n')[0]!;
}

function withoutColours(text: string): string {
	return text.replaceAll(/\u001b\[\d+(;\d+)*m/g, '');
}

function indented(text: string): string {
	return text.replaceAll(/^/gm, '    ');
}
