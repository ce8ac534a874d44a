import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from '../../workbench/paths.mjs';
import { programmeFolder } from './programmeFolder.mjs';
import { comparison, pause, rounds } from './rounds.mjs';

const reloads = 9;
/** Until VS Code has stored which view is shown, and we the facts of all files. */
const storedMs = 12_000;
const quietMs = 4000;

/**
 * From the moment that a window begins to load until the first row of its view is seen: ours in a programme whose facts are cached, and
 * that of an extension which does nothing but show ten rows. Each is the only extension of its window.
 */
export async function* measureFirstRow(openWindow, { sessions }) {
	const folder = programmeFolder(sessions);
	const ours = await shown(openWindow, { folder, extensionPath: root }, 'Mentor Notes', 'Nasional');
	try {
		const theirs = await shown(openWindow, { folder, extensionPath: tenRows() }, 'Ten Rows', 'Row 0');
		try {
			await pause(storedMs + sessions);
			// By turns: what slows the machine for a while slows both.
			const both = await rounds(reloads + 1, async () => ({ floor: await theirs.reload(), ours: await ours.reload() }));
			const [floor, found] = ['floor', 'ours'].map(which => both.slice(1).map(round => round[which]));
			yield comparison({ work: `window begins to load → first row seen, ${sessions} sessions`, rival: 'ten rows of a minimal extension', floor, ours: found, goal: '≤ 1.3 ×' });
		} finally {
			await theirs.close();
		}
	} finally {
		await ours.close();
	}
}

/** A window that shows a container of the activity bar. Its `reload` gives the ms until a row is seen. */
async function shown(openWindow, options, container, row) {
	const workbench = await openWindow({ ...options, extensionsDir: undefined });
	const { page } = workbench;
	await workbench.openView(container);
	await page.locator('.part.sidebar .monaco-list-row', { hasText: row }).first().waitFor();
	await page.addInitScript(watch, row);
	return {
		reload: async () => {
			await pause(quietMs);
			await page.reload();
			await page.waitForFunction(() => globalThis.benchFirstRowMs !== undefined, undefined, { polling: 200, timeout: 120_000 });
			return page.evaluate(() => globalThis.benchFirstRowMs);
		},
		close: () => workbench.close(),
	};
}

/** Runs in the page before its own scripts. A row counts as seen in the frame after the one that it was found in: by then it is painted. */
function watch(row) {
	if (window !== window.top) {
		return;
	}
	const isThere = () => [...document.querySelectorAll('.part.sidebar .monaco-list-row .label-name')].some(node => node.textContent.includes(row));
	const look = () => {
		requestAnimationFrame(isThere() ? () => { globalThis.benchFirstRowMs = performance.now(); } : look);
	};
	requestAnimationFrame(look);
}

/** An extension that shows ten rows. */
function tenRows() {
	const folder = tempFolder('ten-rows');
	writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24"/></svg>');
	writeFileSync(join(folder, 'package.json'), JSON.stringify({
		name: 'ten-rows',
		publisher: 'bench',
		version: '1.0.0',
		engines: { vscode: '^1.100.0' },
		main: './extension.js',
		contributes: {
			viewsContainers: { activitybar: [{ id: 'tenRows', title: 'Ten Rows', icon: 'icon.svg' }] },
			views: { tenRows: [{ id: 'tenRows.rows', name: 'Rows' }] },
		},
	}));
	writeFileSync(join(folder, 'extension.js'), `const vscode = require('vscode');
exports.activate = ({ subscriptions }) => {
	subscriptions.push(vscode.window.registerTreeDataProvider('tenRows.rows', {
		getChildren: () => Array.from({ length: 10 }, (_, i) => 'Row ' + i),
		getTreeItem: label => new vscode.TreeItem(label),
	}));
};
`);
	return folder;
}
