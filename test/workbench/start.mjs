/*
 * `npm start`: the extension in a VS Code, with the sample programme opened as a newcomer opens it. In the desktop's VS Code if there
 * is one, else in one that is brought here and shows in a browser; there the extension is installed as a user would, so that all is
 * as users have it.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, tempFolder } from './paths.mjs';
import { installProject, provision } from './provision.mjs';
import { startWorkbench } from './server.mjs';

const began = Date.now();
/** Opens the sample in the window's folder, by the extension's own command. */
const openSample = join(root, 'test', 'workbench', 'openSample');

await installProject();
const folder = join(tempFolder('start'), 'Mentoring'); // its name shows in the window
mkdirSync(folder);
await (desktopCode() ? startDesktop(desktopCode()) : startInBrowser());

async function startDesktop(code) {
	await run(process.execPath, ['esbuild.mjs']);
	console.log(`Ready in ${seconds()}. VS Code opens on ${folder}; close its window to end.`);
	await run(code, ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, `--extensionDevelopmentPath=${openSample}`, folder]);
}

async function startInBrowser() {
	const { vscodeRoot, node } = await provision({ browser: false });
	const packages = tempFolder('package');
	console.log('Packing the extension…');
	const vsix = join(packages, 'mentor-notes.vsix');
	await run('npm', ['run', '--silent', 'package', '--', '--out', vsix], { quiet: true });
	const openSampleVsix = join(packages, 'open-sample.vsix');
	await run('npx', ['vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', openSampleVsix], { quiet: true, cwd: openSample });
	// As on a desktop, where VS Code speaks the system's language if it has a language pack.
	const locale = /^id/.test(process.env.LC_ALL || process.env.LANG || '') ? 'id' : undefined;
	// Tests open files as text unless they are about pages; users have what is the default.
	const settings = { 'mentorNotes.openAs': undefined };
	const server = await startWorkbench({ vscodeRoot, node, folder, settings, smokeTestDriver: false, locale });
	await server.installExtension(vsix);
	await server.installExtension(openSampleVsix);
	console.log(`\nReady in ${seconds()}. VS Code with Mentor Notes and its sample programme is at\n\n    ${server.urlFor()}\n\nIt works in ${folder}. Ctrl-C ends it and removes that folder.`);
}

function seconds() {
	return `${((Date.now() - began) / 1000).toFixed(0)} s`;
}

function desktopCode() {
	const name = process.platform === 'win32' ? 'code.cmd' : 'code';
	return (process.env.PATH ?? '').split(delimiter).filter(Boolean).map(path => join(path, name)).find(file => {
		try {
			accessSync(file, constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

/** With `quiet`, what it says shows only when it fails. */
function run(name, args, { quiet = false, cwd = root } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(name, args, { cwd, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', shell: process.platform === 'win32' });
		let output = '';
		child.stdout?.on('data', chunk => { output += chunk; });
		child.stderr?.on('data', chunk => { output += chunk; });
		child.on('error', reject);
		child.on('close', code => code === 0 ? resolve() : reject(new Error(`${name} ${args.join(' ')} failed (exit code ${code})\n${output}`)));
	});
}
