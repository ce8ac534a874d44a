import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from '../../workbench/paths.mjs';
import { keys } from './minimalExtension.mjs';
import { programmeFolder } from './programmeFolder.mjs';
import { comparison, pause, rounds } from './rounds.mjs';

const reloads = 5;
const quietMs = 8000;

/** Activation in an idle window, as VS Code itself counts it, and the longest hold of the extension host while all is read. */
export async function* measureStart(openWindow, { sessions, hold }) {
	const workbench = await openWindow({ folder: programmeFolder(sessions), extensionPath: onDemand(), viewport: { width: 1280, height: 1600 }, settings: { 'workbench.editor.useModal': 'off' } }); // the list draws only what is in sight
	try {
		const figures = await rounds(reloads, async () => {
			await workbench.reload();
			await pause(quietMs);
			await activateMinimal(workbench, hold);
			await pause(3000);
			const idle = hold.longestMs();
			await activateMinimal(workbench, hold);
			await workbench.press(keys.activateOurs);
			await pause(3000 + sessions * 2);
			return { idle, longest: hold.longestMs(), ...await activations(workbench) };
		});
		const of = name => figures.map(figure => figure[name]);
		yield comparison({ work: 'bundle loaded and activate returned', rival: 'a minimal extension', floor: of('minimal'), ours: of('ours'), goal: '≤ 10 ms more' });
		yield comparison({ work: `longest hold, first scan of ${sessions} sessions`, rival: 'the window idle', floor: of('idle'), ours: of('longest'), goal: '≤ 50 ms' });
	} finally {
		await workbench.close();
	}
}

/** Until it answers: a key that comes too early is lost. */
async function activateMinimal(workbench, hold) {
	hold.forget();
	while (hold.longestMs() === undefined) {
		await workbench.press(keys.activateMinimal);
		await pause(1500);
	}
}

/** What the list of running extensions says. */
async function activations(workbench) {
	await workbench.runCommand('Developer: Show Running Extensions');
	const { page } = workbench;
	const of = async name => {
		const words = await page.locator('.extension').filter({ hasText: 'Activation' }).filter({ hasText: name }).innerText();
		return Number(/Activation: (\d+)ms/.exec(words)[1]);
	};
	const found = { minimal: await of('Minimal'), ours: await of('mentor-notes') };
	await workbench.runCommand('View: Close All Editors');
	return found;
}

/** Our extension without what starts it by itself: it starts with a command, when nothing else goes on. */
function onDemand() {
	const folder = tempFolder('on-demand');
	for (const name of readdirSync(root)) {
		if (name !== 'package.json' && name !== 'node_modules' && !name.startsWith('.')) {
			symlinkSync(join(root, name), join(folder, name));
		}
	}
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
	return folder;
}
