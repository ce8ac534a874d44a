import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { isLong } from '../longForm';

const root = process.cwd();

/** Resolves the package `yaml` to another installation, in the process that loads it, and leaves a file when it did. */
const hook = (entry: string, trace: string): string => `
	const Module = require('node:module');
	const resolve = Module._resolveFilename;
	Module._resolveFilename = function (request, ...others) {
		if (request !== 'yaml') {
			return resolve.call(this, request, ...others);
		}
		require('node:fs').writeFileSync(${JSON.stringify(trace)}, '');
		return ${JSON.stringify(entry)};
	};
`;

suite('The newest published `yaml`', () => {
	// It installs a package, so that it is asked only in the long run.
	if (!isLong) {
		return;
	}
	let folder = '';
	suiteSetup(() => { folder = mkdtempSync(join(tmpdir(), 'newest-yaml-')); });
	suiteTeardown(() => { rmSync(folder, { recursive: true, force: true }); });

	test('gives the same trees, limits and edits: all tests of YAML pass with it', function () {
		this.timeout(600_000);
		writeFileSync(join(folder, 'package.json'), '{"private": true}');
		const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
		const installed = spawnSync(
			npm,
			['install', '--no-audit', '--no-fund', '--ignore-scripts', 'yaml@latest'],
			{ cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
		);
		assert.strictEqual(installed.status, 0, installed.stderr);
		const require = createRequire(join(folder, 'package.json'));
		const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/yaml/package.json'), 'utf8')) as { version: string };
		const trace = join(folder, 'used');
		writeFileSync(join(folder, 'hook.cjs'), hook(require.resolve('yaml'), trace));
		const tests = ['plainYaml', 'guard', 'edit', 'draft'].map(name => join(root, `out/test/core/yaml/${name}.test.js`));
		const mocha = createRequire(join(root, 'package.json')).resolve('mocha/bin/mocha.js');
		const run = spawnSync(
			process.execPath,
			['--require', join(folder, 'hook.cjs'), mocha, '--ui', 'tdd', '--timeout', '120000', ...tests],
			{ cwd: root, encoding: 'utf8' },
		);
		assert.strictEqual(run.status, 0, `yaml ${version}: ${run.stdout}${run.stderr}`);
		assert.ok(existsSync(trace), 'the tests did not load it');
	});
});
