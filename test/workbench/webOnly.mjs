import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './paths.mjs';

/**
 * The extension as a browser-only VS Code sees it: the same files, but a manifest without `main` and
 * `extensionKind`. With either, a workbench that has a server runs the extension there, whatever kind of host was asked for.
 * Returns a temp folder, for its owner to remove.
 */
export function webOnly(extensionPath) {
	const folder = tempFolder('web-extension');
	for (const name of readdirSync(extensionPath)) {
		if (name !== 'package.json' && name !== 'node_modules' && !name.startsWith('.')) {
			symlinkSync(join(extensionPath, name), join(folder, name));
		}
	}
	const { main: _main, extensionKind: _kind, ...manifest } = JSON.parse(readFileSync(join(extensionPath, 'package.json'), 'utf8'));
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	return folder;
}
