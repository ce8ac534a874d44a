import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Those that Mentor Notes has to do with: the languages of its files, their Markdown and Git, and how VS Code looks. */
const met = [
	'configuration-editing', 'git', 'git-base', 'json', 'json-language-features', 'markdown-basics', 'markdown-language-features',
	'merge-conflict', 'references-view', 'search-result', 'theme-defaults', 'theme-seti', 'yaml',
];

/**
 * A folder of links to these of the some ninety extensions that VS Code comes with: each window reads, sends and starts all that
 * there are. What is tested as installed has all of them, and so has the long form.
 */
export function linkBuiltInExtensions(vscodeRoot, folder) {
	mkdirSync(folder, { recursive: true });
	for (const name of [...met, 'node_modules']) {
		symlinkSync(join(vscodeRoot, 'lib', 'vscode', 'extensions', name), join(folder, name), 'junction');
	}
	return folder;
}
