import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, root, tempFolder } from './paths.mjs';
import { runHostTests } from './runHostTests.mjs';

/*
 * What a step of `npm test` can be. Each takes `{ print, env }`, where to send its lines and what its tests find in their environment, and resolves with its counts and the titles of
 * flaky tests, those that passed on their second try only; a step that can't run throws, which counts as one failed.
 */

/** A command that passes or fails as a whole and counts only when it fails. */
export const command = (name, ...args) => async ({ print }) => {
	if (await run(name, args, {}, print) !== 0) {
		throw new Error(`${[name, ...args].join(' ')} failed`);
	}
	return none;
};

/** mocha, over what the tests in a folder of test/ were compiled to: never over what is left of a test that is no more. */
export const mochaOver = (room, ...options) => async ({ print, env }) => total(await counted('mocha/bin/mocha.js', [
	'--ui', 'tdd', '--reporter', join(root, 'test', 'workbench', 'reporter.cjs'), ...env.MENTOR_NOTES_LONG === '1' ? [] : ['--fgrep', '[long]', '--invert'],
	...options, ...testsOf(room),
], env, print));

/**
 * Playwright Test, over the tests that drive a window or a page in a browser, in a language (test/ui/playwright.config.ts). It tries once
 * more what has failed: on a busy machine a window can lose a key.
 */
export const interfaceTests = ({ language, workers }) => async ({ print, env, alone }) => total(await counted(
	'@playwright/test/cli.js', ['test', '--config', join(root, 'test', 'ui'), '--workers', String(alone ? 2 : workers)],
	{ ...env, MENTOR_NOTES_LANGUAGE: language }, print,
));

/**
 * The tests that run inside VS Code. On a busy machine its file watcher can lose an event: a suite of which a test failed is run once more,
 * in a window of its own (in the web host all of them).
 */
export const hostTests = ({ kind, version, workspace, tests, sample }) => async ({ print, env }) => {
	const runOnce = async suites => {
		const { output, ...result } = await runHostTests({
			kind, version, workspace, suites, testsPath: join(root, tests), extensionPath: root, folder: join(root, sample), env, onLine: print, log: print,
		});
		return result;
	};
	const first = await runOnce();
	if (first.failed === 0) {
		return { ...first, flaky: [] };
	}
	const suites = [...new Set(first.failures.map(([, suite]) => suite))];
	print(`Once more, since tests of them failed: ${suites.join(', ')}`);
	const second = await runOnce(`^(${suites.map(title => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
	const flaky = first.failures.map(([title]) => title).filter(title => second.failures.every(([again]) => again !== title));
	return { passed: first.passed + flaky.length, failed: second.failed, skipped: first.skipped, flaky };
};

/** Tests make much that is soon garbage: in a larger young generation V8 copies less of it, and they take a twentieth less of the processor. */
const largeYoungGeneration = '--max-semi-space-size=64';

const none = { passed: 0, failed: 0, skipped: 0, flaky: [] };

function testsOf(room) {
	return readdirSync(join(root, 'test', room), { recursive: true })
		.filter(file => file.endsWith('.test.ts'))
		.sort()
		.map(file => join(root, 'out', 'test', room, file.replace(/\.ts$/, '.js')));
}

/** Runs a package's script that runs tests; resolves with their titles, by what came of them, which its reporter of ours writes. */
async function counted(script, args, env, print) {
	const folder = tempFolder('counts');
	const counts = join(folder, 'counts.json');
	try {
		const code = await run(process.execPath, [largeYoungGeneration, join(root, 'node_modules', script), ...args], { ...env, MENTOR_NOTES_COUNTS: counts }, print);
		if (!existsSync(counts)) {
			throw new Error(`${script} ended with exit code ${code} and without a result`);
		}
		return JSON.parse(readFileSync(counts, 'utf8'));
	} finally {
		removeFolder(folder);
	}
}

function total({ passed, failed, skipped, flaky = [] }) {
	return { passed: passed.length, failed: failed.length, skipped: skipped.length, leftOut: skipped, flaky };
}

/** Runs a child process in the repository and prints its lines; resolves with its exit code. */
function run(name, args, env, print) {
	return new Promise((resolve, reject) => {
		const child = spawn(name, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32' && name === 'npm',
		});
		for (const stream of [child.stdout, child.stderr]) {
			let rest = '';
			stream.setEncoding('utf8').on('data', chunk => {
				const lines = (rest + chunk).split('\n');
				rest = lines.pop();
				lines.forEach(line => print(line));
			}).on('end', () => rest && print(rest));
		}
		child.on('error', reject);
		child.on('close', resolve);
	});
}
