/*
 * `npm start`: the extension in a VS Code, on a copy of the sample. In the desktop's VS Code if there is one, else in one that is
 * brought here and shows in a browser; there the extension is installed as a user would, so that all is as users have it.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { copyOfFolder, root, tempFolder } from './paths.mjs';
import { installProject, provision } from './provision.mjs';
import { startWorkbench } from './server.mjs';

await installProject();
const { copy } = copyOfFolder(join(root, 'examples', 'lead-the-fest'));
await (desktopCode() ? startDesktop(desktopCode()) : startInBrowser());

async function startDesktop(code) {
	await run(process.execPath, ['esbuild.mjs']);
	console.log(`Opening VS Code on ${copy}. Close its window to end.`);
	await run(code, ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, copy]);
}

async function startInBrowser() {
	const { vscodeRoot, node } = await provision({ browser: false });
	const vsix = join(tempFolder('package'), 'mentor-notes.vsix');
	console.log('Packing the extension…');
	await run('npm', ['run', '--silent', 'package', '--', '--out', vsix], { quiet: true });
	const server = await startWorkbench({ vscodeRoot, node, folder: copy, smokeTestDriver: false });
	await server.installExtension(vsix);
	console.log(`\nVS Code with Mentor Notes is at\n\n    ${server.urlFor()}\n\nIt works on a copy of the sample: ${copy}\nCtrl-C ends it and removes the copy.`);
}

function desktopCode() {
	const name = process.platform === 'win32' ? 'code.cmd' : 'code';
	return (process.env.PATH ?? '').split(delimiter).filter(Boolean).map(folder => join(folder, name)).find(file => {
		try {
			accessSync(file, constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

/** With `quiet`, what it says shows only when it fails. */
function run(name, args, { quiet = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(name, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', shell: process.platform === 'win32' });
		let output = '';
		child.stdout?.on('data', chunk => { output += chunk; });
		child.stderr?.on('data', chunk => { output += chunk; });
		child.on('error', reject);
		child.on('close', code => code === 0 ? resolve() : reject(new Error(`${name} ${args.join(' ')} failed (exit code ${code})\n${output}`)));
	});
}
