import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { removeFolder, root, tempFolder } from './paths.mjs';
import { runHostTests } from './runHostTests.mjs';

/*
 * What a step of `npm test` can be. Each takes `{ print }`, where to send its lines, and resolves with its counts and the titles of
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
export const mochaOver = (room, ...options) => async ({ print }) => total(await mocha(testsOf(room), options, {}, print));

/**
 * The same for tests that drive a window, in a language, over one of some shares of the files, which can run beside each other. On a busy machine a window can lose a key; so a file of which a test failed is run once more as a whole,
 * in a window of its own. What fails twice has failed.
 */
export const mochaInWindows = ({ language, share = 1, shares = 1 }, ...options) => async ({ print }) => {
	const env = { MENTOR_NOTES_LANGUAGE: language };
	const first = await mocha(shareOf(testsOf('ui'), share, shares), options, env, print);
	const failed = Object.keys(first).filter(file => first[file].failed.length > 0);
	if (failed.length === 0) {
		return total(first);
	}
	print(`Once more, since tests of them failed: ${failed.map(file => relative(root, file)).join(', ')}`);
	const second = await mocha(failed, options, env, print);
	const flaky = failed.flatMap(file => first[file].failed.filter(title => !second[file]?.failed.includes(title)));
	return { ...total({ ...first, ...second }), flaky };
};

/**
 * The tests that run inside VS Code. On a busy machine its file watcher can lose an event: a suite of which a test failed is run once more,
 * in a window of its own (in the web host all of them).
 */
export const hostTests = ({ kind, version, workspace, tests, sample }) => async ({ print }) => {
	const runOnce = async suites => {
		const { output, ...result } = await runHostTests({
			kind, version, workspace, suites, testsPath: join(root, tests), extensionPath: root, folder: join(root, sample), onLine: print, log: print,
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

const none = { passed: 0, failed: 0, skipped: 0, flaky: [] };

function testsOf(room) {
	return readdirSync(join(root, 'test', room), { recursive: true })
		.filter(file => file.endsWith('.test.ts'))
		.sort()
		.map(file => join(root, 'out', 'test', room, file.replace(/\.ts$/, '.js')));
}

/** A share of the files, from the first: the longest are dealt first, each to the share that has least, since a long file takes long. */
function shareOf(files, share, shares) {
	const dealt = Array.from({ length: shares }, () => ({ size: 0, files: [] }));
	for (const { file, size } of files.map(file => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size)) {
		const least = dealt.reduce((one, other) => other.size < one.size ? other : one);
		least.files.push(file);
		least.size += size;
	}
	return dealt[share - 1].files.sort();
}

/** Runs mocha; resolves with the titles of each file's tests, by what came of them. */
async function mocha(tests, options, env, print) {
	if (tests.length === 0) {
		print('(no tests yet)');
		return {};
	}
	const folder = tempFolder('counts');
	const counts = join(folder, 'counts.json');
	try {
		const code = await run(process.execPath, [
			join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
			'--ui', 'tdd', '--reporter', join(root, 'test', 'workbench', 'reporter.cjs'), ...options, ...tests,
		], { ...env, MENTOR_NOTES_COUNTS: counts }, print);
		if (!existsSync(counts)) {
			throw new Error(`mocha ended with exit code ${code} and without a result`);
		}
		return JSON.parse(readFileSync(counts, 'utf8'));
	} finally {
		removeFolder(folder);
	}
}

function total(byFile) {
	const sum = state => Object.values(byFile).reduce((all, file) => all + file[state].length, 0);
	const leftOut = Object.values(byFile).flatMap(({ skipped }) => skipped);
	return { passed: sum('passed'), failed: sum('failed'), skipped: leftOut.length, leftOut, flaky: [] };
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
