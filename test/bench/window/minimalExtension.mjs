import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../workbench/paths.mjs';

/** The keys by which the measures start what they measure: no time is lost in the command palette. */
export const keys = {
	ourPage: 'Control+Alt+1',
	theirPage: 'Control+Alt+2',
	ourPageToSide: 'Control+Alt+3',
	theirPageToSide: 'Control+Alt+4',
	goToSession: 'Control+Alt+5',
	minimalChoice: 'Control+Alt+6',
	activateOurs: 'Control+Alt+7', // and an extension that does nothing before
	forgetHold: 'Control+Alt+8',
	close: 'Control+Alt+9',
	page: 'Control+Alt+0',
	notesOverTime: 'Control+Alt+Shift+1',
};

const commands = {
	ourPage: 'mentorNotes.previewReflection',
	theirPage: 'markdown.showPreview',
	ourPageToSide: 'mentorNotes.previewReflectionToSide',
	theirPageToSide: 'markdown.showPreviewToSide',
	goToSession: 'mentorNotes.goToSession',
	minimalChoice: 'minimal.choose',
	activateOurs: 'minimal.activate',
	forgetHold: 'minimal.forgetHold',
	close: 'workbench.action.closeActiveEditor',
	page: 'minimal.openPage',
	notesOverTime: 'mentorNotes.notesOverTime',
};

/**
 * An extension that does as good as nothing: what VS Code itself takes is seen by it. It also tells how long others hold the
 * extension host, and how long activations take. Gives the folder in which it is installed, beside one that does nothing at all; the
 * longest hold since its key was pressed, undefined until it has been written down, half a second later; and the ms from asking for an
 * activation until it has settled: loading the code, `activate`, and what that waits for.
 */
export function minimalExtension() {
	const [holdFile, activationFile] = ['hold', 'activation'].map(name => join(tempFolder(name), name));
	const around = tempFolder('extensions');
	const nothing = join(around, 'bench.nothing-1.0.0');
	mkdirSync(nothing);
	writeFileSync(join(nothing, 'package.json'), JSON.stringify({ name: 'nothing', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.100.0' }, main: './extension.js' }));
	writeFileSync(join(nothing, 'extension.js'), 'exports.activate = () => {};\n');
	const folder = join(around, 'bench.minimal-1.0.0');
	mkdirSync(folder);
	writeFileSync(join(folder, 'package.json'), JSON.stringify({
		name: 'minimal',
		displayName: 'Minimal',
		publisher: 'bench',
		version: '1.0.0',
		engines: { vscode: '^1.100.0' },
		main: './extension.js',
		contributes: {
			commands: [{ command: 'minimal.forgetHold', title: 'Forget the Longest Hold' }, { command: 'minimal.activate', title: 'Activate' }, { command: 'minimal.openPage', title: 'Open as Page' }, { command: 'minimal.choose', title: 'Choose' }],
			views: { mentorNotes: [{ id: 'minimal.row', name: 'Minimal' }] },
			keybindings: Object.entries(keys).map(([name, key]) => ({ key: key.replaceAll('Control', 'ctrl').toLowerCase(), command: commands[name] })),
		},
	}));
	writeFileSync(join(folder, 'extension.js'), `const [holdFile, activationFile] = ${JSON.stringify([holdFile, activationFile])};\n${source}`);
	const read = file => existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	const forget = file => { rmSync(file, { force: true }); };
	return {
		extensionsDir: around,
		hold: { forget: () => { forget(holdFile); }, longestMs: () => read(holdFile) },
		activation: { forget: () => { forget(activationFile); }, ms: () => read(activationFile) },
	};
}

/** The view's one row is named by the first line of the file that was saved last. */
const source = `const vscode = require('vscode');
function openPage() {
	const { uri } = vscode.window.activeTextEditor.document;
	return vscode.commands.executeCommand('vscode.openWith', uri, uri.path.endsWith('.md') ? 'mentorNotes.reflectionPage' : 'mentorNotes.sessionPage');
}
/** Never seen half written. */
function write(file, value) {
	const { renameSync, writeFileSync } = require('node:fs');
	writeFileSync(file + '.new', JSON.stringify(value));
	renameSync(file + '.new', file);
}
async function activate(name) {
	const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === name);
	const began = performance.now();
	await extension.activate();
	return performance.now() - began;
}
/** The longest time in which no timer could run, written down twice a second. */
function watchHolds() {
	let last = performance.now();
	let longest = 0;
	const watch = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last - 2);
		last = now;
	}, 2);
	const store = setInterval(() => {
		write(holdFile, longest);
	}, 500);
	return { reset: () => { longest = 0; }, dispose: () => { clearInterval(watch); clearInterval(store); } };
}
exports.activate = ({ subscriptions }) => {
	const changed = new vscode.EventEmitter();
	let label = 'nothing yet';
	let holds;
	const watcher = vscode.workspace.createFileSystemWatcher('**/*.yaml');
	watcher.onDidChange(async uri => {
		label = 'minimal ' + (await vscode.workspace.fs.readFile(uri)).toString().split('\\n')[1];
		changed.fire();
	});
	subscriptions.push(
		watcher,
		vscode.window.registerTreeDataProvider('minimal.row', { onDidChangeTreeData: changed.event, getChildren: () => [label], getTreeItem: one => new vscode.TreeItem(one) }),
		vscode.commands.registerCommand('minimal.activate', async () => write(activationFile, { minimal: await activate('nothing'), ours: await activate('mentor-notes') })),
		vscode.commands.registerCommand('minimal.forgetHold', () => {
			holds ??= watchHolds();
			holds.reset();
		}),
		// Beside the text in one group, so that the text is there again when the page is closed.
		vscode.commands.registerCommand('minimal.openPage', () => openPage()),
		{ dispose: () => holds?.dispose() },
		vscode.commands.registerCommand('minimal.choose', () => vscode.window.showQuickPick(Array.from({ length: 200 }, (_, i) => ({ label: 'Minimal choice ' + i, description: 'one of two hundred' })))),
	);
};
`;
