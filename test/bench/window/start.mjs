import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from '../../workbench/paths.mjs';
import { keys } from './minimalExtension.mjs';
import { programmeFolder } from './programmeFolder.mjs';
import { comparison, pause, rounds } from './rounds.mjs';

const reloads = 5;
const quietMs = 8000;

/** Activation in an idle window, until all that `activate` waits for is done, and the longest hold of the extension host while all is read. */
export async function* measureStart(openWindow, { sessions, hold, activation }) {
	const workbench = await openWindow({ folder: programmeFolder(sessions), extensionPath: onDemand() });
	try {
		const figures = await rounds(reloads, async () => {
			await workbench.reload();
			await pause(quietMs);
			await forgetHold(workbench, hold);
			await pause(3000);
			const idle = hold.longestMs();
			await forgetHold(workbench, hold);
			activation.forget();
			await workbench.press(keys.activateOurs);
			await pause(3000 + sessions * 2);
			return { idle, longest: hold.longestMs(), ...activation.ms() };
		});
		const of = name => figures.map(figure => figure[name]);
		yield comparison({ work: 'activation: code loaded, activate settled', rival: 'an extension that does nothing', floor: of('minimal'), ours: of('ours'), goal: '≤ 12 ms more' });
		yield comparison({ work: `longest hold, first scan of ${sessions} sessions`, rival: 'the window idle', floor: of('idle'), ours: of('longest'), goal: '≤ 50 ms' });
	} finally {
		await workbench.close();
	}
}

/** Forgets the longest hold. Again until it answers: a key that comes too early is lost. */
async function forgetHold(workbench, hold) {
	hold.forget();
	while (hold.longestMs() === undefined) {
		await workbench.press(keys.forgetHold);
		await pause(1500);
	}
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
