import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { hostLine } from '../workbench/hostLine.mjs';
import { copyOfFolder, removeFolder, root, tempFolder } from '../workbench/paths.mjs';
import { writeSettings } from '../workbench/settings.mjs';

/** Runs the host tests in a desktop VS Code on a copy of the sample; resolves with their counts. */
export async function testInDesktop(vscodeExecutablePath, { print }) {
	if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
		throw new Error('The desktop VS Code needs a display. Without one, run: xvfb-run -a npm run test:desktop');
	}
	const { copy, around } = copyOfFolder(join(root, 'examples', 'lead-the-fest'));
	const data = tempFolder('data'); // of its own: nothing of the user's VS Code is read or changed
	const linesFile = join(data, 'lines.txt');
	writeSettings(data);
	try {
		const ended = await runTests({
			vscodeExecutablePath,
			extensionDevelopmentPath: argument(root),
			extensionTestsPath: argument(join(root, 'test', 'desktop', 'entry.cjs')),
			extensionTestsEnv: { ...withoutOuterVSCode, MENTOR_NOTES_LINES: linesFile },
			launchArgs: [argument(copy), `--user-data-dir=${argument(data)}`, `--extensions-dir=${argument(join(data, 'ext'))}`],
		}).catch(error => error); // that a test failed is an error too
		const lines = existsSync(linesFile) ? readFileSync(linesFile, 'utf8').split('\n').map(hostLine) : [];
		lines.forEach(({ test }) => test !== undefined && print(test));
		const { counts } = lines.find(line => line.counts) ?? {};
		if (!counts) {
			throw new Error(`The tests in VS Code ended without a result (${ended.message ?? `exit code ${ended}`})`);
		}
		return counts;
	} finally {
		removeFolder(data);
		removeFolder(around);
	}
}

/** What an outer VS Code leaves in its terminals: with it, the program would run as plain Node. */
const withoutOuterVSCode = Object.fromEntries(Object.keys(process.env)
	.filter(name => /^(VSCODE_|ELECTRON_)/.test(name)).map(name => [name, undefined]));

/** On Windows the package starts VS Code through a shell, and quotes only its path. */
function argument(path) {
	return process.platform === 'win32' ? `"${path}"` : path;
}
