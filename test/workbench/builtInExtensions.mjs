import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What comes with VS Code for other work: AI, debugging, terminals, tasks of other tools, signing in. A sixth of what a window takes of the
 * processor to open is theirs.
 */
const forOtherWork = new Set([
	'copilot', 'debug-auto-launch', 'debug-server-ready', 'github', 'grunt', 'gulp', 'jake', 'microsoft-authentication', 'ms-vscode.js-debug',
	'ms-vscode.js-debug-companion', 'php-language-features', 'terminal-suggest', 'tunnel-forwarding',
]);

/** Makes a folder in which VS Code finds its built-in extensions, as links, without those for other work; returns it. */
export function linkBuiltInExtensions(vscodeRoot, folder) {
	const all = join(vscodeRoot, 'lib', 'vscode', 'extensions');
	mkdirSync(folder, { recursive: true });
	for (const entry of readdirSync(all, { withFileTypes: true }).filter(entry => entry.isDirectory() && !forOtherWork.has(entry.name))) {
		symlinkSync(join(all, entry.name), join(folder, entry.name), 'junction');
	}
	return folder;
}
