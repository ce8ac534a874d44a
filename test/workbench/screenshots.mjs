/*
 * `npm run screenshots`: takes the README's pictures from a real VS Code, into docs/images. The extension is installed and the
 * sample opened as a user does it, so that the pictures show what users get, with the sample's dates moved to these weeks.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { removeFolder, root, tempFolder } from './paths.mjs';
import { usePictureFonts } from './pictureFonts.mjs';
import { installProject } from './provision.mjs';

const reflection = /^Reflection: What three service users told us$/;
const viewport = { width: 1280, height: 800 };
const sideBarWidth = 410; // wide enough for the sessions' titles
const settings = {
	'mentorNotes.language': 'en',
	'breadcrumbs.enabled': false,
	'editor.minimap.enabled': false,
	'window.menuBarVisibility': 'hidden',
	'workbench.editor.enablePreview': false,
	'workbench.layoutControl.enabled': false,
};

await installProject();
const { command } = await import('./steps.mjs'); // not before: it needs the project's packages
const vsix = join(tempFolder('package'), 'mentor-notes.vsix');
await run('npm', 'exec', '--', 'tsc', '-b');
await run('npm', 'run', '--silent', 'package', '--', '--out', vsix);
const { until, Workbench } = createRequire(import.meta.url)(join(root, 'out', 'test', 'ui', 'workbench.js'));
usePictureFonts();

await inWindow('Default Light Modern', async workbench => {
	await showOverview(workbench);
	await take(workbench, 'overview-light');
	await workbench.runCommand('New Reflection from Template…');
	await until('the templates', async () => (await workbench.quickInput.items()).length > 0);
	await take(workbench, 'new-reflection');
});
await inWindow('Default Dark Modern', async workbench => {
	await showOverview(workbench);
	await take(workbench, 'overview-dark');
});

async function inWindow(theme, act) {
	const around = tempFolder('pictures');
	const folder = join(around, 'Mentoring'); // its name shows in the window
	mkdirSync(folder);
	const workbench = await Workbench.open({ folder, theme, viewport, installedVsix: vsix, settings });
	try {
		await act(workbench);
	} finally {
		await workbench.close();
		removeFolder(around);
	}
}

/** The pair's sessions, a reflection on one of them, and its page beside it. */
async function showOverview(workbench) {
	await workbench.openView('Mentor Notes');
	await workbench.runCommand('Open the Sample Programme');
	await row(workbench, /^Budi – Sari$/);
	await widenSideBar(workbench.page);
	await workbench.expand('Budi – Sari');
	await workbench.expand(await row(workbench, / · What three service users told us$/));
	await workbench.clickRow(await row(workbench, reflection));
	await until('the reflection', async () => (await workbench.editor.tabs()).some(tab => tab.active));
	await workbench.runCommand('Mentor Notes: Open Preview to the Side'); // VS Code has one of that name for Markdown
	await (await workbench.webview()).locator('h1').waitFor();
	await workbench.editor.focus();
}

/** The label of the tree's row that this fits, once it is there. */
function row(workbench, label) {
	return until(`a row ${label}`, async () => (await workbench.tree('Sessions')).find(one => label.test(one.label))?.label);
}

async function widenSideBar(page) {
	const { x, width, y, height } = await page.locator('.part.sidebar').boundingBox();
	await page.mouse.move(x + width + 1, y + height / 3);
	await page.mouse.down();
	await page.mouse.move(x + sideBarWidth, y + height / 3, { steps: 5 });
	await page.mouse.up();
}

async function take(workbench, name) {
	const { page } = workbench;
	await page.mouse.move(viewport.width / 2, viewport.height - 2); // on nothing that answers to the mouse
	await page.evaluate(() => {
		// What only VS Code in a browser has in its status bar.
		for (const id of ['status.host', 'status.forwardedPorts', 'status.workbench.keyboardLayout']) {
			document.getElementById(id)?.remove();
		}
	});
	await until('no message and no tooltip', async () => await page.locator('.notification-toast:visible, .monaco-hover:visible').count() === 0);
	const folder = join(root, 'docs', 'images');
	mkdirSync(folder, { recursive: true });
	await workbench.screenshot(join(folder, `${name}.png`));
	console.log(`docs/images/${name}.png`);
}

/** Runs a command; what it says shows only when it fails. */
async function run(...words) {
	const lines = [];
	await command(...words)({ print: line => lines.push(line) }).catch(error => {
		throw new Error([error.message, ...lines].join('\n'));
	});
}
