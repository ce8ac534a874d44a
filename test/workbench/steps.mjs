import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, root, tempFolder } from './paths.mjs';
import { runHostTests } from './runHostTests.mjs';

/*
 * What a step of `npm test` can be. Each takes `{ print }`, where to send its lines, and resolves with its counts; one that
 * can't run throws, which counts as one failed.
 */

/** A command that passes or fails as a whole and counts only when it fails. */
export const command = (name, ...args) => async ({ print }) => {
	if (await run(name, args, {}, print) !== 0) {
		throw new Error(`${[name, ...args].join(' ')} failed`);
	}
	return none;
};

/** mocha, over what the tests in a folder of test/ were compiled to: never over what is left of a test that is no more. */
export const mochaOver = (room, ...options) => mochaOverShare(room, 1, 1, ...options);

/** The same over every n-th file only, from the `share`-th on, so that shares of a room can run beside each other. */
export const mochaOverShare = (room, share, shares, ...options) => async ({ print }) => {
	const tests = readdirSync(join(root, 'test', room), { recursive: true })
		.filter(file => file.endsWith('.test.ts'))
		.sort()
		.filter((_, i) => i % shares === share - 1)
		.map(file => join('out', 'test', room, file.replace(/\.ts$/, '.js')));
	if (tests.length === 0) {
		print('(no tests yet)');
		return none;
	}
	const folder = tempFolder('counts');
	const counts = join(folder, 'counts.json');
	try {
		const code = await run(process.execPath, [
			join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
			'--ui', 'tdd', '--reporter', join(root, 'test', 'workbench', 'reporter.cjs'), ...options, ...tests,
		], { MENTOR_NOTES_COUNTS: counts }, print);
		if (!existsSync(counts)) {
			throw new Error(`mocha ended with exit code ${code} and without a result`);
		}
		return JSON.parse(readFileSync(counts, 'utf8'));
	} finally {
		removeFolder(folder);
	}
};

/** The tests that run inside VS Code. */
export const hostTests = (kind, testsPath, folder, version) => async ({ print }) => {
	const { output, ...counts } = await runHostTests({
		kind, testsPath: join(root, testsPath), extensionPath: root, folder: join(root, folder), version, onLine: print, log: print,
	});
	return counts;
};

const none = { passed: 0, failed: 0, skipped: 0 };

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
